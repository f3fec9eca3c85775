/* cramp-libnotify-errand.c - what libnotify does, and waits for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-libnotify-errand.h"

#include <glib/gi18n-lib.h>
#include <libnotify/notify.h>

#include "cramp-notifier.h"

/* libnotify speaks to the desktop's server or, inside a sandbox, to the portal,
 * and each of its calls waits for the answer up to 25 seconds. So all of them
 * are made in the one thread of the errands: there libnotify is never used by
 * two at a time, and its own signals are heard there as well. */

static gpointer
ask (gpointer data,
     GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *vendor = NULL;
  g_autofree char *version = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GList *capabilities = notify_get_server_caps ();

  for (GList *l = capabilities; l != NULL; l = l->next)
    g_ptr_array_add (words, l->data);
  g_list_free (capabilities);
  g_ptr_array_add (words, NULL);

  if (!notify_get_server_info (&name, &vendor, &version, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the notification server does not say who it is");
      return NULL;
    }

  return cramp_notifier_server_new (name, vendor, version, (const char *const *) words->pdata);
}

/* libnotify makes no button without a callback. */
static void
ignore_press_cb (NotifyNotification *notification,
                 char               *action,
                 gpointer            user_data)
{
}

static NotifyNotification *
make_notification (const CrampLibnotifyNotice *notice)
{
  NotifyNotification *notification = g_object_new (NOTIFY_TYPE_NOTIFICATION,
                                                   "id", (int) notice->number,
                                                   "summary", notice->title == NULL ? "" : notice->title,
                                                   "body", notice->body,
                                                   "icon-name", APP_ID,
                                                   NULL);

  notify_notification_set_hint (notification, "desktop-entry", g_variant_new_string (APP_ID));
  /* Somebody who is out of the room at that minute should still find it. */
  notify_notification_set_timeout (notification, NOTIFY_EXPIRES_NEVER);
  for (guint i = 0; notice->actions != NULL && notice->actions[i] != NULL; i += 2)
    notify_notification_add_action (notification, notice->actions[i], notice->actions[i + 1], ignore_press_cb, NULL, NULL);

  return notification;
}

static gpointer
show (gpointer data,
      GError **error)
{
  CrampLibnotifyNotice *notice = data;
  g_autoptr (GObject) notification = G_OBJECT (make_notification (notice));
  int number;

  if (!notify_notification_show (NOTIFY_NOTIFICATION (notification), error))
    return NULL;

  g_object_get (notification, "id", &number, NULL);
  notice->number = (guint) number;

  return GINT_TO_POINTER (TRUE);
}

static void
tell_shown (gpointer data,
            gpointer result)
{
  CrampLibnotifyNotice *notice = data;

  if (notice->shown != NULL)
    notice->shown (notice->number, notice->user_data);
}

static gpointer
close_notice (gpointer data,
              GError **error)
{
  g_autoptr (GObject) notification = G_OBJECT (make_notification (data));

  return GINT_TO_POINTER (notify_notification_close (NOTIFY_NOTIFICATION (notification), error));
}

static void
free_notice (gpointer data)
{
  CrampLibnotifyNotice *notice = data;

  if (notice->free_user_data != NULL)
    notice->free_user_data (notice->user_data);
  g_free (notice->title);
  g_free (notice->body);
  g_strfreev (notice->actions);
  g_free (notice);
}

static void
free_server (gpointer server)
{
  cramp_notifier_server_free (server);
}

const CrampErrand cramp_libnotify_ask = { ask, NULL, NULL, free_server };
const CrampErrand cramp_libnotify_show = { show, tell_shown, free_notice, NULL };
const CrampErrand cramp_libnotify_close = { close_notice, NULL, free_notice, NULL };

/**
 * cramp_libnotify_prepare:
 *
 * Tells libnotify who shows notices. Comes before the first errand.
 */
void
cramp_libnotify_prepare (void)
{
  /* translators: the name of the program, as notifications show it */
  notify_init (_ ("Cramp Diary"));
}
