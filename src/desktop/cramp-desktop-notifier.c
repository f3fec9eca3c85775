/* cramp-desktop-notifier.c - notifications of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-desktop-notifier.h"

#include <glib/gi18n-lib.h>
#include <libnotify/notify.h>

#include "cramp-sandbox.h"
#include "cramp-shown-notices.h"

/* libnotify waits for its answers, as long as D-Bus does. So a server is asked
 * for a sign of life first, without waiting. (choice) */
#define CHECK_TIMEOUT_MSEC 5000

/* In the portal, and nowhere else, an action of this prefix goes to the
 * application, which does the same with it as we do. Any other would raise the
 * window. */
#define ACTION_PREFIX "app."

/* In the portal notices have names, and libnotify makes them of numbers that it
 * counts anew in each process. So each notice gets its own number there. */
#define PORTAL_OWNER "portal"

struct _CrampDesktopNotifier
{
  GObject parent_instance;

  GDBusConnection *bus;
  GHashTable      *shown; /* NotifyNotification by the id of the notice */
  char            *path;  /* where the next process finds them */
  char            *owner; /* whose numbers they have */
  gboolean         is_restored;
  guint            watch;
  guint            press_signal;
  gboolean         reads_markup;
};

static void cramp_desktop_notifier_iface_init (CrampNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrampDesktopNotifier, cramp_desktop_notifier, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (CRAMP_TYPE_NOTIFIER, cramp_desktop_notifier_iface_init))

typedef struct
{
  const char *name;
  const char *path;
  const char *interface;
  const char *method;
} Server;

static const Server desktop_server = {
  "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
  "org.freedesktop.Notifications", "GetServerInformation"
};

/* The portal has no question of its own, so its properties are read. */
static const Server portal_server = {
  "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
  "org.freedesktop.DBus.Properties", "GetAll"
};

static CrampNotifierServer *
ask_libnotify (void)
{
  g_autoptr (CrampNotifierServer) server = g_new0 (CrampNotifierServer, 1);
  g_autoptr (GPtrArray) capabilities = g_ptr_array_new ();
  GList *words = notify_get_server_caps ();

  for (GList *word = words; word != NULL; word = word->next)
    g_ptr_array_add (capabilities, word->data);
  g_ptr_array_add (capabilities, NULL);
  g_list_free (words);
  server->capabilities = (char **) g_ptr_array_free (g_steal_pointer (&capabilities), FALSE);

  if (!notify_get_server_info (&server->name, &server->vendor, &server->version, NULL))
    return NULL;

  return g_steal_pointer (&server);
}

static void
set_no_server (GTask      *task,
               const char *reason)
{
  g_task_return_new_error (task, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_NO_SERVER, "%s", reason);
}

static void
server_answered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (CrampNotifierServer) server = NULL;
  CrampDesktopNotifier *self = g_task_get_source_object (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (error != NULL)
    {
      set_no_server (task, error->message);
      return;
    }

  server = ask_libnotify ();
  if (server == NULL)
    {
      set_no_server (task, "the notification server does not say who it is");
      return;
    }

  self->reads_markup = cramp_notifier_server_can (server, "body-markup");
  g_task_return_pointer (task, g_steal_pointer (&server), (GDestroyNotify) cramp_notifier_server_free);
}

static void
cramp_desktop_notifier_check_async (CrampNotifier      *notifier,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  gboolean              is_portal = cramp_sandbox_shows_through_portal ();
  const Server         *server = is_portal ? &portal_server : &desktop_server;
  GTask                *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cramp_desktop_notifier_check_async);
  g_dbus_connection_call (self->bus, server->name, server->path, server->interface, server->method,
                          is_portal ? g_variant_new ("(s)", "org.freedesktop.portal.Notification") : NULL,
                          NULL, G_DBUS_CALL_FLAGS_NONE, CHECK_TIMEOUT_MSEC, cancellable, server_answered_cb, task);
}

static CrampNotifierServer *
cramp_desktop_notifier_check_finish (CrampNotifier *notifier,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* libnotify knows only the notifications of this process. One that was shown
 * before a restart still is on the screen, so its buttons are listened to on
 * the bus, and all of them there: a press is heard once. */
static void
pressed_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         user_data)
{
  const char *action;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(us)")))
    return;

  g_variant_get (parameters, "(u&s)", NULL, &action);
  if (g_str_has_prefix (action, ACTION_PREFIX))
    cramp_notifier_tell_pressed (CRAMP_NOTIFIER (user_data), action + strlen (ACTION_PREFIX));
}

/* libnotify makes no button without a callback. */
static void
ignore_press_cb (NotifyNotification *notification,
                 char               *action,
                 gpointer            user_data)
{
}

/* A new notice gets its number from the server. */
static int
choose_number (const char *id)
{
  return cramp_sandbox_shows_through_portal () ? (int) MAX (g_str_hash (id) & G_MAXINT32, 1) : 0;
}

static NotifyNotification *
make_notification (CrampDesktopNotifier *self,
                   const CrampNotice    *notice)
{
  g_autofree char    *escaped = g_markup_escape_text (notice->body, -1);
  const char         *body = self->reads_markup ? escaped : notice->body;
  NotifyNotification *notification = g_object_new (NOTIFY_TYPE_NOTIFICATION,
                                                   "id", choose_number (notice->id),
                                                   "summary", notice->title,
                                                   "body", body,
                                                   "icon-name", APP_ID,
                                                   NULL);

  notify_notification_set_hint (notification, "desktop-entry", g_variant_new_string (APP_ID));
  /* Somebody who is out of the room at that minute should still find it. */
  notify_notification_set_timeout (notification, NOTIFY_EXPIRES_NEVER);
  for (guint i = 0; notice->actions != NULL && notice->actions[i] != NULL; i += 2)
    {
      g_autofree char *action = g_strconcat (ACTION_PREFIX, notice->actions[i], NULL);

      notify_notification_add_action (notification, action, notice->actions[i + 1], ignore_press_cb, NULL, NULL);
    }

  return notification;
}

static gboolean
is_open (NotifyNotification *notification)
{
  return notify_notification_get_closed_reason (notification) == -1;
}

/* The name on the bus belongs to one server after another, the unique name to
 * one alone. In the portal the ids are ours, whoever shows them. */
static char *
find_owner (CrampDesktopNotifier *self)
{
  g_autoptr (GVariant) answer = NULL;
  char *owner = NULL;

  if (cramp_sandbox_shows_through_portal ())
    return g_strdup (PORTAL_OWNER);

  answer = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "GetNameOwner", g_variant_new ("(s)", desktop_server.name), G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, CHECK_TIMEOUT_MSEC, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(s)", &owner);

  return owner;
}

/* A new server knows nothing of what an earlier one showed, and may give its
 * numbers to notices of others. */
static void
follow_owner (CrampDesktopNotifier *self)
{
  char *owner = find_owner (self);

  if (g_strcmp0 (owner, self->owner) != 0)
    g_hash_table_remove_all (self->shown);
  g_free (self->owner);
  self->owner = owner;
}

/* Only a process that shows or withdraws notices needs to know what an earlier
 * one left on the screen. */
static void
restore (CrampDesktopNotifier *self)
{
  g_autoptr (GHashTable) numbers = NULL;
  GHashTableIter iter;
  gpointer       id, number;

  if (self->is_restored)
    return;

  self->is_restored = TRUE;
  follow_owner (self);
  numbers = cramp_shown_notices_load (self->path, self->owner);
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &id, &number))
    g_hash_table_insert (self->shown, g_strdup (id),
                         g_object_new (NOTIFY_TYPE_NOTIFICATION, "id", GPOINTER_TO_INT (number), "summary", "", NULL));
}

/* To withdraw a notice after a crash is a comfort: nothing depends on it. */
static void
remember (CrampDesktopNotifier *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  GHashTableIter iter;
  gpointer       id, notification;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, &notification))
    {
      int number;

      g_object_get (notification, "id", &number, NULL);
      if (is_open (notification))
        g_hash_table_insert (numbers, id, GINT_TO_POINTER (number));
    }

  if (self->owner != NULL && !cramp_shown_notices_save (numbers, self->path, self->owner, &error))
    g_debug ("What is on the screen could not be noted: %s", error->message);
}

/* An error that the server, or the bus in its name, answered with is sure:
 * except that it went away, or was silent, while the notice was with it. */
static gboolean
is_uncertain (const GError *error)
{
  return !g_dbus_error_is_remote_error (error) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT) ||
         g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT);
}

static gboolean
cramp_desktop_notifier_show (CrampNotifier     *notifier,
                             const CrampNotice *notice,
                             GError           **error)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  NotifyNotification   *notification;
  g_autoptr (GObject) owner = NULL;
  g_autoptr (GError) failure = NULL;

  cramp_notifier_withdraw (notifier, notice->id);
  notification = make_notification (self, notice);
  owner = G_OBJECT (notification);
  if (!notify_notification_show (notification, &failure))
    {
      g_set_error_literal (error, CRAMP_NOTIFIER_ERROR,
                           is_uncertain (failure) ? CRAMP_NOTIFIER_ERROR_UNCERTAIN : CRAMP_NOTIFIER_ERROR_REFUSED,
                           failure->message);
      return FALSE;
    }

  g_hash_table_insert (self->shown, g_strdup (notice->id), g_steal_pointer (&owner));
  remember (self);
  return TRUE;
}

static void
cramp_desktop_notifier_withdraw (CrampNotifier *notifier,
                                 const char    *id)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  NotifyNotification   *notification;
  g_autoptr (GError) error = NULL;

  restore (self);
  follow_owner (self);
  notification = g_hash_table_lookup (self->shown, id);
  if (notification == NULL)
    return;

  if (is_open (notification) && !notify_notification_close (notification, &error))
    g_debug ("Could not withdraw %s: %s", id, error->message);
  g_hash_table_remove (self->shown, id);
  remember (self);
}

static gboolean
cramp_desktop_notifier_has_shown (CrampNotifier *notifier,
                                  const char    *id)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  NotifyNotification   *notification;

  restore (self);
  notification = g_hash_table_lookup (self->shown, id);

  return notification != NULL && is_open (notification);
}

static void
cramp_desktop_notifier_dispose (GObject *object)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (object);

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  if (self->press_signal != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->press_signal);
  self->press_signal = 0;
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->owner, g_free);
  g_clear_object (&self->bus);

  G_OBJECT_CLASS (cramp_desktop_notifier_parent_class)->dispose (object);
}

static void
cramp_desktop_notifier_class_init (CrampDesktopNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_desktop_notifier_dispose;
}

static void
cramp_desktop_notifier_init (CrampDesktopNotifier *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static void
cramp_desktop_notifier_iface_init (CrampNotifierInterface *iface)
{
  iface->check_async = cramp_desktop_notifier_check_async;
  iface->check_finish = cramp_desktop_notifier_check_finish;
  iface->show = cramp_desktop_notifier_show;
  iface->withdraw = cramp_desktop_notifier_withdraw;
  iface->has_shown = cramp_desktop_notifier_has_shown;
}

static void
name_appeared_cb (GDBusConnection *bus,
                  const char      *name,
                  const char      *owner,
                  gpointer         user_data)
{
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (user_data));
}

/**
 * cramp_desktop_notifier_get_server_name:
 *
 * Returns: the name on the bus of who shows notifications
 */
const char *
cramp_desktop_notifier_get_server_name (void)
{
  return cramp_sandbox_shows_through_portal () ? portal_server.name : desktop_server.name;
}

/**
 * cramp_desktop_notifier_new:
 * @bus: the session bus
 *
 * Returns: (transfer full): a notifier that shows notifications through
 *   libnotify
 */
CrampNotifier *
cramp_desktop_notifier_new (GDBusConnection *bus)
{
  CrampDesktopNotifier *self = g_object_new (CRAMP_TYPE_DESKTOP_NOTIFIER, NULL);
  const Server         *server = cramp_sandbox_shows_through_portal () ? &portal_server : &desktop_server;

  self->bus = g_object_ref (bus);
  self->path = cramp_shown_notices_dup_path (bus);
  /* translators: the name of the program, as notifications show it */
  notify_init (_ ("Cramp Diary"));
  self->watch = g_bus_watch_name_on_connection (bus, server->name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                name_appeared_cb, NULL, self, NULL);
  if (!cramp_sandbox_shows_through_portal ())
    self->press_signal = g_dbus_connection_signal_subscribe (bus, desktop_server.name, desktop_server.interface,
                                                             "ActionInvoked", desktop_server.path, NULL,
                                                             G_DBUS_SIGNAL_FLAGS_NONE, pressed_cb, self, NULL);

  return CRAMP_NOTIFIER (self);
}
