/* cramp-desktop-notifier.c - notifications of the desktop
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-desktop-notifier.h"

#include "cramp-errands.h"
#include "cramp-libnotify-errand.h"
#include "cramp-notice-numbers.h"
#include "cramp-notice-presses.h"
#include "cramp-sign-of-life.h"

#define SERVER_NAME "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"

/* In the portal notices have names, and libnotify makes them of numbers that it
 * counts anew in each process. So each notice gets its own number there. */
#define PORTAL_OWNER "portal"

struct _CrampDesktopNotifier
{
  GObject parent_instance;

  GDBusConnection    *bus;
  CrampErrands       *errands;
  CrampNoticeNumbers *numbers;
  CrampNoticePresses *presses;
  guint               watch;
  guint               server_subscription;
  gboolean            reads_markup;
};

static void cramp_desktop_notifier_iface_init (CrampNotifierInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CrampDesktopNotifier, cramp_desktop_notifier, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (CRAMP_TYPE_NOTIFIER, cramp_desktop_notifier_iface_init))

static void
server_known_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  CrampDesktopNotifier *self = g_task_get_source_object (task);
  CrampNotifierServer  *server = cramp_sign_of_life_ask_finish (G_DBUS_CONNECTION (source), result, &error);

  if (server == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  self->reads_markup = cramp_notifier_server_can (server, "body-markup");
  g_task_return_pointer (task, server, (GDestroyNotify) cramp_notifier_server_free);
}

static void
cramp_desktop_notifier_check_async (CrampNotifier      *notifier,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  GTask                *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cramp_desktop_notifier_check_async);
  cramp_sign_of_life_ask_async (self->bus, self->errands, cancellable, server_known_cb, task);
}

static CrampNotifierServer *
cramp_desktop_notifier_check_finish (CrampNotifier *notifier,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The name on the bus belongs to one server after another, the unique name to
 * one alone. Only the bus is asked here, and only before the first look at what
 * is on the screen: from then on it tells by itself. In the portal the numbers
 * are ours, whoever shows them. */
static char *
find_owner (CrampDesktopNotifier *self)
{
  g_autoptr (GVariant) answer = NULL;
  char *owner = NULL;

  if (cramp_sign_of_life_is_of_portal ())
    return g_strdup (PORTAL_OWNER);

  answer = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "GetNameOwner", g_variant_new ("(s)", SERVER_NAME), G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, CRAMP_SERVER_PATIENCE_MSEC, NULL, NULL);
  if (answer != NULL)
    g_variant_get (answer, "(s)", &owner);

  return owner;
}

/* Only a process that shows or withdraws notices needs to know what an earlier
 * one left on the screen. */
static void
restore (CrampDesktopNotifier *self)
{
  g_autofree char *owner = NULL;

  if (cramp_notice_numbers_are_restored (self->numbers))
    return;

  owner = find_owner (self);
  cramp_notice_numbers_restore (self->numbers, owner);
}

static void
closed (CrampDesktopNotifier *self,
        GVariant             *parameters)
{
  guint number;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(uu)")))
    return;

  g_variant_get (parameters, "(uu)", &number, NULL);
  cramp_notice_numbers_close (self->numbers, number);
}

static void
server_signal_cb (GDBusConnection *bus,
                  const char      *sender,
                  const char      *path,
                  const char      *interface,
                  const char      *signal,
                  GVariant        *parameters,
                  gpointer         user_data)
{
  CrampDesktopNotifier *self = user_data;

  restore (self);
  if (g_strcmp0 (sender, cramp_notice_numbers_get_owner (self->numbers)) != 0)
    return;

  if (g_str_equal (signal, "ActionInvoked"))
    cramp_notice_presses_hear (self->presses, parameters);
  else if (g_str_equal (signal, "NotificationClosed"))
    closed (self, parameters);
}

/* A new notice gets its number from the server. */
static guint
choose_number (const char *id)
{
  return cramp_sign_of_life_is_of_portal () ? MAX (g_str_hash (id) & G_MAXINT32, 1) : 0;
}

/* What is put on the screen, until its number is known. */
typedef struct
{
  CrampDesktopNotifier *notifier;
  char                 *id;
  char                 *owner;
} Showing;

static void
showing_free (Showing *showing)
{
  g_object_unref (showing->notifier);
  g_free (showing->id);
  g_free (showing->owner);
  g_free (showing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Showing, showing_free)

/* Also when it comes late: the notice is there. */
static void
shown_cb (guint    number,
          gpointer user_data)
{
  const Showing        *showing = user_data;
  CrampDesktopNotifier *self = showing->notifier;

  if (number != 0 && g_strcmp0 (showing->owner, cramp_notice_numbers_get_owner (self->numbers)) == 0)
    cramp_notice_numbers_put (self->numbers, showing->id, number);
}

static void
showing_ended_cb (gpointer user_data)
{
  g_autoptr (Showing) showing = user_data;

  cramp_notice_presses_end_showing (showing->notifier->presses);
}

static void
cramp_desktop_notifier_show_async (CrampNotifier      *notifier,
                                   const CrampNotice  *notice,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  CrampLibnotifyNotice *copy = g_new0 (CrampLibnotifyNotice, 1);
  Showing              *showing = g_new0 (Showing, 1);

  cramp_notifier_withdraw (notifier, notice->id);
  showing->notifier = g_object_ref (self);
  showing->id = g_strdup (notice->id);
  showing->owner = g_strdup (cramp_notice_numbers_get_owner (self->numbers));
  copy->number = choose_number (notice->id);
  copy->title = g_strdup (notice->title);
  copy->body = self->reads_markup ? g_markup_escape_text (notice->body, -1) : g_strdup (notice->body);
  copy->actions = cramp_notice_presses_dup_actions (notice->actions);
  copy->shown = shown_cb;
  copy->user_data = showing;
  copy->free_user_data = showing_ended_cb;

  cramp_notice_presses_begin_showing (self->presses);
  cramp_errands_send (self->errands, &cramp_libnotify_show, copy, g_task_new (self, NULL, callback, user_data));
}

/* An error that the server, or the bus in its name, answered with is sure:
 * except that it went away, or was silent, while the notice was with it. So is
 * a call that was never made. */
static gboolean
is_uncertain (const GError *error)
{
  return !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY) &&
         (!g_dbus_error_is_remote_error (error) ||
          g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY) ||
          g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMEOUT) ||
          g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_TIMED_OUT));
}

static gboolean
cramp_desktop_notifier_show_finish (CrampNotifier *notifier,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  g_autoptr (GError) failure = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &failure) != NULL)
    return TRUE;

  g_set_error_literal (error, CRAMP_NOTIFIER_ERROR,
                       is_uncertain (failure) ? CRAMP_NOTIFIER_ERROR_UNCERTAIN : CRAMP_NOTIFIER_ERROR_REFUSED,
                       failure->message);
  return FALSE;
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    g_debug ("A notice could not be withdrawn: %s", error->message);
}

static void
cramp_desktop_notifier_withdraw (CrampNotifier *notifier,
                                 const char    *id)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);
  CrampLibnotifyNotice *notice;
  guint                 number;

  restore (self);
  number = cramp_notice_numbers_take (self->numbers, id);
  if (number == 0)
    return;

  notice = g_new0 (CrampLibnotifyNotice, 1);
  notice->number = number;
  cramp_errands_send (self->errands, &cramp_libnotify_close, notice, g_task_new (self, NULL, closed_cb, NULL));
}

static gboolean
cramp_desktop_notifier_has_shown (CrampNotifier *notifier,
                                  const char    *id)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (notifier);

  restore (self);

  return cramp_notice_numbers_find (self->numbers, id) != 0;
}

static void
cramp_desktop_notifier_dispose (GObject *object)
{
  CrampDesktopNotifier *self = CRAMP_DESKTOP_NOTIFIER (object);

  g_clear_handle_id (&self->watch, g_bus_unwatch_name);
  if (self->server_subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->server_subscription);
  self->server_subscription = 0;
  g_clear_pointer (&self->errands, cramp_errands_free);
  g_clear_pointer (&self->presses, cramp_notice_presses_free);
  g_clear_pointer (&self->numbers, cramp_notice_numbers_free);
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
  self->errands = cramp_errands_new (CRAMP_SERVER_PATIENCE_MSEC);
}

static void
cramp_desktop_notifier_iface_init (CrampNotifierInterface *iface)
{
  iface->check_async = cramp_desktop_notifier_check_async;
  iface->check_finish = cramp_desktop_notifier_check_finish;
  iface->show_async = cramp_desktop_notifier_show_async;
  iface->show_finish = cramp_desktop_notifier_show_finish;
  iface->withdraw = cramp_desktop_notifier_withdraw;
  iface->has_shown = cramp_desktop_notifier_has_shown;
}

/* In the portal the numbers are ours, whoever shows them. */
static void
follow_owner (CrampDesktopNotifier *self,
              const char           *owner)
{
  if (!cramp_sign_of_life_is_of_portal () && cramp_notice_numbers_follow (self->numbers, owner))
    cramp_notice_presses_forget (self->presses);
}

static void
name_appeared_cb (GDBusConnection *bus,
                  const char      *name,
                  const char      *owner,
                  gpointer         user_data)
{
  follow_owner (user_data, owner);
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (user_data));
}

static void
name_vanished_cb (GDBusConnection *bus,
                  const char      *name,
                  gpointer         user_data)
{
  follow_owner (user_data, NULL);
}

/**
 * cramp_desktop_notifier_new:
 * @bus: the session bus
 *
 * Makes a notifier that shows notifications through libnotify. No server, or
 * portal, keeps its caller waiting, whatever it does.
 *
 * Returns: (transfer full): the notifier
 */
CrampNotifier *
cramp_desktop_notifier_new (GDBusConnection *bus)
{
  CrampDesktopNotifier *self = g_object_new (CRAMP_TYPE_DESKTOP_NOTIFIER, NULL);

  self->bus = g_object_ref (bus);
  self->numbers = cramp_notice_numbers_new (bus);
  self->presses = cramp_notice_presses_new (CRAMP_NOTIFIER (self), self->numbers);
  cramp_libnotify_prepare ();
  self->watch = g_bus_watch_name_on_connection (bus, cramp_sign_of_life_get_name (), G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                name_appeared_cb, name_vanished_cb, self, NULL);
  if (!cramp_sign_of_life_is_of_portal ())
    self->server_subscription = g_dbus_connection_signal_subscribe (bus, SERVER_NAME, SERVER_NAME, NULL,
                                                                    SERVER_PATH, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                                                    server_signal_cb, self, NULL);

  return CRAMP_NOTIFIER (self);
}
