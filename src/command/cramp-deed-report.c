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

/* The reminder service tells it: a notice, and its button, may live as long as
 * the program that shows it, and this one ends. */
static void
tell (GDBusConnection    *bus,
      const char         *title,
      const char         *text,
      gint64              deed,
      GAsyncReadyCallback callback,
      gpointer            user_data)
{
  GTask *task = g_task_new (bus, NULL, callback, user_data);

  g_task_set_task_data (task, g_variant_ref_sink (g_variant_new ("(ssx)", title, text, deed)), (GDestroyNotify) g_variant_unref);
  cramp_program_start_async (bus, CRAMP_PROGRAM_REMINDERS, NULL, started_cb, task);
}

/**
 * cramp_deed_report_async:
 * @bus: the session bus
 * @title: what was done
 * @deed: (nullable): the deed, or %NULL when the diary said so before
 * @callback: what to call
 * @user_data: what to give it
 *
 * Has a notification tell what was done, with a button that takes it back.
 */
void
cramp_deed_report_async (GDBusConnection    *bus,
                         const char         *title,
                         const CrampDeed    *deed,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  tell (bus, title, "", deed == NULL ? 0 : deed->id, callback, user_data);
}

/**
 * cramp_deed_report_trouble_async:
 * @bus: the session bus
 * @trouble: why something could not be done
 * @callback: what to call
 * @user_data: what to give it
 *
 * Has a notification tell that nothing was done, and why.
 */
void
cramp_deed_report_trouble_async (GDBusConnection    *bus,
                                 const GError       *trouble,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  gboolean    is_another = g_error_matches (trouble, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER);
  const char *sentence = is_another ? _ ("A cramp was logged less than a minute ago. It is in the diary, and no second one was logged.")
                                    : cramp_error_words_explain (trouble);

  /* Translators: the title of a notification; why stands below it. */
  tell (bus, _ ("Not noted in the diary"), sentence, 0, callback, user_data);
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
