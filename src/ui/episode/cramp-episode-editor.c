/* cramp-episode-editor.c - everything about one cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-episode-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-clock-button.h"
#include "cramp-episode-form.h"
#include "cramp-episode-questions.h"
#include "cramp-spoken-row.h"
#include "cramp-text-limit.h"
#include "cramp-toast.h"
#include "cramp-words.h"

/* How long typing may rest before the note is saved. */
#define NOTE_DELAY_MS 600

struct _CrampEpisodeEditor
{
  AdwWindow parent_instance;

  CrampToast       *toast;
  AdwExpanderRow   *when_row;
  GtkCalendar      *calendar;
  CrampClockButton *clock;
  GtkSwitch        *about;
  CrampEpisodeForm *form;
  GtkTextBuffer    *note;
  GtkTextView      *note_view;
  GtkLabel         *note_limit;

  CrampStore              *store;
  CrampEpisodeDraft       *draft;
  CrampChange             *change;
  CrampEpisodeEditorResult result;
  guint                    note_source;
  gboolean                 loading;
};

G_DEFINE_FINAL_TYPE (CrampEpisodeEditor, cramp_episode_editor, ADW_TYPE_WINDOW)

static void
tell (CrampEpisodeEditor *self,
      const char         *message)
{
  cramp_toast_tell (self->toast, message);
}

static void
save (CrampEpisodeEditor *self)
{
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  self->draft->modified = g_get_real_time () / G_USEC_PER_SEC;
  episode = cramp_episode_new (self->draft);
  cramp_episode_form_set_stopwatch (self->form, episode);
  if (!cramp_store_save_episode (self->store, episode, &error))
    {
      g_warning ("Could not save a cramp: %s", error->message);
      tell (self, _ ("This change could not be saved. What was saved before is still there."));
      return;
    }

  if (self->result == CRAMP_EPISODE_EDITOR_UNCHANGED)
    self->result = CRAMP_EPISODE_EDITOR_CHANGED;
}

static void
update_when (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDateTime       *start = self->draft->start;
  CrampNightDate   day = cramp_last_night (start) + 1;
  g_autofree char *date = cramp_words_date (day);
  g_autofree char *time = cramp_words_time (start);
  g_autofree char *night = cramp_words_night (self->draft->night, cramp_night_of (now));
  g_autofree char *text = NULL;

  /* Translators: 1 is a date, 2 a time of day, 3 a night: "Friday 20 November, 02:14 (Thursday night)". */
  text = g_strdup_printf (_ ("%1$s, %2$s (%3$s)"), date, time, night);
  cramp_spoken_row_set_subtitle (self->when_row, text);
}

static GDateTime *
dup_chosen_start (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  int minute = cramp_clock_button_get_minute_of_day (self->clock);

  return g_date_time_new_local (g_date_time_get_year (day),
                                g_date_time_get_month (day),
                                g_date_time_get_day_of_month (day),
                                minute / 60, minute % 60, 0);
}

static gboolean
is_same_minute (GDateTime *a,
                GDateTime *b)
{
  return g_date_time_to_unix (a) / 60 == g_date_time_to_unix (b) / 60;
}

static void
when_changed_cb (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) start = dup_chosen_start (self);

  if (self->loading || start == NULL || is_same_minute (start, self->draft->start))
    return;

  if (g_date_time_compare (start, now) > 0)
    {
      cramp_spoken_row_set_subtitle (self->when_row, _ ("This moment is still to come. Choose an earlier one."));
      return;
    }

  cramp_episode_draft_set_start (self->draft, start);
  save (self);
  update_when (self);
}

static void
about_changed_cb (CrampEpisodeEditor *self)
{
  if (self->loading)
    return;

  self->draft->answers[CRAMP_EPISODE_ABOUT] = gtk_switch_get_active (self->about);
  save (self);
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
  if (parent != NULL && cramp_episode_turns_urgent (before, self->draft->answers))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.urgent-signs", NULL);
}

static void
save_note (CrampEpisodeEditor *self)
{
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->note_source, g_source_remove);
  gtk_text_buffer_get_bounds (self->note, &start, &end);
  text = gtk_text_buffer_get_text (self->note, &start, &end, FALSE);
  if (g_strcmp0 (text, self->draft->note == NULL ? "" : self->draft->note) == 0)
    return;

  cramp_episode_draft_set_note (self->draft, *text == '\0' ? NULL : text);
  save (self);
}

static gboolean
note_rested_cb (gpointer user_data)
{
  CrampEpisodeEditor *self = user_data;

  self->note_source = 0;
  save_note (self);

  return G_SOURCE_REMOVE;
}

static void
note_changed_cb (CrampEpisodeEditor *self)
{
  if (self->loading)
    return;

  g_clear_handle_id (&self->note_source, g_source_remove);
  self->note_source = g_timeout_add (NOTE_DELAY_MS, note_rested_cb, self);
}

static void
delete_clicked_cb (CrampEpisodeEditor *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->note_source, g_source_remove);
  if (!cramp_store_delete_episode (self->store, self->draft->id, &error))
    {
      g_warning ("Could not delete a cramp: %s", error->message);
      tell (self, _ ("This cramp could not be deleted. It is still in the diary."));
      return;
    }

  self->result = CRAMP_EPISODE_EDITOR_DELETED;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
close_request_cb (CrampEpisodeEditor *self)
{
  if (self->note_source != 0)
    save_note (self);

  return GDK_EVENT_PROPAGATE;
}

static void
load_when (CrampEpisodeEditor *self)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (self->draft->start);
  GDateTime *start = self->draft->start;

  gtk_calendar_select_day (self->calendar, start);
  cramp_clock_button_set_minute_of_day (self->clock, g_date_time_get_hour (start) * 60 + g_date_time_get_minute (start));

  /* An entry from another zone keeps its own clock; choosing a new moment
   * here would silently mean this zone's. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->when_row),
                            g_date_time_get_utc_offset (local) == g_date_time_get_utc_offset (start));
  update_when (self);
}

static void
load (CrampEpisodeEditor *self)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (self->draft);

  self->loading = TRUE;
  load_when (self);
  gtk_switch_set_active (self->about, self->draft->answers[CRAMP_EPISODE_ABOUT] == TRUE);
  cramp_episode_form_set_episode (self->form, episode);
  gtk_text_buffer_set_text (self->note, self->draft->note == NULL ? "" : self->draft->note, -1);
  self->loading = FALSE;
}

static void
cramp_episode_editor_dispose (GObject *object)
{
  CrampEpisodeEditor *self = CRAMP_EPISODE_EDITOR (object);

  g_clear_handle_id (&self->note_source, g_source_remove);
  g_clear_object (&self->store);
  g_clear_pointer (&self->draft, cramp_episode_draft_free);
  g_clear_pointer (&self->change, cramp_change_free);

  G_OBJECT_CLASS (cramp_episode_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, toast);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, when_row);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, calendar);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, clock);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, about);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, form);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note_view);
  gtk_widget_class_bind_template_child (widget_class, CrampEpisodeEditor, note_limit);
}

static void
cramp_episode_editor_class_init (CrampEpisodeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cramp_episode_editor_dispose;

  g_type_ensure (CRAMP_TYPE_CLOCK_BUTTON);
  g_type_ensure (CRAMP_TYPE_EPISODE_FORM);
  g_type_ensure (CRAMP_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/crampdiary/CrampDiary/episode/cramp-episode-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, when_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, about_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cramp_episode_editor_init (CrampEpisodeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cramp_text_limit_watch_view (self->note_view, self->note_limit, CRAMP_NOTE_MAX);
}

/**
 * cramp_episode_editor_new:
 * @parent: the window it belongs to
 * @store: the diary
 * @draft: (transfer full): the cramp, which is in the diary already
 * @change: (transfer full): what the diary was before the cramp was added or is
 *   changed now
 *
 * Makes a window in which a cramp is changed. Each answer is saved as it is
 * given; taking @change back undoes all of them.
 *
 * Returns: (transfer full): the window
 */
CrampEpisodeEditor *
cramp_episode_editor_new (GtkWindow         *parent,
                          CrampStore        *store,
                          CrampEpisodeDraft *draft,
                          CrampChange       *change)
{
  CrampEpisodeEditor *self = g_object_new (CRAMP_TYPE_EPISODE_EDITOR, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->draft = draft;
  self->change = change;
  if (cramp_change_is_new (change))
    self->result = CRAMP_EPISODE_EDITOR_ADDED;
  load (self);

  return self;
}

/**
 * cramp_episode_editor_get_result:
 * @self: an editor that is being closed
 *
 * Returns: what happened to the cramp
 */
CrampEpisodeEditorResult
cramp_episode_editor_get_result (CrampEpisodeEditor *self)
{
  return self->result;
}

/**
 * cramp_episode_editor_steal_change:
 * @self: an editor that is being closed
 *
 * Returns: (transfer full): what takes everything back that was done in it
 */
CrampChange *
cramp_episode_editor_steal_change (CrampEpisodeEditor *self)
{
  return g_steal_pointer (&self->change);
}
