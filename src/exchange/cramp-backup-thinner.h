/* cramp-backup-thinner.h - taking away the backups that others stand for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cramp_backup_thin_out (const char *diary_path,
                            const char *newest,
                            GTimeZone  *zone);

G_END_DECLS
