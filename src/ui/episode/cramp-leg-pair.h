/* cramp-leg-pair.h - both legs of a person, from one side
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-leg-region.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_LEG_PAIR (cramp_leg_pair_get_type ())

G_DECLARE_FINAL_TYPE (CrampLegPair, cramp_leg_pair, CRAMP, LEG_PAIR, GtkWidget)

GtkWidget *cramp_leg_pair_new (CrampLegView view);

G_END_DECLS
