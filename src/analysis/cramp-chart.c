/* cramp-chart.c - the charts, and the points in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-chart.h"

/**
 * cramp_chart_is_in_blocks:
 *
 * Returns: whether each of its points is a block of nights
 */
gboolean
cramp_chart_is_in_blocks (CrampChart chart)
{
  return chart != CRAMP_CHART_TIMES && chart != CRAMP_CHART_PLACES && chart != CRAMP_CHART_TRIGGERS;
}

/**
 * cramp_chart_get_quantity:
 * @chart: that of pain, of duration or of sleep
 *
 * Returns: what it shows of a cramp
 */
CrampTrendQuantity
cramp_chart_get_quantity (CrampChart chart)
{
  if (chart == CRAMP_CHART_PAIN)
    return CRAMP_TREND_PAIN;

  return chart == CRAMP_CHART_DURATION ? CRAMP_TREND_DURATION : CRAMP_TREND_AWAKE;
}

/**
 * cramp_chart_get_trigger:
 * @point: a point of %CRAMP_CHART_TRIGGERS
 *
 * Returns: its #CrampTrigger, or %CRAMP_UNANSWERED for the cramps of which
 *   nobody knows it
 */
int
cramp_chart_get_trigger (const CrampTrends *trends,
                         guint              point)
{
  CrampTrigger ranked[CRAMP_TREND_TRIGGERS];
  guint        n_ranked = cramp_trend_rank_triggers (&trends->triggers, ranked);

  return point < n_ranked ? (int) ranked[point] : CRAMP_UNANSWERED;
}

static guint
count_unknown_triggers (const CrampTrends *trends)
{
  return trends->triggers.cramps - trends->triggers.answered;
}

static guint
count_triggers (const CrampTrends *trends)
{
  CrampTrigger ranked[CRAMP_TREND_TRIGGERS];

  return cramp_trend_rank_triggers (&trends->triggers, ranked) + (count_unknown_triggers (trends) > 0);
}

/**
 * cramp_chart_is_empty:
 *
 * Returns: whether nobody has answered what it shows
 */
gboolean
cramp_chart_is_empty (CrampChart         chart,
                      const CrampTrends *trends)
{
  switch (chart)
    {
    case CRAMP_CHART_WEEKS:
      return cramp_trend_nights_answered (&trends->nights) == 0;
    case CRAMP_CHART_TIMES:
      return trends->times.timed == 0;
    case CRAMP_CHART_PLACES:
      return trends->places.placed == 0 && trends->places.sides[CRAMP_TREND_NO_SIDE] == trends->places.cramps;
    case CRAMP_CHART_TRIGGERS:
      return trends->triggers.answered == 0;
    case CRAMP_CHART_PAIN:
    case CRAMP_CHART_DURATION:
    case CRAMP_CHART_SLEEP:
      return trends->measures[cramp_chart_get_quantity (chart)].answered == 0;
    case CRAMP_N_CHARTS:
    default:
      g_return_val_if_reached (TRUE);
    }
}

/**
 * cramp_chart_count_points:
 *
 * Returns: how many points it has
 */
guint
cramp_chart_count_points (CrampChart         chart,
                          const CrampTrends *trends)
{
  if (cramp_chart_is_in_blocks (chart))
    return trends->blocks->len;
  if (chart == CRAMP_CHART_TIMES)
    return CRAMP_TREND_HOURS;

  return chart == CRAMP_CHART_PLACES ? CRAMP_TREND_SITES : count_triggers (trends);
}

/* Cramps of which nobody told it took no sleep that is known; nights without any
 * took none. */
static gboolean
get_sleep (const CrampTrendBlock *block,
           double                *value)
{
  const CrampTrendMeasure *awake = &block->measures[CRAMP_TREND_AWAKE];

  *value = (double) awake->sum;

  return awake->answered > 0 || (awake->cramps == 0 && cramp_trend_nights_answered (&block->nights) > 0);
}

static gboolean
get_block_value (CrampChart             chart,
                 const CrampTrendBlock *block,
                 double                *value)
{
  const CrampTrendMeasure *measure;

  if (chart == CRAMP_CHART_WEEKS)
    {
      *value = block->nights.cramps;
      return cramp_trend_nights_answered (&block->nights) > 0;
    }
  if (chart == CRAMP_CHART_SLEEP)
    return get_sleep (block, value);

  measure = &block->measures[cramp_chart_get_quantity (chart)];
  *value = measure->median;
  return measure->answered > 0;
}

static guint
count_places (const CrampTrendPlaces *places,
              guint                   site)
{
  guint cramps = 0;

  for (guint side = 0; side < CRAMP_TREND_SIDES; side++)
    cramps += places->places[side][site];

  return cramps;
}

static guint
count_trigger (const CrampTrends *trends,
               guint              point)
{
  int trigger = cramp_chart_get_trigger (trends, point);

  return trigger == CRAMP_UNANSWERED ? count_unknown_triggers (trends) : trends->triggers.triggers[trigger];
}

/**
 * cramp_chart_get_value:
 * @point: which point
 * @value: (out): its number: of cramps, their middle pain or duration, or
 *   minutes
 *
 * Returns: %FALSE when nobody told it
 */
gboolean
cramp_chart_get_value (CrampChart         chart,
                       const CrampTrends *trends,
                       guint              point,
                       double            *value)
{
  if (cramp_chart_is_in_blocks (chart))
    return get_block_value (chart, cramp_trends_get_block (trends, point), value);

  if (chart == CRAMP_CHART_TIMES)
    *value = trends->times.hours[point];
  else if (chart == CRAMP_CHART_PLACES)
    *value = count_places (&trends->places, point);
  else
    *value = count_trigger (trends, point);

  return TRUE;
}

/**
 * cramp_chart_get_maximum:
 *
 * Returns: the greatest of its numbers, or 0
 */
double
cramp_chart_get_maximum (CrampChart         chart,
                         const CrampTrends *trends)
{
  double maximum = 0, value;

  for (guint i = 0; i < cramp_chart_count_points (chart, trends); i++)
    if (cramp_chart_get_value (chart, trends, i, &value))
      maximum = MAX (maximum, value);

  return maximum;
}
