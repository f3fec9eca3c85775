/* cramp-plan-row.h - why a reminder comes on some evenings only
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-plan.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PLAN_ROW (cramp_plan_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampPlanRow, cramp_plan_row, CRAMP, PLAN_ROW, AdwActionRow)

void cramp_plan_row_set (CrampPlanRow  *self,
                         GPtrArray     *plans,
                         CrampNightDate tonight);

G_END_DECLS
