/* cramp-leg.h - the drawing of one leg
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-leg-region.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_LEG (cramp_leg_get_type ())

G_DECLARE_FINAL_TYPE (CrampLeg, cramp_leg, CRAMP, LEG, GtkWidget)

GtkWidget *cramp_leg_new (CrampLegView view,
                          CrampSide    side);

G_END_DECLS
