/* cramp-plan-card.h - trying a care measure out by lot
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-helps.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PLAN_CARD (cramp_plan_card_get_type ())

G_DECLARE_FINAL_TYPE (CrampPlanCard, cramp_plan_card, CRAMP, PLAN_CARD, AdwPreferencesGroup)

void cramp_plan_card_set (CrampPlanCard    *self,
                          const CrampHelps *helps,
                          int               soak_reasons);

G_END_DECLS
