/* cramp-backup-thinning.h - which backups stay, as arithmetic on dates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (choice) So many of the newest days, weeks and months that have a backup keep
 * the last one of each. Periods without one do not count, so that a diary that
 * is seldom opened keeps as many as one that is opened daily. */
#define CRAMP_BACKUP_DAYS 7
#define CRAMP_BACKUP_WEEKS 8
#define CRAMP_BACKUP_MONTHS 24

/* In the place of a number of another backup. */
#define CRAMP_BACKUP_STAYS (-1)

/**
 * CrampBackupAge:
 * @day: the day it was taken, as #GDate counts them
 * @size: in bytes
 * @is_damaged: whether it cannot be restored
 *
 * What the thinning needs to know of a backup.
 */
typedef struct
{
  guint32  day;
  gint64   size;
  gboolean is_damaged;
} CrampBackupAge;

void cramp_backup_thin (const CrampBackupAge *backups,
                        guint                 n,
                        gboolean              each,
                        int                  *instead);

G_END_DECLS
