/* cramp-backup-lock.h - one program at a time at the backups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampBackupLock:
 *
 * A folder of backups that nobody else writes to or thins meanwhile. It ends
 * with the program that has it, however that ends.
 */
typedef struct
{
  char *folder;
  int   descriptor;
} CrampBackupLock;

#define CRAMP_BACKUP_LOCK_INIT \
  {                            \
    NULL, -1                   \
  }

gboolean cramp_backup_lock_take (CrampBackupLock *lock,
                                 const char      *diary_path,
                                 gboolean         wait);
void     cramp_backup_lock_clear (CrampBackupLock *lock);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampBackupLock, cramp_backup_lock_clear)

G_END_DECLS
