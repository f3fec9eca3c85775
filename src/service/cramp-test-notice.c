/* cramp-test-notice.c - a notification that says it is a test
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-test-notice.h"

#include "cramp-reminder-names.h"
#include "cramp-reminder-text.h"

#define NOTICE_ID "test"

static void
show (CrampNotifier *notifier,
      gboolean       has_button,
      GTask         *task)
{
  const char *const buttons[] = { CRAMP_REMINDER_TEST_ACTION, cramp_reminder_text_get_test_button (), NULL };
  const CrampNotice notice = {
    NOTICE_ID, cramp_reminder_text_get_test_title (), cramp_reminder_text_get_test_body (has_button), has_button ? buttons : NULL
  };

  g_task_set_task_data (task, GINT_TO_POINTER (has_button), NULL);
  cramp_notifier_show_for_task (notifier, &notice, task);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNotifierServer) server = cramp_notifier_check_finish (CRAMP_NOTIFIER (source), result, &error);

  if (server == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    show (CRAMP_NOTIFIER (source), cramp_notifier_server_can (server, "actions"), g_steal_pointer (&task));
}

/**
 * cramp_test_notice_show_async:
 * @notifier: what shows it
 * @callback: what to call
 * @user_data: what to give it
 *
 * Shows a notification by which a person can see whether reminders come. It
 * has a button to press where the server has buttons.
 */
void
cramp_test_notice_show_async (CrampNotifier      *notifier,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task = g_task_new (notifier, NULL, callback, user_data);

  g_task_set_source_tag (task, cramp_test_notice_show_async);
  cramp_notifier_check_async (notifier, NULL, checked_cb, task);
}

/**
 * cramp_test_notice_show_finish:
 * @notifier: what shows it
 * @result: what the callback got
 * @has_button: (out): whether there is a button to press
 * @error: return location for an error of %CRAMP_NOTIFIER_ERROR
 *
 * Returns: whether it was shown
 */
gboolean
cramp_test_notice_show_finish (CrampNotifier *notifier,
                               GAsyncResult  *result,
                               gboolean      *has_button,
                               GError       **error)
{
  *has_button = GPOINTER_TO_INT (g_task_get_task_data (G_TASK (result)));

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cramp_test_notice_take_press:
 * @notifier: what shows it
 * @action: the action of a button
 *
 * Withdraws the notification once its button was pressed.
 *
 * Returns: %FALSE when @action is of another notification
 */
gboolean
cramp_test_notice_take_press (CrampNotifier *notifier,
                              const char    *action)
{
  if (!g_str_equal (action, CRAMP_REMINDER_TEST_ACTION))
    return FALSE;

  cramp_notifier_withdraw (notifier, NOTICE_ID);
  return TRUE;
}
