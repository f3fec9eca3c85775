/* test-statistics.c - exact tests against the values R 4.2.2 gives
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-statistics.h"

#include <math.h>

typedef struct
{
  guint  x1, n1, x0, n0;
  double ordinary;
  double mid_p;
} FisherCase;

/* fisher.test (matrix (c (x1, n1 - x1, x0, n0 - x0), 2), alternative = "greater"),
 * and the same less half of dhyper (x1, n1, n0, x1 + x0). */
static const FisherCase fisher_cases[] = {
  { 3, 7, 0, 84, 0.000288, 0.000144 },
  { 3, 7, 1, 84, 0.001113, 0.000563 },
  { 3, 7, 2, 84, 0.002687, 0.001375 },
  { 3, 7, 3, 84, 0.005189, 0.002687 },
  { 3, 7, 4, 84, 0.008765, 0.004593 },
  { 3, 7, 6, 84, 0.019583, 0.010507 },
  { 4, 7, 6, 84, 0.002317, 0.001210 },
  { 3, 7, 9, 84, 0.045986, 0.025566 },
  { 4, 7, 9, 84, 0.007215, 0.003854 },
  { 3, 7, 12, 84, 0.085083, 0.049022 },
  { 5, 7, 12, 84, 0.002181, 0.001148 },
  { 4, 14, 1, 84, 0.001268, 0.000649 },
  { 4, 14, 4, 84, 0.013554, 0.007417 },
  { 5, 14, 6, 84, 0.008152, 0.004521 },
  { 6, 14, 9, 84, 0.006949, 0.003923 },
  { 6, 14, 12, 84, 0.020033, 0.011786 },
  { 8, 14, 12, 84, 0.001109, 0.000613 },
  { 3, 14, 1, 84, 0.008742, 0.004509 },
  { 3, 14, 2, 84, 0.019952, 0.010610 },
  { 3, 7, 1, 56, 0.003349, 0.001704 },
  { 3, 7, 4, 56, 0.025048, 0.013430 },
  { 4, 7, 4, 56, 0.003472, 0.001813 },
  { 4, 7, 12, 56, 0.062575, 0.035905 },
  { 7, 7, 48, 84, 0.025071, 0.012536 },
  { 2, 14, 0, 84, 0.019146, 0.009573 },
  { 2, 14, 1, 84, 0.052651, 0.027522 },
};

static void
test_mid_p_of_r (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fisher_cases); i++)
    {
      const FisherCase *c = &fisher_cases[i];

      g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_more (c->x1, c->n1, c->x0, c->n0), c->mid_p, 0.0000005001);
    }
}

/* The chance of exactly x1 from logarithms of factorials: another way there. */
static double
density (const FisherCase *c)
{
  double marked = c->x1 + c->x0, total = c->n1 + c->n0;

#define LOG_CHOOSE(n, k) (lgamma ((n) + 1.0) - lgamma ((k) + 1.0) - lgamma ((n) - (k) + 1.0))
  return exp (LOG_CHOOSE (marked, (double) c->x1) +
              LOG_CHOOSE (total - marked, (double) c->n1 - c->x1) -
              LOG_CHOOSE (total, (double) c->n1));
#undef LOG_CHOOSE
}

static void
test_ordinary_p_of_r (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fisher_cases); i++)
    {
      const FisherCase *c = &fisher_cases[i];
      double            mid_p = cramp_fisher_mid_p_more (c->x1, c->n1, c->x0, c->n0);

      g_assert_cmpfloat_with_epsilon (mid_p + density (c) / 2, c->ordinary, 0.0000005001);
    }
}

static void
test_tails_complete (void)
{
  for (guint x1 = 0; x1 <= 14; x1++)
    for (guint x0 = 0; x0 <= 84; x0++)
      {
        double more = cramp_fisher_mid_p_more (x1, 14, x0, 84);
        double fewer = cramp_fisher_mid_p_fewer (x1, 14, x0, 84);

        g_assert_cmpfloat_with_epsilon (more + fewer, 1.0, 1e-12);
      }
}

static void
test_more_is_rarer (void)
{
  for (guint x0 = 0; x0 <= 84; x0++)
    for (guint x1 = 1; x1 <= 14; x1++)
      g_assert_cmpfloat (cramp_fisher_mid_p_more (x1, 14, x0, 84), <, cramp_fisher_mid_p_more (x1 - 1, 14, x0, 84));
}

/* Every sum here is known without a computer. */
static void
test_corners (void)
{
  g_assert_cmpfloat (cramp_fisher_mid_p_more (0, 0, 0, 0), ==, 0.5);
  g_assert_cmpfloat (cramp_fisher_mid_p_more (0, 7, 0, 84), ==, 0.5);
  g_assert_cmpfloat (cramp_fisher_mid_p_more (7, 7, 84, 84), ==, 0.5);
  g_assert_cmpfloat (cramp_fisher_mid_p_more (0, 0, 3, 84), ==, 0.5);
  g_assert_cmpfloat (cramp_fisher_mid_p_more (3, 7, 0, 0), ==, 0.5);
  g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_more (1, 1, 0, 1), 0.25, 1e-15);
  g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_more (0, 1, 1, 1), 0.75, 1e-15);
  g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_fewer (0, 1, 1, 1), 0.25, 1e-15);
  g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_more (1, 1, 0, 9), 0.05, 1e-15);
}

/* A diary of forty years neither overflows nor loses digits:
 * 14 of 14 against none of 14586 is half of one in C(14600, 14). */
static void
test_long_diary (void)
{
  double exact = exp (lgamma (15.0) + lgamma (14587.0) - lgamma (14601.0)) / 2;

  g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_more (14, 14, 0, 14586) / exact, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (cramp_fisher_mid_p_more (250, 500, 7300, 14600), 0.5, 1e-9);
}

typedef struct
{
  guint  x, n;
  double low, high;
} ShareCase;

/* binom.test (x, n)$conf.int, to four decimals. */
static const ShareCase clopper_pearson_cases[] = {
  { 3, 3, 0.2924, 1.0 },
  { 3, 5, 0.1466, 0.9473 },
  { 4, 5, 0.2836, 0.9949 },
  { 5, 10, 0.1871, 0.8129 },
  { 6, 8, 0.3491, 0.9681 },
  { 7, 10, 0.3475, 0.9333 },
};

/* prop.test (x, n, correct = FALSE)$conf.int. */
static const ShareCase wilson_cases[] = {
  { 0, 3, 0.0, 0.561497 },
  { 3, 3, 0.438503, 1.0 },
  { 3, 5, 0.230724, 0.882379 },
  { 4, 5, 0.375535, 0.963776 },
  { 5, 10, 0.236593, 0.763407 },
  { 6, 8, 0.409275, 0.928521 },
  { 7, 10, 0.396778, 0.892209 },
};

/* Clopper and Pearson's limits are the shares at which the binomial tails are
 * 2.5 %: a step below and above in the last decimal embraces that. */
static void
test_binomial_of_r (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clopper_pearson_cases); i++)
    {
      const ShareCase *c = &clopper_pearson_cases[i];

      g_assert_cmpfloat (cramp_binomial_at_least (c->x, c->n, c->low - 0.00005), <, 0.025);
      g_assert_cmpfloat (cramp_binomial_at_least (c->x, c->n, c->low + 0.00005), >, 0.025);
      if (c->x == c->n)
        continue;
      g_assert_cmpfloat (cramp_binomial_at_least (c->x + 1, c->n, c->high - 0.00005), <, 0.975);
      g_assert_cmpfloat (cramp_binomial_at_least (c->x + 1, c->n, c->high + 0.00005), >, 0.975);
    }
}

static void
test_wilson_of_r (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wilson_cases); i++)
    {
      const ShareCase *c = &wilson_cases[i];
      double           low, high;

      cramp_wilson_interval (c->x, c->n, &low, &high);
      g_assert_cmpfloat_with_epsilon (low, c->low, 0.0000005001);
      g_assert_cmpfloat_with_epsilon (high, c->high, 0.0000005001);
      g_assert_cmpfloat (low, >=, 0);
      g_assert_cmpfloat (high, <=, 1);
    }
}

static guint64
choose (guint n,
        guint k)
{
  guint64 ways = 1;

  for (guint i = 1; i <= k; i++)
    ways = ways * (n - k + i) / i;

  return ways;
}

static guint64
power (guint64 base,
       guint   exponent)
{
  guint64 product = 1;

  while (exponent-- > 0)
    product *= base;

  return product;
}

/* In how many of parts^n equally likely ways one part of @parts comes up @x
 * times or more: whole numbers, without any rounding. */
static guint64
count_ways (guint x,
            guint n,
            guint parts)
{
  guint64 ways = 0;

  for (guint i = x; i <= n; i++)
    ways += choose (n, i) * power (parts - 1, n - i);

  return ways;
}

static void
test_binomial_exactly (void)
{
  const guint parts[] = { 10, 4, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint n = 1; n <= 10; n++)
      for (guint x = 0; x <= n; x++)
        {
          double exact = (double) count_ways (x, n, parts[i]) / (double) power (parts[i], n);

          g_assert_cmpfloat_with_epsilon (cramp_binomial_at_least (x, n, 1.0 / parts[i]), exact, 1e-12);
        }
}

/* The table of signal 3: of n cramps so many make a warning, three and half of
 * them at least; 0 where not even all do. From n = 3 to n = 10. */
static void
test_warning_table (void)
{
  const guint spine[] = { 3, 3, 3, 4, 4, 4, 5, 5 };
  const guint others[] = { 0, 4, 5, 5, 6, 6, 6, 7 };

  for (guint n = 3; n <= 10; n++)
    for (guint x = MAX (3, (n + 1) / 2); x <= n; x++)
      {
        gboolean spine_warns = x >= spine[n - 3];
        gboolean others_warn = others[n - 3] != 0 && x >= others[n - 3];

        g_assert_cmpint (100 * count_ways (x, n, 10) <= power (10, n), ==, spine_warns);
        g_assert_cmpint (100 * count_ways (x, n, 4) <= power (4, n), ==, others_warn);
        g_assert_cmpint (cramp_binomial_at_least (x, n, 0.10) <= 0.01, ==, spine_warns);
        g_assert_cmpint (cramp_binomial_at_least (x, n, 0.25) <= 0.01, ==, others_warn);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statistics/fisher/mid-p-of-r", test_mid_p_of_r);
  g_test_add_func ("/statistics/fisher/ordinary-p-of-r", test_ordinary_p_of_r);
  g_test_add_func ("/statistics/fisher/tails-complete", test_tails_complete);
  g_test_add_func ("/statistics/fisher/more-is-rarer", test_more_is_rarer);
  g_test_add_func ("/statistics/fisher/corners", test_corners);
  g_test_add_func ("/statistics/fisher/long-diary", test_long_diary);

  g_test_add_func ("/statistics/binomial/of-r", test_binomial_of_r);
  g_test_add_func ("/statistics/binomial/exactly", test_binomial_exactly);
  g_test_add_func ("/statistics/binomial/warning-table", test_warning_table);
  g_test_add_func ("/statistics/wilson/of-r", test_wilson_of_r);

  return g_test_run ();
}
