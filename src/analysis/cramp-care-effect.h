/* cramp-care-effect.h - nights after a care measure against the others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-comparison.h"
#include "cramp-night.h"

G_BEGIN_DECLS

/**
 * CrampCareEffect:
 * @care: the care measure
 * @groups: nights with it, and nights without it
 * @left_out: nights filled in of which nobody knows whether it was done
 * @enough: whether there are nights enough to compare (rule H2)
 * @difference: how much larger the share of nights with cramps was with it; NAN
 *   unless @enough
 * @shrunk: the ratio that puts several measures in order, the smallest one
 *   first; NAN unless @enough
 * @fewer: whether it may be said that there were fewer cramps on nights with it
 *   (rule H4); never that there were more
 *
 * What the diary says about one care measure, and why. A plain value.
 */
typedef struct
{
  CrampCare      care;
  CrampTwoGroups groups;
  guint          left_out;
  gboolean       enough;
  CrampEstimate  difference;
  CrampEstimate  shrunk;
  gboolean       fewer;
} CrampCareEffect;

CrampCareEffect cramp_care_effect_assess (CrampCare      care,
                                          GArray        *totals,
                                          GPtrArray     *nights,
                                          CrampNightDate as_of);

G_END_DECLS
