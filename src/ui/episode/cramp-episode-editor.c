/* cramp-episode-editor.c - everything about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-episode-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-diary-cramps.h"
#include "cramp-episode-form.h"
#include "cramp-episode-questions.h"
#include "cramp-large-text.h"
#include "cramp-night-words.h"
#include "cramp-text-limit.h"
#include "cramp-toast.h"
#include "cramp-typing-rest.h"
#include "cramp-when-row.h"
#include "cramp-window-clock.h"
#include "cramp-wrapping-label.h"

struct _CrampEpisodeEditor
{
  AdwWindow parent_instance;

  CrampToast       *toast;
  CrampWhenRow     *when_row;
  CrampEpisodeForm *form;
  GtkTextBuffer    *note;
  GtkTextView      *note_view;
  GtkLabel         *note_limit;
  GtkWidget        *skip_button;
  GtkWidget        *done_button;
  GtkWidget        *delete_button;

  CrampStore        *store;
  CrampEpisodeDraft *draft;
  CrampEpisodeDraft *saved; /* as it is in the diary, or NULL */
  CrampDeed         *deed;  /* what was done to it here, or NULL */
  CrampTypingRest    note_typing;
  gboolean           loading;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeEditor, cramp_episode_editor, ADW_TYPE_WINDOW)

/* A new cramp comes in with the first answer, or with a press that says so. */
static void
update_buttons (CrampEpisodeEditor *self)
{
  CrampQuestionFlow *flow = cramp_episode_form_get_flow (self->form);
  AdwExpanderRow    *open = cramp_question_flow_get_open (flow);
  gboolean           answered = open != NULL && cramp_question_flow_is_answered (flow, open);

  gtk_widget_set_visible (self->delete_button, self->saved != NULL);
  gtk_widget_set_visible (self->skip_button, open != NULL);
  cramp_wrapping_label_set_on_button (GTK_BUTTON (self->skip_button), answered ? C_ ("question", "Next") : C_ ("question", "Skip"));
  cramp_wrapping_label_set_on_button (GTK_BUTTON (self->done_button), self->saved == NULL ? _ ("Add this cramp") : _ ("That is all"));
}

static void
update_title (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (self->draft);
  g_autofree char *title = cramp_night_words_cramp (episode, cramp_night_of (now));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static gboolean
save (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (self->draft);
  g_autoptr (GError) error = NULL;

  cramp_episode_form_set_stopwatch (self->form, episode);
  if (!cramp_diary_save_cramp (self->store, self->saved, self->draft, now, &self->deed, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return FALSE;
    }

  g_clear_pointer (&self->saved, cramp_episode_draft_free);
  self->saved = cramp_episode_draft_copy (self->draft);
  update_buttons (self);
  update_title (self);
  return TRUE;
}

static void
when_chosen_cb (CrampEpisodeEditor *self)
{
  CrampQuestionFlow *flow = cramp_episode_form_get_flow (self->form);
  AdwExpanderRow    *row = ADW_EXPANDER_ROW (self->when_row);

  if (cramp_when_row_apply (self->when_row, self->draft) || self->saved == NULL)
    save (self);
  cramp_question_flow_set_answered (flow, row, TRUE);
  if (adw_expander_row_get_expanded (row))
    cramp_question_flow_go_on (flow);
}

/* The answer is saved before anything is said about it. The list of urgent
 * signs belongs to the window of the diary. */
static void
answered_cb (CrampEpisodeEditor *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  int        before[CRAMP_N_EPISODE_FIELDS];

  memcpy (before, self->draft->answers, sizeof before);
  cramp_episode_form_read_answers (self->form, self->draft->answers);
  save (self);
  update_buttons (self);
  if (parent != NULL && cramp_episode_turns_urgent (before, self->draft->answers))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.urgent-signs", NULL);
}

static void
save_note (CrampEpisodeEditor *self)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  cramp_typing_rest_end (&self->note_typing);
  gtk_text_buffer_get_bounds (self->note, &start, &end);
  text = gtk_text_buffer_get_text (self->note, &start, &end, FALSE);
  if (g_strcmp0 (text, self->draft->note == NULL ? "" : self->draft->note) == 0)
    return;

  cramp_episode_draft_set_note (self->draft, *text == '\0' ? NULL : text);
  save (self);
}

static void
note_rested_cb (gpointer user_data)
{
  save_note (user_data);
}

static void
note_changed_cb (CrampEpisodeEditor *self)
{
  if (self->loading)
    return;

  cramp_typing_rest_await (&self->note_typing, note_rested_cb, self);
}

/* Undo brings it back with all that was said of it here. */
static void
delete_clicked_cb (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  cramp_when_row_finish (self->when_row);
  if (cramp_typing_rest_end (&self->note_typing))
    save_note (self);
  if (!cramp_diary_delete_cramp (self->store, self->draft->id, now, &deed, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  g_clear_pointer (&self->deed, cramp_deed_free);
  self->deed = g_steal_pointer (&deed);
  gtk_window_close (GTK_WINDOW (self));
}

static void
skip_clicked_cb (CrampEpisodeEditor *self)
{
  cramp_question_flow_skip (cramp_episode_form_get_flow (self->form));
}

static void
done_clicked_cb (CrampEpisodeEditor *self)
{
  if (cramp_when_row_finish (self->when_row) && (self->saved != NULL || save (self)))
    gtk_window_close (GTK_WINDOW (self));
}

/* Who has answered the last question needs no key but Return. */
static void
ended_cb (CrampEpisodeEditor *self)
{
  gtk_widget_grab_focus (self->done_button);
}

static gboolean
close_request_cb (CrampEpisodeEditor *self)
{
  cramp_when_row_finish (self->when_row);
  if (cramp_typing_rest_end (&self->note_typing))
    save_note (self);

  return GDK_EVENT_PROPAGATE;
}

static void
load (CrampEpisodeEditor *self)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (self->draft);

  self->loading = TRUE;
  cramp_when_row_set_draft (self->when_row, self->draft);
  cramp_episode_form_set_episode (self->form, episode);
  cramp_question_flow_set_answered (cramp_episode_form_get_flow (self->form), ADW_EXPANDER_ROW (self->when_row), self->saved != NULL);
  cramp_episode_form_begin (self->form);
  gtk_text_buffer_set_text (self->note, self->draft->note == NULL ? "" : self->draft->note, -1);
  self->loading = FALSE;
}

static void
cramp_episode_editor_dispose (GObject *object)
{
  CrampEpisodeEditor *self = CRAMP_EPISODE_EDITOR (object);

  cramp_typing_rest_end (&self->note_typing);
  g_clear_object (&self->store);
  g_clear_pointer (&self->draft, cramp_episode_draft_free);
  g_clear_pointer (&self->saved, cramp_episode_draft_free);
  g_clear_pointer (&self->deed, cramp_deed_free);

  G_OBJECT_CLASS (cramp_episode_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, when_row);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, form);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note_view);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note_limit);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, skip_button);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, done_button);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, delete_button);
}

static void
cramp_episode_editor_class_init (CrampEpisodeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_episode_editor_dispose;

  g_type_ensure (CRAMP_TYPE_EPISODE_FORM);
  g_type_ensure (CRAMP_TYPE_TOAST);
  g_type_ensure (CRAMP_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-episode-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, when_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_episode_editor_init (CrampEpisodeEditor *self)
{
  CrampQuestionFlow *flow;

  gtk_widget_init_template (GTK_WIDGET (self));
  flow = cramp_episode_form_get_flow (self->form);
  cramp_question_flow_add (flow, ADW_EXPANDER_ROW (self->when_row), 0);
  g_signal_connect_object (flow, "turned", G_CALLBACK (update_buttons), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (flow, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  cramp_large_text_fit (GTK_WIDGET (self));
  cramp_text_limit_watch_view (self->note_view, self->note_limit, CRAMP_NOTE_MAX);
}

/**
 * cramp_episode_editor_new:
 * @parent: the window it belongs to
 * @draft: (transfer full): the cramp
 * @is_new: whether it is not in the diary yet; it comes in with the first
 *   answer, and not at all without one
 *
 * Makes a window in which a cramp is added or changed. Each answer is saved as
 * it is given.
 *
 * Returns: (transfer full): the window
 */
CrampEpisodeEditor *
cramp_episode_editor_new (GtkWindow         *parent,
                          CrampStore        *store,
                          CrampEpisodeDraft *draft,
                          gboolean           is_new)
{
  CrampEpisodeEditor *self = g_object_new (CRAMP_TYPE_EPISODE_EDITOR, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->draft = draft;
  if (!is_new)
    self->saved = cramp_episode_draft_copy (draft);
  load (self);
  update_buttons (self);
  update_title (self);

  return self;
}

/**
 * cramp_episode_editor_get_deed:
 * @self: an editor that is being closed
 *
 * Returns: (transfer none) (nullable): what was done in it, or %NULL when that
 *   is nothing
 */
CrampDeed *
cramp_episode_editor_get_deed (CrampEpisodeEditor *self)
{
  return self->deed != NULL && self->deed->id != 0 ? self->deed : NULL;
}
