/* cramp-unreadable-strip.h - that entries of the diary cannot be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_UNREADABLE_STRIP (cramp_unreadable_strip_get_type ())

G_DECLARE_FINAL_TYPE (CrampUnreadableStrip, cramp_unreadable_strip, CRAMP, UNREADABLE_STRIP, AdwBin)

void cramp_unreadable_strip_set_store (CrampUnreadableStrip *self,
                                       CrampStore           *store);
void cramp_unreadable_strip_refresh (CrampUnreadableStrip *self);

G_END_DECLS
