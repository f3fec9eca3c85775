/* cramp-store-aside.h - keeping what nobody could read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store-rows.h"

G_BEGIN_DECLS

gboolean cramp_store_set_aside (CrampStore      *self,
                                const CrampKind *kind,
                                CrampStatement  *row,
                                GError         **error);
gboolean cramp_store_set_aside_all (CrampStore      *self,
                                    const CrampKind *kind,
                                    GError         **error);

G_END_DECLS
