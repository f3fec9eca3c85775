/* cramp-window-actions.c - what a person can do to the diary in the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-window-private.h"

#include <glib/gi18n.h>

#include "cramp-care-answer.h"
#include "cramp-deed-words.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-episode-editor.h"
#include "cramp-error-words.h"
#include "cramp-profile-window.h"
#include "cramp-reminders-window.h"
#include "cramp-store-episodes.h"
#include "cramp-window-clock.h"
#include "cramp-words.h"

/* A key that is held or a second press is no second cramp. */
static void
ask_for_another (CrampDiaryWindow *self,
                 const GError     *error,
                 int               minutes)
{
  cramp_diary_window_ask (self, cramp_error_words_explain (error), _ ("Log another one"), "win.log-another", g_variant_new_int32 (minutes));
}

static void
log_cramp (CrampDiaryWindow *self,
           int               minutes,
           CrampLog          how)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GDateTime) start = g_date_time_add_minutes (now, -minutes);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *message = cramp_deed_words_logged (start);

  if (minutes > 0)
    how |= CRAMP_LOG_ABOUT;
  if (cramp_diary_log (cramp_diary_window_get_store (self), start, how, now, &id, &deed, &error))
    {
      cramp_diary_window_show_page (self, "diary");
      if (minutes == 0)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "tonight");
      cramp_diary_window_offer_undo (self, message, id, deed);
    }
  else if (g_error_matches (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER))
    ask_for_another (self, error, minutes);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

static void
log_cramp_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  log_cramp (CRAMP_DIARY_WINDOW (widget), 0, CRAMP_LOG_PLAIN);
}

static void
log_earlier_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  log_cramp (CRAMP_DIARY_WINDOW (widget), g_variant_get_int32 (parameter), CRAMP_LOG_PLAIN);
}

static void
log_another_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  log_cramp (CRAMP_DIARY_WINDOW (widget), g_variant_get_int32 (parameter), CRAMP_LOG_ANOTHER);
}

static const char *
get_done_words (CrampDeedKind kind)
{
  if (kind == CRAMP_DEED_ADDED)
    return _ ("Cramp added");

  return kind == CRAMP_DEED_DELETED ? _ ("Cramp deleted") : _ ("Changes saved");
}

static gboolean
editor_closed_cb (CrampEpisodeEditor *editor,
                  CrampDiaryWindow   *self)
{
  CrampDeed *deed = cramp_episode_editor_get_deed (editor);

  if (deed != NULL)
    cramp_diary_window_offer_undo (self, get_done_words (deed->kind), NULL, deed);

  return GDK_EVENT_PROPAGATE;
}

/* There is one at most: it is modal, but a second press may come before it is
 * there. */
static GtkWindow *
find_editor (CrampDiaryWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CRAMP_IS_EPISODE_EDITOR (window) && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        return window;
    }

  return NULL;
}

static void
open_editor (CrampDiaryWindow  *self,
             CrampEpisodeDraft *draft,
             gboolean           is_new)
{
  CrampEpisodeEditor *editor = cramp_episode_editor_new (GTK_WINDOW (self), cramp_diary_window_get_store (self), draft, is_new);

  g_signal_connect_object (editor, "close-request", G_CALLBACK (editor_closed_cb), self, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

/* A window that would show nothing where something is stays closed. */
static void
tell_not_read (CrampDiaryWindow *self,
               const GError     *error)
{
  if (error->domain != CRAMP_DIARY_ERROR)
    g_warning ("Could not read the diary: %s", error->message);

  cramp_diary_window_tell (self, cramp_error_words_explain (error));
}

static void
edit_episode_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  const char       *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampEpisode) episode = NULL;

  if (find_editor (self) != NULL)
    {
      gtk_window_present (find_editor (self));
      return;
    }

  if (cramp_store_find_episode (cramp_diary_window_get_store (self), id, &episode, &error) && episode == NULL)
    g_set_error (&error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_GONE, "there is no cramp %s", id);
  if (error != NULL)
    tell_not_read (self, error);
  else
    open_editor (self, cramp_episode_edit (episode), FALSE);
}

/* Nothing is in the diary before the person says something of the cramp. */
static void
add_cramp_to (CrampDiaryWindow *self,
              CrampNightDate    night)
{
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (cramp_window_clock_get (self));

  if (find_editor (self) == NULL)
    open_editor (self, cramp_episode_draft_new_night_only (night, zone), TRUE);
}

static void
log_last_night_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);

  add_cramp_to (CRAMP_DIARY_WINDOW (widget), cramp_last_night (now));
}

static void
add_cramp_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    add_cramp_to (CRAMP_DIARY_WINDOW (widget), night);
}

static void
cramp_eased_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  const char       *id = g_variant_get_string (parameter, NULL);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *duration = NULL;
  g_autofree char *message = NULL;
  int              seconds;

  if (!cramp_diary_ease (cramp_diary_window_get_store (self), id, now, &seconds, &deed, &error))
    {
      cramp_diary_window_tell_not_saved (self, error);
      return;
    }

  duration = cramp_words_duration (seconds);
  /* Translators: %s is a length of time, such as "3 minutes". */
  message = g_strdup_printf (_ ("It lasted %s"), duration);
  cramp_diary_window_offer_undo (self, message, id, deed);
}

static void
tick_night (CrampDiaryWindow *self,
            CrampNightDate    date,
            gboolean          free_of_cramps)
{
  CrampStore *store = cramp_diary_window_get_store (self);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampNightDate   today = cramp_night_of (now);
  g_autofree char *night = cramp_words_night (date, today);
  g_autofree char *message = NULL;
  gboolean         done;

  done = free_of_cramps ? cramp_diary_tick (store, date, now, &deed, &error)
                        : cramp_diary_untick (store, date, now, &deed, &error);
  if (!done)
    {
      cramp_diary_window_tell_not_saved (self, error);
      return;
    }

  /* Translators: %s is a night, such as "Tuesday night". */
  message = free_of_cramps ? cramp_deed_words_ticked (date, today)
                           : g_strdup_printf (_ ("Answer taken back: %s"), night);
  cramp_diary_window_offer_undo (self, message, NULL, deed);
}

static void
cramp_free_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (widget);

  tick_night (CRAMP_DIARY_WINDOW (widget), cramp_last_night (now), TRUE);
}

static void
tick_night_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampNightDate night;

  if (cramp_night_date_parse (g_variant_get_string (parameter, NULL), &night))
    tick_night (CRAMP_DIARY_WINDOW (widget), night, g_str_equal (action, "win.tick-night"));
}

/* A check is its own undo: no toast. */
static void
end_quietly (CrampDiaryWindow *self,
             gboolean          done,
             const GError     *error)
{
  if (done)
    cramp_diary_window_update_undo (self);
  else
    cramp_diary_window_tell_not_saved (self, error);
}

static void
care_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  CrampStore       *store = cramp_diary_window_get_store (self);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampNightDate tonight = cramp_night_of (now);
  int            care = cramp_vocabulary_find (&cramp_care_vocabulary, g_variant_get_string (parameter, NULL));
  gboolean       done;

  if (care < 0)
    return;

  done = g_str_equal (action, "win.care-done")
             ? cramp_care_answer (store, tonight, (CrampCare) care, CRAMP_CARE_ANSWER_DONE, g_date_time_to_unix (now), &error)
             : cramp_diary_open_care (store, tonight, (CrampCare) care, now, NULL, &error);
  end_quietly (self, done, error);
}

static void
answer_day_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GDateTime) now = cramp_window_clock_dup_now (self);
  g_autoptr (GError) error = NULL;
  gboolean done;
  int      field, answer;

  g_variant_get (parameter, "(ii)", &field, &answer);
  if (field < 0 || field >= CRAMP_N_NIGHT_FIELDS || !cramp_field_accepts (&cramp_night_fields[field], answer))
    return;

  done = cramp_diary_answer_day (cramp_diary_window_get_store (self), cramp_night_of (now), (CrampNightField) field, answer, now, NULL, &error);
  end_quietly (self, done, error);
}

static void
refresh_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  cramp_diary_window_refresh (CRAMP_DIARY_WINDOW (widget));
}

static void
reminders_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  GtkWindow *window = cramp_reminders_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self),
                                                  cramp_diary_window_get_reminder_watch (self), &error);

  if (window != NULL)
    gtk_window_present (window);
  else
    tell_not_read (self, error);
}

static gboolean
profile_closed_cb (CrampProfileWindow *window,
                   CrampDiaryWindow   *self)
{
  CrampDeed *deed = cramp_profile_window_get_deed (window);

  if (deed != NULL)
    cramp_diary_window_offer_undo (self, _ ("Changes saved"), NULL, deed);

  return GDK_EVENT_PROPAGATE;
}

static void
profile_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  CrampDiaryWindow *self = CRAMP_DIARY_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  CrampProfileWindow *window = cramp_profile_window_new (GTK_WINDOW (self), cramp_diary_window_get_store (self), &error);

  if (window == NULL)
    {
      tell_not_read (self, error);
      return;
    }

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
  { "win.log-another", "i", log_another_action },
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
 * @enabled: whether there is a diary
 *
 * Enables the actions that need a diary.
 */
void
cramp_window_enable_actions (CrampDiaryWindow *self,
                             gboolean          enabled)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, enabled);
}
