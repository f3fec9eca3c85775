/* test-clock-setting.c - the desktop says how it counts hours, or does not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-clock-setting.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define SETTINGS_INTERFACE "org.freedesktop.portal.Settings"
#define GROUP "org.gnome.desktop.interface"

/* Longer than any answer on a busy machine takes to stay away. */
#define PATIENCE_MS 300

static const char description[] =
    "<node><interface name='" SETTINGS_INTERFACE "'>"
    "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>"
    "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
    "</interface></node>";

typedef struct
{
  GTestDBus       *daemon;
  GDBusConnection *program;
  GDBusConnection *portal;
  GVariant        *answer;
  int              twelve;
  guint            told;
  gboolean         over;
} Fixture;

static GDBusConnection *
connect_to (GTestDBus *daemon)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (daemon),
                                                                 G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                     G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                 NULL, NULL, &error);

  g_assert_no_error (error);

  return bus;
}

static void
call_cb (GDBusConnection       *bus,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               user_data)
{
  Fixture    *fixture = user_data;
  const char *group, *key;

  g_variant_get (parameters, "(&s&s)", &group, &key);
  g_assert_cmpstr (group, ==, GROUP);
  g_assert_cmpstr (key, ==, "clock-format");
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(v)", fixture->answer));
}

static void
start_portal (Fixture  *fixture,
              GVariant *answer)
{
  static const GDBusInterfaceVTable vtable = { call_cb };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  fixture->answer = g_variant_ref_sink (answer);
  fixture->portal = connect_to (fixture->daemon);
  g_dbus_connection_register_object (fixture->portal, PORTAL_PATH, info->interfaces[0], &vtable, fixture, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (fixture->portal, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", PORTAL_NAME, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->daemon = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->daemon);
  fixture->program = connect_to (fixture->daemon);
  fixture->twelve = -1;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->answer, g_variant_unref);
  g_clear_object (&fixture->program);
  g_clear_object (&fixture->portal);
  g_test_dbus_down (fixture->daemon);
  g_object_unref (fixture->daemon);
}

static void
told_cb (gboolean twelve_hours,
         gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->twelve = twelve_hours;
  fixture->told++;
}

static gboolean
over_cb (gpointer over)
{
  *(gboolean *) over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (Fixture *fixture,
          guint    told)
{
  while (fixture->told < told)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_in_vain (Fixture *fixture)
{
  fixture->over = FALSE;
  g_timeout_add (PATIENCE_MS, over_cb, &fixture->over);
  while (!fixture->over)
    g_main_context_iteration (NULL, TRUE);
}

static void
change (Fixture    *fixture,
        const char *key,
        GVariant   *value)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (fixture->portal, NULL, PORTAL_PATH, SETTINGS_INTERFACE, "SettingChanged",
                                 g_variant_new ("(ssv)", GROUP, key, value), &error);
  g_assert_no_error (error);
}

static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  start_portal (fixture, g_variant_new_variant (g_variant_new_string ("12h")));
  cramp_clock_setting_follow (fixture->program, told_cb, fixture);
  g_assert_cmpuint (fixture->told, ==, 0);
  wait_for (fixture, 1);
  g_assert_cmpint (fixture->twelve, ==, TRUE);

  change (fixture, "color-scheme", g_variant_new_string ("24h"));
  change (fixture, "clock-format", g_variant_new_string ("24h"));
  wait_for (fixture, 2);
  g_assert_cmpint (fixture->twelve, ==, FALSE);
}

/* Without a portal the locale holds, and what makes no sense changes nothing. */
static void
test_not_told (Fixture      *fixture,
               gconstpointer data)
{
  cramp_clock_setting_follow (fixture->program, told_cb, fixture);
  wait_in_vain (fixture);

  start_portal (fixture, g_variant_new_uint32 (12));
  cramp_clock_setting_follow (fixture->program, told_cb, fixture);
  change (fixture, "clock-format", g_variant_new_string ("13h"));
  change (fixture, "clock-format", g_variant_new_uint32 (12));
  wait_in_vain (fixture);
  g_assert_cmpuint (fixture->told, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/clock-setting/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/clock-setting/not-told", Fixture, NULL, set_up, test_not_told, tear_down);

  return g_test_run ();
}
