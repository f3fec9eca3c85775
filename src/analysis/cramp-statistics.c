/* cramp-statistics.c - exact tests on counts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-statistics.h"

#include <math.h>

/* The chance that exactly @x of @draws nights, drawn without replacement from
 * @total nights of which @marked are marked, are marked ones. Taken factor by
 * factor no factorial has to be known and nothing overflows; a window of two
 * weeks costs fourteen steps. */
static double
compute_hypergeometric (guint x,
                        guint draws,
                        guint marked,
                        guint total)
{
  double probability = 1.0;

  for (guint i = 0; i < x; i++)
    probability *= (double) (marked - i) * (draws - i) / ((double) (total - i) * (x - i));
  for (guint i = 0; i < draws - x; i++)
    probability *= (double) (total - marked - i) / (total - x - i);

  return probability;
}

/**
 * cramp_fisher_mid_p_more:
 * @x1: recent nights with cramps, at most @n1
 * @n1: recent nights, at most 500
 * @x0: earlier nights with cramps, at most @n0
 * @n0: earlier nights
 *
 * Computes the one-sided mid-P value of Fisher's exact test (rule F6): the
 * chance of more than @x1 nights with cramps among the recent ones, and half
 * the chance of exactly @x1, if nothing but luck had spread the nights with
 * cramps over all of them.
 *
 * Returns: the mid-P value, 0 to 1; 0.5 when there is nothing to compare
 */
double
cramp_fisher_mid_p_more (guint x1,
                         guint n1,
                         guint x0,
                         guint n0)
{
  guint  marked = x1 + x0;
  guint  end = MIN (marked, n1);
  double chance, sum;

  g_return_val_if_fail (x1 <= n1 && x0 <= n0, 1.0);

  chance = compute_hypergeometric (x1, n1, marked, n1 + n0);
  sum = chance / 2;
  for (guint x = x1; x < end; x++)
    {
      chance *= (double) (marked - x) * (n1 - x) / ((double) (x + 1) * (n0 - x0 + x - x1 + 1));
      sum += chance;
    }

  return sum;
}

/**
 * cramp_fisher_mid_p_fewer:
 * @x1: recent nights with cramps, at most @n1
 * @n1: recent nights, at most 500
 * @x0: earlier nights with cramps, at most @n0
 * @n0: earlier nights
 *
 * Computes the other tail of cramp_fisher_mid_p_more() (rule F13): fewer
 * nights with cramps are more nights without them.
 *
 * Returns: the mid-P value, 0 to 1; 0.5 when there is nothing to compare
 */
double
cramp_fisher_mid_p_fewer (guint x1,
                          guint n1,
                          guint x0,
                          guint n0)
{
  g_return_val_if_fail (x1 <= n1 && x0 <= n0, 1.0);

  return cramp_fisher_mid_p_more (n1 - x1, n1, n0 - x0, n0);
}

/**
 * cramp_binomial_at_least:
 * @x: how many of them, at most @n
 * @n: of how many
 * @share: the share to expect, more than 0 and less than 1
 *
 * Computes the chance of @x or more of @n when each comes with the chance
 * @share (rule P4).
 *
 * Returns: the chance, 0 to 1
 */
double
cramp_binomial_at_least (guint  x,
                         guint  n,
                         double share)
{
  double chance = 1.0;
  double sum = 0.0;

  g_return_val_if_fail (x <= n && share > 0 && share < 1, 1.0);

  for (guint i = 0; i < n; i++)
    chance *= share;
  /* From the rare end down, so that the small terms are not lost. */
  for (guint i = n; i > x; i--)
    {
      sum += chance;
      chance *= (double) i / (n - i + 1) * (1 - share) / share;
    }

  return MIN (sum + chance, 1.0);
}

/**
 * cramp_wilson_interval:
 * @x: how many of them, at most @n
 * @n: of how many, more than 0
 * @low: (out): the lower end, 0 to 1
 * @high: (out): the upper end, 0 to 1
 *
 * Computes the 95 % score interval of a share (Wilson 1927, rule P7): the
 * shares that would make @x of @n no surprise.
 */
void
cramp_wilson_interval (guint   x,
                       guint   n,
                       double *low,
                       double *high)
{
  double square = CRAMP_NORMAL_95 * CRAMP_NORMAL_95;
  double centre, half;

  g_return_if_fail (n > 0 && x <= n);

  centre = (x + square / 2) / (n + square);
  half = CRAMP_NORMAL_95 * sqrt ((double) x * (n - x) / n + square / 4) / (n + square);
  *low = MAX (centre - half, 0.0);
  *high = MIN (centre + half, 1.0);
}
