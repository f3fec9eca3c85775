/* test-bedside-sheet.c - is the sheet for the bedside whole on its paper?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "cramp-bedside-sheet.h"
#include "cramp-language.h"
#include "report-diary.h"

/* 12 mm, without half of the line that stands on the edge. */
#define EDGE (12 * 72 / 25.4 - 0.25)

/* The night that begins 2026-11-24. */
#define FIRST 739944

static const char *const languages[] = { "en", "zh_CN" };

/* Cairo tells in whole points where there is ink. */
static void
check (CrampPaper  paper,
       const char *language)
{
  g_auto (CrampLanguageUse) use = cramp_language_use (language);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);
  double           x, y, width, height;

  cramp_bedside_sheet_draw (cr, paper, FIRST);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, floor (EDGE));
  g_assert_cmpfloat (y, >=, floor (EDGE));
  g_assert_cmpfloat (x + width, <=, ceil (cramp_paper_get_height (paper) - EDGE));
  g_assert_cmpfloat (y + height, <=, ceil (cramp_paper_get_width (paper) - EDGE));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_margins (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (CrampPaper paper = 0; paper < CRAMP_N_PAPERS; paper++)
      check (paper, languages[i]);
}

int
main (int   argc,
      char *argv[])
{
  report_diary_init (&argc, &argv);
  g_test_add_func ("/bedside/margins", test_margins);

  return g_test_run ();
}
