/* cramp-comparison.c - some nights against others
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-comparison.h"

#include <math.h>

#include "cramp-statistics.h"

/* Before a diary says anything, 95 % of the true ratios are held to lie between
 * 0.38 and 2.7 (choice): the standard deviation of their logarithm. */
#define PRIOR_SD 0.5

static const CrampEstimate nothing = { NAN, NAN, NAN };

/**
 * cramp_newcombe_difference:
 *
 * Computes how much larger the share of nights with cramps is in the first
 * group than in the second, with its interval (Newcombe 1998, method 10): the
 * limits come from the score intervals of both shares.
 *
 * Returns: the difference, from -1 to 1
 */
CrampEstimate
cramp_newcombe_difference (const CrampTwoGroups *groups)
{
  double p1, p0, low1, high1, low0, high0;

  g_return_val_if_fail (groups->a <= groups->n1 && groups->b <= groups->n0, nothing);

  if (groups->n1 == 0 || groups->n0 == 0)
    return nothing;

  p1 = (double) groups->a / groups->n1;
  p0 = (double) groups->b / groups->n0;
  cramp_wilson_interval (groups->a, groups->n1, &low1, &high1);
  cramp_wilson_interval (groups->b, groups->n0, &low0, &high0);

  return (CrampEstimate){ p1 - p0,
                          p1 - p0 - hypot (p1 - low1, high0 - p0),
                          p1 - p0 + hypot (high1 - p1, p0 - low0) };
}

/**
 * cramp_shrunk_ratio:
 *
 * Computes how many times as often cramps came in the first group as in the
 * second, drawn towards "as often" the more, the fewer nights there are (a
 * normal prior on the logarithm). It puts several comparisons in order, so that
 * a few lucky nights do not come first.
 *
 * Returns: the ratio, more than 0
 */
CrampEstimate
cramp_shrunk_ratio (const CrampTwoGroups *groups)
{
  double logarithm = log ((groups->a + 0.5) / (groups->n1 + 0.5)) - log ((groups->b + 0.5) / (groups->n0 + 0.5));
  double variance = 1 / (groups->a + 0.5) + 1 / (groups->b + 0.5);
  double weight = PRIOR_SD * PRIOR_SD / (PRIOR_SD * PRIOR_SD + variance);
  double half = CRAMP_NORMAL_95 * sqrt (weight * variance);

  return (CrampEstimate){ exp (weight * logarithm), exp (weight * logarithm - half), exp (weight * logarithm + half) };
}

/**
 * cramp_mantel_haenszel_ratio:
 * @strata: (array length=n_strata): the groups, once for each of the
 *   circumstances that are kept apart
 * @n_strata: how many these are
 *
 * Computes how many times as often cramps came in the first groups as in the
 * second, each stratum compared within itself (Mantel and Haenszel), with the
 * interval of Greenland and Robins (1985).
 *
 * Returns: the ratio; without an interval when it is 0
 */
CrampEstimate
cramp_mantel_haenszel_ratio (const CrampTwoGroups *strata,
                             gsize                 n_strata)
{
  double first = 0, second = 0, variance = 0;
  double ratio, factor;

  for (gsize i = 0; i < n_strata; i++)
    {
      double a = strata[i].a, n1 = strata[i].n1, b = strata[i].b, n0 = strata[i].n0;
      double total = n1 + n0;

      if (total == 0)
        continue;
      first += a * n0 / total;
      second += b * n1 / total;
      variance += ((a + b) * n1 * n0 - a * b * total) / (total * total);
    }
  if (second <= 0)
    return nothing;
  if (first <= 0)
    return (CrampEstimate){ 0, NAN, NAN };

  ratio = first / second;
  factor = exp (CRAMP_NORMAL_95 * sqrt (variance / (first * second)));
  return (CrampEstimate){ ratio, ratio / factor, ratio * factor };
}
