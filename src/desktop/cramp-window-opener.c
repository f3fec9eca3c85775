/* cramp-window-opener.c - asking the window for something
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "config.h"

#include "cramp-window-opener.h"

#include "cramp-program.h"

#define WINDOW_PATH "/io/github/crampdiary/CrampDiary"

struct _CrampWindowOpener
{
  GDBusConnection *bus;
  guint            token_subscription;
  char            *token;
};

/* Just before it tells of a press, the notification server hands out the leave
 * to raise a window for it. Without that a desktop may keep the window behind
 * the others. */
static void
token_cb (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  CrampWindowOpener *self = user_data;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(us)")))
    return;

  g_free (self->token);
  g_variant_get (parameters, "(us)", NULL, &self->token);
}

/**
 * cramp_window_opener_new:
 * @bus: the session bus
 *
 * Returns: (transfer full): what asks the window
 */
CrampWindowOpener *
cramp_window_opener_new (GDBusConnection *bus)
{
  CrampWindowOpener *self = g_new0 (CrampWindowOpener, 1);

  self->bus = g_object_ref (bus);
  self->token_subscription = g_dbus_connection_signal_subscribe (bus, "org.freedesktop.Notifications",
                                                                 "org.freedesktop.Notifications", "ActivationToken",
                                                                 "/org/freedesktop/Notifications", NULL,
                                                                 G_DBUS_SIGNAL_FLAGS_NONE, token_cb, self, NULL);

  return self;
}

void
cramp_window_opener_free (CrampWindowOpener *self)
{
  g_dbus_connection_signal_unsubscribe (self->bus, self->token_subscription);
  g_object_unref (self->bus);
  g_free (self->token);
  g_free (self);
}

/* The leave counts once. X11 knows it by its older name. */
static GVariant *
take_platform_data (CrampWindowOpener *self)
{
  GVariantBuilder  dict;
  g_autofree char *token = g_steal_pointer (&self->token);

  g_variant_builder_init (&dict, G_VARIANT_TYPE_VARDICT);
  if (token != NULL)
    {
      g_variant_builder_add (&dict, "{sv}", "activation-token", g_variant_new_string (token));
      g_variant_builder_add (&dict, "{sv}", "desktop-startup-id", g_variant_new_string (token));
    }

  return g_variant_builder_end (&dict);
}

/* That it could not be started is found out by the call. */
static void
started_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GVariant) parameters = user_data;

  g_dbus_connection_call (G_DBUS_CONNECTION (source), APP_ID, WINDOW_PATH, "org.freedesktop.Application", "ActivateAction",
                          parameters, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, NULL);
}

/**
 * cramp_window_opener_activate:
 * @self: what asks the window
 * @action: an action of the application
 * @parameter: (nullable): its parameter, taken over if it is floating
 *
 * Asks for an action, and starts the program of the window if it has to. Nobody
 * hears when that fails, so nothing may depend on it.
 */
void
cramp_window_opener_activate (CrampWindowOpener *self,
                              const char        *action,
                              GVariant          *parameter)
{
  GVariantBuilder parameters;
  GVariant       *call;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  call = g_variant_new ("(sav@a{sv})", action, &parameters, take_platform_data (self));
  cramp_program_start_async (self->bus, CRAMP_PROGRAM_WINDOW, NULL, started_cb, g_variant_ref_sink (call));
}
