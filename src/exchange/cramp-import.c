/* cramp-import.c - a file into the diary, whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-import.h"

#include "cramp-backup.h"
#include "cramp-import-records.h"
#include "cramp-store-diary.h"

/**
 * cramp_import:
 * @store: a store
 * @file: what to import
 * @now: the current local time, for the name of the backup
 * @summary: (out): where to put what became of it
 * @error: return location for an error
 *
 * Backs the diary up, then merges a file into it, both in one transaction: no
 * other program changes the diary in between.
 *
 * Returns: %FALSE when that failed; the diary is as it was then
 */
gboolean
cramp_import (CrampStore           *store,
              const CrampDiaryFile *file,
              GDateTime            *now,
              CrampImportSummary   *summary,
              GError              **error)
{
  CrampImportSummary result;
  gboolean           done;

  if (!cramp_store_begin (store, error))
    return FALSE;

  done = cramp_backup_take (store, CRAMP_BACKUP_IMPORT, now, NULL, error) &&
         cramp_import_records (store, file, &result, error);
  if (!cramp_store_end (store, done, error))
    return FALSE;

  *summary = result;
  return TRUE;
}

/**
 * cramp_import_preview:
 * @store: a store
 * @file: what might be imported
 * @summary: (out): where to put what would become of it
 * @error: return location for an error
 *
 * Tries an import and takes it back, so that it tells exactly what the import
 * would do.
 *
 * Returns: %FALSE when that failed; the diary is as it was either way
 */
gboolean
cramp_import_preview (CrampStore           *store,
                      const CrampDiaryFile *file,
                      CrampImportSummary   *summary,
                      GError              **error)
{
  CrampImportSummary result;
  gboolean           done;

  if (!cramp_store_begin (store, error))
    return FALSE;

  done = cramp_import_records (store, file, &result, error);
  cramp_store_end (store, FALSE, error);
  if (!done)
    return FALSE;

  *summary = result;
  return TRUE;
}

/**
 * cramp_restore:
 * @store: a store
 * @file: what to restore
 * @now: the current local time, for the name of the backup
 * @summary: (out): where to put what became of it
 * @error: return location for an error
 *
 * Backs the diary up, then replaces everything in it by a file, both in one
 * transaction.
 *
 * Returns: %FALSE when that failed; the diary is as it was then
 */
gboolean
cramp_restore (CrampStore           *store,
               const CrampDiaryFile *file,
               GDateTime            *now,
               CrampImportSummary   *summary,
               GError              **error)
{
  CrampImportSummary result;
  gboolean           done;

  if (!cramp_store_begin (store, error))
    return FALSE;

  done = cramp_backup_take (store, CRAMP_BACKUP_RESTORE, now, NULL, error) &&
         cramp_store_clear (store, error) && cramp_import_records (store, file, &result, error);
  if (!cramp_store_end (store, done, error))
    return FALSE;

  *summary = result;
  return TRUE;
}
