/* cramp-window-actions.c - what a person can do to the diary in the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-episode-editor.h"
#include "cramp-profile-window.h"
#include "cramp-reminders-window.h"
#include "cramp-words.h"

static gint64
now_in_seconds (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * cramp_window_tell_not_saved:
 * @self: the window
 * @error: why the diary could not be written
 *
 * Tells that what was just done is not in the diary.
 */
void
cramp_window_tell_not_saved (CrampWindow  *self,
                             const GError *error)
{
  g_warning ("Could not write the diary: %s", error->message);

  if (g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL))
    cramp_window_tell (self, _ ("This could not be saved: the disk is full. What was saved before is still there."));
  else if (g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY))
    cramp_window_tell (self, _ ("This could not be saved: another program is using the diary. Please try again."));
  else
    cramp_window_tell (self, _ ("This could not be saved. What was saved before is still there."));
}

/**
 * cramp_window_save_draft:
 * @self: the window
 * @draft: (transfer full): a cramp
 *
 * Saves a cramp as it is changed now.
 *
 * Returns: (transfer full) (nullable): what takes the change back, or %NULL
 *   after the person was told that it is not saved
 */
CrampChange *
cramp_window_save_draft (CrampWindow       *self,
                         CrampEpisodeDraft *draft)
{
  g_autoptr (CrampEpisodeDraft) owned = draft;
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (CrampChange) change = NULL;
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_window_get_store (self);

  owned->modified = now_in_seconds ();
  episode = cramp_episode_new (owned);
  change = cramp_change_of_episode (store, owned->id, &error);
  if (change == NULL || !cramp_store_save_episode (store, episode, &error))
    {
      cramp_window_tell_not_saved (self, error);
      return NULL;
    }

  return g_steal_pointer (&change);
}

static void
log_at (CrampWindow *self,
        GDateTime   *start,
        gboolean     about)
{
  CrampEpisodeDraft *draft = cramp_episode_draft_new (start);
  g_autofree char   *id = g_strdup (draft->id);
  g_autofree char   *time = cramp_words_time (start);
  g_autofree char   *message = g_strdup_printf (_ ("Logged %s"), time);
  CrampChange       *change;

  if (about)
    draft->answers[CRAMP_EPISODE_ABOUT] = TRUE;
  change = cramp_window_save_draft (self, draft);
  if (change == NULL)
    return;

  cramp_window_show_diary (self);
  cramp_window_offer_undo (self, message, id, change);
}

static void
log_cramp_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  log_at (CRAMP_WINDOW (widget), now, FALSE);
}

static void
log_earlier_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) start = g_date_time_add_minutes (now, -g_variant_get_int32 (parameter));

  log_at (CRAMP_WINDOW (widget), start, TRUE);
}

static gboolean
editor_closed_cb (CrampEpisodeEditor *editor,
                  CrampWindow        *self)
{
  static const char *const messages[] = {
    [CRAMP_EPISODE_EDITOR_ADDED] = N_ ("Cramp added"),
    [CRAMP_EPISODE_EDITOR_CHANGED] = N_ ("Changes saved"),
    [CRAMP_EPISODE_EDITOR_DELETED] = N_ ("Cramp deleted"),
  };
  CrampEpisodeEditorResult result = cramp_episode_editor_get_result (editor);

  if (result != CRAMP_EPISODE_EDITOR_UNCHANGED)
    cramp_window_offer_undo (self, _ (messages[result]), NULL, cramp_episode_editor_steal_change (editor));

  return GDK_EVENT_PROPAGATE;
}

static void
open_editor (CrampWindow       *self,
             CrampEpisodeDraft *draft,
             CrampChange       *change)
{
  CrampEpisodeEditor *editor = cramp_episode_editor_new (GTK_WINDOW (self), cramp_window_get_store (self), draft, change);

  g_signal_connect_object (editor, "close-request", G_CALLBACK (editor_closed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
edit_episode_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  CrampStore  *store = cramp_window_get_store (self);
  const char  *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = cramp_store_find_episode (store, id, &error);
  CrampChange *change;

  if (episode == NULL)
    {
      cramp_window_tell (self, _ ("This cramp is not in the diary any more."));
      return;
    }

  change = cramp_change_of_episode (store, id, &error);
  if (change == NULL)
    cramp_window_tell_not_saved (self, error);
  else
    open_editor (self, cramp_episode_edit (episode), change);
}

static void
add_cramp_to (CrampWindow   *self,
              CrampNightDate night)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  CrampEpisodeDraft *draft = cramp_episode_draft_new_about (night, now);
  CrampEpisodeDraft *copy = cramp_episode_draft_copy (draft);
  CrampChange       *change = cramp_window_save_draft (self, draft);

  if (change == NULL)
    cramp_episode_draft_free (copy);
  else
    open_editor (self, copy, change);
}

static void
log_last_night_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  add_cramp_to (CRAMP_WINDOW (widget), cramp_last_night (now));
}

static void
add_cramp_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    add_cramp_to (CRAMP_WINDOW (widget), night);
}

static void
cramp_eased_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = NULL;
  g_autofree char   *duration = NULL;
  g_autofree char   *message = NULL;
  CrampEpisodeDraft *draft;
  CrampChange       *change;
  int                seconds;

  episode = cramp_store_find_episode (cramp_window_get_store (self), g_variant_get_string (parameter, NULL), &error);
  if (episode == NULL)
    return;

  seconds = (int) (g_date_time_difference (now, cramp_episode_get_start (episode)) / G_TIME_SPAN_SECOND);
  draft = cramp_episode_edit (episode);
  draft->answers[CRAMP_EPISODE_DURATION_S] = seconds;
  change = cramp_window_save_draft (self, draft);
  if (change == NULL)
    return;

  duration = cramp_words_duration (seconds);
  /* Translators: %s is a length of time, such as "3 minutes". */
  message = g_strdup_printf (_ ("It lasted %s"), duration);
  cramp_window_offer_undo (self, message, cramp_episode_get_id (episode), change);
}

/* Sets one answer of a night and leaves the others as they are. */
static gboolean
answer_night (CrampWindow    *self,
              CrampNightDate  date,
              CrampNightField field,
              int             answer,
              CrampChange   **change)
{
  CrampStore *store = cramp_window_get_store (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = cramp_store_find_night (store, date, &error);
  g_autoptr (CrampChange) before = NULL;
  gboolean saved;

  before = error == NULL ? cramp_change_of_night (store, date, &error) : NULL;
  if (before == NULL)
    {
      cramp_window_tell_not_saved (self, error);
      return FALSE;
    }

  if (night == NULL)
    night = cramp_night_new (date);
  night->answers[field] = answer;
  night->modified = now_in_seconds ();
  saved = cramp_night_is_empty (night) ? cramp_store_delete_night (store, date, &error)
                                       : cramp_store_save_night (store, night, &error);
  if (!saved)
    {
      cramp_window_tell_not_saved (self, error);
      return FALSE;
    }

  *change = g_steal_pointer (&before);
  return TRUE;
}

static void
tick_night (CrampWindow   *self,
            CrampNightDate date,
            int            answer)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *night = cramp_words_night (date, cramp_night_of (now));
  g_autofree char *message = NULL;
  CrampChange     *change;

  if (!answer_night (self, date, CRAMP_NIGHT_CRAMP_FREE, answer, &change))
    return;

  /* Translators: %s is a night, such as "Tuesday night". */
  message = answer == TRUE ? g_strdup_printf (_ ("No cramps: %s"), night)
                           : g_strdup_printf (_ ("Answer taken back: %s"), night);
  cramp_window_offer_undo (self, message, NULL, change);
}

static void
cramp_free_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  tick_night (CRAMP_WINDOW (widget), cramp_last_night (now), TRUE);
}

static void
tick_night_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampNightDate night;
  int            answer = g_str_equal (action, "win.tick-night") ? TRUE : CRAMP_UNANSWERED;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    tick_night (CRAMP_WINDOW (widget), night, answer);
}

static void
care_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int          care = cramp_vocabulary_find (&cramp_care_vocabulary, g_variant_get_string (parameter, NULL));
  int          answer = g_str_equal (action, "win.care-done") ? CRAMP_CARE_DONE : CRAMP_UNANSWERED;
  CrampChange *change;

  /* A check is its own undo: no toast. */
  if (care >= 0 && answer_night (self, cramp_night_of (now), cramp_night_care_field (care), answer, &change))
    cramp_change_free (change);
}

static void
answer_day_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  CrampChange *change;
  int          field, answer;

  g_variant_get (parameter, "(ii)", &field, &answer);
  if (field < 0 || field >= CRAMP_N_NIGHT_FIELDS || !cramp_field_accepts (&cramp_night_fields[field], answer))
    return;

  /* Pressing the answer again is its undo: no toast. */
  if (answer_night (self, cramp_night_of (now), (CrampNightField) field, answer, &change))
    cramp_change_free (change);
}

static void
refresh_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  cramp_window_refresh (CRAMP_WINDOW (widget));
}

static void
reminders_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);

  gtk_window_present (cramp_reminders_window_new (GTK_WINDOW (self), cramp_window_get_store (self),
                                                  cramp_window_get_reminder_watch (self)));
}

static gboolean
profile_closed_cb (CrampProfileWindow *window,
                   CrampWindow        *self)
{
  CrampChange *change = cramp_profile_window_steal_change (window);

  if (change != NULL)
    cramp_window_offer_undo (self, _ ("Changes saved"), NULL, change);

  return GDK_EVENT_PROPAGATE;
}

static void
profile_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CrampWindow *self = CRAMP_WINDOW (widget);
  CrampStore  *store = cramp_window_get_store (self);
  g_autoptr (GError) error = NULL;
  CrampChange        *change = cramp_change_of_profile (store, &error);
  CrampProfileWindow *window;

  if (change == NULL)
    {
      cramp_window_tell_not_saved (self, error);
      return;
    }

  window = cramp_profile_window_new (GTK_WINDOW (self), store, change);
  g_signal_connect_object (window, "close-request", G_CALLBACK (profile_closed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static const struct
{
  const char                 *name;
  const char                 *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.log-cramp", NULL, log_cramp_action },
  { "win.log-earlier", "i", log_earlier_action },
  { "win.log-last-night", NULL, log_last_night_action },
  { "win.cramp-eased", "s", cramp_eased_action },
  { "win.edit-episode", "s", edit_episode_action },
  { "win.add-cramp", "s", add_cramp_action },
  { "win.cramp-free", NULL, cramp_free_action },
  { "win.tick-night", "s", tick_night_action },
  { "win.untick-night", "s", tick_night_action },
  { "win.care-done", "s", care_action },
  { "win.care-open", "s", care_action },
  { "win.answer-day", "(ii)", answer_day_action },
  { "win.refresh", NULL, refresh_action },
  { "win.reminders", NULL, reminders_action },
  { "win.profile", NULL, profile_action },
};

/**
 * cramp_window_class_install_actions:
 * @widget_class: the class of the window
 *
 * Installs the actions of the window that need a diary.
 */
void
cramp_window_class_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

/**
 * cramp_window_enable_actions:
 * @self: the window
 * @enabled: whether there is a diary
 *
 * Enables the actions that need a diary.
 */
void
cramp_window_enable_actions (CrampWindow *self,
                             gboolean     enabled)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
}
