/* cramp-lost-diary.c - a diary that is gone, or that never was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-lost-diary.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "cramp-backup.h"
#include "cramp-diary-reader.h"
#include "cramp-exchange-error.h"
#include "cramp-import.h"
#include "cramp-store-old-file.h"

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

static GPtrArray *
list_backups (const char *path,
              GError    **error)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (path, NULL);
  g_autofree char *sentence = NULL;

  if (backups != NULL && backups->len > 0)
    return g_steal_pointer (&backups);

  sentence = backups == NULL ? describe_unreadable_backups (path) : g_strdup (_ ("There is no backup of this diary."));
  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, sentence);
  return NULL;
}

/**
 * cramp_diary_bring_back:
 * @path: the diary's file, which is missing or empty
 * @now: the current local time
 *
 * Makes a diary of its newest backup that can be read. It is read first, so
 * that where there is none everything is left as it is.
 *
 * Returns: (transfer full): the diary
 */
CrampStore *
cramp_diary_bring_back (const char *path,
                        GDateTime  *now,
                        GError    **error)
{
  g_autoptr (GPtrArray) backups = list_backups (path, error);
  g_autoptr (GError) reason = NULL;

  for (guint i = backups == NULL ? 0 : backups->len; i > 0; i--)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i - 1);
      g_autoptr (CrampDiaryFile) file = cramp_diary_read_file (backup->path, g_date_time_get_timezone (now), reason == NULL ? &reason : NULL);
      CrampImportSummary summary;

      if (file != NULL)
        return cramp_restore_lost (path, file, now, &summary, error);
    }

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/**
 * cramp_diary_can_be_replaced:
 * @path: the diary's file
 * @error: why it could not be opened
 *
 * Returns: whether a backup can come into its place: it is a file that cannot be
 *   read, and not one that is only in use. What seems to be of another program
 *   may be what is left of the diary
 */
gboolean
cramp_diary_can_be_replaced (const char   *path,
                             const GError *error)
{
  if (cramp_diary_is_lost (error) ||
      g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED) ||
      g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_TOO_NEW) ||
      g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FOREIGN))
    return TRUE;

  return g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_OPEN) && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/* The new diary is there whole, or the old file is back in its place. */
static CrampStore *
replace (const char           *file_path,
         const CrampDiaryFile *file,
         GDateTime            *now,
         char                **kept,
         CrampImportSummary   *summary,
         GError              **error)
{
  CrampStore *store;

  *kept = cramp_store_keep_old_file (file_path, now, error);
  if (*kept == NULL)
    return NULL;

  store = cramp_restore_lost (file_path, file, now, summary, error);
  if (store == NULL && cramp_store_put_old_file_back (file_path, *kept, NULL))
    g_clear_pointer (kept, g_free);

  return store;
}

/**
 * cramp_diary_restore_anew:
 * @path: the diary's file, which is lost or cannot be opened
 * @file: what to restore
 * @now: the current local time
 * @kept: (out) (transfer full) (nullable): where the file is now that could not
 *   be opened, or %NULL when there was none
 * @summary: (out): what it did
 *
 * Makes a diary of a backup. A file that is in its place is never overwritten:
 * it gets another name in the same folder. If the diary can be opened meanwhile,
 * this does cramp_restore().
 *
 * Returns: (transfer full): the diary, or %NULL when that failed
 */
CrampStore *
cramp_diary_restore_anew (const char           *path,
                          const CrampDiaryFile *file,
                          GDateTime            *now,
                          char                **kept,
                          CrampImportSummary   *summary,
                          GError              **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_WRITE, cramp_backup_before_migration, now, &reason);
  g_autofree char *real = realpath (path, NULL);

  *kept = NULL;
  if (store != NULL)
    return cramp_restore (store, file, now, summary, NULL, error) ? g_steal_pointer (&store) : NULL;
  if (cramp_diary_is_lost (reason))
    return cramp_restore_lost (path, file, now, summary, error);
  if (cramp_diary_can_be_replaced (path, reason))
    return replace (real == NULL ? path : real, file, now, kept, summary, error);

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
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
