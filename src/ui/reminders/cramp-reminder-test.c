/* cramp-reminder-test.c - having the service show a reminder, to try it out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-test.h"

#include "cramp-program.h"
#include "cramp-reminder-names.h"

static void
tested_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&answer), (GDestroyNotify) g_variant_unref);
}

static void
test_started_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (cramp_program_start_finish (G_DBUS_CONNECTION (source), result, &error))
    g_dbus_connection_call (G_DBUS_CONNECTION (source), CRAMP_REMINDER_SERVICE_ID, CRAMP_REMINDER_SERVICE_PATH, CRAMP_REMINDER_SERVICE_INTERFACE, "Test", NULL, G_VARIANT_TYPE ("(b)"),
                            G_DBUS_CALL_FLAGS_NO_AUTO_START, CRAMP_REMINDER_ANSWER_TIMEOUT_MSEC, g_task_get_cancellable (task), tested_cb, g_object_ref (task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cramp_reminder_test_async:
 * @watch: what knows whether reminders can come
 * @cancellable: (nullable): what ends the waiting
 * @callback: what to call
 * @user_data: what to give it
 *
 * Has the service show a notification that says it is a test. A service that
 * does not run is started.
 */
void
cramp_reminder_test_async (CrampReminderWatch *watch,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GDBusConnection *bus = cramp_reminder_watch_get_bus (watch);
  GTask           *task = g_task_new (watch, cancellable, callback, user_data);

  g_task_set_source_tag (task, cramp_reminder_test_async);
  if (bus == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_CONNECTED, "there is no session bus");
      g_object_unref (task);
      return;
    }

  cramp_program_start_async (bus, CRAMP_PROGRAM_REMINDERS, cancellable, test_started_cb, task);
}

/**
 * cramp_reminder_test_finish:
 * @result: what the callback got
 * @has_button: (out): whether there is a button to press
 * @error: return location for an error of %CRAMP_NOTIFIER_ERROR when the
 *   notification could not be shown, any other when the service could not be
 *   asked
 *
 * Returns: whether the notification server took it
 */
gboolean
cramp_reminder_test_finish (CrampReminderWatch *watch,
                            GAsyncResult       *result,
                            gboolean           *has_button,
                            GError            **error)
{
  g_autoptr (GVariant) answer = g_task_propagate_pointer (G_TASK (result), error);

  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(b)", has_button);

  return TRUE;
}
