/* cramp-daily-backup.h - a backup whenever the diary has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampDailyBackup:
 * @CRAMP_DAILY_BACKUP_TAKEN: there is a new one
 * @CRAMP_DAILY_BACKUP_NOT_NEEDED: the last one holds the same, or there is
 *   nothing to back up
 * @CRAMP_DAILY_BACKUP_BUSY: another program is at it
 *
 * What came of looking whether a backup is needed.
 */
typedef enum
{
  CRAMP_DAILY_BACKUP_TAKEN,
  CRAMP_DAILY_BACKUP_NOT_NEEDED,
  CRAMP_DAILY_BACKUP_BUSY,
} CrampDailyBackup;

gboolean cramp_daily_backup_run (CrampStore       *store,
                                 GDateTime        *now,
                                 CrampDailyBackup *outcome,
                                 GError          **error);

G_END_DECLS
