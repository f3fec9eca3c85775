/* cramp-page.c - the page while it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-gettext.h"

void
cramp_page_rest_free (CrampPageRest *rest)
{
  g_free (rest->heading);
  g_free (rest->text);
  g_free (rest);
}

/**
 * cramp_page_add_start:
 * @heading: what the rest is about, where it stands without the band
 * @text: a text of any length
 * @n_lines: how many lines it has here
 *
 * Adds a text, and lets what has no room continue behind the first page.
 */
void
cramp_page_add_start (CrampPage     *self,
                      CrampPageStyle style,
                      const char    *heading,
                      const char    *text,
                      guint          n_lines)
{
  char          *rest_text = cramp_page_flow_add_start (self->flow, style, text, n_lines);
  CrampPageRest *rest;

  if (rest_text == NULL)
    return;

  rest = g_new0 (CrampPageRest, 1);
  rest->heading = g_strdup (heading);
  rest->text = rest_text;
  g_ptr_array_add (self->continued, rest);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_NOTE, _ ("(continued in the appendix)"));
}
