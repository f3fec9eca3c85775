/* cramp-soak-row.h - why nobody is reminded of the foot soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_SOAK_ROW (cramp_soak_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampSoakRow, cramp_soak_row, CRAMP, SOAK_ROW, AdwActionRow)

void cramp_soak_row_set (CrampSoakRow *self,
                         int           reasons,
                         int           despite);

G_END_DECLS
