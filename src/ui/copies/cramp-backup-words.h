/* cramp-backup-words.h - backups, and what restoring one would change, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-backup-contents.h"
#include "cramp-backup-list.h"

G_BEGIN_DECLS

char *cramp_backup_words_moment (const CrampBackup *backup,
                                 GDateTime         *now) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_backup_words_describe (const CrampBackup         *backup,
                                   const CrampBackupContents *contents) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_backup_words_contents (const CrampBackupContents *contents) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
