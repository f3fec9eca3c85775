/* test-plan-result.c - plans that alternate, against all orders one by one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-plan-result.h"

#include <math.h>

#include "cramp-constants.h"

#define BLOCK CRAMP_PLAN_BLOCK_NIGHTS
#define FIRST 739500

/* A plan and its nights: "+" and "-" for nights with and without the measure,
 * and beneath each "x" for cramps, "o" for none and "?" for nobody knows. */
static CrampPlanResult
assess_until (const char    *arms,
              const char    *nights,
              CrampNightDate until,
              guint          as_of)
{
  g_autoptr (GByteArray) order = g_byte_array_new ();
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  CrampPlan plan = { CRAMP_CARE_SOAK, FIRST, order, until };

  for (guint i = 0; arms[i] != '\0'; i++)
    {
      guint8          arm = arms[i] == '+' ? CRAMP_PLAN_WITH : CRAMP_PLAN_WITHOUT;
      CrampNightTotal total = { FIRST + i, nights[i] == 'x' ? 1 : 0, nights[i] != '?' };

      g_byte_array_append (order, &arm, 1);
      g_array_append_val (totals, total);
    }

  return cramp_plan_assess (&plan, totals, FIRST + as_of);
}

static CrampPlanResult
assess (const char *arms,
        const char *nights,
        guint       as_of)
{
  return assess_until (arms, nights, 0, as_of);
}

static guint
count_bits (guint set)
{
  guint n = 0;

  for (; set != 0; set &= set - 1)
    n++;

  return n;
}

static guint
read_set (const char *text,
          char        letter)
{
  guint set = 0;

  for (guint i = 0; i < BLOCK; i++)
    if (text[i] == letter)
      set |= 1U << i;

  return set;
}

static double
get_difference (guint a,
                guint n1,
                guint b,
                guint n0)
{
  return n1 == 0 || n0 == 0 ? 0 : (double) a / n1 - (double) b / n0;
}

/* Each of the 3,432 orders of each block, one by one. */
static double
enumerate (const char *arms,
           const char *nights,
           guint       n_blocks)
{
  guint  cramps[2] = { 0 }, known[2] = { 0 }, a = 0, n1 = 0, k = 0, n = 0;
  guint  as_low = 0, total = 0;
  double observed;

  for (guint block = 0; block < n_blocks; block++)
    {
      guint with = read_set (arms + block * BLOCK, '+');

      cramps[block] = read_set (nights + block * BLOCK, 'x');
      known[block] = cramps[block] | read_set (nights + block * BLOCK, 'o');
      a += count_bits (with & cramps[block]);
      n1 += count_bits (with & known[block]);
      k += count_bits (cramps[block]);
      n += count_bits (known[block]);
    }
  observed = get_difference (a, n1, k - a, n - n1);

  for (guint one = 0; one < 1U << BLOCK; one++)
    for (guint other = 0; count_bits (one) == 7 && other < (n_blocks > 1 ? 1U << BLOCK : 1); other++)
      {
        if (n_blocks > 1 && count_bits (other) != 7)
          continue;
        a = count_bits (one & cramps[0]) + count_bits (other & cramps[1]);
        n1 = count_bits (one & known[0]) + count_bits (other & known[1]);
        total++;
        as_low += get_difference (a, n1, k - a, n - n1) <= observed + 1e-9;
      }

  g_assert_cmpuint (total, ==, n_blocks > 1 ? 3432 * 3432 : 3432);
  return (double) as_low / total;
}

static const struct
{
  const char *arms, *nights;
  guint       n_blocks;
} plans[] = {
  { "+-+-+-+-+-+-+-", "oxoxoxoxoxoxox", 1 },
  { "+++++++-------", "oooooxxxxxxooo", 1 },
  { "++--++--++--+-", "x?o?ox??xo?xox", 1 },
  { "+-+-+-+-+-+-+-", "??????????????", 1 },
  { "+-+-+-+-+-+-+-", "?x?x?x?x?x?x?x", 1 },
  { "+-+-+-+-+-+-+-", "oooooooooooooo", 1 },
  { "++-+--+-+--++-", "xxxxxxxxxxxxxx", 1 },
  { "+-+-+-+-+-+-+-+++++++-------", "ox?xoooxooxoxooooo?oxxoxoxxx", 2 },
};

static void
test_enumeration (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      CrampPlanResult result = assess (plans[i].arms, plans[i].nights, 1000);

      g_test_message ("%s", plans[i].nights);
      g_assert_true (result.is_over);
      g_assert_cmpfloat_with_epsilon (result.p, enumerate (plans[i].arms, plans[i].nights, plans[i].n_blocks), 1e-12);
    }
}

static void
test_counts (void)
{
  CrampPlanResult result = assess ("++--++--++--+-", "x?o?ox??xo?xox", 1000);

  g_assert_cmpuint (result.groups.a, ==, 3);
  g_assert_cmpuint (result.groups.n1, ==, 6);
  g_assert_cmpuint (result.groups.b, ==, 2);
  g_assert_cmpuint (result.groups.n0, ==, 3);
  g_assert_cmpuint (result.unknown, ==, 5);
}

/* The clearest order there is: one of 3,432. */
static void
test_fewer (void)
{
  CrampPlanResult clear = assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxox", 1000);
  CrampPlanResult other_way = assess ("-+-+-+-+-+-+-+", "oxoxoxoxoxoxox", 1000);

  g_assert_cmpfloat_with_epsilon (clear.p, 1.0 / 3432, 1e-12);
  g_assert_true (clear.fewer);
  g_assert_cmpfloat (other_way.p, ==, 1);
  g_assert_false (other_way.fewer);
}

/* Nobody is told anything before the end. */
static void
test_under_way (void)
{
  CrampPlanResult eve = assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxox", 12);
  CrampPlanResult end = assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxox", 13);

  g_assert_false (eve.is_over);
  g_assert_true (isnan (eve.p));
  g_assert_false (eve.fewer);
  g_assert_cmpuint (eve.groups.n1 + eve.groups.n0, ==, 13);
  g_assert_true (end.is_over);
  g_assert_true (end.fewer);
}

/* A plan of another program, drawn nobody knows how, is counted and not judged. */
static void
test_other_plans (void)
{
  static const char *const arms[] = { "+-+-", "++++++++++++++", "+-+-+-+-+-+-+-+", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (arms); i++)
    {
      CrampPlanResult result = assess (arms[i], "oxoxoxoxoxoxoxo", 1000);

      g_assert_true (isnan (result.p));
      g_assert_false (result.fewer);
    }
}

static void
test_draw (void)
{
  g_autoptr (GRand) lot = g_rand_new_with_seed (20261128);
  guint with[BLOCK] = { 0 };

  for (guint i = 0; i < 4000; i++)
    {
      g_autoptr (GByteArray) nights = cramp_plan_draw (lot, 2);
      guint n_with[2] = { 0 };

      g_assert_cmpuint (nights->len, ==, 2 * BLOCK);
      for (guint night = 0; night < 2 * BLOCK; night++)
        if (nights->data[night] == CRAMP_PLAN_WITH)
          {
            n_with[night / BLOCK]++;
            with[night % BLOCK]++;
          }
      g_assert_cmpuint (n_with[0], ==, 7);
      g_assert_cmpuint (n_with[1], ==, 7);
    }

  /* Half of 8,000, within five standard deviations. */
  for (guint night = 0; night < BLOCK; night++)
    g_assert_cmpfloat_with_epsilon (with[night], 4000, 5 * sqrt (8000 * 0.25));
}

/* Counted up to where it ended, and not judged. */
static void
test_ended (void)
{
  CrampPlanResult result = assess_until ("+-+-+-+-+-+-+-", "oxoxoxoxoxox?x", FIRST + 13, 13);
  CrampPlanResult whole = assess_until ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxox", FIRST + 14, 13);

  g_assert_true (result.is_over);
  g_assert_true (isnan (result.p));
  g_assert_false (result.fewer);
  g_assert_cmpuint (result.groups.n0, ==, 6);
  g_assert_cmpuint (result.unknown, ==, 1);
  g_assert_true (whole.fewer);
}

/* A clear order of a few nights is still a few nights. */
static void
test_enough (void)
{
  g_assert_true (assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxox", 13).enough);
  g_assert_false (assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxox?x", 13).enough);
  g_assert_false (assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxo?", 13).enough);
  g_assert_false (assess ("+-+-+-+-+-+-+-", "oooxoxoxoxoxoo", 13).enough);
  g_assert_false (assess ("+-+-+-+-+-+-+-", "oxoxoxoxoxoxo?", 13).fewer);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-result/enumeration", test_enumeration);
  g_test_add_func ("/plan-result/counts", test_counts);
  g_test_add_func ("/plan-result/fewer", test_fewer);
  g_test_add_func ("/plan-result/under-way", test_under_way);
  g_test_add_func ("/plan-result/other-plans", test_other_plans);
  g_test_add_func ("/plan-result/ended", test_ended);
  g_test_add_func ("/plan-result/enough", test_enough);
  g_test_add_func ("/plan-result/draw", test_draw);

  return g_test_run ();
}
