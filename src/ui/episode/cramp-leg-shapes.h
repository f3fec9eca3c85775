/* cramp-leg-shapes.h - the outlines of the parts of a leg
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <graphene.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* The drawing of one leg, in units of its own. */
#define CRAMP_LEG_WIDTH 70
#define CRAMP_LEG_HEIGHT 240

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

typedef struct _CrampLegShape CrampLegShape;

guint                cramp_leg_shape_count (CrampLegView view);
const CrampLegShape *cramp_leg_shape_get (CrampLegView view,
                                          guint        index);
CrampSite            cramp_leg_shape_get_site (const CrampLegShape *shape);
void                 cramp_leg_shape_trace (const CrampLegShape *shape,
                                            gboolean             mirrored,
                                            cairo_t             *cr);
void                 cramp_leg_shape_get_bounds (const CrampLegShape *shape,
                                                 gboolean             mirrored,
                                                 graphene_rect_t     *bounds);
gboolean             cramp_leg_shape_contains (const CrampLegShape *shape,
                                               gboolean             mirrored,
                                               double               x,
                                               double               y);

G_END_DECLS
