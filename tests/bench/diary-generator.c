/* diary-generator.c - diaries of people who do not exist
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "diary-generator.h"

#include <math.h>

#define CLUSTER_MORE 0.5
#define CLUSTER_MOST 0.95
#define GAPS 0.3
#define GAPS_GOOD_NIGHT 0.5
#define GAPS_BAD_NIGHT 0.05
#define LATER_GAPS 0.8

static guint
draw_poisson (GRand *rand,
              double mean)
{
  double chance = exp (-mean), left = g_rand_double (rand);
  guint  count = 0;

  while (left >= chance && chance > 0)
    {
      left -= chance;
      count++;
      chance *= mean / count;
    }

  return count;
}

static guint
draw_cluster (GRand *rand,
              double rate)
{
  if (g_rand_double (rand) >= MIN (rate / (7 * (1 + CLUSTER_MORE)), CLUSTER_MOST))
    return 0;

  return 1 + draw_poisson (rand, CLUSTER_MORE);
}

static double
draw_exponential (GRand *rand)
{
  return -log (1 - g_rand_double (rand));
}

static double
find_gap_chance (const DiaryPlan *plan,
                 int              night,
                 guint            cramps)
{
  if (plan->later_gaps && night >= plan->change)
    return cramps > 0 ? 0 : LATER_GAPS;
  if (plan->kind == DIARY_GAPS)
    return GAPS;
  if (plan->kind == DIARY_BAD_NIGHTS)
    return cramps > 0 ? GAPS_BAD_NIGHT : GAPS_GOOD_NIGHT;

  return 0;
}

/**
 * draw_diary:
 * @plan: what kind of life
 * @rand: where chance comes from
 * @totals: (array length=n_nights): where to put the nights
 * @n_nights: how many to draw
 */
void
draw_diary (const DiaryPlan *plan,
            GRand           *rand,
            CrampNightTotal *totals,
            int              n_nights)
{
  double phase = g_rand_double_range (rand, 0, 365);
  double week = 1;

  for (int night = 0; night < n_nights; night++)
    {
      double   rate = plan->change > 0 && night >= plan->change ? plan->later_rate : plan->rate;
      guint    cramps;
      gboolean filled_in;

      if (plan->kind == DIARY_BAD_WEEKS && night % 7 == 0)
        week = (draw_exponential (rand) + draw_exponential (rand)) / 2;
      if (plan->kind == DIARY_SEASON)
        week = 1 + sin (2 * G_PI * (night + phase) / 365) / 3;
      cramps = plan->kind == DIARY_CLUSTERED ? draw_cluster (rand, rate) : draw_poisson (rand, rate * week / 7);
      filled_in = g_rand_double (rand) >= find_gap_chance (plan, night, cramps);
      totals[night] = (CrampNightTotal){ DIARY_FIRST_NIGHT + night, filled_in ? cramps : 0, filled_in };
    }
}
