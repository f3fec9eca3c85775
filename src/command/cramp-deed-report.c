/* cramp-deed-report.c - having a deed without a window told
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-deed-report.h"

#include <glib/gi18n.h>

#include "cramp-diary-error.h"
#include "cramp-error-words.h"
#include "cramp-program.h"
#include "cramp-reminder-names.h"

/* (choice) The service itself waits five seconds for the notification server. */
#define PATIENCE_MSEC 15000

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GDBusConnection *bus = G_DBUS_CONNECTION (source);
  g_autoptr (GError) error = NULL;

  if (!cramp_program_start_finish (bus, result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_dbus_connection_call (bus, CRAMP_REMINDER_SERVICE_ID, CRAMP_REMINDER_SERVICE_PATH, CRAMP_REMINDER_SERVICE_INTERFACE, "Tell",
                          g_task_get_task_data (task), NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE_MSEC,
                          NULL, told_cb, g_object_ref (task));
}

static const char *
explain (const GError *trouble)
{
  if (g_error_matches (trouble, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER))
    return _ ("A cramp was logged less than a minute ago. It is in the diary, and no second one was logged.");

  return cramp_error_words_explain (trouble);
}

/**
 * cramp_deed_report_async:
 * @bus: the session bus
 * @title: (nullable): what was done
 * @deed: (nullable): the deed, or %NULL when the diary said so before
 * @trouble: (nullable): why nothing was done, or %NULL when it was
 * @callback: what to call
 * @user_data: what to give it
 *
 * Has a notification tell what was done, with a button that takes it back, or
 * why it was not. The reminder service shows it: a notice, and its button, may
 * live as long as the program that shows it, and this one ends.
 */
void
cramp_deed_report_async (GDBusConnection    *bus,
                         const char         *title,
                         const CrampDeed    *deed,
                         const GError       *trouble,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask    *task = g_task_new (bus, NULL, callback, user_data);
  GVariant *words;

  if (trouble == NULL)
    words = g_variant_new ("(ssx)", title, "", deed == NULL ? G_GINT64_CONSTANT (0) : deed->id);
  else
    /* Translators: the title of a notification; why stands below it. */
    words = g_variant_new ("(ssx)", _ ("Not noted in the diary"), explain (trouble), G_GINT64_CONSTANT (0));

  g_task_set_source_tag (task, cramp_deed_report_async);
  g_task_set_task_data (task, g_variant_ref_sink (words), (GDestroyNotify) g_variant_unref);
  cramp_program_start_async (bus, CRAMP_PROGRAM_REMINDERS, NULL, started_cb, task);
}

/**
 * cramp_deed_report_finish:
 * @bus: the session bus
 * @result: what the callback got
 *
 * Returns: whether it was told
 */
gboolean
cramp_deed_report_finish (GDBusConnection *bus,
                          GAsyncResult    *result,
                          GError         **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
