/* test-frequency-replay.c - signal 1 against a reference, on random diaries
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-frequency.h"
#include "frequency-reference.h"

#include <math.h>

#define FIRST_NIGHT 700000
#define N_DIARIES 2000

/* A person's chances for some weeks on end. */
typedef struct
{
  double cramp;
  double again;
  double filled_in;
} Spell;

static Spell
draw_spell (GRand *rand)
{
  static const double cramp[] = { 0.0, 0.01, 0.03, 0.08, 0.15, 0.3, 0.55, 0.9 };
  static const double again[] = { 0.0, 0.1, 0.3, 0.6 };
  static const double filled_in[] = { 1.0, 1.0, 0.9, 0.7, 0.5, 0.3, 0.1, 0.0 };

  return (Spell){
    .cramp = cramp[g_rand_int_range (rand, 0, G_N_ELEMENTS (cramp))],
    .again = again[g_rand_int_range (rand, 0, G_N_ELEMENTS (again))],
    .filled_in = filled_in[g_rand_int_range (rand, 0, G_N_ELEMENTS (filled_in))],
  };
}

static void
draw_night (GRand          *rand,
            const Spell    *spell,
            ReferenceDiary *diary,
            int             i)
{
  guint cramps = 0;

  if (g_rand_double (rand) < spell->cramp)
    cramps = 1;
  while (cramps > 0 && cramps < 9 && g_rand_double (rand) < spell->again)
    cramps++;

  /* Half of the cramps on nights that would be skipped are written down. */
  diary->filled_in[i] = g_rand_double (rand) < spell->filled_in || (cramps > 0 && g_rand_boolean (rand));
  diary->cramps[i] = diary->filled_in[i] ? cramps : 0;
}

/* A few spells of very different lives, so that states begin, end, last longer
 * than a baseline stays frozen, and fall silent. */
static void
draw_diary (GRand          *rand,
            ReferenceDiary *diary)
{
  static const int lengths[] = { 1, 5, 13, 14, 15, 30, 60, 100, 200, 300, 500, 700 };
  Spell            spell = draw_spell (rand);
  int              left = g_rand_int_range (rand, 20, 150);

  diary->n_nights = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
  diary->usual_before = g_rand_int_range (rand, -1, 5);
  for (int i = 0; i < diary->n_nights; i++)
    {
      if (left-- == 0)
        {
          spell = draw_spell (rand);
          left = g_rand_int_range (rand, 3, 200);
        }
      draw_night (rand, &spell, diary, i);
    }
}

/* Unknown nights are left out of the totals, or in them as not filled in. */
static GArray *
list_totals (const ReferenceDiary *diary,
             GRand                *rand)
{
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));

  for (int i = 0; i < diary->n_nights; i++)
    {
      CrampNightTotal total = { FIRST_NIGHT + i, diary->cramps[i], diary->filled_in[i] };

      if (diary->filled_in[i] || g_rand_int_range (rand, 0, 4) == 0)
        g_array_append_val (totals, total);
    }

  return totals;
}

static void
assert_night (CrampNightDate night,
              int            expected)
{
  g_assert_cmpuint (night, ==, expected < 0 ? 0 : FIRST_NIGHT + (guint) expected);
}

static void
assert_counts (const CrampFrequencyCounts *counts,
               const ReferenceNight       *expected)
{
  g_assert_cmpuint (counts->e7, ==, expected->e7);
  g_assert_cmpuint (counts->x7, ==, expected->x7);
  g_assert_cmpuint (counts->n7, ==, expected->n7);
  g_assert_cmpuint (counts->x14, ==, expected->x14);
  g_assert_cmpuint (counts->n14, ==, expected->n14);
  g_assert_cmpuint (counts->m14, ==, expected->m14);
  g_assert_cmpuint (counts->filled_in_14, ==, expected->filled_in_14);
  g_assert_cmpuint (counts->e0, ==, expected->e0);
  g_assert_cmpuint (counts->x0, ==, expected->x0);
  g_assert_cmpuint (counts->n0, ==, expected->n0);
}

static void
assert_rules (CrampFrequencyRules rules,
              const char         *expected)
{
  g_auto (GStrv) codes = cramp_frequency_rules_get_codes (rules);
  g_autofree char *joined = g_strjoinv (" ", codes);
  g_autofree char *stripped = g_strchomp (g_strdup (expected));

  g_assert_cmpstr (joined, ==, stripped);
}

static void
assert_signal (const CrampFrequency *signal,
               const ReferenceNight *expected)
{
  assert_counts (&signal->counts, expected);
  assert_rules (signal->rules, expected->rules);
  g_assert_cmpstr (cramp_signal_state_get_code (signal->state), ==, expected->state);
  g_assert_cmpint (signal->known, ==, expected->known);
  g_assert_cmpint (signal->occasional, ==, expected->occasional);
  g_assert_cmpint (signal->fewer, ==, expected->fewer);
  g_assert_cmpint (isnan (signal->p7) != 0, ==, !expected->known);
  g_assert_cmpint (isnan (signal->p14) != 0, ==, !expected->known);
  if (expected->known)
    {
      g_assert_cmpfloat_with_epsilon (signal->p7, expected->p7, 1e-12);
      g_assert_cmpfloat_with_epsilon (signal->p14, expected->p14, 1e-12);
    }
  g_assert_cmpuint (signal->weeks_before, ==, expected->weeks_before);
  g_assert_cmpint (signal->baseline_frozen, ==, expected->baseline_frozen);
  assert_night (signal->last_warning, expected->last_warning);
  assert_night (signal->baseline_first, expected->baseline_first);
  assert_night (signal->baseline_last, expected->baseline_last);
}

/* Every night of every diary, so that each state on the way is looked at. */
static void
test_against_reference (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250815);
  g_autofree ReferenceDiary *diary = g_new (ReferenceDiary, 1);
  g_autofree ReferenceNight *expected = g_new (ReferenceNight, REFERENCE_MAX_NIGHTS);

  for (int i = 0; i < N_DIARIES; i++)
    {
      CrampFrequencyReplay replay;
      g_autoptr (GArray) totals = NULL;

      draw_diary (rand, diary);
      totals = list_totals (diary, rand);
      reference_replay (diary, expected);
      cramp_frequency_replay_init (&replay, FIRST_NIGHT, diary->usual_before);
      for (int night = 0; night < diary->n_nights; night++)
        {
          CrampFrequency signal;

          cramp_frequency_replay_advance (&replay, (const CrampNightTotal *) totals->data, totals->len,
                                          FIRST_NIGHT + night);
          signal = cramp_frequency_conclude (&replay);
          assert_signal (&signal, &expected[night]);
        }
    }
}

/* What the random diaries must have met, or they prove little. */
static void
test_reference_is_exercised (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20250815);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree ReferenceDiary *diary = g_new (ReferenceDiary, 1);
  g_autofree ReferenceNight *nights = g_new (ReferenceNight, REFERENCE_MAX_NIGHTS);
  const char *const          wanted[] = { "G1", "G2", "G3", "G4", "W1", "W2", "W3",
                                          "insufficient", "quiet", "watch", "warning", "released", "fewer" };

  for (int i = 0; i < 300; i++)
    {
      draw_diary (rand, diary);
      reference_replay (diary, nights);
      for (int night = 0; night < diary->n_nights; night++)
        {
          g_auto (GStrv) rules = g_strsplit (nights[night].rules, " ", -1);

          for (guint rule = 0; rules[rule] != NULL; rule++)
            g_hash_table_add (seen, g_strdup (rules[rule]));
          g_hash_table_add (seen, g_strdup (nights[night].state));
          if (nights[night].fewer)
            g_hash_table_add (seen, g_strdup ("fewer"));
          if (night > 1 && nights[night - 2].baseline_frozen &&
              !nights[night - 1].baseline_frozen && nights[night].baseline_frozen)
            g_hash_table_add (seen, g_strdup ("released"));
        }
    }

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_true (g_hash_table_contains (seen, wanted[i]));
}

/* A copy taken anywhere and advanced says what a replay from the start does. */
static void
test_resume (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree ReferenceDiary *diary = g_new (ReferenceDiary, 1);

  for (int i = 0; i < 200; i++)
    {
      CrampFrequencyReplay replay, copy;
      CrampFrequency       resumed, whole;
      CrampNightDate       last, stop;
      g_autoptr (GArray) totals = NULL;
      const CrampNightTotal *data;

      draw_diary (rand, diary);
      totals = list_totals (diary, rand);
      data = (const CrampNightTotal *) totals->data;
      last = FIRST_NIGHT + diary->n_nights - 1;
      stop = FIRST_NIGHT + g_rand_int_range (rand, 0, diary->n_nights);

      cramp_frequency_replay_init (&replay, FIRST_NIGHT, diary->usual_before);
      cramp_frequency_replay_advance (&replay, data, totals->len, stop);
      copy = replay;
      cramp_frequency_replay_advance (&replay, data, totals->len, last);
      cramp_frequency_replay_advance (&copy, data, totals->len, last);
      cramp_frequency_replay_advance (&copy, data, totals->len, stop);
      g_assert_cmpmem (&copy, sizeof copy, &replay, sizeof replay);

      resumed = cramp_frequency_conclude (&copy);
      whole = cramp_frequency_assess (data, totals->len, FIRST_NIGHT, last, diary->usual_before);
      g_assert_cmpint (resumed.state, ==, whole.state);
      g_assert_cmpint (resumed.rules, ==, whole.rules);
      g_assert_cmpmem (&resumed.counts, sizeof resumed.counts, &whole.counts, sizeof whole.counts);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frequency/replay/against-reference", test_against_reference);
  g_test_add_func ("/frequency/replay/reference-is-exercised", test_reference_is_exercised);
  g_test_add_func ("/frequency/replay/resume", test_resume);

  return g_test_run ();
}
