/* cramp-trend-measure.h - how strong and how long cramps were
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-trend-cramps.h"

G_BEGIN_DECLS

/**
 * CrampTrendQuantity:
 *
 * What a cramp has been given a number for.
 */
typedef enum
{
  CRAMP_TREND_PAIN,
  CRAMP_TREND_DURATION,
  CRAMP_TREND_SLEEP_DISTURBANCE,
  CRAMP_TREND_AWAKE,
  CRAMP_N_TREND_QUANTITIES,
} CrampTrendQuantity;

/**
 * CrampTrendMeasure:
 * @cramps: how many there are
 * @answered: of how many the number is known
 * @median: the middle of these numbers; between two of them when they are even
 * @minimum: the least of them
 * @maximum: the greatest of them
 * @sum: all of them together
 *
 * The numbers of some cramps, in the unit of the question. Without an answer
 * none of the rest means anything.
 */
typedef struct
{
  guint  cramps;
  guint  answered;
  double median;
  int    minimum, maximum;
  gint64 sum;
} CrampTrendMeasure;

CrampTrendMeasure cramp_trend_measure (CrampTrendCramps   cramps,
                                       CrampTrendQuantity quantity);

G_END_DECLS
