/* cramp-bedside-sheet.c - fourteen nights on paper, to be filled in by hand
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-bedside-sheet.h"

#include <pango/pangocairo.h>

#include "cramp-bedside-words.h"
#include "cramp-gettext.h"
#include "cramp-language.h"
#include "cramp-page-style.h"
#include "cramp-words.h"

#define MM(length) ((length) *72 / 25.4)

#define MARGIN MM (12)
#define ROW MM (10)
#define TITLE MM (9)
#define HEAD MM (15)
#define PADDING MM (1)
#define RING 1

/* The example is to be told from what somebody wrote. */
#define GREY 0.5

/* A night and its columns lie between so many lines. */
#define N_ROWS (CRAMP_BEDSIDE_NIGHTS + 1)

/* One thing to write down: how many of its choices are there to be ringed, and
 * what the example has, where that is not the first of them with a ring. */
static const struct
{
  double      share;
  guint       n_rings;
  const char *example;
} columns[CRAMP_N_BEDSIDE_COLUMNS] = {
  [CRAMP_BEDSIDE_COUNT] = { 25, 0, "1" },
  [CRAMP_BEDSIDE_TIME] = { 20, 0, "2:40" },
  [CRAMP_BEDSIDE_SIDE] = { 36, 2, NULL },
  [CRAMP_BEDSIDE_SITES] = { 50, 3, NULL },
  [CRAMP_BEDSIDE_MINUTES] = { 20, 0, "5" },
  [CRAMP_BEDSIDE_PAIN] = { 20, 0, "6" },
  [CRAMP_BEDSIDE_WOKE] = { 17, 0, N_ ("yes") },
  [CRAMP_BEDSIDE_AFTER] = { 20, 0, N_ ("no") },
  [CRAMP_BEDSIDE_STRETCH] = { 18, 0, N_ ("yes") },
  [CRAMP_BEDSIDE_SOAK] = { 16, 0, N_ ("no") },
  [CRAMP_BEDSIDE_WARMTH] = { 16, 0, N_ ("yes") },
};

/* What is left of the width is the night's. */
#define NIGHT_SHARE 72

typedef struct
{
  cairo_t          *cr;
  PangoContext     *context;
  double            width, unit; /* a unit is what a share is one of */
  CrampBedsideWords words;
} Sheet;

/* In the middle of its cell, and smaller where a language has longer words. */
static void
write_text (const Sheet   *sheet,
            CrampPageStyle style,
            const char    *text,
            double         x,
            double         y,
            double         width,
            double         height,
            PangoAlignment alignment)
{
  PangoLayout *layout = cramp_page_layout_new (sheet->context, style, text, width - 2 * PADDING);
  int          units;
  double       needed, scale;

  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_size (layout, NULL, &units);
  needed = units / (double) PANGO_SCALE;
  scale = MIN (1, height / needed);
  if (scale < 1)
    pango_layout_set_width (layout, (int) ((width - 2 * PADDING) / scale * PANGO_SCALE));
  pango_layout_get_size (layout, NULL, &units);
  needed = units / (double) PANGO_SCALE * scale;
  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, x + PADDING, y + (height - needed) / 2);
  cairo_scale (sheet->cr, scale, scale);
  pango_cairo_show_layout (sheet->cr, layout);
  cairo_restore (sheet->cr);
  g_object_unref (layout);
}

static void
draw_line (const Sheet *sheet,
           double       x,
           double       y,
           double       to_x,
           double       to_y)
{
  cairo_move_to (sheet->cr, x, y);
  cairo_line_to (sheet->cr, to_x, to_y);
  cairo_stroke (sheet->cr);
}

static void
draw_ring (const Sheet *sheet,
           double       x,
           double       y,
           double       width,
           double       height)
{
  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, x + width / 2, y + height / 2);
  cairo_scale (sheet->cr, width / 2, height / 2 - MM (1.5));
  cairo_new_sub_path (sheet->cr);
  cairo_arc (sheet->cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (sheet->cr);
  cairo_set_line_width (sheet->cr, RING);
  cairo_stroke (sheet->cr);
}

static void
write_choices (const Sheet *sheet,
               guint        column,
               double       x,
               double       y,
               gboolean     is_example)
{
  guint  n = columns[column].n_rings;
  double width;

  if (n == 0)
    return;

  width = columns[column].share * sheet->unit / n;
  for (guint i = 0; i < n; i++)
    write_text (sheet, CRAMP_PAGE_FORM, sheet->words.choices[column][i], x + i * width, y, width, ROW, PANGO_ALIGN_CENTER);
  if (is_example)
    draw_ring (sheet, x, y, width, ROW);
}

static char *
describe_column (guint column)
{
  const char *heading = cramp_bedside_words_heading (column);

  if (columns[column].n_rings == 0)
    return g_strdup (heading);

  /* Translators: above a column on paper, where the answer is to be ringed; %s is what it asks, "Which leg?". */
  return g_strdup_printf (_ ("%s Ring it"), heading);
}

static void
write_head (const Sheet *sheet,
            double       y)
{
  double x = NIGHT_SHARE * sheet->unit;

  write_text (sheet, CRAMP_PAGE_STRONG, _ ("The evening of"), 0, y, x, HEAD, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      g_autofree char *heading = describe_column (i);

      write_text (sheet, CRAMP_PAGE_NOTE, heading, x, y, columns[i].share * sheet->unit, HEAD, PANGO_ALIGN_CENTER);
      x += columns[i].share * sheet->unit;
    }
}

/* In grey: it is no night. */
static void
write_example (const Sheet *sheet,
               double       y)
{
  double x = NIGHT_SHARE * sheet->unit;

  cairo_set_source_rgb (sheet->cr, GREY, GREY, GREY);
  write_text (sheet, CRAMP_PAGE_FORM, _ ("For example"), 0, y, x, ROW, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      write_choices (sheet, i, x, y, TRUE);
      if (columns[i].example != NULL)
        write_text (sheet, CRAMP_PAGE_FORM, _ (columns[i].example), x, y, columns[i].share * sheet->unit, ROW, PANGO_ALIGN_CENTER);
      x += columns[i].share * sheet->unit;
    }
  cairo_set_source_rgb (sheet->cr, 0, 0, 0);
}

static void
write_night (const Sheet   *sheet,
             CrampNightDate night,
             double         y)
{
  g_autofree char *date = cramp_words_date (night);
  double           x = NIGHT_SHARE * sheet->unit;

  write_text (sheet, CRAMP_PAGE_FORM, date, 0, y, x, ROW, PANGO_ALIGN_LEFT);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      write_choices (sheet, i, x, y, FALSE);
      x += columns[i].share * sheet->unit;
    }
}

static void
draw_lines (const Sheet *sheet,
            double       y)
{
  double bottom = y + HEAD + N_ROWS * ROW;
  double x = NIGHT_SHARE * sheet->unit;

  cairo_set_line_width (sheet->cr, CRAMP_PAGE_HAIRLINE);
  draw_line (sheet, 0, y, sheet->width, y);
  for (guint row = 0; row <= N_ROWS; row++)
    draw_line (sheet, 0, y + HEAD + row * ROW, sheet->width, y + HEAD + row * ROW);
  draw_line (sheet, 0, y, 0, bottom);
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    {
      draw_line (sheet, x, y, x, bottom);
      x += columns[i].share * sheet->unit;
    }
  draw_line (sheet, sheet->width, y, sheet->width, bottom);
}

static double
count_units (void)
{
  double units = NIGHT_SHARE;

  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    units += columns[i].share;

  return units;
}

/**
 * cramp_bedside_sheet_draw:
 * @cr: where to draw it, a unit being a point of 1/72 inch
 * @paper: the paper, which lies on its side
 * @first: the first of its nights
 *
 * Draws the sheet that lies beside the bed: nobody starts a computer at three in
 * the morning. It says nothing of the person.
 */
void
cramp_bedside_sheet_draw (cairo_t       *cr,
                          CrampPaper     paper,
                          CrampNightDate first)
{
  PangoContext *context = cramp_page_context_new (cramp_language_get_code ());
  double        width = cramp_paper_get_height (paper) - 2 * MARGIN;
  Sheet         sheet = { .cr = cr, .context = context, .width = width, .unit = width / count_units () };

  cramp_bedside_words_init (&sheet.words);
  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  write_text (&sheet, CRAMP_PAGE_TITLE, _ ("Leg cramps at night"), 0, 0, width, TITLE, PANGO_ALIGN_LEFT);
  write_head (&sheet, TITLE);
  write_example (&sheet, TITLE + HEAD);
  for (guint i = 0; i < CRAMP_BEDSIDE_NIGHTS; i++)
    write_night (&sheet, first + i, TITLE + HEAD + (i + 1) * ROW);
  draw_lines (&sheet, TITLE);
  write_text (&sheet, CRAMP_PAGE_TEXT,
              _ ("Leave a missed night blank, do not guess. Even if you are free of cramps, write 0. Of several cramps, the rest of the line is about the worst."),
              0, TITLE + HEAD + N_ROWS * ROW, width, ROW, PANGO_ALIGN_LEFT);
  cairo_restore (cr);
  g_object_unref (context);
}
