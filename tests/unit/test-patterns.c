/* test-patterns.c - what fits together, feature by feature
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-patterns.h"

#include "case-builder.h"

typedef struct
{
  const char *diary;
  int         features;
} FeatureCase;

#define F(name) CRAMP_SET (CRAMP_FEATURE_##name)

/* Each feature at its edge. What signals 2 and 3 find has tests of its own. */
static const FeatureCase feature_cases[] = {
  { "", 0 },
  { "cramp 0 numbness_area=hip_to_calf", 0 },
  { "cramp 0-1 numbness_area=hip_to_calf", F (HIP_TO_CALF) },
  { "cramp 0 numbness_area=hip_to_calf | cramp 27 numbness_area=hip_to_calf context=activity", F (HIP_TO_CALF) },
  { "cramp 0 numbness_area=hip_to_calf | cramp 28 numbness_area=hip_to_calf", 0 },
  { "cramp 0 trigger=bend_lift", 0 },
  { "cramp 0 trigger=bend_lift | cramp 55 trigger=cough_sneeze_strain", F (AFTER_BENDING) },
  { "cramp 0 trigger=bend_lift | cramp 56 trigger=cough_sneeze_strain", 0 },
  { "cramp 8-9 trigger=bend_lift | cramp 0-7 trigger=none", F (AFTER_BENDING) },
  { "cramp 8-9 trigger=bend_lift | cramp 0-7 trigger=none | cramp 0 trigger=cold", 0 },
  { "cramp 0-1 numbness_min=60 side=left", F (ONE_SIDE) },
  { "cramp 0-1 numbness_min=60 side=right numbness_area=hip_to_calf", F (ONE_SIDE) | F (HIP_TO_CALF) },
  { "cramp 0 numbness_min=60 side=right", 0 },
  { "cramp 0-1 numbness_min=60 side=both", F (BOTH_SIDES_ALIKE) | F (BOTH_SIDES) },
  { "cramp 0 numbness_min=60 side=both", F (BOTH_SIDES) },
  { "cramp 0 numbness_min=60 side=left | cramp 1 still_there side=right weakness_signs=toes_drag", F (BOTH_SIDES) },
  { "cramp 0 numbness_min=59 side=both", 0 },
  { "night 0-2 tingling=both_feet", F (BOTH_SIDES_ALIKE) },
  { "night 13 tingling=feet_and_hands", F (FEET_AND_HANDS) },
  { "night 14 tingling=feet_and_hands", 0 },
  { "night 0-1 tingling=both_feet", 0 },
  { "night -1 tingling=feet_and_hands | running", 0 },
  { "cramp 0-1 trigger=walking walking_relief=standing_still", 0 },
  { "cramp 0-2 trigger=walking walking_relief=standing_still", F (WALKING_STANDING_STILL) },
  { "cramp 0-1 trigger=walking walking_relief=standing_still | cramp 55 trigger=walking walking_relief=standing_still context=activity", F (WALKING_STANDING_STILL) },
  { "cramp 0-1 trigger=walking walking_relief=standing_still | cramp 56 trigger=walking walking_relief=standing_still", 0 },
  { "cramp 0-2 trigger=long_standing walking_relief=standing_still", F (AFTER_STANDING) },
  { "cramp 0-2 walking_relief=standing_still", 0 },
  { "cramp 0-2 trigger=walking", 0 },
  { "cramp 0-2 trigger=walking walking_relief=neither", 0 },
  /* More than the ten of signal 3 count here. */
  { "cramp 20-22 trigger=walking walking_relief=standing_still | cramp 0-9 trigger=none", F (WALKING_STANDING_STILL) },
  { "cramp 0-2 trigger=walking walking_relief=sitting_or_bending", F (WALKING_SITTING) },
  { "cramp 0-1 trigger=walking walking_relief=sitting_or_bending | cramp 2 trigger=long_standing walking_relief=sitting_or_bending", F (WALKING_SITTING) },
  { "cramp 0-1 trigger=walking walking_relief=sitting_or_bending | cramp 2 trigger=long_sitting walking_relief=sitting_or_bending", 0 },
  { "cramp 0-1 trigger=walking walking_relief=sitting_or_bending | cramp 56 trigger=walking walking_relief=sitting_or_bending", 0 },
  { "check 0h leg_cold", F (COLD_OR_SORE_FOOT) },
  { "check 0h leg_pale_blue_mottled", F (COLD_OR_SORE_FOOT) },
  { "check 0h rest_pain_foot", F (COLD_OR_SORE_FOOT) },
  { "check 0h non_healing_ulcer", F (COLD_OR_SORE_FOOT) },
  { "check 0h sudden_leg_pain+leg_warm_red+cannot_move_or_feel_leg", 0 },
  { "check 0h", 0 },
  /* A later look without it does not take it back here. The first of the 56
   * nights began 1,340 hours before the morning of the case. */
  { "check 9h leg_cold | check 1h []", F (COLD_OR_SORE_FOOT) },
  { "check 1340h leg_cold", F (COLD_OR_SORE_FOOT) },
  { "check 1340h1s leg_cold", 0 },
  { "check 0h leg_cold | running", F (COLD_OR_SORE_FOOT) },
  { "cramp 0-1 trigger=long_standing", 0 },
  { "cramp 0-2 trigger=long_standing", F (AFTER_STANDING) },
  { "cramp 7-9 trigger=long_standing | cramp 0-6 trigger=none", F (AFTER_STANDING) },
  { "cramp 7-9 trigger=long_standing | cramp 0-6 trigger=none | cramp 0 trigger=cold", 0 },
  { "night 0-1 evening_swelling", 0 },
  { "night 11-13 evening_swelling", F (EVENING_SWELLING) },
  { "night 12-14 evening_swelling", 0 },
  { "night 0-13 evening_swelling=no", 0 },
  { "conditions back_problem", F (BACK_PROBLEM) },
  { "conditions diabetes", F (DIABETES) },
  { "conditions artery_disease", F (ARTERY_DISEASE) },
  { "conditions varicose_veins", F (VARICOSE_VEINS) },
  { "conditions pregnancy+kidney_disease+liver_disease+thyroid+nerve_disease+open_skin", 0 },
};

static void
test_features (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (feature_cases); i++)
    {
      g_autoptr (DiaryCase) c = diary_case_read (feature_cases[i].diary);
      CrampAftermath aftermath = cramp_aftermath_assess (&c->recent);
      CrampPosture   posture = cramp_posture_assess (&c->recent);

      g_test_message ("%s", feature_cases[i].diary);
      g_assert_cmphex (cramp_patterns_assess (&c->recent, &aftermath, &posture).features, ==, feature_cases[i].features);
    }
}

typedef struct
{
  const char  *feature;
  CrampFeature is;
} Entry;

/* How each feature comes into a diary. Together they do not disturb each
 * other, but for the two that exclude each other. */
static const Entry entries[] = {
  { "cramp 20-21 numbness_area=hip_to_calf", CRAMP_FEATURE_HIP_TO_CALF },
  { "cramp 15-16 trigger=bend_lift", CRAMP_FEATURE_AFTER_BENDING },
  { "cramp 1-2 numbness_min=60 side=left", CRAMP_FEATURE_ONE_SIDE },
  { "conditions back_problem", CRAMP_FEATURE_BACK_PROBLEM },
  { "cramp 1-2 numbness_min=60 side=left numbness_area=both_feet | cramp 1-2 numbness_min=60 side=right numbness_area=both_feet", CRAMP_FEATURE_BOTH_SIDES_ALIKE },
  { "night 0 tingling=feet_and_hands", CRAMP_FEATURE_FEET_AND_HANDS },
  { "conditions diabetes", CRAMP_FEATURE_DIABETES },
  { "cramp 30-32 trigger=walking walking_relief=standing_still", CRAMP_FEATURE_WALKING_STANDING_STILL },
  { "check 500h leg_cold", CRAMP_FEATURE_COLD_OR_SORE_FOOT },
  { "conditions artery_disease", CRAMP_FEATURE_ARTERY_DISEASE },
  { "cramp 33-35 trigger=walking walking_relief=sitting_or_bending", CRAMP_FEATURE_WALKING_SITTING },
  { "cramp 4 numbness_min=60 side=both", CRAMP_FEATURE_BOTH_SIDES },
  { "cramp 17-19 trigger=long_standing", CRAMP_FEATURE_AFTER_STANDING },
  { "night 3-5 evening_swelling", CRAMP_FEATURE_EVENING_SWELLING },
  { "conditions varicose_veins", CRAMP_FEATURE_VARICOSE_VEINS },
};

#define CONDITIONS (F (BACK_PROBLEM) | F (DIABETES) | F (ARTERY_DISEASE) | F (VARICOSE_VEINS))

static int
assess_shown (const char *diary,
              int        *features)
{
  g_autoptr (DiaryCase) c = diary_case_read (diary);
  CrampAftermath aftermath = cramp_aftermath_assess (&c->recent);
  CrampPosture   posture = cramp_posture_assess (&c->recent);
  CrampPatterns  patterns = cramp_patterns_assess (&c->recent, &aftermath, &posture);

  *features = patterns.features;
  return patterns.shown;
}

/* The table of section T, column by column. */
static const int of_pattern[CRAMP_N_PATTERNS] = {
  [CRAMP_PATTERN_LUMBAR_ROOT] = F (HIP_TO_CALF) | F (AFTER_BENDING) | F (ONE_SIDE) | F (BACK_PROBLEM),
  [CRAMP_PATTERN_POLYNEUROPATHY] = F (BOTH_SIDES_ALIKE) | F (FEET_AND_HANDS) | F (DIABETES),
  [CRAMP_PATTERN_ARTERY] = F (WALKING_STANDING_STILL) | F (COLD_OR_SORE_FOOT) | F (ARTERY_DISEASE),
  [CRAMP_PATTERN_SPINAL_STENOSIS] = F (WALKING_SITTING) | F (BOTH_SIDES) | F (BACK_PROBLEM),
  [CRAMP_PATTERN_VENOUS] = F (AFTER_STANDING) | F (EVENING_SWELLING) | F (VARICOSE_VEINS),
};

/* One feature shows nothing; two show what they share, unless both are
 * conditions. Two kinds of numbness make a third feature, which is why it is
 * asked what came out. */
static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (entries); j++)
      {
        g_autofree char *diary = i == j ? g_strdup (entries[i].feature) : g_strdup_printf ("%s | %s", entries[i].feature, entries[j].feature);
        int              features, shown = assess_shown (diary, &features);

        g_test_message ("%s", diary);
        if (i == j && entries[i].is != CRAMP_FEATURE_BOTH_SIDES_ALIKE && entries[i].is != CRAMP_FEATURE_BOTH_SIDES)
          g_assert_cmphex (features, ==, CRAMP_SET (entries[i].is));
        for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
          {
            int found = features & of_pattern[pattern];
            int two = (found & (found - 1)) != 0 && (found & ~CONDITIONS) != 0;

            g_assert_cmphex (cramp_pattern_get_features (pattern), ==, of_pattern[pattern]);
            g_assert_cmpint ((shown & CRAMP_SET (pattern)) != 0, ==, two);
          }
      }
}

typedef struct
{
  const char *diary;
  int         shown;
} ShownCase;

#define P(name) CRAMP_SET (CRAMP_PATTERN_##name)

static const ShownCase shown_cases[] = {
  { "conditions diabetes+artery_disease+varicose_veins+back_problem", 0 },
  { "conditions back_problem | cramp 0-1 numbness_area=hip_to_calf", P (LUMBAR_ROOT) },
  { "conditions back_problem | cramp 0 trigger=bend_lift | cramp 1 trigger=cough_sneeze_strain", P (LUMBAR_ROOT) },
  { "conditions back_problem | cramp 0-1 numbness_min=60 side=left", P (LUMBAR_ROOT) },
  { "cramp 0-1 numbness_min=60 side=left numbness_area=hip_to_calf", P (LUMBAR_ROOT) },
  { "conditions back_problem | cramp 0 numbness_min=60 side=both", P (SPINAL_STENOSIS) },
  { "conditions diabetes | night 0-2 tingling=both_feet", P (POLYNEUROPATHY) },
  { "conditions diabetes | night 0 tingling=feet_and_hands", P (POLYNEUROPATHY) },
  { "night 0-2 tingling=feet_and_hands", P (POLYNEUROPATHY) },
  { "conditions artery_disease | check 1h rest_pain_foot", P (ARTERY) },
  { "conditions back_problem | check 1h rest_pain_foot", 0 },
  { "check 1h leg_cold | cramp 0-2 trigger=walking walking_relief=standing_still", P (ARTERY) },
  { "conditions varicose_veins | night 0-2 evening_swelling", P (VENOUS) },
  { "cramp 0-2 trigger=long_standing | night 0-2 evening_swelling", P (VENOUS) },
  { "conditions back_problem | cramp 0-2 trigger=long_standing walking_relief=sitting_or_bending", P (SPINAL_STENOSIS) },
};

static void
test_shown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shown_cases); i++)
    {
      int features;

      g_test_message ("%s", shown_cases[i].diary);
      g_assert_cmphex (assess_shown (shown_cases[i].diary, &features), ==, shown_cases[i].shown);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patterns/features", test_features);
  g_test_add_func ("/patterns/pairs", test_pairs);
  g_test_add_func ("/patterns/shown", test_shown);

  return g_test_run ();
}
