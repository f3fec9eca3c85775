/* cramp-column-chart.h - charts of columns: over the nights, over the hours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-brush.h"
#include "cramp-chart.h"

G_BEGIN_DECLS

double cramp_column_chart_get_height (const CrampChartBrush *brush,
                                      CrampChart             chart,
                                      const CrampTrends     *trends,
                                      double                 width);
void   cramp_column_chart_draw (const CrampChartBrush *brush,
                                CrampChart             chart,
                                const CrampTrends     *trends,
                                double                 width,
                                double                 height,
                                int                    point);

G_END_DECLS
