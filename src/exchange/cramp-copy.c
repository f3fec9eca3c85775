/* cramp-copy.c - a copy of the diary where the person wants it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cramp-exchange-error.h"
#include "cramp-file-name.h"
#include "cramp-private-file.h"
#include "cramp-store-diary.h"
#include "cramp-unreadable-writer.h"

/**
 * cramp_copy_suggest_name:
 * @now: the current local time
 *
 * Returns: (transfer full): what a copy of that format that is made today may be
 *   called
 */
char *
cramp_copy_suggest_name (GDateTime      *now,
                         CrampFileFormat format)
{
  g_autofree char *name = g_date_time_format (now, GETTEXT_PACKAGE "-%Y-%m-%d");

  return g_strconcat (name, cramp_file_format_get_ending (format), NULL);
}

static gboolean
is_same_file (const char *path,
              const char *other)
{
  GStatBuf status, other_status;

  return g_stat (path, &status) == 0 && g_stat (other, &other_status) == 0 &&
         status.st_dev == other_status.st_dev && status.st_ino == other_status.st_ino;
}

/**
 * cramp_copy_check_place:
 * @path: where a copy is to go
 * @diary_path: the diary
 *
 * Checks that a copy does not take the place of the diary. The journal beside
 * the diary's file is part of it.
 *
 * Returns: %FALSE with one sentence in @error when it does
 */
gboolean
cramp_copy_check_place (const char *path,
                        const char *diary_path,
                        GError    **error)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (diary_path, endings[i], NULL);

      if (is_same_file (path, part))
        return cramp_exchange_error_refuse (_ ("That file is the diary itself, which must not be overwritten."), error);
    }

  return TRUE;
}

/**
 * cramp_copy_save:
 * @store: the diary
 * @path: where to; a file that is there gives way
 * @format: what is asked for; see cramp_file_format_settle()
 * @now: the current local time
 * @progress: (nullable): what can cancel it
 * @n_left_out: (out): how many entries of the diary cannot be read and are left
 *   out; what stands in them is beside the copy where there can be two files
 *
 * Writes what the format of the file can hold of the diary to a file that only
 * its owner can read.
 *
 * Returns: %FALSE when that failed or was cancelled; what was there is as it was
 */
gboolean
cramp_copy_save (CrampStore     *store,
                 const char     *path,
                 CrampFileFormat format,
                 GDateTime      *now,
                 CrampProgress  *progress,
                 guint          *n_left_out,
                 GError        **error)
{
  g_autoptr (CrampDiary) diary = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  if (!cramp_file_format_settle (&format, path, error) || !cramp_copy_check_place (path, cramp_store_get_path (store), error))
    return FALSE;
  diary = cramp_store_read_diary (store, error);
  if (diary == NULL || !cramp_progress_check (progress, error))
    return FALSE;

  text = cramp_file_format_write (format, diary, now, &length);
  return cramp_progress_check (progress, error) && cramp_private_file_write (path, text, length, error) &&
         cramp_unreadable_write_beside (store, now, cramp_file_name_is_lent (path) ? NULL : path, n_left_out, error);
}
