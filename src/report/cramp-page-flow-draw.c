/* cramp-page-flow-draw.c - pages as a drawing and as a text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page-flow-private.h"

static void
draw_rule (const CrampPageFlow *self,
           cairo_t             *cr,
           double               y)
{
  cairo_set_line_width (cr, CRAMP_PAGE_HAIRLINE);
  cairo_move_to (cr, CRAMP_PAGE_MARGIN, y);
  cairo_rel_line_to (cr, self->width, 0);
  cairo_stroke (cr);
}

/* The frame is drawn with the last of what stands in it. */
static void
draw_box (const CrampPageFlow  *self,
          cairo_t              *cr,
          const CrampPagePiece *first,
          const CrampPagePiece *last)
{
  double y = CRAMP_PAGE_MARGIN + first->y - CRAMP_PAGE_BOX_INSET;

  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, CRAMP_PAGE_MARGIN, y, self->width, CRAMP_PAGE_MARGIN + last->y + last->height + CRAMP_PAGE_BOX_INSET - y);
  cairo_stroke (cr);
}

static void
draw_piece (const CrampPageFlow  *self,
            cairo_t              *cr,
            const CrampPagePiece *piece)
{
  if (piece->item->is_band && piece->y > 0)
    draw_rule (self, cr, CRAMP_PAGE_MARGIN + piece->y - 2);
  cramp_page_row_draw (piece->item->row, cr, CRAMP_PAGE_MARGIN + (piece->item->in_box ? CRAMP_PAGE_BOX_INSET : 0), CRAMP_PAGE_MARGIN + piece->y,
                       piece->first_line, piece->n_lines);
}

static void
switch_table (cairo_t  *cr,
              gboolean *in_table,
              gboolean  wanted)
{
  if (*in_table && !wanted)
    cairo_tag_end (cr, "Table");
  if (!*in_table && wanted)
    cairo_tag_begin (cr, "Table", NULL);
  *in_table = wanted;
}

static void
draw_pieces (const CrampPageFlow *self,
             guint                page,
             cairo_t             *cr)
{
  const CrampPagePiece *box = NULL, *last = NULL;
  gboolean              in_table = FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CrampPagePiece *piece = &g_array_index (self->pieces, CrampPagePiece, i);

      if (piece->page != page)
        continue;
      if (box != NULL && !piece->item->in_box)
        draw_box (self, cr, g_steal_pointer (&box), last);
      if (box == NULL && piece->item->in_box)
        box = piece;
      switch_table (cr, &in_table, cramp_page_row_is_table (piece->item->row));
      draw_piece (self, cr, piece);
      last = piece;
    }

  switch_table (cr, &in_table, FALSE);
  if (box != NULL)
    draw_box (self, cr, box, last);
}

/**
 * cramp_page_flow_draw:
 * @page: a page, from 0
 * @cr: where to draw it, a point being a unit
 *
 * Draws a page, white where nothing stands.
 */
void
cramp_page_flow_draw (const CrampPageFlow *self,
                      guint                page,
                      cairo_t             *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_pieces (self, page, cr);
  cramp_page_row_draw (self->feet->pdata[page], cr, CRAMP_PAGE_MARGIN, CRAMP_PAGE_MARGIN + self->height + CRAMP_PAGE_FOOT_HEIGHT / 2.0, 0, 1);
  cairo_restore (cr);
}

/**
 * cramp_page_flow_get_text:
 * @page: a page, from 0
 *
 * Returns: (transfer full): what it says, as far as it is text, in the order in
 *   which it is drawn
 */
char *
cramp_page_flow_get_text (const CrampPageFlow *self,
                          guint                page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CrampPagePiece *piece = &g_array_index (self->pieces, CrampPagePiece, i);

      if (piece->page == page)
        cramp_page_row_append_text (piece->item->row, text, piece->first_line, piece->n_lines);
    }
  cramp_page_row_append_text (self->feet->pdata[page], text, 0, 1);

  return g_string_free (text, FALSE);
}
