/* cramp-plan.h - nights with and without a care measure, by lot
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampPlan:
 * @care: the care measure tried out, or %CRAMP_UNANSWERED
 * @from: the first night, or 0
 * @nights: (nullable) (element-type guint8): for each night on from the first
 *   its #CrampPlanArm
 * @until: the first night that is not in it any more, when the person ended it
 *   early, or 0
 *
 * A plan that alternates nights with and without a care measure.
 */
typedef struct
{
  int            care;
  CrampNightDate from;
  GByteArray    *nights;
  CrampNightDate until;
} CrampPlan;

extern const CrampKind cramp_plan_kind;

CrampPlan *cramp_plan_new (CrampCare      care,
                           CrampNightDate from,
                           GByteArray    *nights) G_GNUC_WARN_UNUSED_RESULT;
CrampPlan *cramp_plan_copy (const CrampPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_plan_free (CrampPlan *plan);

CrampNightDate cramp_plan_get_end (const CrampPlan *plan);
gboolean       cramp_plan_was_ended (const CrampPlan *plan);
int            cramp_plan_get_arm (const CrampPlan *plan,
                                   CrampNightDate   night);

const CrampPlan *cramp_plans_find_last (GPtrArray *plans);
int              cramp_plans_get_arm (GPtrArray     *plans,
                                      CrampCare      care,
                                      CrampNightDate night);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampPlan, cramp_plan_free)

G_END_DECLS
