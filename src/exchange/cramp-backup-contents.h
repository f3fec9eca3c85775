/* cramp-backup-contents.h - what stands in the backups, read one by one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"

G_BEGIN_DECLS

/**
 * CrampBackupContents:
 * @is_sound: whether it can be restored
 * @cramps: how many cramps are in it
 * @nights: how many nights somebody answered for
 *
 * What stands in a backup, once it was read.
 */
typedef struct
{
  gboolean is_sound;
  guint    cramps;
  guint    nights;
} CrampBackupContents;

/**
 * CrampBackupContentsRead:
 * @number: which one of the list
 * @contents: what stands in it
 */
typedef void (*CrampBackupContentsRead) (guint                      number,
                                         const CrampBackupContents *contents,
                                         gpointer                   user_data);

/**
 * CrampBackupReading:
 *
 * The reading of a list of backups, in a thread.
 */
typedef struct _CrampBackupReading CrampBackupReading;

void cramp_backup_count_contents (const CrampDiary    *diary,
                                  CrampBackupContents *contents);

CrampBackupReading *cramp_backup_reading_start (GPtrArray              *paths,
                                                GTimeZone              *zone,
                                                CrampBackupContentsRead read,
                                                gpointer                user_data) G_GNUC_WARN_UNUSED_RESULT;
void                cramp_backup_reading_end (CrampBackupReading *self);

G_END_DECLS
