/* cramp-visits-window.c - the visits to a doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-visits-window.h"

#include <glib/gi18n.h>

#include "cramp-deed-words.h"
#include "cramp-diary-undo.h"
#include "cramp-error-words.h"
#include "cramp-large-text.h"
#include "cramp-signal-words.h"
#include "cramp-store-person.h"
#include "cramp-toast.h"
#include "cramp-visit-editor.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* Of what was asked or said, enough to know it by. */
#define LINES 2

struct _CrampVisitsWindow
{
  AdwWindow parent_instance;

  CrampToast          *toast;
  AdwPreferencesGroup *group;

  CrampStore *store;
  GPtrArray  *visits;    /* (nullable): the latest last */
  GPtrArray  *rows;      /* the latest first */
  const char *suggested; /* what the signals suggest to ask */
};

G_DEFINE_FINAL_TYPE (CrampVisitsWindow, cramp_visits_window, ADW_TYPE_WINDOW)

static gboolean
editor_closed_cb (CrampVisitEditor  *editor,
                  CrampVisitsWindow *self)
{
  CrampDeed *deed = cramp_visit_editor_get_deed (editor);

  if (deed != NULL)
    cramp_toast_offer_undo (self->toast, deed->kind == CRAMP_DEED_VISIT ? _ ("The visit is noted") : _ ("The visit is deleted"), NULL, deed->id);

  return GDK_EVENT_PROPAGATE;
}

static void
open_editor (CrampVisitsWindow *self,
             const CrampVisit  *visit,
             gboolean           is_new)
{
  CrampVisitEditor *editor = cramp_visit_editor_new (GTK_WINDOW (self), self->store, visit, is_new);

  g_signal_connect_object (editor, "close-request", G_CALLBACK (editor_closed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

/* What the person wants to ask comes before what the signals suggest. */
static char *
collect_questions (CrampVisitsWindow *self)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (self->store, NULL);
  const char *own = profile == NULL ? NULL : profile->texts[CRAMP_PROFILE_QUESTIONS];

  if (own == NULL || *own == '\0')
    return g_strdup (self->suggested);

  return g_strdup_printf ("%s%s%s", own, *self->suggested == '\0' ? "" : "\n", self->suggested);
}

static void
add_clicked_cb (CrampVisitsWindow *self)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autofree char *questions = collect_questions (self);
  g_autoptr (CrampVisit) visit = cramp_visit_new (cramp_date_of (now), questions, NULL);

  open_editor (self, visit, TRUE);
}

static void
row_activated_cb (CrampVisitsWindow *self,
                  AdwActionRow      *row)
{
  guint place;

  if (g_ptr_array_find (self->rows, row, &place))
    open_editor (self, g_ptr_array_index (self->visits, self->visits->len - 1 - place), FALSE);
}

static char *
describe_day (CrampVisitsWindow *self,
              const CrampVisit  *visit)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autofree char *date = visit->date == 0 ? g_strdup (_ ("No date")) : cramp_words_short_date (visit->date);

  if (visit->date <= cramp_date_of (now))
    return g_steal_pointer (&date);

  /* Translators: %s is the date of a visit to the doctor. */
  return g_strdup_printf (_ ("Planned for %s"), date);
}

static void
add_row (CrampVisitsWindow *self,
         const CrampVisit  *visit)
{
  g_autofree char *date = describe_day (self, visit);
  gboolean         is_answered = visit->answer != NULL && *visit->answer != '\0';
  const char      *text = is_answered ? visit->answer : visit->questions;
  g_autofree char *line = g_strdelimit (g_strdup (text == NULL ? "" : text), "\n", ' ');
  GtkWidget       *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                       "title", date,
                                       "use-markup", FALSE,
                                       "subtitle", line,
                                       "subtitle-lines", LINES,
                                       "activatable", TRUE,
                                       NULL);
  GtkWidget       *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_visits (CrampVisitsWindow *self,
             GPtrArray         *visits)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  self->visits = g_ptr_array_ref (visits);

  for (guint i = visits->len; i > 0; i--)
    add_row (self, g_ptr_array_index (visits, i - 1));
}

static void
refresh (CrampVisitsWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = cramp_store_read_records (self->store, &cramp_visit_kind, &error);

  if (visits != NULL)
    show_visits (self, visits);
  else
    cramp_toast_tell (self->toast, cramp_error_words_explain (error));
}

/* Here, and not in the window behind, where nobody would see what it says. */
static void
undo_deed_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampVisitsWindow *self = CRAMP_VISITS_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  CrampUndo        undo;

  if (!cramp_diary_undo (self->store, g_variant_get_int64 (parameter), now, &deed, &undo, &error))
    {
      cramp_toast_tell_not_saved (self->toast, error);
      return;
    }

  words = cramp_deed_words_undone (deed, undo, cramp_night_of (now));
  cramp_toast_tell (self->toast, words);
}

static void
cramp_visits_window_finalize (GObject *object)
{
  CrampVisitsWindow *self = CRAMP_VISITS_WINDOW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->visits, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cramp_visits_window_parent_class)->finalize (object);
}

static void
cramp_visits_window_class_init (CrampVisitsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cramp_visits_window_finalize;

  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/doctor/cramp-visits-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CrampVisitsWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampVisitsWindow, group);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_install_action (widget_class, "win.undo-deed", "x", undo_deed_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_visits_window_init (CrampVisitsWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_large_text_fit (GTK_WIDGET (self));
}

/**
 * cramp_visits_window_new:
 * @parent: the window it belongs to
 * @findings: what the diary says, for what to ask at the next visit
 *
 * Makes a window in which visits to a doctor are noted.
 *
 * Returns: (transfer none): the window
 */
CrampVisitsWindow *
cramp_visits_window_new (GtkWindow           *parent,
                         CrampStore          *store,
                         const CrampFindings *findings)
{
  CrampVisitsWindow *self = g_object_new (CRAMP_TYPE_VISITS_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);

  self->store = g_object_ref (store);
  self->suggested = cramp_signal_words_ask (findings, cramp_night_of (now));
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return self;
}
