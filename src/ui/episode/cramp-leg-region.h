/* cramp-leg-region.h - a part of a drawn leg, as a button
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-leg-shapes.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_LEG_REGION (cramp_leg_region_get_type ())

G_DECLARE_FINAL_TYPE (CrampLegRegion, cramp_leg_region, CRAMP, LEG_REGION, GtkToggleButton)

GtkWidget *cramp_leg_region_new (CrampLegView         view,
                                 const CrampLegShape *shape,
                                 CrampSide            side);

CrampSite cramp_leg_region_get_site (CrampLegRegion *self);
CrampSide cramp_leg_region_get_side (CrampLegRegion *self);
void      cramp_leg_region_get_bounds (CrampLegRegion  *self,
                                       graphene_rect_t *bounds);

G_END_DECLS
