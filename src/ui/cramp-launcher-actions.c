/* cramp-launcher-actions.c - the actions of the launcher
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-launcher-actions.h"

#include "cramp-deed-report.h"
#include "cramp-deed-words.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-reminder-names.h"

/* How long the program stays after an action of the launcher. One pressed twice
 * came while the program was going, and the bus lost it. */
#define AGAIN_MS 5000

static void
reported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (CrampApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!cramp_deed_report_finish (G_DBUS_CONNECTION (source), result, &error))
    g_warning ("Could not tell what was done: %s", error->message);
  g_application_release (G_APPLICATION (self));
}

/* Who came by the bus is answered by a notification. */
static void
report (CrampApplication *self,
        const char       *title,
        const CrampDeed  *deed,
        const GError     *trouble)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (self));

  if (gtk_application_get_windows (GTK_APPLICATION (self)) == NULL)
    g_application_set_inactivity_timeout (G_APPLICATION (self), AGAIN_MS);
  g_application_hold (G_APPLICATION (self));
  cramp_deed_report_async (bus, title, deed, trouble, reported_cb, g_object_ref (self));
}

/* Does something to the diary and says so, or why it was not done. No window is
 * raised: whoever presses an action of the launcher at night wants to sleep on. */
static void
run (CrampApplication *self,
     GDateTime        *now,
     const char       *title,
     gboolean (*work) (CrampStore *, GDateTime *, CrampDeed **, GError **))
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_application_ensure_store (self, &error);

  if (store != NULL)
    work (store, now, &deed, &error);
  report (self, title, deed, error);
}

static gboolean
log_cramp (CrampStore *store,
           GDateTime  *now,
           CrampDeed **deed,
           GError    **error)
{
  return cramp_diary_log (store, now, CRAMP_LOG_PLAIN, now, NULL, deed, error);
}

static void
log_cramp_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autoptr (GDateTime) now = cramp_application_dup_now (user_data);
  g_autofree char *title = cramp_deed_words_logged (now);

  run (user_data, now, title, log_cramp);
}

static gboolean
tick_last_night (CrampStore *store,
                 GDateTime  *now,
                 CrampDeed **deed,
                 GError    **error)
{
  return cramp_diary_tick (store, cramp_last_night (now), now, deed, error);
}

static void
cramp_free_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  g_autoptr (GDateTime) now = cramp_application_dup_now (user_data);
  g_autofree char *title = cramp_deed_words_ticked (cramp_last_night (now), cramp_night_of (now));

  run (user_data, now, title, tick_last_night);
}

/* The button of such a notification, when it came through the portal. The
 * service takes the deed back, as it does without a sandbox, and tells so. */
static void
undo_deed_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CrampApplication *self = CRAMP_APPLICATION (user_data);

  g_dbus_connection_call (g_application_get_dbus_connection (G_APPLICATION (self)), CRAMP_REMINDER_SERVICE_ID,
                          CRAMP_REMINDER_SERVICE_PATH, CRAMP_REMINDER_SERVICE_INTERFACE, "UndoDeed",
                          g_variant_new ("(x)", g_variant_get_int64 (parameter)), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL, NULL);
}

/**
 * cramp_launcher_actions_add:
 * @application: the application
 *
 * Adds what can be done from the launcher, answered by a notification.
 */
void
cramp_launcher_actions_add (CrampApplication *application)
{
  static const GActionEntry entries[] = {
    { "log-cramp", log_cramp_action },
    { "cramp-free", cramp_free_action },
    { "undo-deed", undo_deed_action, "x" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
}
