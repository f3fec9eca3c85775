/* cramp-leg-region.h - a part of a drawn leg, as a button
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-drawing.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampLegView:
 * @CRAMP_LEG_FRONT: the person faces the viewer
 * @CRAMP_LEG_BACK: the person turns the back to the viewer
 *
 * From where a leg is seen.
 */
typedef enum
{
  CRAMP_LEG_FRONT,
  CRAMP_LEG_BACK,
  CRAMP_N_LEG_VIEWS,
} CrampLegView;

#define CRAMP_TYPE_LEG_REGION (cramp_leg_region_get_type ())

G_DECLARE_FINAL_TYPE (CrampLegRegion, cramp_leg_region, CRAMP, LEG_REGION, GtkToggleButton)

GtkWidget *cramp_leg_region_new (CrampLegView      view,
                                 const CrampShape *shape,
                                 gboolean          mirrored);

CrampSite         cramp_leg_region_get_site (CrampLegRegion *self);
CrampSide         cramp_leg_region_get_side (CrampLegRegion *self);
gboolean          cramp_leg_region_is_mirrored (CrampLegRegion *self);
const CrampShape *cramp_leg_region_get_shape (CrampLegRegion *self);
void              cramp_leg_region_place (CrampLegRegion       *self,
                                          const cairo_matrix_t *matrix);

G_END_DECLS
