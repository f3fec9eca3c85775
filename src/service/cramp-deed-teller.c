/* cramp-deed-teller.c - telling of what was done without a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-deed-teller.h"

#include <glib/gi18n.h>

#include "cramp-deed-words.h"
#include "cramp-diary-undo.h"
#include "cramp-error-words.h"
#include "cramp-sandbox.h"

/* What was done last is told, and nothing before it. */
#define NOTICE_ID "deed"

/* The button names its deed, so that it takes back this one and no other, also
 * when the service was started anew since. */
#define ACTION_PREFIX "undo-deed-"

/* What is told, until it is known whether there can be a button. */
typedef struct
{
  char  *title;
  char  *text;
  gint64 deed;
} Telling;

static void
telling_free (Telling *telling)
{
  g_free (telling->title);
  g_free (telling->text);
  g_free (telling);
}

/* The application's action has a parameter, which libnotify cannot hand to the
 * portal. Any program in a sandbox may speak to the portal as the application. */
static void
tell_through_portal (const Telling *telling)
{
  g_autoptr (GNotification) notification = g_notification_new (telling->title);

  g_notification_set_body (notification, telling->text);
  if (telling->deed != 0)
    g_notification_add_button_with_target (notification, _ ("Undo"), "app.undo-deed", "x", telling->deed);
  g_application_send_notification (g_application_get_default (), NOTICE_ID, notification);
}

static void
show (CrampNotifier *notifier,
      const Telling *telling,
      gboolean       has_buttons,
      GTask         *task)
{
  g_autofree char  *action = g_strdup_printf (ACTION_PREFIX "%" G_GINT64_FORMAT, telling->deed);
  const char *const buttons[] = { action, _ ("Undo"), NULL };
  gboolean          can_undo = telling->deed != 0 && has_buttons;
  CrampNotice       notice = { NOTICE_ID, telling->title, telling->text, can_undo ? buttons : NULL };

  if (telling->deed != 0 && !has_buttons)
    notice.body = _ ("If that was a mistake, open Cramp Diary and press Ctrl+Z to take it back.");
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
  const Telling *telling = g_task_get_task_data (task);

  if (server == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (cramp_sandbox_shows_through_portal ())
    {
      tell_through_portal (telling);
      g_task_return_boolean (task, TRUE);
    }
  else
    show (CRAMP_NOTIFIER (source), telling, cramp_notifier_server_can (server, "actions"), g_steal_pointer (&task));
}

/**
 * cramp_deed_teller_tell_async:
 * @notifier: what shows it
 * @title: what was done, or could not be done
 * @text: what there is to know of it, or nothing
 * @deed: the deed that a button takes back, or 0 for none
 * @callback: (nullable): what to call
 * @user_data: what to give it
 *
 * Shows what became of something that was asked for without a window. Where
 * notices have no buttons it says how else to take it back.
 */
void
cramp_deed_teller_tell_async (CrampNotifier      *notifier,
                              const char         *title,
                              const char         *text,
                              gint64              deed,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask   *task = g_task_new (notifier, NULL, callback, user_data);
  Telling *telling = g_new0 (Telling, 1);

  telling->title = g_strdup (title);
  telling->text = g_strdup (text);
  telling->deed = deed;
  g_task_set_source_tag (task, cramp_deed_teller_tell_async);
  g_task_set_task_data (task, telling, (GDestroyNotify) telling_free);
  cramp_notifier_check_async (notifier, NULL, checked_cb, task);
}

/**
 * cramp_deed_teller_tell_finish:
 * @notifier: what shows it
 * @result: what the callback got
 * @error: return location for an error of %CRAMP_NOTIFIER_ERROR
 *
 * Returns: whether it was shown
 */
gboolean
cramp_deed_teller_tell_finish (CrampNotifier *notifier,
                               GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cramp_deed_action_parse:
 * @name: the name of an action
 * @deed: (out): the deed that it takes back
 *
 * Returns: %FALSE when @name is another action
 */
gboolean
cramp_deed_action_parse (const char *name,
                         gint64     *deed)
{
  return g_str_has_prefix (name, ACTION_PREFIX) &&
         g_ascii_string_to_signed (name + strlen (ACTION_PREFIX), 10, 1, G_MAXINT64, deed, NULL);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!cramp_deed_teller_tell_finish (CRAMP_NOTIFIER (source), result, &error))
    g_warning ("Could not tell what was taken back: %s", error->message);
}

/**
 * cramp_deed_teller_undo:
 * @notifier: what shows what became of it
 * @store: (nullable): the diary, %NULL when it cannot be opened
 * @deed: a deed
 * @now: the current local time
 *
 * Takes a deed back and shows how much of it. The same press twice counts once.
 */
void
cramp_deed_teller_undo (CrampNotifier *notifier,
                        CrampStore    *store,
                        gint64         deed,
                        GDateTime     *now)
{
  g_autoptr (CrampDeed) undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  CrampUndo        how_much;

  if (store != NULL && cramp_diary_undo (store, deed, now, &undone, &how_much, &error))
    {
      /* Servers cut a long title off. */
      text = cramp_deed_words_undone (undone, how_much, cramp_night_of (now));
      cramp_deed_teller_tell_async (notifier, _ ("Undo"), text, 0, told_cb, NULL);
      return;
    }

  g_warning ("Could not undo: %s", error == NULL ? "the diary is not open" : error->message);
  text = cramp_error_words_not_saved (error);
  cramp_deed_teller_tell_async (notifier, _ ("Not taken back"), text, 0, told_cb, NULL);
}
