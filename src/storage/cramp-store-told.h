/* cramp-store-told.h - what the person was told of the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-signal-told.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_store_read_told (CrampStore     *self,
                                CrampSignalTold told[CRAMP_N_SIGNALS],
                                GError        **error);
gboolean cramp_store_save_told (CrampStore            *self,
                                const CrampSignalTold *told,
                                GError               **error);

G_END_DECLS
