/* cramp-visit-editor.c - one visit to a doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-visit-editor.h"

#include "cramp-date-button.h"
#include "cramp-diary-visits.h"
#include "cramp-large-text.h"
#include "cramp-text-limit.h"
#include "cramp-toast.h"
#include "cramp-typing-rest.h"
#include "cramp-window-clock.h"

struct _CrampVisitEditor
{
  AdwWindow parent_instance;

  CrampToast      *toast;
  CrampDateButton *date;
  GtkTextView     *questions_view;
  GtkTextBuffer   *questions;
  GtkLabel        *questions_limit;
  GtkTextView     *answer_view;
  GtkTextBuffer   *answer;
  GtkLabel        *answer_limit;
  GtkWidget       *keep;
  GtkWidget       *remove;

  CrampStore     *store;
  CrampVisit     *saved; /* what is in the diary of it, or NULL */
  CrampDeed      *deed;  /* what was done here, or NULL */
  CrampTypingRest typing;
  gboolean        touched, loading;
};

G_DEFINE_FINAL_TYPE (CrampVisitEditor, cramp_visit_editor, ADW_TYPE_WINDOW)

/* Nothing but space is no text. */
static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));

  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

static CrampVisit *
dup_shown (CrampVisitEditor *self)
{
  g_autofree char *questions = dup_text (self->questions);
  g_autofree char *answer = dup_text (self->answer);

  return cramp_visit_new (cramp_date_button_get_date (self->date), questions, answer);
}

static void
update_buttons (CrampVisitEditor *self)
{
  gtk_widget_set_visible (self->keep, self->saved == NULL);
  gtk_widget_set_visible (self->remove, self->saved != NULL);
}

static gboolean
save (CrampVisitEditor *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampVisit) shown = dup_shown (self);
  g_autoptr (GError) error = NULL;

  cramp_typing_rest_end (&self->typing);
  if (!self->touched)
    return TRUE;
  if (!cramp_diary_save_visit (self->store, self->saved, shown, now, &self->deed, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return FALSE;
    }

  g_clear_pointer (&self->saved, cramp_visit_free);
  self->saved = g_steal_pointer (&shown);
  self->touched = FALSE;
  update_buttons (self);

  return TRUE;
}

static void
typing_rested_cb (gpointer user_data)
{
  save (user_data);
}

static void
typed_cb (CrampVisitEditor *self)
{
  if (self->loading)
    return;

  self->touched = TRUE;
  cramp_typing_rest_await (&self->typing, typing_rested_cb, self);
}

static void
keep_clicked_cb (CrampVisitEditor *self)
{
  self->touched = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_clicked_cb (CrampVisitEditor *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  /* What was typed last goes with the rest, and comes back with it. */
  if (!save (self))
    return;
  if (!cramp_diary_delete_visit (self->store, self->saved, now, &deed, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  g_clear_pointer (&self->deed, cramp_deed_free);
  self->deed = g_steal_pointer (&deed);
  gtk_window_close (GTK_WINDOW (self));
}

/* Stays open once when something that was typed last could not be saved. */
static gboolean
close_request_cb (CrampVisitEditor *self)
{
  gboolean could_not = self->touched && !save (self);

  self->touched = FALSE;
  return could_not ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
cramp_visit_editor_dispose (GObject *object)
{
  CrampVisitEditor *self = CRAMP_VISIT_EDITOR (object);

  cramp_typing_rest_end (&self->typing);
  g_clear_object (&self->store);
  g_clear_pointer (&self->saved, cramp_visit_free);
  g_clear_pointer (&self->deed, cramp_deed_free);

  G_OBJECT_CLASS (cramp_visit_editor_parent_class)->dispose (object);
}

static void
cramp_visit_editor_class_init (CrampVisitEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_visit_editor_dispose;

  g_type_ensure (CRAMP_TYPE_DATE_BUTTON);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/doctor/cramp-visit-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, date);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, questions_view);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, questions);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, questions_limit);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, answer_view);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, answer);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, answer_limit);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, keep);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitEditor, remove);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_visit_editor_init (CrampVisitEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_text_limit_watch_view (self->questions_view, self->questions_limit, CRAMP_NOTE_MAX);
  cramp_text_limit_watch_view (self->answer_view, self->answer_limit, CRAMP_NOTE_MAX);
}

/**
 * cramp_visit_editor_new:
 * @parent: the window it belongs to
 * @visit: the visit
 * @is_new: whether it is not in the diary yet: it is once something of it is
 *   changed or confirmed
 *
 * Makes a window on a visit. Each change is saved as it is made.
 *
 * Returns: (transfer none): the window
 */
CrampVisitEditor *
cramp_visit_editor_new (GtkWindow        *parent,
                        CrampStore       *store,
                        const CrampVisit *visit,
                        gboolean          is_new)
{
  CrampVisitEditor *self = g_object_new (CRAMP_TYPE_VISIT_EDITOR, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->saved = is_new ? NULL : cramp_visit_new (visit->date, visit->questions, visit->answer);
  self->loading = TRUE;
  cramp_date_button_set_date (self->date, visit->date);
  gtk_text_buffer_set_text (self->questions, visit->questions == NULL ? "" : visit->questions, -1);
  gtk_text_buffer_set_text (self->answer, visit->answer == NULL ? "" : visit->answer, -1);
  self->loading = FALSE;
  update_buttons (self);

  return self;
}

/**
 * cramp_visit_editor_get_deed:
 * @self: a window that is being closed
 *
 * Returns: (transfer none) (nullable): what was done in it, or %NULL when that
 *   is nothing
 */
CrampDeed *
cramp_visit_editor_get_deed (CrampVisitEditor *self)
{
  return self->deed != NULL && self->deed->id != 0 ? self->deed : NULL;
}
