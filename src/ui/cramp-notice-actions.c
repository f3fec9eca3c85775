/* cramp-notice-actions.c - what the buttons of notifications do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-notice-actions.h"

#include "cramp-care-answer.h"
#include "cramp-day-answer.h"
#include "cramp-error-words.h"
#include "cramp-reminder-names.h"
#include "cramp-reminder-text.h"
#include "cramp-signal-notice.h"

/* Nobody looks at the window, and the notification is gone. */
static void
tell_not_saved (CrampApplication *self,
                const GError     *error)
{
  g_autoptr (GNotification) notice = g_notification_new (cramp_reminder_text_get_not_saved_title ());
  g_autofree char *body = cramp_error_words_answer_not_saved (error);

  g_warning ("Could not take an answer to a reminder: %s", error->message);
  g_notification_set_body (notice, body);
  g_application_send_notification (G_APPLICATION (self), "not-saved", notice);
}

/* The buttons of a notification that came through the portal. They never raise
 * the window. */
static void
care_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_application_dup_now (self);
  g_autoptr (GError) error = NULL;
  CrampCareAnswer answer;
  CrampStore     *store;
  int             cares;

  if (!cramp_care_action_parse (g_action_get_name (G_ACTION (action)), &cares, &answer))
    return;

  store = cramp_application_ensure_store (self, &error);
  if (store == NULL ||
      !cramp_care_answer_notice (store, cramp_night_of (now), cares, answer, g_date_time_to_unix (now), &error))
    tell_not_saved (self, error);
}

/* Who had a cramp is asked for more; no other answer raises the window. */
static void
day_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);
  g_autoptr (GDateTime) now = cramp_application_dup_now (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *episode = NULL;
  CrampDayAnswer   answer;
  CrampStore      *store;

  if (!cramp_day_action_parse (g_action_get_name (G_ACTION (action)), &answer))
    return;

  store = cramp_application_ensure_store (self, &error);
  if (store == NULL || !cramp_day_answer_notice (store, answer, now, &episode, &error))
    tell_not_saved (self, error);
  if (episode != NULL)
    cramp_application_act_in_window (self, "win.edit-episode", episode);
}

/* The reminder service has entered a cramp. */
static void
ask_for_details_action (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  cramp_application_act_in_window (CRAMP_APPLICATION (user_data), "win.edit-episode", g_variant_get_string (parameter, NULL));
}

/* The notification about the signals leads here, within a sandbox and without. */
static void
show_signals_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  cramp_application_act_in_window (CRAMP_APPLICATION (user_data), "win.show-page", "signals");
}

static void
add_action (CrampApplication *self,
            const char       *name,
            GCallback         activate)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  if (activate != NULL)
    g_signal_connect (action, "activate", activate, self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/**
 * cramp_notice_actions_add:
 * @application: the application
 *
 * Adds what the buttons of notifications do. Inside a sandbox the press of the
 * test notification comes here as well; who waits for it follows the action.
 */
void
cramp_notice_actions_add (CrampApplication *application)
{
  static const GActionEntry entries[] = {
    { "ask-for-details", ask_for_details_action, "s" },
    { CRAMP_SIGNAL_NOTICE_ACTION, show_signals_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (int cares = 1; cares < CRAMP_CARE_SETS; cares++)
    for (CrampCareAnswer answer = 0; answer < CRAMP_N_CARE_ANSWERS; answer++)
      {
        g_autofree char *name = cramp_care_action_to_string (cares, answer);

        add_action (application, name, G_CALLBACK (care_action));
      }
  for (CrampDayAnswer answer = 0; answer < CRAMP_N_DAY_ANSWERS; answer++)
    add_action (application, cramp_day_action_to_string (answer), G_CALLBACK (day_action));
  add_action (application, CRAMP_REMINDER_TEST_ACTION, NULL);
}
