/* cramp-reminder-login.c - having the service start at login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-reminder-login.h"

#include "cramp-autostart.h"
#include "cramp-background-portal.h"
#include "cramp-sandbox.h"

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CrampReminderWatch   *watch = g_task_get_source_object (task);
  CrampBackgroundAnswer answer;
  g_autoptr (GError) error = NULL;

  if (!cramp_background_portal_ask_finish (G_DBUS_CONNECTION (source), result, &answer, &error) ||
      !cramp_background_answer_save (&answer, g_get_user_config_dir (), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  cramp_reminder_watch_refresh (watch);
  g_task_return_boolean (task, TRUE);
}

static void
set_entry (GTask   *task,
           gboolean on)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_autostart_set (on, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  cramp_reminder_watch_refresh (g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

/**
 * cramp_reminder_login_set_async:
 * @watch: what knows whether reminders can come
 * @on: whether the service is to start at login
 * @callback: what to call
 * @user_data: what to give it
 *
 * Changes what the desktop does at login: through its entry, or by asking the
 * portal from inside a sandbox. What became of it comes with
 * #CrampReminderWatch::changed.
 */
void
cramp_reminder_login_set_async (CrampReminderWatch *watch,
                                gboolean            on,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (watch, NULL, callback, user_data);
  GDBusConnection *bus = cramp_reminder_watch_get_bus (watch);

  g_task_set_source_tag (task, cramp_reminder_login_set_async);
  if (!cramp_sandbox_is_around ())
    set_entry (task, on);
  else if (bus == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, "there is no session bus");
  else
    cramp_background_portal_ask_async (bus, on, answered_cb, g_steal_pointer (&task));
}

/**
 * cramp_reminder_login_set_finish:
 * @watch: what knows whether reminders can come
 * @result: what the callback got
 * @error: return location for an error when nothing was changed and nobody
 *   answered
 *
 * Returns: whether it was changed, or the desktop answered that it does not
 *   allow it
 */
gboolean
cramp_reminder_login_set_finish (CrampReminderWatch *watch,
                                 GAsyncResult       *result,
                                 GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_reminder_login_set_finish (CRAMP_REMINDER_WATCH (source), result, &error))
    g_message ("The desktop could not be asked to start the reminders: %s", error->message);
}

/* A warning that is not true any more need not be seen. What could not be
 * written is told by the banner. */
static void
keep_entry (CrampReminderWatch *watch)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_autostart_keep (&error))
    {
      g_message ("The desktop could not be told to start the reminders: %s", error->message);
      return;
    }

  g_signal_stop_emission_by_name (watch, "changed");
  cramp_reminder_watch_refresh (watch);
}

/* Once, as soon as somebody waits for the service. A portal asks the person, so
 * it is asked for reminders alone, and again at the next start only if it never
 * answered. */
static void
changed_cb (CrampReminderWatch *watch)
{
  const CrampReminderStatus *status = cramp_reminder_watch_get_status (watch);
  gboolean                   asks = cramp_sandbox_is_around ();
  gboolean                   is_wanted = status != NULL && (cramp_reminder_status_is_any_on (status) || (status->tells_signals && !asks));

  if (!is_wanted || (asks && status->autostart != CRAMP_AUTOSTART_UNKNOWN))
    return;

  g_signal_handlers_disconnect_by_func (watch, changed_cb, NULL);
  if (asks)
    cramp_reminder_login_set_async (watch, TRUE, asked_cb, NULL);
  else
    keep_entry (watch);
}

/**
 * cramp_reminder_login_arrange:
 * @watch: what knows whether reminders can come
 *
 * As soon as somebody waits for the service, has the desktop start it at login:
 * by the portal from inside a sandbox, elsewhere by an entry of the person where
 * the desktop does not read the one that was installed. What the person
 * switched off stays off.
 */
void
cramp_reminder_login_arrange (CrampReminderWatch *watch)
{
  if (cramp_reminder_watch_is_usual (watch))
    g_signal_connect (watch, "changed", G_CALLBACK (changed_cb), NULL);
}
