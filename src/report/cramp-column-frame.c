/* cramp-column-frame.c - what columns stand in: their places, numbers, labels
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-column-frame.h"

#include "cramp-chart-words.h"

/* How much of its place a column fills, and how wide it is at the most. */
#define BAR_SHARE 0.8
#define WIDEST_BAR 3

#define GUIDE_SHARE 0.3

#define GREATEST_PAIN 10
#define SECONDS_A_MINUTE 60
#define HOURS_BETWEEN_LABELS 6

static double
get_scale (CrampChart         chart,
           const CrampTrends *trends)
{
  if (chart == CRAMP_CHART_WEEKS)
    return trends->block_nights;
  if (chart == CRAMP_CHART_PAIN)
    return GREATEST_PAIN;
  if (chart == CRAMP_CHART_DURATION)
    return MAX (trends->measures[CRAMP_TREND_DURATION].maximum, 1);

  return MAX (cramp_chart_get_maximum (chart, trends), 1);
}

/* The numbers of columns over the nights that stand for no nights need a scale:
 * half of it, and the whole. */
static char *
describe_scale (const CrampColumnFrame *frame,
                double                  share)
{
  double value = frame->scale * share;

  if (frame->chart == CRAMP_CHART_WEEKS || frame->chart == CRAMP_CHART_TIMES)
    return NULL;

  return cramp_chart_words_number (frame->chart == CRAMP_CHART_DURATION ? value / SECONDS_A_MINUTE : value);
}

static double
measure_scale (const CrampColumnFrame *frame)
{
  g_autofree char *half = describe_scale (frame, 0.5);
  g_autofree char *whole = describe_scale (frame, 1);

  if (whole == NULL)
    return 0;

  return MAX (cramp_chart_brush_measure (frame->brush, half), cramp_chart_brush_measure (frame->brush, whole)) + frame->brush->text_height / 3;
}

/**
 * cramp_column_frame_init:
 * @frame: (out caller-allocates): where to put it; where the columns end below
 *   is still open
 *
 * Finds room for the columns.
 */
void
cramp_column_frame_init (CrampColumnFrame      *frame,
                         const CrampChartBrush *brush,
                         CrampChart             chart,
                         const CrampTrends     *trends,
                         double                 width)
{
  frame->brush = brush;
  frame->chart = chart;
  frame->trends = trends;
  frame->n = cramp_chart_count_points (chart, trends);
  frame->scale = get_scale (chart, trends);
  frame->left = measure_scale (frame);
  frame->pitch = (width - frame->left) / MAX (frame->n, 1);
  frame->bar = MIN (frame->pitch * BAR_SHARE, WIDEST_BAR * brush->text_height);
  frame->numbers = chart == CRAMP_CHART_WEEKS && trends->marks->len > 0 ? CRAMP_COLUMN_ROW * brush->text_height : 0;
  frame->top = frame->numbers + CRAMP_COLUMN_ROW * brush->text_height;
}

double
cramp_column_frame_get_middle (const CrampColumnFrame *frame,
                               guint                   column)
{
  return frame->left + frame->pitch * (column + 0.5);
}

/**
 * cramp_column_frame_get_y:
 *
 * Returns: how high a column of that number reaches
 */
double
cramp_column_frame_get_y (const CrampColumnFrame *frame,
                          double                  value)
{
  return frame->bottom - (frame->bottom - frame->top) * value / frame->scale;
}

/* Durations in minutes; an hour without cramps needs no number. */
static char *
describe_number (const CrampColumnFrame *frame,
                 guint                   column)
{
  double value;

  if (!cramp_chart_get_value (frame->chart, frame->trends, column, &value) ||
      (value == 0 && frame->chart == CRAMP_CHART_TIMES))
    return NULL;

  return cramp_chart_words_number (frame->chart == CRAMP_CHART_DURATION ? value / SECONDS_A_MINUTE : value);
}

static gboolean
numbers_fit (const CrampColumnFrame *frame)
{
  for (guint i = 0; i < frame->n; i++)
    {
      g_autofree char *number = describe_number (frame, i);

      if (number != NULL && cramp_chart_brush_measure (frame->brush, number) > frame->pitch * 0.95)
        return FALSE;
    }

  return TRUE;
}

/* Each column has its number, or else only the greatest one. */
void
cramp_column_frame_write_numbers (const CrampColumnFrame *frame)
{
  gboolean all = numbers_fit (frame);
  double   maximum = cramp_chart_get_maximum (frame->chart, frame->trends);
  double   end = -1;

  for (guint i = 0; i < frame->n; i++)
    {
      g_autofree char *number = describe_number (frame, i);
      double           value = 0, half;

      cramp_chart_get_value (frame->chart, frame->trends, i, &value);
      if (number == NULL || (!all && value < maximum))
        continue;
      half = cramp_chart_brush_measure (frame->brush, number) / 2;
      if (cramp_column_frame_get_middle (frame, i) - half < end)
        continue;
      cramp_chart_brush_write_at (frame->brush, number, cramp_column_frame_get_middle (frame, i), frame->numbers, 0.5);
      end = cramp_column_frame_get_middle (frame, i) + half;
    }
}

/**
 * cramp_column_frame_draw_scale:
 *
 * Draws lines across with their numbers, where the columns have no natural end.
 */
void
cramp_column_frame_draw_scale (const CrampColumnFrame *frame,
                               double                  width)
{
  for (double share = 0.5; share <= 1; share += 0.5)
    {
      g_autofree char *text = describe_scale (frame, share);
      double           y = cramp_column_frame_get_y (frame, frame->scale * share);

      if (text == NULL)
        return;
      cramp_chart_brush_line (frame->brush, frame->left, y, width, y, GUIDE_SHARE);
      cramp_chart_brush_write_at (frame->brush, text, frame->left - frame->brush->text_height / 3, y - frame->brush->text_height / 2, 1);
    }
}

/* Where the label of a column stands; hours begin between two columns. */
static double
get_label_place (const CrampColumnFrame *frame,
                 guint                   column)
{
  return frame->chart == CRAMP_CHART_TIMES ? frame->pitch * column : cramp_column_frame_get_middle (frame, column);
}

/* Writes every so many labels, from the last one on, or only looks whether each of
 * them has room. */
static gboolean
write_every (const CrampColumnFrame *frame,
             double                  width,
             guint                   step,
             gboolean                is_drawn)
{
  guint  n = frame->chart == CRAMP_CHART_TIMES ? frame->n + 1 : frame->n;
  double free_until = width;

  for (guint i = n; i > 0; i -= MIN (step, i))
    {
      g_autofree char *label = cramp_chart_words_label (frame->chart, frame->trends, i - 1);
      double           label_width = cramp_chart_brush_measure (frame->brush, label);
      double           at = get_label_place (frame, i - 1);
      double           left = CLAMP (at - label_width / 2, 0, MAX (width - label_width, 0));

      if (left + label_width > free_until)
        return FALSE;
      if (is_drawn)
        cramp_chart_brush_write_at (frame->brush, label, left, frame->bottom + frame->brush->style->line * 2, 0);
      free_until = left - frame->brush->text_height / 2;
    }

  return TRUE;
}

/* As many as have room, all as far apart. Of the hours these are always the same,
 * where they have room. */
void
cramp_column_frame_write_labels (const CrampColumnFrame *frame,
                                 double                  width)
{
  guint first = frame->chart == CRAMP_CHART_TIMES ? HOURS_BETWEEN_LABELS : 1;
  guint step = first;

  while (step <= frame->n && !write_every (frame, width, step, FALSE))
    step += first;
  write_every (frame, width, step, TRUE);
}
