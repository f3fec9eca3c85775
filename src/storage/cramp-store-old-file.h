/* cramp-store-old-file.h - making room for a diary without losing its old file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

char    *cramp_store_keep_old_file (const char *path,
                                    GDateTime  *now,
                                    GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean cramp_store_put_old_file_back (const char *path,
                                        const char *kept,
                                        GError    **error);

G_END_DECLS
