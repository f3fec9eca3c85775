/* cramp-backup-list.h - the backups that there are of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampBackupReason:
 * @CRAMP_BACKUP_IMPORT: something is about to be imported
 * @CRAMP_BACKUP_RESTORE: everything is about to be replaced
 * @CRAMP_BACKUP_MIGRATION: a newer release is about to change the file
 * @CRAMP_BACKUP_DAILY: the diary has changed since the last one
 *
 * What a backup is taken for.
 */
typedef enum
{
  CRAMP_BACKUP_IMPORT,
  CRAMP_BACKUP_RESTORE,
  CRAMP_BACKUP_MIGRATION,
  CRAMP_BACKUP_DAILY,
  CRAMP_N_BACKUP_REASONS,
} CrampBackupReason;

/**
 * CrampBackup:
 * @path: its file
 * @reason: what it was taken for
 * @taken: (nullable): when it says that it was taken, in the local time of then,
 *   or %NULL when it does not say
 * @size: of the file, in bytes
 *
 * One backup, as far as the beginning of its file tells.
 */
typedef struct
{
  char             *path;
  CrampBackupReason reason;
  GDateTime        *taken;
  gint64            size;
} CrampBackup;

gint64 cramp_backup_get_time (const CrampBackup *backup);

char *cramp_backup_get_folder (const char *diary_path) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_backup_find_free_path (const char       *diary_path,
                                   CrampBackupReason reason,
                                   GDateTime        *now) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *cramp_backup_list (const char *diary_path,
                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_backup_find_newest (const char *diary_path,
                                     char      **path,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     cramp_backup_get_last_time (const char *diary_path);

G_END_DECLS
