/* cramp-unreadable-writer.h - entries that cannot be read, beside an export
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_UNREADABLE_ENDING ".unreadable.json"

gboolean cramp_unreadable_write (CrampStore *store,
                                 GDateTime  *now,
                                 guint      *n_unreadable,
                                 char      **text,
                                 gsize      *length,
                                 GError    **error);
gboolean cramp_unreadable_write_beside (CrampStore *store,
                                        GDateTime  *now,
                                        const char *path,
                                        guint      *n_unreadable,
                                        GError    **error);

G_END_DECLS
