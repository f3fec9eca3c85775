/* cramp-column-chart.c - charts of columns: over the nights, over the hours
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-column-chart.h"

#include "cramp-chart-key.h"
#include "cramp-column-frame.h"

/* In lines of text: how high the columns are. (choice) */
#define PLOT_HEIGHT 6

static void
draw_box (const CrampColumnFrame *frame,
          guint                   column,
          CrampFilling            filling,
          double                  from,
          double                  to)
{
  double top = cramp_column_frame_get_y (frame, to);

  cramp_chart_brush_box (frame->brush, filling, cramp_column_frame_get_middle (frame, column) - frame->bar / 2, top, frame->bar, cramp_column_frame_get_y (frame, from) - top);
}

static void
draw_nights (const CrampColumnFrame *frame,
             guint                   column)
{
  const CrampTrendNights *nights = &cramp_trends_get_block (frame->trends, column)->nights;
  guint                   answered = cramp_trend_nights_answered (nights);

  draw_box (frame, column, CRAMP_FILLING_FULL, 0, nights->with_cramps);
  draw_box (frame, column, CRAMP_FILLING_EMPTY, nights->with_cramps, answered);
  draw_box (frame, column, CRAMP_FILLING_HATCH, answered, nights->nights);
}

static void
draw_hour (const CrampColumnFrame *frame,
           guint                   column)
{
  draw_box (frame, column, CRAMP_FILLING_FULL, 0, frame->trends->times.hours[column]);
}

/* From the least to the greatest, with the middle one across. */
static void
draw_range (const CrampColumnFrame *frame,
            guint                   column)
{
  const CrampChartBrush   *brush = frame->brush;
  CrampTrendQuantity       quantity = cramp_chart_get_quantity (frame->chart);
  const CrampTrendMeasure *measure = &cramp_trends_get_block (frame->trends, column)->measures[quantity];
  double                   middle = cramp_column_frame_get_middle (frame, column);
  double                   thick = 3 * brush->style->line;

  if (measure->cramps > 0 && measure->answered == 0)
    draw_box (frame, column, CRAMP_FILLING_HATCH, 0, frame->scale);
  if (measure->answered == 0)
    return;

  cairo_rectangle (brush->cr, middle - thick / 2, cramp_column_frame_get_y (frame, measure->maximum), thick, cramp_column_frame_get_y (frame, measure->minimum) - cramp_column_frame_get_y (frame, measure->maximum));
  cairo_rectangle (brush->cr, middle - frame->bar / 2, cramp_column_frame_get_y (frame, measure->median) - thick, frame->bar, 2 * thick);
  cramp_chart_brush_set_ink (brush, &brush->style->fill, 1);
  cairo_fill (brush->cr);
}

/* Above what is known, what is not: nobody knows how high that would be. */
static void
draw_sleep (const CrampColumnFrame *frame,
            guint                   column)
{
  const CrampTrendBlock   *block = cramp_trends_get_block (frame->trends, column);
  const CrampTrendMeasure *awake = &block->measures[CRAMP_TREND_AWAKE];
  double                   height = frame->scale / PLOT_HEIGHT / 2;
  double                   known;

  cramp_chart_get_value (CRAMP_CHART_SLEEP, frame->trends, column, &known);
  draw_box (frame, column, CRAMP_FILLING_FULL, 0, known);
  if (awake->answered < awake->cramps)
    draw_box (frame, column, CRAMP_FILLING_HATCH, known, known + height);
}

static void (*const draw_column[CRAMP_N_CHARTS]) (const CrampColumnFrame *frame,
                                                  guint                   column) = {
  [CRAMP_CHART_WEEKS] = draw_nights,
  [CRAMP_CHART_TIMES] = draw_hour,
  [CRAMP_CHART_PAIN] = draw_range,
  [CRAMP_CHART_DURATION] = draw_range,
  [CRAMP_CHART_SLEEP] = draw_sleep,
};

/* A letter each, beside the line before its nights; what it stands for is said
 * below. The last one is written first: it has an edge beside it. */
static void
write_marks (const CrampColumnFrame *frame,
             double                  width)
{
  guint n = frame->chart == CRAMP_CHART_WEEKS ? frame->trends->marks->len : 0;

  for (guint i = n; i > 0; i--)
    {
      const CrampTrendMark *mark = cramp_trends_get_mark (frame->trends, i - 1);
      g_autofree char      *letter = cramp_chart_key_letter (i - 1);
      double                line = cramp_column_frame_get_middle (frame, mark->block) - frame->pitch / 2;

      width = MIN (line + cramp_chart_brush_measure (frame->brush, letter), width) - cramp_chart_brush_measure (frame->brush, letter);
      cramp_chart_brush_write_at (frame->brush, letter, width, 0, 0);
      cramp_chart_brush_line (frame->brush, line, frame->numbers, line, frame->bottom, 1);
    }
}

static double
get_key_height (const CrampChartBrush *brush,
                CrampChart             chart,
                const CrampTrends     *trends,
                double                 width)
{
  CrampChartBrush measuring = *brush;

  measuring.cr = NULL;
  return cramp_chart_key_draw (&measuring, chart, trends, 0, width);
}

/**
 * cramp_column_chart_get_height:
 *
 * Returns: how high it is best
 */
double
cramp_column_chart_get_height (const CrampChartBrush *brush,
                               CrampChart             chart,
                               const CrampTrends     *trends,
                               double                 width)
{
  CrampColumnFrame frame;

  cramp_column_frame_init (&frame, brush, chart, trends, width);

  return frame.top + (PLOT_HEIGHT + CRAMP_COLUMN_ROW) * brush->text_height + get_key_height (brush, chart, trends, width);
}

/**
 * cramp_column_chart_draw:
 * @point: what the keyboard is at, or less than 0
 *
 * Draws columns with their numbers, their labels and the key.
 */
void
cramp_column_chart_draw (const CrampChartBrush *brush,
                         CrampChart             chart,
                         const CrampTrends     *trends,
                         double                 width,
                         double                 height,
                         int                    point)
{
  CrampColumnFrame frame;

  cramp_column_frame_init (&frame, brush, chart, trends, width);
  frame.bottom = MAX (height - get_key_height (brush, chart, trends, width) - CRAMP_COLUMN_ROW * brush->text_height, frame.top + brush->text_height);

  cramp_column_frame_draw_scale (&frame, width);
  for (guint i = 0; i < frame.n; i++)
    draw_column[chart](&frame, i);
  cramp_chart_brush_line (brush, 0, frame.bottom, width, frame.bottom, 1);
  write_marks (&frame, width);
  cramp_column_frame_write_numbers (&frame);
  cramp_column_frame_write_labels (&frame, width);
  if (point >= 0)
    cramp_chart_brush_focus (brush, cramp_column_frame_get_middle (&frame, (guint) point) - frame.bar / 2, frame.numbers, frame.bar, frame.bottom - frame.numbers);
  cramp_chart_key_draw (brush, chart, trends, frame.bottom + CRAMP_COLUMN_ROW * brush->text_height, width);
}
