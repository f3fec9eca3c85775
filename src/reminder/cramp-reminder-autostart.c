/* cramp-reminder-autostart.c - whether the reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-autostart.h"

#define ENTRY APP_ID ".Reminders.desktop"

static const char *const codes[] = {
  [CRAMP_REMINDER_AUTOSTART_UNKNOWN] = "unknown",
  [CRAMP_REMINDER_AUTOSTART_READY] = "ready",
  [CRAMP_REMINDER_AUTOSTART_OFF] = "off",
  [CRAMP_REMINDER_AUTOSTART_MISSING] = "missing",
};

/* The Autostart Specification says Hidden; the settings of some desktops write
 * the other key. */
static gboolean
is_switched_off (GKeyFile *entry)
{
  return g_key_file_get_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL) ||
         (g_key_file_has_key (entry, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled", NULL) &&
          !g_key_file_get_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled", NULL));
}

/**
 * cramp_reminder_autostart_find_in:
 * @config_dirs: (array zero-terminated=1): the folders of settings, the
 *   person's own first
 *
 * Looks for the entry by which desktops start the service at login. The first
 * one hides those in later folders, also when it cannot be read.
 *
 * Returns: what the desktop does at login
 */
CrampReminderAutostart
cramp_reminder_autostart_find_in (const char *const *config_dirs)
{
  for (guint i = 0; config_dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (config_dirs[i], "autostart", ENTRY, NULL);
      g_autoptr (GKeyFile) entry = g_key_file_new ();

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      if (!g_key_file_load_from_file (entry, path, G_KEY_FILE_NONE, NULL))
        return CRAMP_REMINDER_AUTOSTART_MISSING;

      return is_switched_off (entry) ? CRAMP_REMINDER_AUTOSTART_OFF : CRAMP_REMINDER_AUTOSTART_READY;
    }

  return CRAMP_REMINDER_AUTOSTART_MISSING;
}

/**
 * cramp_reminder_autostart_find:
 *
 * Looks where this person's desktop does. From a sandbox those folders are not
 * to be seen.
 *
 * Returns: what the desktop does at login
 */
CrampReminderAutostart
cramp_reminder_autostart_find (void)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new ();

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return CRAMP_REMINDER_AUTOSTART_UNKNOWN;

  g_ptr_array_add (folders, (gpointer) g_get_user_config_dir ());
  for (const char *const *folder = g_get_system_config_dirs (); *folder != NULL; folder++)
    g_ptr_array_add (folders, (gpointer) *folder);
  g_ptr_array_add (folders, NULL);

  return cramp_reminder_autostart_find_in ((const char *const *) folders->pdata);
}

/**
 * cramp_reminder_autostart_get_code:
 * @autostart: what the desktop does at login
 *
 * Returns: its name for other programs
 */
const char *
cramp_reminder_autostart_get_code (CrampReminderAutostart autostart)
{
  return codes[autostart];
}

/**
 * cramp_reminder_autostart_parse:
 * @code: what another program says
 *
 * Returns: what it means, %CRAMP_REMINDER_AUTOSTART_UNKNOWN for any other word
 */
CrampReminderAutostart
cramp_reminder_autostart_parse (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i], code))
      return i;

  return CRAMP_REMINDER_AUTOSTART_UNKNOWN;
}
