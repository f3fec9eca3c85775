/* cramp-danger-area.h - the top of every page: what cannot wait
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-danger.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DANGER_AREA (cramp_danger_area_get_type ())

G_DECLARE_FINAL_TYPE (CrampDangerArea, cramp_danger_area, CRAMP, DANGER_AREA, AdwBin)

void cramp_danger_area_set (CrampDangerArea   *self,
                            const CrampDanger *danger,
                            const char        *emergency_number);

G_END_DECLS
