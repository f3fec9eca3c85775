/* cramp-plan-result.h - what came of a plan that alternates
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-comparison.h"
#include "cramp-plan.h"

G_BEGIN_DECLS

/**
 * CrampPlanResult:
 * @groups: the nights that somebody answered for, with the measure and without
 *   it, as they were drawn, whatever was done
 * @unknown: the nights so far that nobody answered for
 * @is_over: whether its last night is past
 * @enough: whether nights enough were answered for, and had cramps, to say
 *   anything
 * @p: the chance that the order of the nights alone would have given a
 *   difference as large as this one, with fewer cramps with the measure; NAN
 *   before it is over, and for a plan that was ended early, or was not drawn in
 *   our way
 * @fewer: whether it may be said that there were fewer cramps with the measure
 *
 * What a diary says about a plan. A plain value.
 */
typedef struct
{
  CrampTwoGroups groups;
  guint          unknown;
  gboolean       is_over;
  gboolean       enough;
  double         p;
  gboolean       fewer;
} CrampPlanResult;

GByteArray     *cramp_plan_draw (GRand *lot,
                                 guint  n_blocks) G_GNUC_WARN_UNUSED_RESULT;
CrampPlanResult cramp_plan_assess (const CrampPlan *plan,
                                   GArray          *totals,
                                   CrampNightDate   as_of);

G_END_DECLS
