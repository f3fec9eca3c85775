/* cramp-soak-safety.c - why the warm foot soak is left out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-soak-safety.h"

#define NUMB_FEET \
  (CRAMP_SET (CRAMP_AREA_FOOT) | CRAMP_SET (CRAMP_AREA_BOTH_FEET) | CRAMP_SET (CRAMP_AREA_FEET_AND_HANDS))

/**
 * cramp_soak_safety_find_in_profile:
 * @conditions: a set of #CrampCondition, or %CRAMP_UNANSWERED
 *
 * Finds which of a person's conditions speak against the soak (section S of
 * the rules): they numb the feet, starve them of blood or open the skin.
 *
 * Returns: the set of #CrampSoakReason, 0 when there is none
 */
int
cramp_soak_safety_find_in_profile (int conditions)
{
  static const struct
  {
    CrampCondition  condition;
    CrampSoakReason reason;
  } against[] = {
    { CRAMP_CONDITION_DIABETES, CRAMP_SOAK_DIABETES },
    { CRAMP_CONDITION_NERVE_DISEASE, CRAMP_SOAK_NERVE_DISEASE },
    { CRAMP_CONDITION_ARTERY_DISEASE, CRAMP_SOAK_ARTERY_DISEASE },
    { CRAMP_CONDITION_OPEN_SKIN, CRAMP_SOAK_OPEN_SKIN },
  };
  int reasons = 0;

  for (guint i = 0; conditions != CRAMP_UNANSWERED && i < G_N_ELEMENTS (against); i++)
    if (conditions & CRAMP_SET (against[i].condition))
      reasons |= CRAMP_SET (against[i].reason);

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
  int reasons = cramp_soak_safety_find_in_profile (recent->conditions);

  if (aftermath->pattern == CRAMP_AFTERMATH_SYMMETRICAL)
    reasons |= CRAMP_SET (CRAMP_SOAK_BOTH_SIDES_ALIKE);
  if (has_numb_feet (recent))
    reasons |= CRAMP_SET (CRAMP_SOAK_NUMB_FEET);

  return reasons;
}

/**
 * cramp_soak_safety_needs_care:
 * @reasons: what cramp_soak_safety_assess() found
 * @aftermath: signal 2, of the same night
 *
 * Tells whether whoever soaks all the same needs the stronger caution: there is
 * a reason against it, or numbness or weakness that lasted, of which nobody
 * knows yet whether the skin still feels heat (choice).
 *
 * Returns: whether to take special care with heat
 */
gboolean
cramp_soak_safety_needs_care (int                   reasons,
                              const CrampAftermath *aftermath)
{
  return reasons != 0 || aftermath->state >= CRAMP_SIGNAL_WATCH;
}
