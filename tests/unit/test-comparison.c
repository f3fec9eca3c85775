/* test-comparison.c - two groups of nights against published values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-comparison.h"

#include <math.h>

typedef struct
{
  CrampTwoGroups groups;
  double         difference, low, high;
  double         digits;
} NewcombeCase;

/* The first three and 84/101 as Newcombe 1998 and later papers print them, the
 * rest from R 4.2.2 to six digits. */
static const NewcombeCase newcombe_cases[] = {
  { { 56, 70, 48, 80 }, 0.2000, 0.0524, 0.3339, 4 },
  { { 9, 10, 3, 10 }, 0.6000, 0.1705, 0.8090, 4 },
  { { 10, 10, 0, 20 }, 1.0000, 0.6791, 1.0000, 4 },
  { { 84, 101, 89, 105 }, 84.0 / 101 - 89.0 / 105, -0.1177, 0.0851, 4 },
  { { 6, 7, 2, 7 }, 0.571429, 0.058228, 0.806250, 6 },
  { { 5, 56, 0, 29 }, 0.089286, -0.038137, 0.192560, 6 },
  { { 0, 10, 0, 20 }, 0, -0.161125, 0.277533, 6 },
  { { 0, 10, 0, 10 }, 0, -0.277533, 0.277533, 6 },
  { { 2, 28, 10, 28 }, -0.285714, -0.477351, -0.069941, 6 },
  { { 3, 20, 9, 22 }, -0.259091, -0.484854, 0.015572, 6 },
};

static void
assert_close (double value,
              double expected,
              double digits)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 0.501 * pow (10, -digits));
}

static void
test_newcombe (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (newcombe_cases); i++)
    {
      const NewcombeCase *c = &newcombe_cases[i];
      CrampEstimate       found = cramp_newcombe_difference (&c->groups);

      assert_close (found.value, c->difference, c->digits);
      assert_close (found.low, c->low, c->digits);
      assert_close (found.high, c->high, c->digits);
    }
}

/* With the groups changed about, everything changes its sign. */
static void
test_newcombe_mirrored (void)
{
  for (guint a = 0; a <= 9; a++)
    for (guint b = 0; b <= 13; b++)
      {
        CrampTwoGroups groups = { a, 9, b, 13 }, mirrored = { b, 13, a, 9 };
        CrampEstimate  one = cramp_newcombe_difference (&groups), other = cramp_newcombe_difference (&mirrored);

        g_assert_cmpfloat_with_epsilon (one.value, -other.value, 1e-12);
        g_assert_cmpfloat_with_epsilon (one.low, -other.high, 1e-12);
        g_assert_cmpfloat_with_epsilon (one.high, -other.low, 1e-12);
        g_assert_true (one.low >= -1 && one.low <= one.value && one.value <= one.high && one.high <= 1);
      }
}

static void
test_nothing_to_compare (void)
{
  const CrampTwoGroups without = { 3, 9, 0, 0 }, quiet = { 0, 9, 0, 12 }, none_with = { 0, 9, 4, 12 };

  g_assert_true (isnan (cramp_newcombe_difference (&without).value));
  g_assert_true (isnan (cramp_mantel_haenszel_ratio (&without, 1).value));
  g_assert_true (isnan (cramp_mantel_haenszel_ratio (&quiet, 1).value));
  g_assert_cmpfloat (cramp_mantel_haenszel_ratio (&none_with, 1).value, ==, 0);
  g_assert_true (isnan (cramp_mantel_haenszel_ratio (&none_with, 1).low));
}

/* UCBAdmissions of R, by department: those admitted of the men, and of the
 * women. */
static void
test_mantel_haenszel (void)
{
  const CrampTwoGroups departments[] = {
    { 512, 512 + 313, 89, 89 + 19 },
    { 353, 353 + 207, 17, 17 + 8 },
    { 120, 120 + 205, 202, 202 + 391 },
    { 138, 138 + 279, 131, 131 + 244 },
    { 53, 53 + 138, 94, 94 + 299 },
    { 22, 22 + 351, 24, 24 + 317 },
  };
  CrampEstimate ratio = cramp_mantel_haenszel_ratio (departments, G_N_ELEMENTS (departments));

  assert_close (ratio.value, 0.944905, 6);
  assert_close (ratio.low, 0.866452, 6);
  assert_close (ratio.high, 1.030461, 6);
}

/* One stratum says what the two shares say; an empty one says nothing. */
static void
test_one_stratum (void)
{
  const CrampTwoGroups strata[] = { { 3, 20, 9, 22 }, { 0, 0, 0, 0 } };

  g_assert_cmpfloat_with_epsilon (cramp_mantel_haenszel_ratio (strata, 2).value, (3.0 / 20) / (9.0 / 22), 1e-12);
}

static void
test_shrunk (void)
{
  const CrampTwoGroups groups = { 2, 28, 10, 28 }, few = { 0, 3, 3, 3 }, many = { 20, 280, 100, 280 };
  CrampEstimate        shrunk = cramp_shrunk_ratio (&groups);

  assert_close (shrunk.value, 0.62, 2);
  assert_close (shrunk.low, 0.28, 2);
  assert_close (shrunk.high, 1.37, 2);
  g_assert_cmpfloat (cramp_shrunk_ratio (&few).value, >, shrunk.value);
  g_assert_cmpfloat (cramp_shrunk_ratio (&many).value, <, shrunk.value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/newcombe/published", test_newcombe);
  g_test_add_func ("/comparison/newcombe/mirrored", test_newcombe_mirrored);
  g_test_add_func ("/comparison/nothing", test_nothing_to_compare);
  g_test_add_func ("/comparison/mantel-haenszel/of-r", test_mantel_haenszel);
  g_test_add_func ("/comparison/mantel-haenszel/one-stratum", test_one_stratum);
  g_test_add_func ("/comparison/shrunk", test_shrunk);

  return g_test_run ();
}
