/* cramp-backup.h - dated copies of the diary that people can read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampBackupReason:
 * @CRAMP_BACKUP_IMPORT: something is about to be imported
 * @CRAMP_BACKUP_RESTORE: everything is about to be replaced
 * @CRAMP_BACKUP_MIGRATION: a newer release is about to change the file
 *
 * What a backup is taken for.
 */
typedef enum
{
  CRAMP_BACKUP_IMPORT,
  CRAMP_BACKUP_RESTORE,
  CRAMP_BACKUP_MIGRATION,
} CrampBackupReason;

gboolean cramp_backup_take (CrampStore       *store,
                            CrampBackupReason reason,
                            GDateTime        *now,
                            char            **path,
                            GError          **error);
gboolean cramp_backup_keep (CrampStore       *store,
                            CrampDiary       *before,
                            CrampBackupReason reason,
                            GDateTime        *now,
                            char            **path,
                            GError          **error);
void     cramp_backup_drop (const char *path);
gboolean cramp_backup_before_migration (CrampStore *old,
                                        const char *path,
                                        gpointer    now,
                                        GError    **error);

char      *cramp_backup_get_folder (const char *diary_path) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cramp_backup_list (const char *diary_path,
                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_backup_find_newest (const char *diary_path,
                                     char      **path,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gint64     cramp_backup_get_last_time (const char *diary_path);

G_END_DECLS
