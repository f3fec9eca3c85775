/* cramp-trend-cramps.c - when, where and after what cramps came
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-trend-cramps.h"

#define MINUTES_AN_HOUR 60
#define NOON_HOUR 12

static guint
count_before (CrampTrendCramps cramps,
              CrampNightDate   night)
{
  guint low = 0, high = cramps.n_cramps;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (cramps.facts[middle].night < night)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cramp_trend_cramps_within:
 *
 * Returns: those of @cramps that belong to the nights of @span
 */
CrampTrendCramps
cramp_trend_cramps_within (CrampTrendCramps cramps,
                           CrampTrendSpan   span)
{
  CrampTrendCramps within = { NULL, 0 };
  guint            first;

  if (span.first == 0)
    return within;

  first = count_before (cramps, span.first);
  within.facts = cramps.facts + first;
  within.n_cramps = count_before (cramps, span.last + 1) - first;
  return within;
}

CrampTrendTimes
cramp_trend_count_times (CrampTrendCramps cramps)
{
  CrampTrendTimes self = { { 0 } };

  for (guint i = 0; i < cramps.n_cramps; i++)
    {
      int minute = cramps.facts[i].minute;

      if (minute == CRAMP_UNANSWERED)
        self.untimed++;
      else
        self.hours[(minute / MINUTES_AN_HOUR + CRAMP_TREND_HOURS - NOON_HOUR) % CRAMP_TREND_HOURS]++;
    }
  self.timed = cramps.n_cramps - self.untimed;

  return self;
}

static void
add_place (CrampTrendPlaces        *self,
           const CrampEpisodeFacts *facts)
{
  guint side = facts->side == CRAMP_UNANSWERED ? CRAMP_TREND_NO_SIDE : (guint) facts->side;

  self->sides[side]++;
  /* A place that is none of those in the list was not told either. */
  if (facts->sites == CRAMP_UNANSWERED || facts->sites == 0)
    {
      self->places[side][CRAMP_TREND_NO_SITE]++;
      return;
    }

  self->placed++;
  for (guint site = 0; site < CRAMP_TREND_NO_SITE; site++)
    if (facts->sites & CRAMP_SET (site))
      self->places[side][site]++;
}

CrampTrendPlaces
cramp_trend_count_places (CrampTrendCramps cramps)
{
  CrampTrendPlaces self = { .cramps = cramps.n_cramps };

  for (guint i = 0; i < cramps.n_cramps; i++)
    add_place (&self, &cramps.facts[i]);

  return self;
}

/**
 * cramp_trend_places_of_leg:
 * @leg: left or right
 * @site: a #CrampSite, or %CRAMP_TREND_NO_SITE
 *
 * Returns: how many cramps were there in that leg, those in both among them
 */
guint
cramp_trend_places_of_leg (const CrampTrendPlaces *places,
                           CrampSide               leg,
                           guint                   site)
{
  return places->places[leg][site] + places->places[CRAMP_SIDE_BOTH][site];
}

CrampTrendTriggers
cramp_trend_count_triggers (CrampTrendCramps cramps)
{
  CrampTrendTriggers self = { .cramps = cramps.n_cramps };

  for (guint i = 0; i < cramps.n_cramps; i++)
    {
      int trigger = cramps.facts[i].trigger;

      self.triggers[trigger == CRAMP_UNANSWERED ? CRAMP_TREND_NO_TRIGGER : trigger]++;
    }
  self.answered = self.cramps - self.triggers[CRAMP_TRIGGER_UNKNOWN] - self.triggers[CRAMP_TREND_NO_TRIGGER];

  return self;
}

/**
 * cramp_trend_rank_triggers:
 * @ranked: where to put what cramps came after, the most frequent first
 *
 * Returns: how many there are; what no cramp came after and what nobody knows
 *   are not among them
 */
guint
cramp_trend_rank_triggers (const CrampTrendTriggers *triggers,
                           CrampTrigger              ranked[CRAMP_TREND_TRIGGERS])
{
  guint n_ranked = 0;

  for (CrampTrigger trigger = 0; trigger < CRAMP_TRIGGER_UNKNOWN; trigger++)
    {
      guint place = n_ranked;

      if (triggers->triggers[trigger] == 0)
        continue;
      for (; place > 0 && triggers->triggers[ranked[place - 1]] < triggers->triggers[trigger]; place--)
        ranked[place] = ranked[place - 1];
      ranked[place] = trigger;
      n_ranked++;
    }

  return n_ranked;
}
