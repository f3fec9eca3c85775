/* cramp-background-portal.c - asking the desktop to start the service at login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-ui"

#include "config.h"

#include "cramp-background-portal.h"

#include <glib/gi18n.h>

/* libportal would hand back one of the two answers only, so the portal is asked
 * without it. */
#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define BACKGROUND_INTERFACE "org.freedesktop.portal.Background"
#define REQUEST_INTERFACE "org.freedesktop.portal.Request"

/* The answer of a request that the person or the desktop did not turn away. */
#define RESPONSE_SUCCESS 0

typedef struct
{
  CrampBackgroundAnswer answer;
  guint                 response;
} Request;

/* Nobody hears of the rest once the request has come to an end. */
static void
stop_listening (GDBusConnection *bus,
                Request         *request)
{
  g_dbus_connection_signal_unsubscribe (bus, request->response);
  request->response = 0;
}

static void
response_cb (GDBusConnection *bus,
             const char      *sender,
             const char      *path,
             const char      *interface,
             const char      *signal,
             GVariant        *parameters,
             gpointer         user_data)
{
  g_autoptr (GTask) task = g_object_ref (user_data);
  Request *request = g_task_get_task_data (task);
  g_autoptr (GVariant) results = NULL;
  guint response;

  if (request->response == 0 || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;

  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  if (response == RESPONSE_SUCCESS)
    {
      g_variant_lookup (results, "background", "b", &request->answer.background);
      g_variant_lookup (results, "autostart", "b", &request->answer.autostart);
    }
  stop_listening (bus, request);

  /* Not to allow something is an answer; not to take it back is none. */
  if (response != RESPONSE_SUCCESS && !request->answer.is_wanted)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "the portal answered %u", response);
  else
    g_task_return_boolean (task, TRUE);
}

/* A portal that is not there answers here; one that is answers again, with the
 * signal. */
static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) handle = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  Request *request = g_task_get_task_data (task);

  if (handle != NULL || request->response == 0)
    return;

  stop_listening (G_DBUS_CONNECTION (source), request);
  g_task_return_error (task, g_steal_pointer (&error));
}

/* Where the portal will answer is known beforehand, so that no answer is too
 * quick to be heard. */
static char *
make_request_path (GDBusConnection *bus,
                   const char      *token)
{
  g_autofree char *sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (bus) + 1), ".", '_');

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, token);
}

static GVariant *
make_parameters (gboolean    on,
                 const char *token)
{
  const char *const command[] = { "cramp-diary-reminders", NULL };
  GVariantBuilder   options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  /* Translators: the desktop may show this when it asks the person whether the program may run in the background. */
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_ ("Cramp Diary reminds you in the evening, also when its window is closed.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (on));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  return g_variant_new ("(sa{sv})", "", &options);
}

/**
 * cramp_background_portal_ask_async:
 * @bus: the session bus
 * @on: whether the service is to start at login, or no longer
 * @callback: what to call
 * @user_data: what to give it
 *
 * Asks the Background portal. It may ask the person, so an answer can take as
 * long as a person takes. It is never cancelled: what the person answered holds
 * also when nobody looks any more.
 */
void
cramp_background_portal_ask_async (GDBusConnection    *bus,
                                   gboolean            on,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  GTask           *task = g_task_new (bus, NULL, callback, user_data);
  Request         *request = g_new0 (Request, 1);
  g_autofree char *token = g_strdup_printf ("cramp%u", g_random_int ());
  g_autofree char *path = make_request_path (bus, token);

  request->answer.is_wanted = on;
  g_task_set_source_tag (task, cramp_background_portal_ask_async);
  g_task_set_task_data (task, request, g_free);

  request->response = g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, REQUEST_INTERFACE, "Response", path, NULL,
                                                          G_DBUS_SIGNAL_FLAGS_NONE, response_cb,
                                                          g_object_ref (task), g_object_unref);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, BACKGROUND_INTERFACE, "RequestBackground",
                          make_parameters (on, token), G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, called_cb, task);
}

/**
 * cramp_background_portal_ask_finish:
 * @bus: the session bus
 * @result: what the callback got
 * @answer: (out caller-allocates): what was allowed; a refusal is an answer
 * @error: return location for an error when nobody answered
 *
 * Returns: whether there is an answer
 */
gboolean
cramp_background_portal_ask_finish (GDBusConnection       *bus,
                                    GAsyncResult          *result,
                                    CrampBackgroundAnswer *answer,
                                    GError               **error)
{
  GTask   *task = G_TASK (result);
  Request *request = g_task_get_task_data (task);

  if (!g_task_propagate_boolean (task, error))
    return FALSE;

  *answer = request->answer;

  return TRUE;
}
