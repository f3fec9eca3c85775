/* cramp-chart-view.h - a chart to look at and to go through
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-chart.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CHART_VIEW (cramp_chart_view_get_type ())

G_DECLARE_FINAL_TYPE (CrampChartView, cramp_chart_view, CRAMP, CHART_VIEW, GtkWidget)

void cramp_chart_view_set (CrampChartView    *self,
                           CrampChart         chart,
                           const CrampTrends *trends,
                           const char        *sentence);
int  cramp_chart_view_get_point (CrampChartView *self);

G_END_DECLS
