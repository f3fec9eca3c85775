/* cramp-chart-key.c - what the parts of a chart stand for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-chart-key.h"

#include "cramp-chart-words.h"

/* In lines of text. */
#define ROW_HEIGHT 1.3
#define BOX 0.8
#define GAP 0.4

#define N_LETTERS 26

/**
 * Pen:
 * @x: where the next entry begins
 * @y: the top of its row
 */
typedef struct
{
  const CrampChartBrush *brush;
  double                 x, y;
  double                 width;
} Pen;

/* Entries stand beside each other as long as there is room. */
static void
add_entry (Pen         *pen,
           CrampFilling filling,
           const char  *text)
{
  const CrampChartBrush *brush = pen->brush;
  double                 line = brush->text_height;
  double                 width = (BOX + GAP) * line + cramp_chart_brush_measure (brush, text);

  if (pen->x > 0 && pen->x + width > pen->width)
    {
      pen->x = 0;
      pen->y += ROW_HEIGHT * line;
    }
  if (brush->cr != NULL)
    {
      cramp_chart_brush_box (brush, filling, pen->x, pen->y + line * (1 - BOX) / 2, BOX * line, BOX * line);
      cramp_chart_brush_write_at (brush, text, pen->x + (BOX + GAP) * line, pen->y, 0);
    }
  pen->x += width + line;
}

/**
 * cramp_chart_key_letter:
 * @mark: the number of a medicine's mark, from 0
 *
 * Returns: (transfer full): what it is called in the chart
 */
char *
cramp_chart_key_letter (guint mark)
{
  char letter[] = { (char) ('A' + mark % N_LETTERS), '\0' };

  return mark < N_LETTERS ? g_strdup (letter) : g_strdup_printf ("%s%u", letter, mark / N_LETTERS);
}

static double
write_mark (const Pen  *pen,
            const char *text)
{
  if (pen->brush->style->short_marks)
    return cramp_chart_brush_write_line (pen->brush, text, 0, pen->y, pen->width);

  return cramp_chart_brush_write (pen->brush, text, 0, pen->y, pen->width);
}

static void
add_marks (Pen               *pen,
           const CrampTrends *trends)
{
  for (guint i = 0; i < trends->marks->len; i++)
    {
      g_autofree char *letter = cramp_chart_key_letter (i);
      g_autofree char *words = cramp_chart_words_mark (cramp_trends_get_mark (trends, i));
      g_autofree char *text = g_strdup_printf ("%s  %s", letter, words);

      pen->y += write_mark (pen, text);
    }
}

static gboolean
has_unknown (CrampChart         chart,
             const CrampTrends *trends)
{
  const CrampTrendMeasure *measure = &trends->measures[cramp_chart_get_quantity (chart)];

  return chart == CRAMP_CHART_WEEKS ? cramp_trend_nights_unknown (&trends->nights) > 0 : measure->answered < measure->cramps;
}

static void
add_entries (Pen               *pen,
             CrampChart         chart,
             const CrampTrends *trends)
{
  if (chart == CRAMP_CHART_WEEKS)
    {
      add_entry (pen, CRAMP_FILLING_FULL, cramp_chart_words_with_cramps ());
      add_entry (pen, CRAMP_FILLING_EMPTY, cramp_chart_words_without_cramps ());
    }
  if (has_unknown (chart, trends))
    add_entry (pen, CRAMP_FILLING_HATCH, cramp_chart_words_not_answered ());
}

/**
 * cramp_chart_key_draw:
 * @y: where it begins
 *
 * Draws the key, unless the brush measures only.
 *
 * Returns: where it ends
 */
double
cramp_chart_key_draw (const CrampChartBrush *brush,
                      CrampChart             chart,
                      const CrampTrends     *trends,
                      double                 y,
                      double                 width)
{
  Pen pen = { brush, 0, y, width };

  if (chart == CRAMP_CHART_TIMES)
    return y;

  pen.y += brush->text_height * (ROW_HEIGHT - 1);
  add_entries (&pen, chart, trends);
  if (pen.x > 0)
    pen.y += brush->text_height * ROW_HEIGHT;
  if (chart == CRAMP_CHART_WEEKS)
    add_marks (&pen, trends);

  return pen.y;
}
