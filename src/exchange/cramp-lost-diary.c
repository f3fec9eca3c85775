/* cramp-lost-diary.c - a diary that is gone, or that never was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-lost-diary.h"

#include <glib/gi18n.h>

#include "cramp-backup-list.h"
#include "cramp-diary-reader.h"
#include "cramp-exchange-error.h"
#include "cramp-import.h"

static gboolean
is_missing (const GError *error)
{
  return g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING);
}

/**
 * cramp_diary_is_lost:
 * @error: why a diary could not be opened
 *
 * Returns: whether there is nothing to open, so that a backup may be brought
 *   back or a new diary begun
 */
gboolean
cramp_diary_is_lost (const GError *error)
{
  return is_missing (error) || g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_EMPTY);
}

/**
 * cramp_diary_is_first:
 * @path: the diary's file
 *
 * Returns: whether nothing speaks of an earlier diary: neither a file, not even
 *   an empty one, nor a backup, nor a folder of backups that cannot be read
 */
gboolean
cramp_diary_is_first (const char *path)
{
  g_autofree char *newest = NULL;

  return cramp_backup_find_newest (path, &newest, NULL) && newest == NULL &&
         !g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/**
 * cramp_diary_open_or_begin:
 * @path: the diary's file
 * @mode: how to open the diary that is there
 * @backup: (nullable): see cramp_store_open()
 * @user_data: for @backup
 *
 * Opens a diary, and begins one where cramp_diary_is_first().
 *
 * Returns: (transfer full): the diary
 */
CrampStore *
cramp_diary_open_or_begin (const char      *path,
                           CrampStoreMode   mode,
                           CrampStoreBackup backup,
                           gpointer         user_data,
                           GError         **error)
{
  g_autoptr (GError) reason = NULL;
  CrampStore *store = cramp_store_open (path, mode, backup, user_data, &reason);

  if (store != NULL)
    return store;
  if (is_missing (reason) && cramp_diary_is_first (path))
    return cramp_store_open (path, CRAMP_STORE_MAKE, backup, user_data, error);

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static char *
describe_unreadable_backups (const char *path)
{
  g_autofree char *folder = cramp_backup_get_folder (path);
  g_autofree char *shown = g_filename_display_name (folder);

  /* Translators: %s is the path of a folder. */
  return g_strdup_printf (_ ("There is no diary in its place, and the folder of its backups could not be read: %s"), shown);
}

static gboolean
find_backup (const char *path,
             char      **newest,
             GError    **error)
{
  g_autofree char *sentence = NULL;

  if (cramp_backup_find_newest (path, newest, NULL))
    {
      if (*newest == NULL)
        g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("There is no backup of this diary."));
      return *newest != NULL;
    }

  sentence = describe_unreadable_backups (path);
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, sentence);
  return FALSE;
}

/**
 * cramp_diary_bring_back:
 * @path: the diary's file, which is missing or empty
 * @now: the current local time
 *
 * Makes a diary of its newest backup. The backup is read first, so that one
 * that cannot be read leaves everything as it is.
 *
 * Returns: (transfer full): the diary
 */
CrampStore *
cramp_diary_bring_back (const char *path,
                        GDateTime  *now,
                        GError    **error)
{
  g_autofree char *newest = NULL;
  g_autoptr (CrampDiaryFile) file = NULL;
  CrampImportSummary summary;

  if (!find_backup (path, &newest, error))
    return NULL;

  file = cramp_diary_read_file (newest, g_date_time_get_timezone (now), error);

  return file == NULL ? NULL : cramp_restore_lost (path, file, now, &summary, error);
}

/**
 * cramp_diary_explain_lost:
 * @path: the diary's file
 * @error: an error of which cramp_diary_is_lost()
 *
 * Says that there is no diary, and how its newest backup is brought back.
 *
 * Returns: (transfer full): one sentence
 */
char *
cramp_diary_explain_lost (const char   *path,
                          const GError *error)
{
  g_autofree char *newest = NULL;
  g_autofree char *shown = NULL;

  if (!cramp_backup_find_newest (path, &newest, NULL))
    return describe_unreadable_backups (path);
  if (newest == NULL)
    return g_strdup (is_missing (error)
                         ? _ ("There is no diary yet.")
                         : _ ("The diary’s file is empty, and there is no backup of it; the window can begin a new diary."));

  shown = g_filename_display_name (newest);
  if (is_missing (error))
    /* Translators: %s is the path of a file. */
    return g_strdup_printf (_ ("The diary is gone, but its newest backup can be brought back with --restore=%s."), shown);

  /* Translators: %s is the path of a file. */
  return g_strdup_printf (_ ("The diary’s file is empty, but its newest backup can be brought back with --restore=%s."), shown);
}
