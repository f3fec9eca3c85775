/* cramp-file-name.c - what a file is called, for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-file-name.h"

/* Where Flatpak has the files of the portal, whatever the session says. */
#define LENT_FOLDER "/run/flatpak/doc/"

/**
 * cramp_file_name_is_lent:
 * @path: a file
 *
 * Tells a file that the document portal lends to a sandbox. It has a folder of
 * its own there, and a second file beside it goes nowhere.
 *
 * Returns: whether it is one
 */
gboolean
cramp_file_name_is_lent (const char *path)
{
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc", G_DIR_SEPARATOR_S, NULL);

  return g_str_has_prefix (path, documents) || g_str_has_prefix (path, LENT_FOLDER);
}

/**
 * cramp_file_name_show:
 * @path: a file
 *
 * Returns: (transfer full): where the file is, in valid UTF-8; of a lent file
 *   only its name, since the person has it in another folder
 */
char *
cramp_file_name_show (const char *path)
{
  return cramp_file_name_is_lent (path) ? g_filename_display_basename (path) : g_filename_display_name (path);
}
