/* cramp-chart-picture.h - a chart, drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-brush.h"
#include "cramp-chart.h"

G_BEGIN_DECLS

#define CRAMP_CHART_NO_POINT (-1)

double cramp_chart_picture_get_height (CrampChart             chart,
                                       const CrampTrends     *trends,
                                       PangoContext          *context,
                                       const CrampChartStyle *style,
                                       double                 width);
void   cramp_chart_picture_draw (CrampChart             chart,
                                 const CrampTrends     *trends,
                                 cairo_t               *cr,
                                 PangoContext          *context,
                                 const CrampChartStyle *style,
                                 double                 width,
                                 double                 height,
                                 int                    point);

G_END_DECLS
