/* cramp-key-file.c - small files that the programs write for themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-key-file.h"

#include <errno.h>
#include <glib/gstdio.h>

/**
 * cramp_key_file_save:
 * @file: what to write
 * @path: where to, in a folder that may have to be made
 * @error: return location for an error of %G_FILE_ERROR
 *
 * Writes a file that is there as a whole or not at all, and that only its owner
 * can read.
 *
 * Returns: whether it was written
 */
gboolean
cramp_key_file_save (GKeyFile   *file,
                     const char *path,
                     GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_key_file_to_data (file, NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (code), "%s: %s", folder, g_strerror (code));
      return FALSE;
    }

  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
