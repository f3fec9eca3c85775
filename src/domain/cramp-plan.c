/* cramp-plan.c - nights with and without a care measure, by lot
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-plan.h"

static const CrampMember members[] = {
  { CRAMP_MEMBER_ANSWER, CRAMP_FIELD ("care", CRAMP_FIELD_CHOICE, &cramp_care_vocabulary), G_STRUCT_OFFSET (CrampPlan, care) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("from"), G_STRUCT_OFFSET (CrampPlan, from) },
  { CRAMP_MEMBER_CODES, CRAMP_FIELD ("nights", .vocabulary = &cramp_plan_arm_vocabulary), G_STRUCT_OFFSET (CrampPlan, nights) },
  { CRAMP_MEMBER_DATE, CRAMP_FIELD ("until"), G_STRUCT_OFFSET (CrampPlan, until) },
};

/* An older copy of a plan that was ended since is the same plan: it must not go
 * on because the copy is brought back. */
const CrampKind cramp_plan_kind = {
  .name = "plan",
  .list = "plans",
  CRAMP_KIND_OF (CrampPlan, members),
  .n_key = 3,
  .several = TRUE,
  .in_every_file = TRUE,
  .free_record = (GDestroyNotify) cramp_plan_free,
};

/**
 * cramp_plan_new:
 * @nights: (transfer full) (element-type guint8): its nights
 *
 * Returns: (transfer full): a plan that runs its whole course
 */
CrampPlan *
cramp_plan_new (CrampCare      care,
                CrampNightDate from,
                GByteArray    *nights)
{
  CrampPlan *plan = cramp_kind_new (&cramp_plan_kind);

  plan->care = (int) care;
  plan->from = from;
  plan->nights = nights;

  return plan;
}

CrampPlan *
cramp_plan_copy (const CrampPlan *plan)
{
  return cramp_kind_copy (&cramp_plan_kind, plan);
}

void
cramp_plan_free (CrampPlan *plan)
{
  cramp_kind_free (&cramp_plan_kind, plan);
}

static CrampNightDate
get_planned_end (const CrampPlan *plan)
{
  return plan->from + (plan->nights == NULL ? 0 : plan->nights->len);
}

/**
 * cramp_plan_was_ended:
 *
 * Returns: whether it ended before its last night
 */
gboolean
cramp_plan_was_ended (const CrampPlan *plan)
{
  return plan->until != 0 && plan->until < get_planned_end (plan);
}

/**
 * cramp_plan_get_end:
 *
 * Returns: the first night after it
 */
CrampNightDate
cramp_plan_get_end (const CrampPlan *plan)
{
  return cramp_plan_was_ended (plan) ? MAX (plan->until, plan->from) : get_planned_end (plan);
}

/**
 * cramp_plan_get_arm:
 *
 * Returns: the #CrampPlanArm of that night, or %CRAMP_UNANSWERED when it is not
 *   in the plan
 */
int
cramp_plan_get_arm (const CrampPlan *plan,
                    CrampNightDate   night)
{
  if (plan->from == 0 || night < plan->from || night >= cramp_plan_get_end (plan))
    return CRAMP_UNANSWERED;

  return plan->nights->data[night - plan->from];
}

/**
 * cramp_plans_find_last:
 * @plans: (element-type CrampPlan): plans
 *
 * Returns: (nullable): the one that began last, of those that tell what is tried
 *   out and when
 */
const CrampPlan *
cramp_plans_find_last (GPtrArray *plans)
{
  const CrampPlan *last = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      const CrampPlan *plan = g_ptr_array_index (plans, i);

      if (plan->care != CRAMP_UNANSWERED && plan->from != 0 && plan->nights != NULL && plan->nights->len > 0 &&
          (last == NULL || plan->from >= last->from))
        last = plan;
    }

  return last;
}

/**
 * cramp_plans_get_arm:
 * @plans: (nullable) (element-type CrampPlan): plans
 *
 * Returns: what a plan says of a care measure in that night, as a #CrampPlanArm,
 *   or %CRAMP_UNANSWERED
 */
int
cramp_plans_get_arm (GPtrArray     *plans,
                     CrampCare      care,
                     CrampNightDate night)
{
  int arm = CRAMP_UNANSWERED;

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      const CrampPlan *plan = g_ptr_array_index (plans, i);

      if (plan->care == (int) care && arm == CRAMP_UNANSWERED)
        arm = cramp_plan_get_arm (plan, night);
    }

  return arm;
}
