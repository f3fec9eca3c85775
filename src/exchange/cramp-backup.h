/* cramp-backup.h - dated copies of the diary that people can read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-backup-list.h"
#include "cramp-diary.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampBackupText:
 * @diary: (nullable): what stands in a backup, or %NULL when there is nothing to
 *   back up
 * @diary_length: its length in bytes
 * @unreadable: (nullable): what stands beside it, of the entries that cannot be
 *   read
 * @unreadable_length: its length in bytes
 */
typedef struct
{
  char *diary;
  gsize diary_length;
  char *unreadable;
  gsize unreadable_length;
} CrampBackupText;

gboolean cramp_backup_text_make (CrampStore      *store,
                                 CrampDiary      *diary,
                                 GDateTime       *now,
                                 CrampBackupText *text,
                                 GError         **error);
void     cramp_backup_text_clear (CrampBackupText *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampBackupText, cramp_backup_text_clear)

gboolean cramp_backup_write (const char            *path,
                             const CrampBackupText *text,
                             const char           **reason);

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

G_END_DECLS
