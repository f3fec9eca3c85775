/* cramp-vocabulary.c - every word that a diary can be answered with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-vocabulary.h"

#define DEFINE_VOCABULARY(name, ...)                         \
  static const char *const name##_codes[] = { __VA_ARGS__ }; \
  const CrampVocabulary    cramp_##name##_vocabulary = {     \
       name##_codes,                                         \
       G_N_ELEMENTS (name##_codes),                          \
  }

/* The order of each list is the order of its enumeration. */

DEFINE_VOCABULARY (settled, "yes", "partly", "no");
DEFINE_VOCABULARY (recorded, "paper");
DEFINE_VOCABULARY (side, "left", "right", "both");
DEFINE_VOCABULARY (site, "calf", "foot", "toes", "shin", "thigh_front", "thigh_back", "other");
DEFINE_VOCABULARY (context, "asleep", "in_bed_awake", "awake_rest", "activity");
DEFINE_VOCABULARY (trigger, "none", "bend_lift", "cough_sneeze_strain", "long_sitting", "long_standing", "walking", "exercise", "stretch_in_bed", "cold", "other", "unknown");
DEFINE_VOCABULARY (walking_relief, "standing_still", "sitting_or_bending", "neither");
DEFINE_VOCABULARY (area, "none", "foot", "calf", "hip_to_calf", "both_feet", "feet_and_hands", "between_legs");
DEFINE_VOCABULARY (weakness, "toes_drag", "stairs_hard", "leg_gives_way");
DEFINE_VOCABULARY (relief, "stretch", "walk", "massage", "heat", "cold", "nothing", "other");
DEFINE_VOCABULARY (care, "stretch", "soak", "warmth");
DEFINE_VOCABULARY (care_state, "done", "skipped");
DEFINE_VOCABULARY (tingling, "none", "one_foot", "both_feet", "feet_and_hands");
DEFINE_VOCABULARY (exposure, "long_sitting", "long_standing", "long_walk", "bending");
DEFINE_VOCABULARY (usual_before, "less_than_monthly", "1_to_3_a_month", "1_to_2_a_week", "3_or_more_a_week", "not_sure");
DEFINE_VOCABULARY (condition, "diabetes", "pregnancy", "kidney_disease", "liver_disease", "thyroid", "artery_disease", "varicose_veins", "back_problem", "nerve_disease", "open_skin");
DEFINE_VOCABULARY (reminder, "stretch", "soak", "warmth", "day_stretch", "check_in");
DEFINE_VOCABULARY (sign, "saddle_numbness", "new_bladder_bowel_sexual_change", "both_legs_weak_with_back_pain", "sudden_leg_pain", "leg_cold", "leg_pale_blue_mottled", "cannot_move_or_feel_leg", "one_leg_swollen", "leg_warm_red", "leg_throbbing_pain", "hard_sore_veins", "breathless", "chest_pain", "jaw_stiff_or_whole_body_spasm", "recent_dirty_wound", "toxin_exposure", "sudden_one_sided_face_arm_leg", "tingling_round_mouth_spasms", "dark_urine_muscle_pain", "cramps_with_vomiting_diarrhoea", "weakness_worse_over_hours_days", "weakness_worse_both_legs_weeks", "breathless_lying_flat", "trouble_swallowing", "rest_pain_foot", "non_healing_ulcer", "slow_weakness", "muscle_wasting");
DEFINE_VOCABULARY (soak_reason, "diabetes", "nerve_disease", "artery_disease", "open_skin", "both_sides_alike", "numb_feet");
DEFINE_VOCABULARY (signal, "frequency", "aftermath", "posture");
DEFINE_VOCABULARY (plan_arm, "with", "without");
DEFINE_VOCABULARY (reminder_state, "intended", "shown", "snoozed", "answered", "missed");
DEFINE_VOCABULARY (told_level, "nothing", "watch", "warning");

/**
 * cramp_vocabulary_find:
 * @vocabulary: a vocabulary
 * @code: a code
 *
 * Returns: the value that @code stands for, or -1 when it is unknown
 */
int
cramp_vocabulary_find (const CrampVocabulary *vocabulary,
                       const char            *code)
{
  for (int i = 0; i < vocabulary->n_codes; i++)
    if (g_str_equal (vocabulary->codes[i], code))
      return i;

  return -1;
}

/**
 * cramp_vocabulary_get_code:
 * @vocabulary: a vocabulary
 * @value: one of its values
 *
 * Returns: the stable code of @value
 */
const char *
cramp_vocabulary_get_code (const CrampVocabulary *vocabulary,
                           int                    value)
{
  g_return_val_if_fail (value >= 0 && value < vocabulary->n_codes, NULL);

  return vocabulary->codes[value];
}
