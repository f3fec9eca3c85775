/* cramp-night-stretch.h - nights that were chosen in the calendar
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_STRETCH (cramp_night_stretch_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightStretch, cramp_night_stretch, CRAMP, NIGHT_STRETCH, AdwBin)

void cramp_night_stretch_show (CrampNightStretch *self,
                               GArray            *nights);

G_END_DECLS
