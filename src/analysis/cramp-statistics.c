/* cramp-statistics.c - exact tests on counts of nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-statistics.h"

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
