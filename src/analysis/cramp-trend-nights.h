/* cramp-trend-nights.h - how many nights of a while had cramps
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampTrendLength:
 *
 * How far back charts look.
 */
typedef enum
{
  CRAMP_TREND_4_WEEKS,
  CRAMP_TREND_12_WEEKS,
  CRAMP_TREND_YEAR,
  CRAMP_TREND_ALL,
  CRAMP_N_TREND_LENGTHS,
} CrampTrendLength;

/**
 * CrampTrendSpan:
 * @first: the first night
 * @last: the last night, which is one of them
 *
 * Nights in a row. Without any, both are 0.
 */
typedef struct
{
  CrampNightDate first, last;
} CrampTrendSpan;

CrampTrendSpan cramp_trend_span_new (CrampTrendLength length,
                                     CrampNightDate   first,
                                     CrampNightDate   as_of);
CrampTrendSpan cramp_trend_span_before (CrampTrendSpan span,
                                        CrampNightDate first);
guint          cramp_trend_span_count (CrampTrendSpan span);

/**
 * CrampTrendNights:
 * @nights: how many there are
 * @with_cramps: those with a night cramp
 * @free: those that somebody said were free of cramps
 * @cramps: the cramps in them, returns merged (rule N6)
 *
 * The nights of a span. Nobody answered for the rest of them.
 */
typedef struct
{
  guint nights;
  guint with_cramps;
  guint free;
  guint cramps;
} CrampTrendNights;

CrampTrendNights cramp_trend_count_nights (CrampTrendSpan         span,
                                           const CrampNightTotal *totals,
                                           guint                  n_totals);
guint            cramp_trend_nights_answered (const CrampTrendNights *nights);
guint            cramp_trend_nights_unknown (const CrampTrendNights *nights);

G_END_DECLS
