/* cramp-chart-picture.c - a chart, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-chart-picture.h"

#include "cramp-column-chart.h"
#include "cramp-leg-chart.h"
#include "cramp-row-chart.h"

/**
 * cramp_chart_picture_get_height:
 * @width: how wide it is to be
 *
 * Returns: how high it is best; it can be drawn in more or less
 */
double
cramp_chart_picture_get_height (CrampChart             chart,
                                const CrampTrends     *trends,
                                PangoContext          *context,
                                const CrampChartStyle *style,
                                double                 width)
{
  CrampChartBrush brush;

  cramp_chart_brush_init (&brush, NULL, context, style);
  if (chart == CRAMP_CHART_PLACES)
    return cramp_leg_chart_get_height (&brush, trends, width);
  if (chart == CRAMP_CHART_TRIGGERS)
    return cramp_row_chart_get_height (&brush, trends, width);

  return cramp_column_chart_get_height (&brush, chart, trends, width);
}

/**
 * cramp_chart_picture_draw:
 * @cr: where to draw; its origin is the upper left corner
 * @point: what the keyboard is at, or %CRAMP_CHART_NO_POINT
 *
 * Draws a chart. Time goes from left to right and the left leg stays the left
 * leg whatever the direction of the text.
 */
void
cramp_chart_picture_draw (CrampChart             chart,
                          const CrampTrends     *trends,
                          cairo_t               *cr,
                          PangoContext          *context,
                          const CrampChartStyle *style,
                          double                 width,
                          double                 height,
                          int                    point)
{
  CrampChartBrush brush;

  cramp_chart_brush_init (&brush, cr, context, style);
  if (chart == CRAMP_CHART_PLACES)
    cramp_leg_chart_draw (&brush, trends, width, height, point);
  else if (chart == CRAMP_CHART_TRIGGERS)
    cramp_row_chart_draw (&brush, trends, width, point);
  else
    cramp_column_chart_draw (&brush, chart, trends, width, height, point);
}
