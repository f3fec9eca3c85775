/* cramp-chart-grid.h - the table of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-chart-table.h"

G_BEGIN_DECLS

GtkWidget *cramp_chart_grid_new (const CrampChartTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
