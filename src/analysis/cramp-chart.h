/* cramp-chart.h - the charts, and the points in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-trends.h"

G_BEGIN_DECLS

/**
 * CrampChart:
 * @CRAMP_CHART_WEEKS: cramps week by week; a point is a block of nights
 * @CRAMP_CHART_TIMES: the time of night; a point is an hour, from noon on
 * @CRAMP_CHART_PLACES: where; a point is a #CrampSite, or %CRAMP_TREND_NO_SITE
 * @CRAMP_CHART_TRIGGERS: after what, the most frequent first; the last point is
 *   the cramps of which nobody knows it, if there are any
 * @CRAMP_CHART_PAIN: the pain week by week
 * @CRAMP_CHART_DURATION: how long they lasted, week by week
 * @CRAMP_CHART_SLEEP: the minutes of sleep they took, week by week
 */
typedef enum
{
  CRAMP_CHART_WEEKS,
  CRAMP_CHART_TIMES,
  CRAMP_CHART_PLACES,
  CRAMP_CHART_TRIGGERS,
  CRAMP_CHART_PAIN,
  CRAMP_CHART_DURATION,
  CRAMP_CHART_SLEEP,
  CRAMP_N_CHARTS,
} CrampChart;

gboolean cramp_chart_is_empty (CrampChart         chart,
                               const CrampTrends *trends);
guint    cramp_chart_count_points (CrampChart         chart,
                                   const CrampTrends *trends);
gboolean cramp_chart_get_value (CrampChart         chart,
                                const CrampTrends *trends,
                                guint              point,
                                double            *value);
double   cramp_chart_get_maximum (CrampChart         chart,
                                  const CrampTrends *trends);

gboolean           cramp_chart_is_in_blocks (CrampChart chart);
CrampTrendQuantity cramp_chart_get_quantity (CrampChart chart);
int                cramp_chart_get_trigger (const CrampTrends *trends,
                                            guint              point);

G_END_DECLS
