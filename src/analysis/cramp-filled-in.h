/* cramp-filled-in.h - whether anybody said how a night was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"

G_BEGIN_DECLS

gboolean cramp_filled_in_by_entries (CrampNightDate    night,
                                     GPtrArray        *episodes,
                                     const CrampNight *answers);
gboolean cramp_filled_in_by_totals (CrampNightDate night,
                                    GArray        *totals);

G_END_DECLS
