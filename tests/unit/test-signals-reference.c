/* test-signals-reference.c - the rules without a memory, written twice
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-record.h"
#include "random-case.h"
#include "signals-reference.h"
#include "signals-text.h"

#define FIRST_SEED 20250815
#define N_CASES 6000

static char *
describe_expected (guint32            seed,
                   const CrampRecent *recent)
{
  ReferenceSignals expected;
  GString         *text = g_string_new (NULL);

  reference_assess (recent, &expected);
  g_string_append_printf (text, "seed %u", seed);
  signals_append_aftermath (text, &expected.aftermath);
  signals_append_posture (text, &expected.posture);
  signals_append_danger (text, &expected.danger);
  signals_append_patterns (text, &expected.patterns, expected.soak);

  return g_string_free (text, FALSE);
}

static void
assert_as_expected (guint32            seed,
                    const CrampRecent *recent)
{
  g_autofree char *found = signals_describe (seed, recent);
  g_autofree char *expected = describe_expected (seed, recent);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_against_reference (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (DiaryCase) c = random_case_new (seed);

      assert_as_expected (seed, &c->recent);
    }
}

/* Every look at the list by itself: one sign, two and three, so that no line
 * of the table and no company of signs is left out. */
static void
test_every_three_signs (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("check 1h []");
  CrampDangerCheck *check = c->checks->pdata[0];
  int               n = cramp_sign_vocabulary.n_codes;

  for (int a = 0; a < n; a++)
    for (int b = a; b < n; b++)
      for (int d = b; d < n; d++)
        {
          check->signs = CRAMP_SET (a) | CRAMP_SET (b) | CRAMP_SET (d);
          assert_as_expected (0, &c->recent);
        }
}

static void
see (guint *seen,
     int    what)
{
  if (what >= 0)
    seen[what]++;
}

/* What the random cases must have met, or they prove little. */
static void
test_reference_is_exercised (void)
{
  guint states[2][4] = { 0 }, patterns[4] = { 0 }, families[4] = { 0 }, tests[2] = { 0 };
  guint features[CRAMP_N_FEATURES] = { 0 }, shown[CRAMP_N_PATTERNS] = { 0 }, levels[CRAMP_N_DANGER_CODES] = { 0 };
  guint rules[7] = { 0 }, check_in_states[4] = { 0 };

  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (DiaryCase) c = random_case_new (seed);
      ReferenceSignals expected;

      reference_assess (&c->recent, &expected);
      see (states[0], expected.aftermath.state);
      see (states[1], expected.posture.state);
      see (patterns, expected.aftermath.pattern);
      see (families, expected.posture.family);
      see (tests, expected.posture.test);
      see (check_in_states, expected.posture.test == CRAMP_POSTURE_TEST_CHECK_INS ? (int) expected.posture.state : -1);
      for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
        rules[i] += (expected.aftermath.rules >> i) & 1;
      for (guint i = 0; i < G_N_ELEMENTS (features); i++)
        features[i] += (expected.patterns.features >> i) & 1;
      for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
        shown[i] += (expected.patterns.shown >> i) & 1;
      for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
        levels[i] += expected.danger.levels[i] != CRAMP_DANGER_NONE;
    }

#define ASSERT_ALL_SEEN(counts, least)              \
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++) \
  g_assert_cmpuint ((counts)[i], >=, least)

  ASSERT_ALL_SEEN (states[0], 100);
  ASSERT_ALL_SEEN (states[1], 100);
  ASSERT_ALL_SEEN (patterns, 20);
  ASSERT_ALL_SEEN (families, 50);
  ASSERT_ALL_SEEN (tests, 20);
  ASSERT_ALL_SEEN (rules, 50);
  ASSERT_ALL_SEEN (features, 50);
  ASSERT_ALL_SEEN (shown, 20);
  ASSERT_ALL_SEEN (levels, 20);
  g_assert_cmpuint (check_in_states[CRAMP_SIGNAL_WATCH], >=, 10);
  g_assert_cmpuint (check_in_states[CRAMP_SIGNAL_WARNING], >=, 10);
#undef ASSERT_ALL_SEEN
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signals/against-reference", test_against_reference);
  g_test_add_func ("/signals/every-three-signs", test_every_three_signs);
  g_test_add_func ("/signals/reference-is-exercised", test_reference_is_exercised);

  return g_test_run ();
}
