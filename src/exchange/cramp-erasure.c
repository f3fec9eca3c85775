/* cramp-erasure.c - deleting a diary and its backups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-erasure.h"

#include <glib/gi18n.h>

#include "cramp-backup-lock.h"
#include "cramp-backup.h"
#include "cramp-exchange-error.h"
#include "cramp-store-erase.h"

/**
 * cramp_erasure_count:
 * @count: (out): what there is
 *
 * Counts what cramp_erasure_run() would delete.
 */
gboolean
cramp_erasure_count (CrampStore        *store,
                     CrampErasureCount *count,
                     GError           **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (!cramp_store_count_contents (store, &count->cramps, &count->nights, error))
    return FALSE;

  backups = cramp_backup_list (cramp_store_get_path (store), error);
  count->backups = backups == NULL ? 0 : backups->len;

  return backups != NULL;
}

static gboolean
drop_backups (const char *diary_path,
              GError    **error)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (diary_path, NULL);
  guint n_left = 0;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i);

      cramp_backup_drop (backup->path);
      if (g_file_test (backup->path, G_FILE_TEST_EXISTS))
        n_left++;
    }
  if (backups != NULL && n_left == 0)
    return TRUE;

  g_set_error_literal (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED,
                       _ ("The diary is empty now, but not all of its backups could be deleted: they are in the folder “backups” beside it."));
  return FALSE;
}

/**
 * cramp_erasure_run:
 *
 * Deletes everything that the diary holds, and then its backups, which are of no
 * use once it is empty and not before. A backup that is being written is waited
 * for. Copies that were saved elsewhere are the person's own.
 *
 * Returns: whether all is gone; %CRAMP_EXCHANGE_ERROR when only backups are left
 */
gboolean
cramp_erasure_run (CrampStore *store,
                   GError    **error)
{
  g_auto (CrampBackupLock) lock = CRAMP_BACKUP_LOCK_INIT;
  const char *path = cramp_store_get_path (store);

  cramp_backup_lock_take (&lock, path, TRUE);
  return cramp_store_erase (store, error) && drop_backups (path, error);
}
