/* cramp-year-tile.h - a month of a year
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-calendar.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_YEAR_TILE (cramp_year_tile_get_type ())

G_DECLARE_FINAL_TYPE (CrampYearTile, cramp_year_tile, CRAMP, YEAR_TILE, GtkButton)

void           cramp_year_tile_show (CrampYearTile *self,
                                     GArray        *nights,
                                     guint          from,
                                     guint          count);
CrampNightDate cramp_year_tile_get_first (CrampYearTile *self);

G_END_DECLS
