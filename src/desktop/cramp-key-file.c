/* cramp-key-file.c - small files that the programs write for themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-key-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* (choice) None of these files has more than a few lines. */
#define MAX_BYTES (64 * 1024)

/* Whoever opens a pipe that lies in the place of a file waits for ever. */
static GInputStream *
open_file (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  g_autoptr (GInputStream) stream = fd < 0 ? NULL : g_unix_input_stream_new (fd, TRUE);
  struct stat status;

  if (stream == NULL || fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MAX_BYTES)
    return NULL;

  return g_steal_pointer (&stream);
}

/**
 * cramp_key_file_load:
 * @file: an empty key file
 * @path: where from
 * @flags: what to keep of it
 *
 * Reads a small file, if there is one.
 *
 * Returns: %FALSE when there is none or it makes no sense
 */
gboolean
cramp_key_file_load (GKeyFile     *file,
                     const char   *path,
                     GKeyFileFlags flags)
{
  g_autoptr (GInputStream) stream = open_file (path);
  g_autofree char *text = stream == NULL ? NULL : g_malloc (MAX_BYTES);
  gsize            length;

  return stream != NULL && g_input_stream_read_all (stream, text, MAX_BYTES, &length, NULL, NULL) &&
         g_key_file_load_from_data (file, text, length, flags, NULL);
}

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
