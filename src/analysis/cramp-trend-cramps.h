/* cramp-trend-cramps.h - when, where and after what cramps came
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode-facts.h"
#include "cramp-trend-nights.h"

G_BEGIN_DECLS

#define CRAMP_TREND_HOURS 24

/* One more than the values of an answer, for those who did not tell. */
#define CRAMP_TREND_SIDES (CRAMP_SIDE_BOTH + 2)
#define CRAMP_TREND_SITES (CRAMP_SITE_OTHER + 2)
#define CRAMP_TREND_TRIGGERS (CRAMP_TRIGGER_UNKNOWN + 2)

#define CRAMP_TREND_NO_SIDE (CRAMP_TREND_SIDES - 1)
#define CRAMP_TREND_NO_SITE (CRAMP_TREND_SITES - 1)
#define CRAMP_TREND_NO_TRIGGER (CRAMP_TREND_TRIGGERS - 1)

/**
 * CrampTrendCramps:
 * @facts: (array length=n_cramps): what is counted of each, by night
 * @n_cramps: how many there are
 *
 * Night cramps, each entry for itself: returns are not merged. It owns nothing.
 */
typedef struct
{
  const CrampEpisodeFacts *facts;
  guint                    n_cramps;
} CrampTrendCramps;

CrampTrendCramps cramp_trend_cramps_within (CrampTrendCramps cramps,
                                            CrampTrendSpan   span);

/**
 * CrampTrendTimes:
 * @hours: how many began in each hour, from noon to noon
 * @timed: how many these are
 * @untimed: of how many only the night is known
 */
typedef struct
{
  guint hours[CRAMP_TREND_HOURS];
  guint timed;
  guint untimed;
} CrampTrendTimes;

CrampTrendTimes cramp_trend_count_times (CrampTrendCramps cramps);

/**
 * CrampTrendPlaces:
 * @places: how many cramps were there, by #CrampSide and #CrampSite; one that
 *   was in several muscles counts in each of them
 * @sides: how many cramps there were of each side, each counted once
 * @placed: how many have a muscle
 * @cramps: how many there are
 */
typedef struct
{
  guint places[CRAMP_TREND_SIDES][CRAMP_TREND_SITES];
  guint sides[CRAMP_TREND_SIDES];
  guint placed;
  guint cramps;
} CrampTrendPlaces;

CrampTrendPlaces cramp_trend_count_places (CrampTrendCramps cramps);
guint            cramp_trend_places_of_leg (const CrampTrendPlaces *places,
                                            CrampSide               leg,
                                            guint                   site);

/**
 * CrampTrendTriggers:
 * @triggers: how many cramps came after each #CrampTrigger
 * @answered: of how many the person knows it; that there was nothing special is
 *   an answer (rule P1)
 * @cramps: how many there are
 */
typedef struct
{
  guint triggers[CRAMP_TREND_TRIGGERS];
  guint answered;
  guint cramps;
} CrampTrendTriggers;

CrampTrendTriggers cramp_trend_count_triggers (CrampTrendCramps cramps);
guint              cramp_trend_rank_triggers (const CrampTrendTriggers *triggers,
                                              CrampTrigger              ranked[CRAMP_TREND_TRIGGERS]);

G_END_DECLS
