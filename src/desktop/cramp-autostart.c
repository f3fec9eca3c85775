/* cramp-autostart.c - whether the reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-autostart.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "cramp-background-answer.h"
#include "cramp-key-file.h"
#include "cramp-sandbox.h"

#define ENTRY APP_ID ".Reminders.desktop"
#define KEEP_ALL (G_KEY_FILE_KEEP_COMMENTS | G_KEY_FILE_KEEP_TRANSLATIONS)

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
 * cramp_autostart_find_in:
 * @config_dirs: (array zero-terminated=1): the folders of settings, the
 *   person's own first
 *
 * Looks for the entry by which desktops start the service at login. The first
 * one hides those in later folders, also when it cannot be read.
 *
 * Returns: what the desktop does at login
 */
CrampAutostart
cramp_autostart_find_in (const char *const *config_dirs)
{
  for (guint i = 0; config_dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (config_dirs[i], "autostart", ENTRY, NULL);
      g_autoptr (GKeyFile) entry = g_key_file_new ();

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      if (!cramp_key_file_load (entry, path, G_KEY_FILE_NONE))
        return CRAMP_AUTOSTART_MISSING;

      return is_switched_off (entry) ? CRAMP_AUTOSTART_OFF : CRAMP_AUTOSTART_READY;
    }

  return CRAMP_AUTOSTART_MISSING;
}

/* What an entry says of being switched off goes; everything else in it stays. */
static void
give_back (GKeyFile *entry)
{
  g_key_file_remove_key (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, NULL);
  g_key_file_remove_key (entry, G_KEY_FILE_DESKTOP_GROUP, "X-GNOME-Autostart-enabled", NULL);
}

/* An entry that starts nothing, such as the one that cover() makes, is none. */
static GKeyFile *
load_entry (const char *path)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();

  if (!cramp_key_file_load (entry, path, KEEP_ALL) ||
      !g_key_file_has_key (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_EXEC, NULL))
    return NULL;

  return g_steal_pointer (&entry);
}

/* A hidden entry counts as deleted, whatever else it says. So it says nothing
 * else: a copy of the system's would outlive it. */
static gboolean
cover (const char *own,
       GError    **error)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();

  if (!cramp_key_file_load (entry, own, KEEP_ALL))
    {
      g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION);
      g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_NAME, "Cramp Diary Reminders");
    }
  g_key_file_set_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_HIDDEN, TRUE);

  return cramp_key_file_save (entry, own, error);
}

static GKeyFile *
find_system_entry (const char *const *config_dirs)
{
  for (guint i = 1; config_dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (config_dirs[i], "autostart", ENTRY, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return load_entry (path);
    }

  return NULL;
}

static gboolean
uncover (const char        *own,
         const char *const *config_dirs,
         GError           **error)
{
  g_autoptr (GKeyFile) entry = load_entry (own);

  if (entry == NULL)
    {
      entry = find_system_entry (config_dirs);
      if (entry == NULL)
        {
          g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "no entry that starts the service is installed");
          return FALSE;
        }
      if (!is_switched_off (entry) && (g_unlink (own) == 0 || errno == ENOENT))
        return TRUE;
    }
  give_back (entry);

  return cramp_key_file_save (entry, own, error);
}

/**
 * cramp_autostart_set_in:
 * @config_dirs: (array zero-terminated=1): the folders of settings, the
 *   person's own first
 * @on: whether the service is to start at login
 * @error: return location for an error of %G_FILE_ERROR,
 *   %G_FILE_ERROR_NOENT when no entry is installed that could be given back
 *
 * Switches the entry on or off for this person alone, in the way of the
 * Autostart Specification: an entry in the own folder that says Hidden covers
 * the one of the system. What else an entry of the person says is kept.
 *
 * Returns: whether it is done
 */
gboolean
cramp_autostart_set_in (const char *const *config_dirs,
                        gboolean           on,
                        GError           **error)
{
  g_autofree char *own = NULL;

  g_return_val_if_fail (config_dirs[0] != NULL, FALSE);

  own = g_build_filename (config_dirs[0], "autostart", ENTRY, NULL);

  return on ? uncover (own, config_dirs, error) : cover (own, error);
}

static GPtrArray *
list_config_dirs (void)
{
  GPtrArray *folders = g_ptr_array_new ();

  g_ptr_array_add (folders, (gpointer) g_get_user_config_dir ());
  for (const char *const *folder = g_get_system_config_dirs (); *folder != NULL; folder++)
    g_ptr_array_add (folders, (gpointer) *folder);
  g_ptr_array_add (folders, NULL);

  return folders;
}

/**
 * cramp_autostart_find:
 *
 * Looks where this person's desktop does. From a sandbox those folders are not
 * to be seen; there it counts what the portal answered.
 *
 * Returns: what the desktop does at login
 */
CrampAutostart
cramp_autostart_find (void)
{
  g_autoptr (GPtrArray) folders = NULL;

  if (cramp_sandbox_is_around ())
    return cramp_background_answer_read (g_get_user_config_dir ());

  folders = list_config_dirs ();
  return cramp_autostart_find_in ((const char *const *) folders->pdata);
}

/**
 * cramp_autostart_set:
 * @on: whether the service is to start at login
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Switches the entry on or off where this person's desktop looks for it. Inside
 * a sandbox the portal is to be asked instead.
 *
 * Returns: whether it is done
 */
gboolean
cramp_autostart_set (gboolean on,
                     GError **error)
{
  g_autoptr (GPtrArray) folders = list_config_dirs ();

  return cramp_autostart_set_in ((const char *const *) folders->pdata, on, error);
}
