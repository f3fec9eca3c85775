/* cramp-row-chart.c - what cramps came after, in rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-row-chart.h"

#include "cramp-chart-words.h"

/* Of the height of a line of text. (choice) */
#define BAR_HEIGHT 0.55
#define GAP 0.45

/* Beside the bars. */
static double
measure_numbers (const CrampChartBrush *brush,
                 const CrampTrends     *trends)
{
  g_autofree char *number = cramp_chart_words_number (cramp_chart_get_maximum (CRAMP_CHART_TRIGGERS, trends));

  return cramp_chart_brush_measure (brush, number) + brush->text_height / 2;
}

static double
write_row (const CrampChartBrush *brush,
           const CrampTrends     *trends,
           guint                  point,
           double                 y,
           double                 width)
{
  g_autofree char *label = cramp_chart_words_label (CRAMP_CHART_TRIGGERS, trends, point);

  return cramp_chart_brush_write (brush, label, 0, y, width);
}

static double
get_row_height (const CrampChartBrush *brush,
                double                 text_height)
{
  return text_height + (BAR_HEIGHT + GAP) * brush->text_height;
}

/**
 * cramp_row_chart_get_height:
 *
 * Returns: how high it is
 */
double
cramp_row_chart_get_height (const CrampChartBrush *brush,
                            const CrampTrends     *trends,
                            double                 width)
{
  CrampChartBrush measuring = *brush;
  double          height = 0;

  measuring.cr = NULL;
  for (guint i = 0; i < cramp_chart_count_points (CRAMP_CHART_TRIGGERS, trends); i++)
    height += get_row_height (brush, write_row (&measuring, trends, i, 0, width));

  return height;
}

/* Where words begin at the right, so do the bars below them. */
static gboolean
begins_right (const CrampChartBrush *brush)
{
  return pango_context_get_base_dir (brush->context) == PANGO_DIRECTION_RTL;
}

static void
draw_bar (const CrampChartBrush *brush,
          const CrampTrends     *trends,
          guint                  point,
          double                 y,
          double                 width)
{
  gboolean         is_known = cramp_chart_get_trigger (trends, point) != CRAMP_UNANSWERED;
  double           height = BAR_HEIGHT * brush->text_height;
  g_autofree char *number = NULL;
  gboolean         right = begins_right (brush);
  double           value, length, end;

  cramp_chart_get_value (CRAMP_CHART_TRIGGERS, trends, point, &value);
  number = cramp_chart_words_number (value);
  length = (width - measure_numbers (brush, trends)) * value / cramp_chart_get_maximum (CRAMP_CHART_TRIGGERS, trends);
  end = length + brush->text_height / 3;
  cramp_chart_brush_box (brush, is_known ? CRAMP_FILLING_FULL : CRAMP_FILLING_HATCH, right ? width - length : 0, y, length, height);
  cramp_chart_brush_write_at (brush, number, right ? width - end : end, y + (height - brush->text_height) / 2, right ? 1 : 0);
}

/**
 * cramp_row_chart_draw:
 * @point: what the keyboard is at, or less than 0
 *
 * Draws a row for each thing that cramps came after.
 */
void
cramp_row_chart_draw (const CrampChartBrush *brush,
                      const CrampTrends     *trends,
                      double                 width,
                      int                    point)
{
  double y = 0;

  for (guint i = 0; i < cramp_chart_count_points (CRAMP_CHART_TRIGGERS, trends); i++)
    {
      double text_height = write_row (brush, trends, i, y, width);
      double height = get_row_height (brush, text_height);

      draw_bar (brush, trends, i, y + text_height, width);
      if ((int) i == point)
        cramp_chart_brush_focus (brush, 0, y, width, height - GAP * brush->text_height);
      y += height;
    }
}
