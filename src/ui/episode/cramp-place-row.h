/* cramp-place-row.h - which leg, and where
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_PLACE_ROW (cramp_place_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampPlaceRow, cramp_place_row, CRAMP, PLACE_ROW, AdwExpanderRow)

int  cramp_place_row_get_side (CrampPlaceRow *self);
int  cramp_place_row_get_sites (CrampPlaceRow *self);
void cramp_place_row_set_place (CrampPlaceRow *self,
                                int            side,
                                int            sites);

G_END_DECLS
