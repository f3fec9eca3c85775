/* test-posture.c - what signal 3 says, rule by rule
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-posture.h"

#include <math.h>

#include "case-builder.h"

#define INSUFFICIENT CRAMP_SIGNAL_INSUFFICIENT
#define QUIET CRAMP_SIGNAL_QUIET
#define WATCH CRAMP_SIGNAL_WATCH
#define WARNING CRAMP_SIGNAL_WARNING
#define NOBODY CRAMP_FAMILY_NONE
#define SPINE CRAMP_FAMILY_SPINE
#define SIT CRAMP_FAMILY_SIT
#define STAND CRAMP_FAMILY_STAND
#define WALK CRAMP_FAMILY_WALK

typedef struct
{
  const char      *diary;
  CrampSignalState state;
  CrampFamily      family;
  guint            n;
} ShareCase;

static const ShareCase share_cases[] = {
  /* P1: what is an answer. */
  { "", INSUFFICIENT, NOBODY, 0 },
  { "cramp 0-20", INSUFFICIENT, NOBODY, 0 },
  { "cramp 0-20 trigger=unknown", INSUFFICIENT, NOBODY, 0 },
  { "cramp 0-1 trigger=none", INSUFFICIENT, NOBODY, 2 },
  { "cramp 0-2 trigger=none", QUIET, NOBODY, 3 },
  { "cramp 0-2 trigger=other", QUIET, NOBODY, 3 },
  { "cramp 0-9 trigger=exercise | cramp 10 trigger=cold", QUIET, NOBODY, 10 },
  { "cramp 0-5 trigger=stretch_in_bed", QUIET, NOBODY, 6 },
  { "cramp 0-1 trigger=long_sitting | cramp 2 trigger=unknown", INSUFFICIENT, NOBODY, 2 },
  { "cramp 0-1 trigger=long_sitting | cramp 2 trigger=long_sitting context=activity", WATCH, SIT, 3 },
  /* P1: the 56 nights and the last ten. */
  { "cramp 0-1 trigger=long_sitting | cramp 55 trigger=long_sitting", WATCH, SIT, 3 },
  { "cramp 0-1 trigger=long_sitting | cramp 56 trigger=long_sitting", INSUFFICIENT, NOBODY, 2 },
  { "cramp 0-1 trigger=long_sitting | cramp -1 trigger=long_sitting | running", INSUFFICIENT, NOBODY, 2 },
  { "cramp 10-14 trigger=long_sitting | cramp 5-9 trigger=none", WATCH, SIT, 10 },
  { "cramp 10-14 trigger=long_sitting | cramp 5-9 trigger=none | cramp 0 trigger=none", QUIET, NOBODY, 10 },
  { "cramp 10-14 trigger=long_sitting | cramp 5-9 trigger=none | cramp 0-4 trigger=unknown", WATCH, SIT, 10 },
  { "cramp 10-14 trigger=long_sitting | cramp 5-9 trigger=none | cramp 0-4", WATCH, SIT, 10 },
  /* Of one night the later ones. */
  { "cramp 0 trigger=long_sitting | cramp 0 trigger=long_sitting | cramp 0 trigger=long_sitting | cramp 0 trigger=long_sitting | cramp 0 trigger=long_sitting "
    "| cramp 0 trigger=cold | cramp 0 trigger=cold | cramp 0 trigger=cold | cramp 0 trigger=cold | cramp 0 trigger=cold | cramp 0 trigger=cold",
    QUIET, NOBODY, 10 },
  /* P2: the families. */
  { "cramp 0-2 trigger=bend_lift", WARNING, SPINE, 3 },
  { "cramp 0-2 trigger=cough_sneeze_strain", WARNING, SPINE, 3 },
  { "cramp 0 trigger=bend_lift | cramp 1-2 trigger=cough_sneeze_strain", WARNING, SPINE, 3 },
  { "cramp 0-2 trigger=long_standing", WATCH, STAND, 3 },
  { "cramp 0-2 trigger=walking", WATCH, WALK, 3 },
  /* P3: three, and half of them. */
  { "cramp 0-1 trigger=walking | cramp 2-3 trigger=none", QUIET, NOBODY, 4 },
  { "cramp 0-2 trigger=walking | cramp 3-5 trigger=none", WATCH, WALK, 6 },
  { "cramp 0-2 trigger=walking | cramp 3-6 trigger=none", QUIET, NOBODY, 7 },
  { "cramp 0-3 trigger=walking | cramp 4-7 trigger=none", WATCH, WALK, 8 },
  { "cramp 0-3 trigger=walking | cramp 4-8 trigger=none", QUIET, NOBODY, 9 },
  { "cramp 0-4 trigger=walking | cramp 5-9 trigger=none", WATCH, WALK, 10 },
  { "cramp 0-3 trigger=walking | cramp 4-9 trigger=none", QUIET, NOBODY, 10 },
  /* P4: the table in the analysis, at its limits. */
  { "cramp 0-2 trigger=bend_lift | cramp 3-4 trigger=none", WARNING, SPINE, 5 },
  { "cramp 0-2 trigger=bend_lift | cramp 3-5 trigger=none", WATCH, SPINE, 6 },
  { "cramp 0-3 trigger=bend_lift | cramp 4-5 trigger=none", WARNING, SPINE, 6 },
  { "cramp 0-3 trigger=bend_lift | cramp 4-7 trigger=none", WARNING, SPINE, 8 },
  { "cramp 0-3 trigger=long_standing", WARNING, STAND, 4 },
  { "cramp 0-3 trigger=long_standing | cramp 4 trigger=none", WATCH, STAND, 5 },
  { "cramp 0-4 trigger=long_standing | cramp 5 trigger=none", WARNING, STAND, 6 },
  { "cramp 0-4 trigger=long_standing | cramp 5-6 trigger=none", WATCH, STAND, 7 },
  { "cramp 0-5 trigger=long_standing | cramp 6-8 trigger=none", WARNING, STAND, 9 },
  { "cramp 0-5 trigger=long_standing | cramp 6-9 trigger=none", WATCH, STAND, 10 },
  { "cramp 0-6 trigger=long_standing | cramp 7-9 trigger=none", WARNING, STAND, 10 },
  /* P6: the stronger state, then the order of the families. */
  { "cramp 0-4 trigger=long_sitting | cramp 5-9 trigger=bend_lift", WARNING, SPINE, 10 },
  { "cramp 0-2 trigger=long_sitting | cramp 3-5 trigger=bend_lift", WATCH, SPINE, 6 },
  { "cramp 0-4 trigger=walking | cramp 5-9 trigger=long_sitting", WATCH, SIT, 10 },
  { "cramp 0-4 trigger=long_sitting | cramp 5-9 trigger=walking", WATCH, SIT, 10 },
  { "cramp 0-2 trigger=walking | cramp 3-5 trigger=long_standing", WATCH, STAND, 6 },
};

static void
test_shares (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (share_cases); i++)
    {
      const ShareCase *expected = &share_cases[i];
      g_autoptr (DiaryCase) c = diary_case_read (expected->diary);
      CrampPosture signal = cramp_posture_assess (&c->recent);
      gboolean     named = expected->state >= WATCH;

      g_test_message ("%s", expected->diary);
      g_assert_cmpstr (cramp_signal_state_get_code (signal.state), ==, cramp_signal_state_get_code (expected->state));
      g_assert_cmpint (signal.family, ==, expected->family);
      g_assert_cmpuint (signal.n, ==, expected->n);
      g_assert_cmpint (signal.test, ==, named ? CRAMP_POSTURE_TEST_BINOMIAL : CRAMP_POSTURE_TEST_NONE);
      g_assert_cmpint (isnan (signal.p) == 0, ==, named);
      g_assert_cmpint (isnan (signal.wilson_low) == 0 && isnan (signal.wilson_high) == 0, ==, named);
      g_assert_cmpint (signal.n_nights > 0, ==, named);
    }
}

typedef struct
{
  const char      *diary;
  CrampSignalState state;
  CrampPostureTest test;
  CrampFamily      family;
  double           p;
} CheckInCase;

#define SHARE CRAMP_POSTURE_TEST_BINOMIAL
#define DAYS CRAMP_POSTURE_TEST_CHECK_INS
#define UNTESTED CRAMP_POSTURE_TEST_NONE
#define P_3_OF_3 0.015625

/* Three cramps on days of long standing. */
#define STOOD "cramp 1-3 trigger=long_standing | night 1-3 exposures=long_standing "
#define EXPOSED(ago) "| night " ago " cramp_free exposures=long_standing "
#define UNEXPOSED(ago) "| night " ago " cramp_free exposures=[] "

static const CheckInCase check_in_cases[] = {
  { STOOD, WATCH, SHARE, STAND, P_3_OF_3 },
  /* 3 of 5 days against none of 12. */
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-17"), WARNING, DAYS, STAND, 5.0 / 680 },
  { STOOD EXPOSED ("4-6") UNEXPOSED ("7-17"), WATCH, DAYS, STAND, 10.0 / 680 },
  { STOOD EXPOSED ("4-8") UNEXPOSED ("9-17"), WATCH, DAYS, STAND, 28.0 / 680 },
  { STOOD EXPOSED ("4-9") UNEXPOSED ("10-17"), QUIET, UNTESTED, NOBODY, NAN },
  /* Each threshold of P5, one below and at it. */
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-16"), WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4") UNEXPOSED ("5-17"), WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4-13") UNEXPOSED ("14-17"), WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4-13") UNEXPOSED ("14-18"), QUIET, UNTESTED, NOBODY, NAN },
  { "cramp 1-3 trigger=long_standing | night 1-2 exposures=long_standing | night 3 exposures=[]" EXPOSED ("4-6") UNEXPOSED ("7-17"), WATCH, SHARE, STAND, P_3_OF_3 },
  { "cramp 1-3 trigger=long_standing | cramp 20 context=activity | night 1-2 exposures=long_standing | night 20 exposures=long_standing" EXPOSED ("4-5") UNEXPOSED ("6-17"), WARNING, DAYS, STAND, 5.0 / 680 },
  /* Not answered is not unexposed. */
  { "cramp 1-3 trigger=long_standing | night 1-3 tingling=none" EXPOSED ("4-5") UNEXPOSED ("6-17"), WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4-5") "| night 6-17 cramp_free", WATCH, SHARE, STAND, P_3_OF_3 },
  /* Another exposure is unexposed. */
  { STOOD EXPOSED ("4-5") "| night 6-17 cramp_free exposures=long_sitting+long_walk+bending", WARNING, DAYS, STAND, 5.0 / 680 },
  { STOOD "| night 4-5 cramp_free exposures=long_sitting+long_standing" UNEXPOSED ("6-17"), WARNING, DAYS, STAND, 5.0 / 680 },
  /* A day of which nobody said whether there was a cramp is left out. */
  { STOOD EXPOSED ("4-5") "| night 6-17 exposures=[]", WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-17") "| night 18-40 exposures=long_standing", WARNING, DAYS, STAND, 5.0 / 680 },
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-17") "| night 18-40 exposures=long_standing cramp_free=no", WARNING, DAYS, STAND, 5.0 / 680 },
  /* A cramp contradicts a tick, one of an activity, too. */
  { "cramp 1-3 trigger=long_standing | night 1-3 cramp_free exposures=long_standing" EXPOSED ("4-5") UNEXPOSED ("6-17"), WARNING, DAYS, STAND, 5.0 / 680 },
  { STOOD "| cramp 17 context=activity" EXPOSED ("4-5") UNEXPOSED ("6-17"), WATCH, SHARE, STAND, P_3_OF_3 },
  /* The 84 nights; those of the cramps are 56. */
  { STOOD EXPOSED ("4-5") UNEXPOSED ("72-83"), WARNING, DAYS, STAND, 5.0 / 680 },
  { STOOD EXPOSED ("4-5") UNEXPOSED ("73-84"), WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-16") "| night -1 cramp_free exposures=[] | running", WATCH, SHARE, STAND, P_3_OF_3 },
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-17") "| cramp 60-62 | night 60-62 exposures=long_standing", WARNING, DAYS, STAND, 14.0 / 38760 },
  /* The days of the other families. */
  { "cramp 1-3 trigger=long_sitting | night 1-3 exposures=long_sitting | night 4-5 cramp_free exposures=long_sitting" UNEXPOSED ("6-17"), WARNING, DAYS, SIT, 5.0 / 680 },
  { "cramp 1-3 trigger=walking | night 1-3 exposures=long_walk | night 4-5 cramp_free exposures=long_walk" UNEXPOSED ("6-17"), WARNING, DAYS, WALK, 5.0 / 680 },
  { "cramp 1-3 trigger=bend_lift | night 1-3 exposures=bending | night 4-5 cramp_free exposures=bending" UNEXPOSED ("6-17"), WARNING, DAYS, SPINE, 5.0 / 680 },
  /* One that is judged out makes room for another; the stronger one wins. */
  { STOOD EXPOSED ("4-13") UNEXPOSED ("14-18") "| cramp 1-3 trigger=walking", WATCH, SHARE, WALK, 0.16943359375 },
  { STOOD EXPOSED ("4-5") UNEXPOSED ("6-17") "| cramp 1-3 trigger=bend_lift", WARNING, DAYS, STAND, 5.0 / 680 },
  { STOOD EXPOSED ("4-6") UNEXPOSED ("7-17") "| cramp 1-3 trigger=bend_lift", WATCH, SHARE, SPINE, 0.01585 },
};

static void
test_check_ins (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (check_in_cases); i++)
    {
      const CheckInCase *expected = &check_in_cases[i];
      g_autoptr (DiaryCase) c = diary_case_read (expected->diary);
      CrampPosture signal = cramp_posture_assess (&c->recent);

      g_test_message ("%s", expected->diary);
      g_assert_cmpstr (cramp_signal_state_get_code (signal.state), ==, cramp_signal_state_get_code (expected->state));
      g_assert_cmpint (signal.test, ==, expected->test);
      g_assert_cmpint (signal.family, ==, expected->family);
      if (isnan (expected->p))
        g_assert_true (isnan (signal.p));
      else
        g_assert_cmpfloat_with_epsilon (signal.p, expected->p, 1e-12);
    }
}

static void
test_evidence (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("cramp 3 trigger=long_sitting | cramp 3 trigger=long_sitting | cramp 9 trigger=long_sitting"
                                             "| cramp 5 trigger=none | cramp 6 trigger=walking | cramp 70 trigger=long_sitting"
                                             "| night 3 exposures=long_sitting | night 9 exposures=[] | night 8 cramp_free exposures=[]"
                                             "| night 7 cramp_free exposures=long_sitting");
  CrampPosture         signal = cramp_posture_assess (&c->recent);
  const CrampNightDate nights[] = { CASE_NIGHT - 9, CASE_NIGHT - 3 };

  g_assert_cmpint (signal.family, ==, SIT);
  g_assert_cmpuint (signal.n, ==, 5);
  g_assert_cmpuint (signal.counts[SPINE], ==, 0);
  g_assert_cmpuint (signal.counts[SIT], ==, 3);
  g_assert_cmpuint (signal.counts[STAND], ==, 0);
  g_assert_cmpuint (signal.counts[WALK], ==, 1);
  g_assert_cmpfloat_with_epsilon (signal.p, 0.103515625, 1e-12);
  g_assert_cmpfloat_with_epsilon (signal.wilson_low, 0.2307, 0.00005);
  g_assert_cmpfloat_with_epsilon (signal.wilson_high, 0.8824, 0.00005);
  g_assert_cmpuint (signal.check_ins.exposed, ==, 2);
  g_assert_cmpuint (signal.check_ins.exposed_cramps, ==, 1);
  g_assert_cmpuint (signal.check_ins.unexposed, ==, 2);
  g_assert_cmpuint (signal.check_ins.unexposed_cramps, ==, 1);
  g_assert_cmpmem (signal.nights, signal.n_nights * sizeof *nights, nights, sizeof nights);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/posture/shares", test_shares);
  g_test_add_func ("/posture/check-ins", test_check_ins);
  g_test_add_func ("/posture/evidence", test_evidence);

  return g_test_run ();
}
