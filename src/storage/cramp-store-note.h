/* cramp-store-note.h - noting what is about to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-table.h"

G_BEGIN_DECLS

gboolean cramp_store_note (CrampStore      *self,
                           const CrampKind *kind,
                           gconstpointer    record,
                           gboolean         is_there,
                           GError         **error);

G_END_DECLS
