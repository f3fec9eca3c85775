/* cramp-clock-setting.c - whether the desktop counts twelve or twenty-four hours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-desktop"

#include "config.h"

#include "cramp-clock-setting.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define SETTINGS_INTERFACE "org.freedesktop.portal.Settings"
#define GROUP "org.gnome.desktop.interface"
#define KEY "clock-format"

typedef struct
{
  CrampClockSettingFunc func;
  gpointer              user_data;
} Follower;

/* What is neither, or no word at all, says nothing. */
static void
take (Follower *follower,
      GVariant *value)
{
  const char *format;

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return;

  format = g_variant_get_string (value, NULL);
  if (g_str_equal (format, "12h") || g_str_equal (format, "24h"))
    follower->func (g_str_equal (format, "12h"), follower->user_data);
}

/* Read answers with a variant inside of a variant; that was an accident which
 * the portal keeps. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);
  g_autoptr (GVariant) value = NULL;

  if (reply == NULL)
    {
      g_debug ("The desktop does not say how it counts hours: %s", error->message);
      return;
    }

  g_variant_get (reply, "(v)", &value);
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    {
      g_autoptr (GVariant) inner = g_variant_get_variant (value);

      take (user_data, inner);
    }
  else
    take (user_data, value);
}

static void
changed_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *key;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", NULL, &key, &value);
  if (g_str_equal (key, KEY))
    take (user_data, value);
}

/**
 * cramp_clock_setting_follow:
 * @bus: the session bus
 * @func: what to call, now or later, each time the desktop says something else
 * @user_data: what to give it, which has to outlive @bus
 *
 * Asks the desktop's portal how it counts hours, without waiting for the
 * answer, and follows changes. Where nobody answers the locale goes on to hold.
 */
void
cramp_clock_setting_follow (GDBusConnection      *bus,
                            CrampClockSettingFunc func,
                            gpointer              user_data)
{
  Follower *follower = g_new0 (Follower, 1);

  follower->func = func;
  follower->user_data = user_data;
  g_dbus_connection_signal_subscribe (bus, PORTAL_NAME, SETTINGS_INTERFACE, "SettingChanged", PORTAL_PATH, GROUP,
                                      G_DBUS_SIGNAL_FLAGS_NONE, changed_cb, follower, g_free);
  g_dbus_connection_call (bus, PORTAL_NAME, PORTAL_PATH, SETTINGS_INTERFACE, "Read", g_variant_new ("(ss)", GROUP, KEY),
                          G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, read_cb, follower);
}
