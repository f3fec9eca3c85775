/* test-care-effect.c - what a diary says about a care measure
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-care-effect.h"

#include <math.h>

/* A Sunday, so that a look on a Monday sees it. */
#define SUNDAY 739508

typedef struct
{
  GArray    *totals;
  GPtrArray *nights;
} Diary;

static Diary *
diary_new (void)
{
  Diary *diary = g_new0 (Diary, 1);

  g_assert_cmpuint (SUNDAY % 7, ==, 0);
  diary->totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  diary->nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);

  return diary;
}

static void
diary_free (Diary *diary)
{
  g_array_unref (diary->totals);
  g_ptr_array_unref (diary->nights);
  g_free (diary);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Diary, diary_free)

static void
add_cramps (Diary         *diary,
            CrampNightDate night,
            guint          cramps)
{
  CrampNightTotal total = { night, cramps, TRUE };

  g_array_append_val (diary->totals, total);
}

static CrampNight *
add_answers (Diary         *diary,
             CrampNightDate night,
             CrampCare      care,
             int            answer)
{
  CrampNight *answers = cramp_night_new (night);

  answers->answers[cramp_night_care_field (care)] = answer;
  g_ptr_array_add (diary->nights, answers);

  return answers;
}

static void
add_night (Diary         *diary,
           CrampNightDate night,
           int            soak,
           guint          cramps)
{
  add_cramps (diary, night, cramps);
  add_answers (diary, night, CRAMP_CARE_SOAK, soak);
}

static CrampCareEffect
assess (Diary         *diary,
        CrampNightDate as_of)
{
  return cramp_care_effect_assess (CRAMP_CARE_SOAK, diary->totals, diary->nights, as_of);
}

static void
assert_groups (const CrampCareEffect *effect,
               guint                  a,
               guint                  n1,
               guint                  b,
               guint                  n0,
               guint                  left_out)
{
  g_assert_cmpuint (effect->groups.a, ==, a);
  g_assert_cmpuint (effect->groups.n1, ==, n1);
  g_assert_cmpuint (effect->groups.b, ==, b);
  g_assert_cmpuint (effect->groups.n0, ==, n0);
  g_assert_cmpuint (effect->left_out, ==, left_out);
}

static void
test_empty (void)
{
  g_autoptr (Diary) diary = diary_new ();
  CrampCareEffect effect = assess (diary, SUNDAY);

  assert_groups (&effect, 0, 0, 0, 0, 0);
  g_assert_false (effect.enough);
  g_assert_true (isnan (effect.difference.value));
  g_assert_true (isnan (effect.shrunk.value));
  g_assert_false (effect.fewer);
}

/* Rule H1, each of its cases on a night of its own. */
static void
test_with_and_without (void)
{
  g_autoptr (Diary) diary = diary_new ();
  CrampCareEffect effect;

  add_night (diary, SUNDAY, CRAMP_CARE_DONE, 2);
  add_night (diary, SUNDAY - 1, CRAMP_CARE_DONE, 0);
  add_night (diary, SUNDAY - 2, CRAMP_CARE_SKIPPED, 1);
  /* Another measure was answered that evening. */
  add_cramps (diary, SUNDAY - 3, 0);
  add_answers (diary, SUNDAY - 3, CRAMP_CARE_STRETCH, CRAMP_CARE_SKIPPED);
  /* Nothing was. */
  add_cramps (diary, SUNDAY - 4, 1);
  add_cramps (diary, SUNDAY - 5, 0);
  add_answers (diary, SUNDAY - 5, CRAMP_CARE_SOAK, CRAMP_UNANSWERED)->answers[CRAMP_NIGHT_EXPOSURES] = 0;
  /* Nobody said how the night was. */
  add_answers (diary, SUNDAY - 6, CRAMP_CARE_SOAK, CRAMP_CARE_DONE);

  effect = assess (diary, SUNDAY);
  assert_groups (&effect, 1, 2, 1, 2, 2);
}

/* A year and no more, up to the night asked for. */
static void
test_a_year (void)
{
  g_autoptr (Diary) diary = diary_new ();
  CrampCareEffect effect;

  add_night (diary, SUNDAY + 1, CRAMP_CARE_DONE, 1);
  add_night (diary, SUNDAY - 364, CRAMP_CARE_SKIPPED, 1);
  add_night (diary, SUNDAY - 365, CRAMP_CARE_SKIPPED, 1);
  add_night (diary, SUNDAY - 2000, CRAMP_CARE_SKIPPED, 1);

  effect = assess (diary, SUNDAY);
  assert_groups (&effect, 0, 0, 1, 1, 0);
}

/* Rule H2 at its borders: one night fewer on either side, one cramp fewer. */
static void
test_enough (void)
{
  const struct
  {
    guint    a, n1, b, n0;
    gboolean enough;
  } cases[] = {
    { 3, 14, 3, 14, TRUE },
    { 3, 13, 3, 14, FALSE },
    { 3, 14, 3, 13, FALSE },
    { 2, 14, 3, 14, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Diary) diary = diary_new ();
      CrampCareEffect effect;

      for (guint n = 0; n < cases[i].n1; n++)
        add_night (diary, SUNDAY - n, CRAMP_CARE_DONE, n < cases[i].a);
      for (guint n = 0; n < cases[i].n0; n++)
        add_night (diary, SUNDAY - 100 - n, CRAMP_CARE_SKIPPED, n < cases[i].b);

      effect = assess (diary, SUNDAY);
      assert_groups (&effect, cases[i].a, cases[i].n1, cases[i].b, cases[i].n0, 0);
      g_assert_cmpint (effect.enough, ==, cases[i].enough);
      g_assert_cmpint (isnan (effect.difference.value) != 0, ==, !cases[i].enough);
      g_assert_false (effect.fewer);
    }
}

/* Every second night with a soak, and a cramp on every @every-th night without
 * one. */
static void
add_alternating (Diary         *diary,
                 CrampNightDate last,
                 guint          n_nights,
                 guint          every)
{
  for (guint i = 0; i < n_nights; i++)
    add_night (diary, last - i, i % 2 == 0 ? CRAMP_CARE_DONE : CRAMP_CARE_SKIPPED, i % 2 == 1 && i / 2 % every == 0);
}

static void
test_fewer (void)
{
  g_autoptr (Diary) diary = diary_new ();
  CrampCareEffect effect;

  add_alternating (diary, SUNDAY, 60, 2);
  effect = assess (diary, SUNDAY);
  assert_groups (&effect, 0, 30, 15, 30, 0);
  g_assert_true (effect.fewer);
  g_assert_cmpfloat (effect.difference.high, <, 0);
}

/* What stands out only in the nights since the last look, or at one look alone,
 * is not said yet: on six days of the week, then on the seventh it is. */
static void
test_two_looks (void)
{
  g_autoptr (Diary) diary = diary_new ();
  guint first_fewer = 0;

  add_alternating (diary, SUNDAY, 70, 2);
  for (guint i = 0; i < 70 && first_fewer == 0; i++)
    if (assess (diary, SUNDAY - 69 + i).fewer)
      first_fewer = i;

  /* The counts alone would have said so on this night for the first time. */
  g_assert_cmpuint ((SUNDAY - 69 + first_fewer) % 7, ==, 0);
  g_assert_true (assess (diary, SUNDAY - 69 + first_fewer - 7).difference.high < 0);
  for (CrampNightDate night = SUNDAY - 69 + first_fewer; night <= SUNDAY; night++)
    g_assert_true (assess (diary, night).fewer);
}

/* More cramps with a measure are never said, whatever the counts. */
static void
test_never_more (void)
{
  g_autoptr (Diary) diary = diary_new ();
  CrampCareEffect effect;

  for (guint i = 0; i < 200; i++)
    add_night (diary, SUNDAY - i, i % 2 == 0 ? CRAMP_CARE_DONE : CRAMP_CARE_SKIPPED, i % 2 == 0);

  effect = assess (diary, SUNDAY);
  g_assert_cmpfloat (effect.difference.low, >, 0);
  g_assert_false (effect.fewer);
}

/* The soak was left out in one bad spell, and made when there were no cramps
 * anyway. Within the spells it changed nothing, so that nothing is said. */
static void
test_spells (void)
{
  g_autoptr (Diary) diary = diary_new ();
  CrampCareEffect effect;

  for (guint i = 0; i < 100; i++)
    {
      gboolean bad = i >= 80;
      gboolean with = i % 5 == 4 ? bad : !bad;

      add_night (diary, SUNDAY - i, with ? CRAMP_CARE_DONE : CRAMP_CARE_SKIPPED, bad);
    }

  effect = assess (diary, SUNDAY);
  assert_groups (&effect, 4, 68, 16, 32, 0);
  g_assert_cmpfloat (effect.difference.high, <, 0);
  g_assert_false (effect.fewer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/care-effect/empty", test_empty);
  g_test_add_func ("/care-effect/with-and-without", test_with_and_without);
  g_test_add_func ("/care-effect/a-year", test_a_year);
  g_test_add_func ("/care-effect/enough", test_enough);
  g_test_add_func ("/care-effect/fewer/all-conditions", test_fewer);
  g_test_add_func ("/care-effect/fewer/two-looks", test_two_looks);
  g_test_add_func ("/care-effect/fewer/never-more", test_never_more);
  g_test_add_func ("/care-effect/fewer/spells", test_spells);

  return g_test_run ();
}
