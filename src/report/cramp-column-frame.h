/* cramp-column-frame.h - what columns stand in: their places, numbers, labels
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart-brush.h"
#include "cramp-chart.h"

G_BEGIN_DECLS

/* In lines of text: how high the row of numbers is, and others. (choice) */
#define CRAMP_COLUMN_ROW 1.2

/**
 * CrampColumnFrame:
 * @n: how many columns there are
 * @left: where the first one's place begins
 * @pitch: how far they are apart
 * @bar: how wide one is
 * @numbers: the top of the numbers, below those of the marks
 * @top: that of the highest column
 * @bottom: where the columns stand
 * @scale: what a column of full height stands for
 */
typedef struct
{
  const CrampChartBrush *brush;
  CrampChart             chart;
  const CrampTrends     *trends;
  guint                  n;
  double                 left, pitch, bar;
  double                 numbers, top, bottom;
  double                 scale;
} CrampColumnFrame;

void   cramp_column_frame_init (CrampColumnFrame      *frame,
                                const CrampChartBrush *brush,
                                CrampChart             chart,
                                const CrampTrends     *trends,
                                double                 width);
double cramp_column_frame_get_middle (const CrampColumnFrame *frame,
                                      guint                   column);
double cramp_column_frame_get_y (const CrampColumnFrame *frame,
                                 double                  value);
void   cramp_column_frame_draw_scale (const CrampColumnFrame *frame,
                                      double                  width);
void   cramp_column_frame_write_numbers (const CrampColumnFrame *frame);
void   cramp_column_frame_write_labels (const CrampColumnFrame *frame,
                                        double                  width);

G_END_DECLS
