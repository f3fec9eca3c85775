/* cramp-ahead-strip.h - cramps that are dated in the future
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_AHEAD_STRIP (cramp_ahead_strip_get_type ())

G_DECLARE_FINAL_TYPE (CrampAheadStrip, cramp_ahead_strip, CRAMP, AHEAD_STRIP, AdwBin)

gboolean cramp_ahead_strip_refresh (CrampAheadStrip *self,
                                    CrampStore      *store,
                                    GDateTime       *now,
                                    GError         **error);

G_END_DECLS
