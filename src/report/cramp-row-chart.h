/* cramp-row-chart.h - what cramps came after, in rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-brush.h"
#include "cramp-chart.h"

G_BEGIN_DECLS

double cramp_row_chart_get_height (const CrampChartBrush *brush,
                                   const CrampTrends     *trends,
                                   double                 width);
void   cramp_row_chart_draw (const CrampChartBrush *brush,
                             const CrampTrends     *trends,
                             double                 width,
                             int                    point);

G_END_DECLS
