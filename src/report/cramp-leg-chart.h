/* cramp-leg-chart.h - where cramps came, on two legs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-brush.h"
#include "cramp-chart.h"

G_BEGIN_DECLS

double cramp_leg_chart_get_height (const CrampChartBrush *brush,
                                   const CrampTrends     *trends,
                                   double                 width);
void   cramp_leg_chart_draw (const CrampChartBrush *brush,
                             const CrampTrends     *trends,
                             double                 width,
                             double                 height,
                             int                    point);

G_END_DECLS
