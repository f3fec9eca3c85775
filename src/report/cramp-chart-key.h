/* cramp-chart-key.h - what the parts of a chart stand for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-brush.h"
#include "cramp-chart.h"

G_BEGIN_DECLS

char  *cramp_chart_key_letter (guint mark) G_GNUC_WARN_UNUSED_RESULT;
double cramp_chart_key_draw (const CrampChartBrush *brush,
                             CrampChart             chart,
                             const CrampTrends     *trends,
                             double                 y,
                             double                 width);

G_END_DECLS
