/* cramp-background-answer.c - what the portal allowed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-background-answer.h"

#include "cramp-key-file.h"

#define GROUP "Background"

/* The answer is about this computer: in the diary a backup would carry it to
 * another one. It is a file, not GSettings, because the service and its --status
 * tell of it as well and know no schema. */
static char *
make_path (const char *config_dir)
{
  return g_build_filename (config_dir, "cramp-diary", "background.ini", NULL);
}

/**
 * cramp_background_answer_read:
 * @config_dir: the person's folder of settings
 *
 * Reads what the portal answered when it was asked last. What became of it in
 * the settings of the desktop since then, no portal tells.
 *
 * Returns: what the desktop does at login, %CRAMP_AUTOSTART_UNKNOWN
 *   when nobody has asked it
 */
CrampAutostart
cramp_background_answer_read (const char *config_dir)
{
  g_autofree char *path = make_path (config_dir);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!cramp_key_file_load (file, path, G_KEY_FILE_NONE) || !g_key_file_has_key (file, GROUP, "Wanted", NULL))
    return CRAMP_AUTOSTART_UNKNOWN;
  if (!g_key_file_get_boolean (file, GROUP, "Wanted", NULL))
    return CRAMP_AUTOSTART_OFF;
  if (!g_key_file_get_boolean (file, GROUP, "Background", NULL) || !g_key_file_get_boolean (file, GROUP, "Autostart", NULL))
    return CRAMP_AUTOSTART_REFUSED;

  return CRAMP_AUTOSTART_READY;
}

/**
 * cramp_background_answer_save:
 * @answer: what the portal answered
 * @config_dir: the person's folder of settings
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_background_answer_save (const CrampBackgroundAnswer *answer,
                              const char                  *config_dir,
                              GError                     **error)
{
  g_autofree char *path = make_path (config_dir);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_boolean (file, GROUP, "Wanted", answer->is_wanted);
  g_key_file_set_boolean (file, GROUP, "Background", answer->background);
  g_key_file_set_boolean (file, GROUP, "Autostart", answer->autostart);

  return cramp_key_file_save (file, path, error);
}
