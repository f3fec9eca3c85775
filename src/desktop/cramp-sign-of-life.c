/* cramp-sign-of-life.c - whether anybody shows notifications
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-sign-of-life.h"

#include "cramp-libnotify-errand.h"
#include "cramp-sandbox.h"

typedef struct
{
  const char *name;
  const char *path;
  const char *interface;
  const char *method;
  const char *answer;
} Server;

static const Server desktop_server = {
  "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
  "org.freedesktop.Notifications", "GetServerInformation", "(ssss)"
};

/* The portal has no question of its own, so its properties are read. */
static const Server portal_server = {
  "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
  "org.freedesktop.DBus.Properties", "GetAll", "(a{sv})"
};

/**
 * cramp_sign_of_life_is_of_portal:
 *
 * Returns: whether notifications go through the portal
 */
gboolean
cramp_sign_of_life_is_of_portal (void)
{
  return cramp_sandbox_shows_through_portal ();
}

static const Server *
get_server (void)
{
  return cramp_sign_of_life_is_of_portal () ? &portal_server : &desktop_server;
}

/**
 * cramp_sign_of_life_get_name:
 *
 * Returns: the name on the bus of who shows notifications
 */
const char *
cramp_sign_of_life_get_name (void)
{
  return get_server ()->name;
}

static void
return_no_server (GTask      *task,
                  const char *reason)
{
  g_task_return_new_error (task, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_NO_SERVER, "%s", reason);
}

static void
abilities_known_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  CrampNotifierServer *server = g_task_propagate_pointer (G_TASK (result), &error);

  if (server == NULL)
    return_no_server (task, error->message);
  else
    g_task_return_pointer (task, server, (GDestroyNotify) cramp_notifier_server_free);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  CrampErrands *errands = g_task_get_task_data (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (error != NULL)
    return_no_server (task, error->message);
  else
    cramp_errands_send (errands, &cramp_libnotify_ask, NULL,
                        g_task_new (source, NULL, abilities_known_cb, g_steal_pointer (&task)));
}

/**
 * cramp_sign_of_life_ask_async:
 * @bus: the session bus
 * @errands: where libnotify is used, kept by the caller until the answer
 * @cancellable: (nullable): cancels the question
 * @callback: called with the answer
 * @user_data: passed to @callback
 *
 * Asks who shows notifications: first over the bus, without waiting, and who
 * answered is then asked through libnotify what it can do. An answer of
 * another type than it should have is none.
 */
void
cramp_sign_of_life_ask_async (GDBusConnection    *bus,
                              CrampErrands       *errands,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  const Server *server = get_server ();
  GTask        *task = g_task_new (bus, cancellable, callback, user_data);

  g_task_set_source_tag (task, cramp_sign_of_life_ask_async);
  g_task_set_task_data (task, errands, NULL);
  g_dbus_connection_call (bus, server->name, server->path, server->interface, server->method,
                          server == &portal_server ? g_variant_new ("(s)", "org.freedesktop.portal.Notification") : NULL,
                          G_VARIANT_TYPE (server->answer), G_DBUS_CALL_FLAGS_NONE, CRAMP_SERVER_PATIENCE_MSEC, cancellable,
                          answered_cb, task);
}

/**
 * cramp_sign_of_life_ask_finish:
 * @bus: the session bus
 * @result: what the callback got
 * @error: return location for an error, %CRAMP_NOTIFIER_ERROR_NO_SERVER for one
 *
 * Returns: (transfer full): who shows notifications, or %NULL when nobody does
 */
CrampNotifierServer *
cramp_sign_of_life_ask_finish (GDBusConnection *bus,
                               GAsyncResult    *result,
                               GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
