/* cramp-plan-words.c - a plan with and without a care measure, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-plan-words.h"

#include <math.h>

#include "cramp-constants.h"
#include "cramp-gettext.h"
#include "cramp-helps-words.h"
#include "cramp-soak-words.h"
#include "cramp-words.h"

#define WEEKS_A_BLOCK (CRAMP_PLAN_BLOCK_NIGHTS / 7)

/**
 * cramp_plan_words_title:
 * @helps: what there is; it has a plan
 *
 * Returns: (transfer full): what tonight is, or that the plan is over
 */
char *
cramp_plan_words_title (const CrampHelps *helps)
{
  const CrampPlan *plan = helps->plan;
  const char      *care = cramp_words_care ((CrampCare) plan->care);
  g_autofree char *date = NULL;

  if (!cramp_helps_plan_runs (helps))
    /* Translators: the %s of the next four is something to do in the evening, such as "Warm foot soak". */
    return g_strdup_printf (cramp_plan_was_ended (plan) ? _ ("Tried out, ended early: %s") : _ ("Tried out: %s"), care);
  if (helps->tonight >= plan->from)
    return g_strdup_printf (cramp_plan_get_arm (plan, helps->tonight) == CRAMP_PLAN_WITH ? _ ("Tonight with: %s") : _ ("Tonight without: %s"), care);

  date = cramp_words_date (plan->from);
  /* Translators: 1 is something to do in the evening, 2 a date such as "Thursday 19 November". */
  return g_strdup_printf (_ ("%1$s: the plan begins on %2$s"), care, date);
}

static char *
describe_unknown (guint unknown)
{
  if (unknown == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u night of the plan is not answered, or was paused.",
                                    "%u nights of the plan are not answered, or were paused.", unknown),
                          unknown);
}

static const char *
find_verdict (const CrampHelps *helps)
{
  const CrampPlanResult *result = &helps->result;

  if (cramp_plan_was_ended (helps->plan))
    return _ ("It was ended early, so nothing is said about it.");
  if (!result->is_over)
    return _ ("Its last night is not answered yet.");
  if (!result->enough)
    return _ ("Too few nights were answered, or had cramps, to say anything.");
  if (isnan (result->p))
    return _ ("It was not drawn in the way of this program, so nothing is said about it.");
  if (result->fewer)
    return _ ("Fewer cramps on the nights with it, more clearly than the order of the nights alone is likely to give. It seems worth going on with.");

  return _ ("No difference seen: you may stop this, unless a doctor told you to do it. In so few nights a real difference often goes unseen.");
}

static char *
describe_result (const CrampHelps *helps)
{
  g_autofree char *counts = cramp_helps_words_counts (&helps->result.groups);
  g_autofree char *unknown = describe_unknown (helps->result.unknown);
  g_autofree char *numbers = cramp_words_sentences (counts, unknown);

  return cramp_words_sentences (numbers, find_verdict (helps));
}

/* What stands in its way comes first. */
static char *
describe_course (const CrampHelps *helps,
                 int               soak_reasons)
{
  const CrampPlan *plan = helps->plan;
  g_autofree char *night = NULL;

  if (plan->care == CRAMP_CARE_SOAK && soak_reasons != 0)
    {
      g_autofree char *left_out = cramp_soak_words_short (soak_reasons);

      return g_strconcat (left_out, "\n", _ ("Please end the plan."), NULL);
    }
  if (helps->is_paused)
    return g_strdup (_ ("The reminders are paused, and the plan with them: nights of a pause do not count in it."));
  if (helps->tonight < plan->from)
    return g_strdup (_ ("Each evening, this page and Tonight say whether it is with or without."));

  /* Translators: which night of a plan it is: 1 of 2. */
  night = g_strdup_printf (_ ("Night %1$u of %2$u."), helps->tonight - plan->from + 1, plan->nights->len);
  return cramp_words_sentences (night, _ ("What came of it is told at the end."));
}

/**
 * cramp_plan_words_state:
 * @helps: what there is; it has a plan
 * @soak_reasons: the set of #CrampSoakReason for which the soak is left out
 *
 * Returns: (transfer full): how far the plan is, or what came of it; nothing is
 *   told before the end, so that one good week does not decide
 */
char *
cramp_plan_words_state (const CrampHelps *helps,
                        int               soak_reasons)
{
  return cramp_helps_plan_runs (helps) ? describe_course (helps, soak_reasons) : describe_result (helps);
}

/**
 * cramp_plan_words_evening:
 * @arm: a #CrampPlanArm, or %CRAMP_UNANSWERED
 *
 * Returns: (transfer full) (nullable): what the plan says of an evening, or
 *   %NULL when there is no plan
 */
char *
cramp_plan_words_evening (int arm)
{
  if (arm == CRAMP_UNANSWERED)
    return NULL;

  return g_strdup (arm == CRAMP_PLAN_WITH ? _ ("With it, as your plan says.") : _ ("Without it, as your plan says."));
}

/**
 * cramp_plan_words_reminder:
 * @plan: a plan that is under way, or to come
 *
 * Returns: (transfer full): that a reminder follows it
 */
char *
cramp_plan_words_reminder (const CrampPlan *plan)
{
  /* Translators: %s is something to do in the evening, such as "Warm foot soak". */
  return g_strdup_printf (_ ("A plan is under way: %s"), cramp_words_care ((CrampCare) plan->care));
}

/**
 * cramp_plan_words_reminded:
 * @plan: a plan that is under way, or to come
 *
 * Returns: (transfer full): when its reminder comes
 */
char *
cramp_plan_words_reminded (const CrampPlan *plan)
{
  g_autofree char *last = cramp_words_date (cramp_plan_get_end (plan) - 1);

  /* Translators: %s is a date such as "Thursday 19 November". */
  return g_strdup_printf (_ ("Until %s its reminder comes only on the evenings when the plan says to do it."), last);
}

/**
 * cramp_plan_words_weeks:
 * @blocks: how many fortnights
 *
 * Returns: (transfer full): how long a plan is
 */
char *
cramp_plan_words_weeks (guint blocks)
{
  guint weeks = blocks * WEEKS_A_BLOCK;

  /* Translators: how long a plan takes, always an even number of weeks. */
  return g_strdup_printf (blocks == CRAMP_PLAN_BLOCKS ? _ ("%u weeks (usual)") : _ ("%u weeks"), weeks);
}

/**
 * cramp_plan_words_choice:
 * @soak_reasons: the set of #CrampSoakReason for which the soak is left out
 *
 * Returns: (transfer full): what is to be known before a plan is begun
 */
char *
cramp_plan_words_choice (int soak_reasons)
{
  g_autofree char *reasons = soak_reasons == 0 ? NULL : cramp_soak_words_reasons (soak_reasons);
  g_autofree char *soak = NULL;

  if (reasons != NULL)
    /* Translators: %s is one reason or several, each on a line of its own. */
    soak = g_strdup_printf (_ ("The foot soak cannot be tried out, because:\n%s"), reasons);

  return g_strjoin ("\n\n",
                    _ ("The program draws lots: of every two weeks, seven nights with it and seven without, in no order that can be guessed. Each evening you see what tonight is. At the end they are compared."),
                    _ ("Go on with your medicines, and with all that a doctor told you to do: they are no part of a plan."),
                    soak, NULL);
}

/**
 * cramp_plan_words_begun:
 * @first: the first night of a plan
 * @tonight: the night that is running, or the coming one
 *
 * Returns: (transfer full): that it was begun
 */
char *
cramp_plan_words_begun (CrampNightDate first,
                        CrampNightDate tonight)
{
  return g_strdup (first == tonight ? _ ("The plan begins tonight") : _ ("The plan begins tomorrow evening"));
}

/**
 * cramp_plan_words_counted:
 *
 * Returns: (transfer full): how a plan is judged
 */
char *
cramp_plan_words_counted (void)
{
  return g_strjoin ("\n\n",
                    _ ("A night counts as it was drawn, whatever you did in the end. A night that nobody answered for is left out, and never drawn again."),
                    _ ("At the end the program goes through all orders of nights that the lots could have given. “Fewer cramps” is said only when at most 1 in 20 of them would show a difference as large as yours, with 7 nights or more on either side and cramps on 6 or more."),
                    _ ("Few nights find little. With cramps on one night in three, something that halves them is found by about 1 plan of 10 in 4 weeks, by 3 in 8 weeks and by 4 in 12 weeks; with more cramps, by more."),
                    NULL);
}
