/* cramp-chart-table.h - a chart as a table of words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart.h"

G_BEGIN_DECLS

/**
 * CrampChartTable:
 * @heads: (array zero-terminated=1): what stands above the columns
 * @rows: (element-type GStrv): the cells of each row: first one row for each
 *   point of the chart, then what no point stands for
 *
 * All numbers of a chart. What is missing is a word.
 */
typedef struct
{
  char     **heads;
  GPtrArray *rows;
} CrampChartTable;

CrampChartTable *cramp_chart_table_new (CrampChart         chart,
                                        const CrampTrends *trends) G_GNUC_WARN_UNUSED_RESULT;
void             cramp_chart_table_free (CrampChartTable *self);

const char *cramp_chart_table_get (const CrampChartTable *self,
                                   guint                  row,
                                   guint                  column);
char       *cramp_chart_table_describe (const CrampChartTable *self,
                                        guint                  row) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampChartTable, cramp_chart_table_free)

G_END_DECLS
