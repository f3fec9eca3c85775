/* test-soak-safety.c - what speaks against the warm foot soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-soak-safety.h"

#include "case-builder.h"

typedef struct
{
  const char *diary;
  int         reasons;
} SoakCase;

#define REASON(name) CRAMP_SET (CRAMP_SOAK_##name)

static const SoakCase soak_cases[] = {
  { "", 0 },
  { "conditions []", 0 },
  { "conditions diabetes", REASON (DIABETES) },
  { "conditions nerve_disease", REASON (NERVE_DISEASE) },
  { "conditions artery_disease", REASON (ARTERY_DISEASE) },
  { "conditions open_skin", REASON (OPEN_SKIN) },
  { "conditions diabetes+nerve_disease+artery_disease+open_skin", REASON (DIABETES) | REASON (NERVE_DISEASE) | REASON (ARTERY_DISEASE) | REASON (OPEN_SKIN) },
  { "conditions pregnancy+kidney_disease+liver_disease+thyroid+varicose_veins+back_problem", 0 },
  { "cramp 0 numbness_area=foot", REASON (NUMB_FEET) },
  { "cramp 0 numbness_area=both_feet", REASON (NUMB_FEET) },
  { "cramp 0 numbness_area=feet_and_hands", REASON (NUMB_FEET) },
  { "cramp 0 numbness_area=none", 0 },
  { "cramp 0 numbness_area=calf", 0 },
  { "cramp 0 numbness_area=hip_to_calf", 0 },
  { "cramp 0 numbness_area=between_legs", 0 },
  { "cramp 0 numbness_min=60", 0 },
  { "cramp 27 numbness_area=foot", REASON (NUMB_FEET) },
  { "cramp 28 numbness_area=foot", 0 },
  { "cramp 3 numbness_area=foot context=activity", REASON (NUMB_FEET) },
  { "night 11-13 tingling=both_feet", REASON (BOTH_SIDES_ALIKE) },
  { "night 12-14 tingling=both_feet", 0 },
  { "cramp 1-2 numbness_min=60 side=both", REASON (BOTH_SIDES_ALIKE) },
  { "cramp 1-2 numbness_min=60 numbness_area=both_feet", REASON (BOTH_SIDES_ALIKE) | REASON (NUMB_FEET) },
  { "cramp 1-2 numbness_min=60 side=left", 0 },
  { "cramp 1-2 numbness_min=60 side=left | night 0-2 tingling=both_feet", 0 },
};

static void
test_reasons (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (soak_cases); i++)
    {
      g_autoptr (DiaryCase) c = diary_case_read (soak_cases[i].diary);
      CrampAftermath aftermath = cramp_aftermath_assess (&c->recent);

      g_test_message ("%s", soak_cases[i].diary);
      g_assert_cmphex (cramp_soak_safety_assess (&c->recent, &aftermath), ==, soak_cases[i].reasons);
    }
}

static const SoakCase care_cases[] = {
  { "", FALSE },
  { "conditions back_problem", FALSE },
  { "conditions diabetes", TRUE },
  { "cramp 3 numbness_area=foot", TRUE },
  { "cramp 3 numbness_min=30 numbness_area=calf", FALSE },
  { "cramp 3 numbness_min=60 numbness_area=calf", TRUE },
};

static void
test_care (void)
{
  g_test_summary ("Numbness that lasted asks for the stronger caution, also where it does not speak against the soak");

  for (gsize i = 0; i < G_N_ELEMENTS (care_cases); i++)
    {
      g_autoptr (DiaryCase) c = diary_case_read (care_cases[i].diary);
      CrampAftermath aftermath = cramp_aftermath_assess (&c->recent);
      int            reasons = cramp_soak_safety_assess (&c->recent, &aftermath);

      g_test_message ("%s", care_cases[i].diary);
      g_assert_cmpint (cramp_soak_safety_needs_care (reasons, &aftermath), ==, care_cases[i].reasons);
    }
}

static void
test_profile (void)
{
  g_assert_cmphex (cramp_soak_safety_find_in_profile (CRAMP_UNANSWERED), ==, 0);
  g_assert_cmphex (cramp_soak_safety_find_in_profile (0), ==, 0);
  g_assert_cmphex (cramp_soak_safety_find_in_profile (CRAMP_SET (CRAMP_CONDITION_THYROID)), ==, 0);
  g_assert_cmphex (cramp_soak_safety_find_in_profile (CRAMP_SET (CRAMP_CONDITION_OPEN_SKIN) | CRAMP_SET (CRAMP_CONDITION_THYROID)), ==, REASON (OPEN_SKIN));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/soak-safety/reasons", test_reasons);
  g_test_add_func ("/soak-safety/care", test_care);
  g_test_add_func ("/soak-safety/profile", test_profile);

  return g_test_run ();
}
