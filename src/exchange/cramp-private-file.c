/* cramp-private-file.c - files that are nobody else's business
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-private-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cramp-exchange-error.h"

#define OWNER_ONLY 0600

/* GLib says which of its steps failed, on a file that nobody asked for, and
 * last what the system said. */
static const char *
get_reason (const GError *problem)
{
  const char *separator = g_strrstr (problem->message, ": ");

  return separator == NULL ? problem->message : separator + strlen (": ");
}

/**
 * cramp_private_file_write:
 * @path: a file
 * @text: its contents
 * @length: their length in bytes
 * @error: return location for an error
 *
 * Writes a file that only its owner can read. It is there as a whole and on
 * the disk when this returns, or what was there before is.
 *
 * Returns: %FALSE with one sentence in @error when that failed
 */
gboolean
cramp_private_file_write (const char *path,
                          const char *text,
                          gsize       length,
                          GError    **error)
{
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  g_autoptr (GError) problem = NULL;

  /* Newer releases of GLib give the new file the mode of the one it replaces.
   * Where there is none this fails, and the mode below holds. */
  g_chmod (path, OWNER_ONLY);

  if (!g_file_set_contents_full (path, text, length, flags, OWNER_ONLY, &problem))
    {
      g_autofree char *name = g_filename_display_name (path);

      /* Translators: the first %s is a file, the second why the system could
       * not write it, such as "No space left on device". */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("“%s” could not be written: %s."), name, get_reason (problem));
      return FALSE;
    }

  return TRUE;
}
