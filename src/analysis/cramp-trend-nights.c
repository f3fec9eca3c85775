/* cramp-trend-nights.c - how many nights of a while had cramps
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-trend-nights.h"

#include "cramp-constants.h"

static const guint lengths[CRAMP_N_TREND_LENGTHS] = {
  [CRAMP_TREND_4_WEEKS] = 4 * CRAMP_WEEK,
  [CRAMP_TREND_12_WEEKS] = 12 * CRAMP_WEEK,
  [CRAMP_TREND_YEAR] = 52 * CRAMP_WEEK,
  [CRAMP_TREND_ALL] = G_MAXUINT,
};

static CrampTrendSpan
end_with (CrampNightDate last,
          guint          n_nights,
          CrampNightDate first)
{
  CrampTrendSpan span = { 0, 0 };

  if (first == 0 || first > last)
    return span;

  span.first = last - first < n_nights ? first : last - n_nights + 1;
  span.last = last;
  return span;
}

/**
 * cramp_trend_span_new:
 * @first: the first night of the diary (rule N5), or 0 when it has none
 * @as_of: the last one to speak about (rule N4)
 *
 * Returns: the nights of that length up to @as_of. Those before the diary are
 *   not among them: they are not unanswered
 */
CrampTrendSpan
cramp_trend_span_new (CrampTrendLength length,
                      CrampNightDate   first,
                      CrampNightDate   as_of)
{
  return end_with (as_of, lengths[length], first);
}

/**
 * cramp_trend_span_before:
 * @first: the first night of the diary, or 0 when it has none
 *
 * Returns: the twelve weeks before @span, to compare it with
 */
CrampTrendSpan
cramp_trend_span_before (CrampTrendSpan span,
                         CrampNightDate first)
{
  return end_with (MAX (span.first, 1) - 1, CRAMP_BASELINE_NIGHTS, first);
}

guint
cramp_trend_span_count (CrampTrendSpan span)
{
  return span.first == 0 ? 0 : span.last - span.first + 1;
}

/* How many totals, which are by night, are of earlier nights. */
static guint
count_before (const CrampNightTotal *totals,
              guint                  n_totals,
              CrampNightDate         night)
{
  guint low = 0, high = n_totals;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (totals[middle].night < night)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cramp_trend_count_nights:
 * @totals: (array length=n_totals): those of the nights that are filled in, by
 *   night; those of others may be among them
 *
 * Returns: the nights of @span
 */
CrampTrendNights
cramp_trend_count_nights (CrampTrendSpan         span,
                          const CrampNightTotal *totals,
                          guint                  n_totals)
{
  CrampTrendNights self = { .nights = cramp_trend_span_count (span) };

  if (self.nights == 0)
    return self;

  for (guint i = count_before (totals, n_totals, span.first); i < n_totals && totals[i].night <= span.last; i++)
    {
      self.with_cramps += totals[i].filled_in && totals[i].cramps > 0;
      self.free += totals[i].filled_in && totals[i].cramps == 0;
      self.cramps += totals[i].cramps;
    }

  return self;
}

/**
 * cramp_trend_nights_answered:
 *
 * Returns: how many of the nights are filled in (rule N3)
 */
guint
cramp_trend_nights_answered (const CrampTrendNights *nights)
{
  return nights->with_cramps + nights->free;
}

guint
cramp_trend_nights_unknown (const CrampTrendNights *nights)
{
  return nights->nights - cramp_trend_nights_answered (nights);
}
