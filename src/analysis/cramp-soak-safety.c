/* cramp-soak-safety.c - why the warm foot soak is left out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-soak-safety.h"

#define NUMB_FEET \
  (CRAMP_SET (CRAMP_AREA_FOOT) | CRAMP_SET (CRAMP_AREA_BOTH_FEET) | CRAMP_SET (CRAMP_AREA_FEET_AND_HANDS))

static int
find_in_profile (const CrampRecent *recent)
{
  static const struct
  {
    CrampCondition  condition;
    CrampSoakReason reason;
  } conditions[] = {
    { CRAMP_CONDITION_DIABETES, CRAMP_SOAK_DIABETES },
    { CRAMP_CONDITION_NERVE_DISEASE, CRAMP_SOAK_NERVE_DISEASE },
    { CRAMP_CONDITION_ARTERY_DISEASE, CRAMP_SOAK_ARTERY_DISEASE },
    { CRAMP_CONDITION_OPEN_SKIN, CRAMP_SOAK_OPEN_SKIN },
  };
  int reasons = 0;

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (cramp_recent_has_condition (recent, conditions[i].condition))
      reasons |= CRAMP_SET (conditions[i].reason);

  return reasons;
}

static gboolean
has_numb_feet (const CrampRecent *recent)
{
  g_autoptr (GPtrArray) episodes = cramp_recent_list_episodes (recent, CRAMP_AFTERMATH_NIGHTS);

  for (guint i = 0; i < episodes->len; i++)
    {
      int area = cramp_episode_get_answer (g_ptr_array_index (episodes, i), CRAMP_EPISODE_NUMBNESS_AREA);

      if (area != CRAMP_UNANSWERED && (CRAMP_SET (area) & NUMB_FEET))
        return TRUE;
    }

  return FALSE;
}

/**
 * cramp_soak_safety_assess:
 * @recent: the recent entries
 * @aftermath: signal 2, of the same night
 *
 * Finds why the soak should be left out (section S of the rules): skin that
 * does not feel heat, or heals badly, burns unnoticed. Most burns of people
 * with numb feet came from heaters and from soaking in too hot water (Oklahoma
 * State Department of Health, burn prevention and diabetic neuropathy).
 *
 * Returns: the set of #CrampSoakReason, 0 when there is none
 */
int
cramp_soak_safety_assess (const CrampRecent    *recent,
                          const CrampAftermath *aftermath)
{
  int reasons = find_in_profile (recent);

  if (aftermath->pattern == CRAMP_AFTERMATH_SYMMETRICAL)
    reasons |= CRAMP_SET (CRAMP_SOAK_BOTH_SIDES_ALIKE);
  if (has_numb_feet (recent))
    reasons |= CRAMP_SET (CRAMP_SOAK_NUMB_FEET);

  return reasons;
}
