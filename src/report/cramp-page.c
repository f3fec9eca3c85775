/* cramp-page.c - the page while it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-gettext.h"

#define LEAST_LINES 2

void
cramp_page_rest_free (CrampPageRest *rest)
{
  g_free (rest->heading);
  g_free (rest->text);
  g_free (rest);
}

/* How the page gives way to what a full diary has to say, until all of it is on
 * one sheet: the figures first, which can still be read then, the texts last.
 * (choice) */
const CrampPageMeasure cramp_page_measures[] = {
  { 0, 8, 47, 92 },
  { 0, 6, 50, 88 },
  { 1, 5, 53, 86 },
  { 2, 4, 54, 86 },
  { 4, 3, 56, 86 },
};

const guint cramp_n_page_measures = G_N_ELEMENTS (cramp_page_measures);

/**
 * cramp_page_add_band:
 * @heading: what the next lines are about
 *
 * Begins a part of the page, under a line.
 */
void
cramp_page_add_band (CrampPage  *self,
                     const char *heading)
{
  cramp_page_flow_add_space (self->flow, self->measure->band_space);
  cramp_page_flow_add_band (self->flow, heading);
}

/**
 * cramp_page_add_start:
 * @heading: what the rest is about, where it stands without the band
 * @text: a text of any length
 * @n_lines: how many lines it has here
 *
 * Adds a text, and lets what has no room continue behind the first page. Where
 * the page is full it has fewer lines, but not only one.
 */
void
cramp_page_add_start (CrampPage     *self,
                      CrampPageStyle style,
                      const char    *heading,
                      const char    *text,
                      guint          n_lines)
{
  guint          fewer = MAX (n_lines - MIN (self->measure->fewer_lines, n_lines), MIN (n_lines, LEAST_LINES));
  char          *rest_text = cramp_page_flow_add_start (self->flow, style, text, fewer, _ ("(continued in the appendix)"));
  CrampPageRest *rest;

  if (rest_text == NULL)
    return;

  rest = g_new0 (CrampPageRest, 1);
  rest->heading = g_strdup (heading);
  rest->text = rest_text;
  g_ptr_array_add (self->continued, rest);
}
