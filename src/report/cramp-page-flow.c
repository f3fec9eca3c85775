/* cramp-page-flow.c - what stands on the pages, from top to bottom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page-flow-private.h"

#define PART_SPACE 24
#define HEADING_SPACE 2

static void
free_item (CrampPageItem *item)
{
  cramp_page_row_free (item->row);
  g_free (item);
}

/**
 * cramp_page_flow_new:
 * @language: the code of the language that is used
 *
 * Returns: (transfer full): empty pages
 */
CrampPageFlow *
cramp_page_flow_new (CrampPaper  paper,
                     const char *language)
{
  CrampPageFlow *self = g_new0 (CrampPageFlow, 1);

  self->paper = paper;
  self->context = cramp_page_context_new (language);
  self->width = cramp_paper_get_width (paper) - 2 * CRAMP_PAGE_MARGIN;
  self->height = cramp_paper_get_height (paper) - 2 * CRAMP_PAGE_MARGIN - CRAMP_PAGE_FOOT_HEIGHT;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) free_item);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (CrampPagePiece));
  self->feet = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_page_row_free);

  return self;
}

void
cramp_page_flow_free (CrampPageFlow *self)
{
  g_ptr_array_unref (self->feet);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->items);
  g_object_unref (self->context);
  g_free (self);
}

static CrampPageItem *
add_item (CrampPageFlow       *self,
          const CrampPageCell *cells,
          guint                n_cells)
{
  CrampPageItem *item = g_new0 (CrampPageItem, 1);

  item->row = cramp_page_row_new (self->context, cells, n_cells, self->width - (self->in_box ? 2 * CRAMP_PAGE_BOX_INSET : 0));
  item->above = self->space;
  item->in_box = self->in_box;
  item->ends_first_page = self->ends_first_page;
  self->space = 0;
  self->ends_first_page = FALSE;
  g_ptr_array_add (self->items, item);

  return item;
}

/**
 * cramp_page_flow_add_row:
 * @cells: (array length=n_cells): what stands beside each other
 *
 * Adds a row of texts and figures. Only a text that stands alone is broken
 * between pages.
 */
void
cramp_page_flow_add_row (CrampPageFlow       *self,
                         const CrampPageCell *cells,
                         guint                n_cells)
{
  add_item (self, cells, n_cells);
}

void
cramp_page_flow_add_text (CrampPageFlow *self,
                          CrampPageStyle style,
                          const char    *text)
{
  const CrampPageCell cell = { 1, style, text };

  add_item (self, &cell, 1);
}

/**
 * cramp_page_flow_add_start:
 * @n_lines: how many lines it may take here
 * @more: what stands at their end when there is a rest
 *
 * Adds a text as far as there is room for it.
 *
 * Returns: (transfer full) (nullable): the rest, which is to stand elsewhere, or
 *   %NULL when there is none
 */
char *
cramp_page_flow_add_start (CrampPageFlow *self,
                           CrampPageStyle style,
                           const char    *text,
                           guint          n_lines,
                           const char    *more)
{
  const CrampPageCell cell = { 1, style, text };
  CrampPageItem      *item = add_item (self, &cell, 1);

  return cramp_page_row_cut (item->row, n_lines, more);
}

/**
 * cramp_page_flow_add_heading:
 * @heading: what the next lines are about
 *
 * Adds a line that stays on one page with what follows.
 */
void
cramp_page_flow_add_heading (CrampPageFlow *self,
                             const char    *heading)
{
  const CrampPageCell cell = { 1, CRAMP_PAGE_STRONG, heading };

  add_item (self, &cell, 1)->stays_with_next = TRUE;
}

/**
 * cramp_page_flow_add_band:
 * @heading: what the next lines are about
 *
 * Begins a part of the page, under a line.
 */
void
cramp_page_flow_add_band (CrampPageFlow *self,
                          const char    *heading)
{
  const CrampPageCell cell = { 1, CRAMP_PAGE_HEADING, heading };
  CrampPageItem      *item;

  item = add_item (self, &cell, 1);
  item->is_band = TRUE;
  item->stays_with_next = TRUE;
  self->space = HEADING_SPACE;
}

void
cramp_page_flow_add_space (CrampPageFlow *self,
                           double         points)
{
  self->space += points;
}

/**
 * cramp_page_flow_begin_box:
 *
 * Draws a frame around what comes next, which has to be little.
 */
void
cramp_page_flow_begin_box (CrampPageFlow *self)
{
  self->space += 2 * CRAMP_PAGE_BOX_INSET;
  self->in_box = TRUE;
}

void
cramp_page_flow_end_box (CrampPageFlow *self)
{
  self->space += 2 * CRAMP_PAGE_BOX_INSET;
  self->in_box = FALSE;
}

/**
 * cramp_page_flow_end_first_page:
 *
 * Lets what comes next stand behind the first page: on the second one, or below
 * what had no room on the first.
 */
void
cramp_page_flow_end_first_page (CrampPageFlow *self)
{
  self->ends_first_page = TRUE;
  self->space = PART_SPACE;
}

/**
 * cramp_page_flow_clear:
 *
 * Takes everything away again, to begin anew.
 */
void
cramp_page_flow_clear (CrampPageFlow *self)
{
  g_array_set_size (self->pieces, 0);
  g_ptr_array_set_size (self->items, 0);
  self->space = 0;
  self->in_box = self->ends_first_page = FALSE;
}

PangoContext *
cramp_page_flow_get_context (const CrampPageFlow *self)
{
  return self->context;
}

/**
 * cramp_page_flow_get_width:
 *
 * Returns: how wide the pages are between their margins, in points
 */
double
cramp_page_flow_get_width (const CrampPageFlow *self)
{
  return self->width;
}
