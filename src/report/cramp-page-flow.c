/* cramp-page-flow.c - what stands on the pages, from top to bottom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page-flow.h"

#include "cramp-gettext.h"

/* 15 mm, in points. */
#define MARGIN (15 * 72 / 25.4)

#define FOOT_HEIGHT 18
#define BAND_SPACE 8
#define PART_SPACE 24
#define HEADING_SPACE 2
#define BOX_INSET 6

/* So much higher a figure may be than it has to. */
#define MOST_STRETCH 60

typedef struct
{
  CrampPageRow *row;
  double        above;
  gboolean      is_band;
  gboolean      in_box;
  gboolean      ends_first_page; /* is behind it */
  gboolean      stays_with_next;
} Item;

/* Some lines of an item, on a page. */
typedef struct
{
  const Item *item;
  guint       first_line, n_lines;
  guint       page;
  double      y, height;
} Piece;

struct _CrampPageFlow
{
  CrampPaper    paper;
  PangoContext *context;
  double        width, height;
  GPtrArray    *items;
  GArray       *pieces;
  GPtrArray    *feet; /* rows, one a page */
  double        space;
  gboolean      in_box, ends_first_page;
};

static void
free_item (Item *item)
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
  self->width = cramp_paper_get_width (paper) - 2 * MARGIN;
  self->height = cramp_paper_get_height (paper) - 2 * MARGIN - FOOT_HEIGHT;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) free_item);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
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

static Item *
add_item (CrampPageFlow       *self,
          const CrampPageCell *cells,
          guint                n_cells)
{
  Item *item = g_new0 (Item, 1);

  item->row = cramp_page_row_new (self->context, cells, n_cells, self->width - (self->in_box ? 2 * BOX_INSET : 0));
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
                           guint          n_lines)
{
  const CrampPageCell cell = { 1, style, text };
  Item               *item = add_item (self, &cell, 1);

  return cramp_page_row_cut (item->row, n_lines);
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
  Item               *item;

  cramp_page_flow_add_space (self, BAND_SPACE);
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
  self->space += 2 * BOX_INSET;
  self->in_box = TRUE;
}

void
cramp_page_flow_end_box (CrampPageFlow *self)
{
  self->space += 2 * BOX_INSET;
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

static void
add_piece (CrampPageFlow *self,
           Piece         *piece,
           const Item    *item,
           guint          first_line,
           guint          n_lines)
{
  piece->item = item;
  piece->first_line = first_line;
  piece->n_lines = n_lines;
  piece->height = cramp_page_row_get_height (item->row, first_line, n_lines);
  g_array_append_val (self->pieces, *piece);
  piece->y += piece->height;
}

static void
turn_page (Piece *piece)
{
  piece->page++;
  piece->y = 0;
}

/* How many of the lines from @first_line on have room on the page. */
static guint
count_fitting (const CrampPageFlow *self,
               const Item          *item,
               guint                first_line,
               double               y)
{
  guint n_lines = cramp_page_row_get_n_lines (item->row) - first_line;

  while (n_lines > 0 && y + cramp_page_row_get_height (item->row, first_line, n_lines) > self->height)
    n_lines--;

  return n_lines;
}

/* What a heading is about begins on the same page. */
static double
get_least_height (const CrampPageFlow *self,
                  guint                number)
{
  const Item *item = self->items->pdata[number];
  double      height = cramp_page_row_get_height (item->row, 0, 1);

  if (!item->stays_with_next || number + 1 == self->items->len)
    return height;

  return height + ((const Item *) self->items->pdata[number + 1])->above + get_least_height (self, number + 1);
}

static void
place_lines (CrampPageFlow *self,
             const Item    *item,
             Piece         *piece)
{
  guint total = cramp_page_row_get_n_lines (item->row);

  for (guint line = 0; line < total;)
    {
      guint fitting = count_fitting (self, item, line, piece->y);

      /* On an empty page at least one goes, however high. */
      if (fitting == 0 && piece->y > 0)
        {
          turn_page (piece);
          continue;
        }
      fitting = MAX (fitting, 1);
      add_piece (self, piece, item, line, fitting);
      line += fitting;
    }
}

static void
place_items (CrampPageFlow *self)
{
  Piece piece = { 0 };

  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = self->items->pdata[i];

      if (item->ends_first_page && i > 0 && piece.page == 0)
        turn_page (&piece);
      if (piece.y > 0)
        piece.y += item->above;
      if (piece.y > 0 && piece.y + get_least_height (self, i) > self->height)
        turn_page (&piece);
      place_lines (self, item, &piece);
    }
}

static guint
count_figures (const CrampPageFlow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      n += piece->page == 0 && cramp_page_row_is_figure (piece->item->row);
    }

  return n;
}

static double
get_end (const CrampPageFlow *self,
         guint                page)
{
  double end = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page == page)
        end = piece->y + piece->height;
    }

  return end;
}

/* The room that is left on the first page goes to its figures. */
static void
stretch_figures (CrampPageFlow *self)
{
  guint  n = count_figures (self);
  double room = self->height - get_end (self, 0);

  if (n == 0 || room <= 0)
    return;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page == 0 && cramp_page_row_is_figure (piece->item->row))
        cramp_page_row_stretch (piece->item->row, MIN (room / n, MOST_STRETCH));
    }
  place_items (self);
}

static void
add_feet (CrampPageFlow *self,
          const char    *foot)
{
  guint n_pages = cramp_page_flow_get_n_pages (self);

  for (guint i = 0; i < n_pages; i++)
    {
      /* Translators: at the foot of each page; 1 is the number of the page, 2 how many there are. */
      g_autofree char    *number = g_strdup_printf (_ ("Page %1$u of %2$u"), i + 1, n_pages);
      const CrampPageCell cells[] = { { 5, CRAMP_PAGE_NOTE, foot }, { 1, CRAMP_PAGE_NOTE, number, TRUE } };

      g_ptr_array_add (self->feet, cramp_page_row_new (self->context, cells, G_N_ELEMENTS (cells), self->width));
    }
}

/**
 * cramp_page_flow_paginate:
 * @foot: what stands at the foot of each page, one line
 *
 * Puts everything onto pages. To be called once.
 */
void
cramp_page_flow_paginate (CrampPageFlow *self,
                          const char    *foot)
{
  place_items (self);
  stretch_figures (self);
  add_feet (self, foot);
}

guint
cramp_page_flow_get_n_pages (const CrampPageFlow *self)
{
  return self->pieces->len == 0 ? 1 : g_array_index (self->pieces, Piece, self->pieces->len - 1).page + 1;
}

/**
 * cramp_page_flow_get_end:
 * @page: a page, from 0
 *
 * Returns: how far down it goes, 1 being its lower margin
 */
double
cramp_page_flow_get_end (const CrampPageFlow *self,
                         guint                page)
{
  return get_end (self, page) / self->height;
}

static void
draw_rule (const CrampPageFlow *self,
           cairo_t             *cr,
           double               y)
{
  cairo_set_line_width (cr, CRAMP_PAGE_HAIRLINE);
  cairo_move_to (cr, MARGIN, y);
  cairo_rel_line_to (cr, self->width, 0);
  cairo_stroke (cr);
}

/* The frame is drawn with the last of what stands in it. */
static void
draw_box (const CrampPageFlow *self,
          cairo_t             *cr,
          const Piece         *first,
          const Piece         *last)
{
  double y = MARGIN + first->y - BOX_INSET;

  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, MARGIN, y, self->width, MARGIN + last->y + last->height + BOX_INSET - y);
  cairo_stroke (cr);
}

static void
draw_piece (const CrampPageFlow *self,
            cairo_t             *cr,
            const Piece         *piece)
{
  if (piece->item->is_band && piece->y > 0)
    draw_rule (self, cr, MARGIN + piece->y - 2);
  cramp_page_row_draw (piece->item->row, cr, MARGIN + (piece->item->in_box ? BOX_INSET : 0), MARGIN + piece->y,
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
  const Piece *box = NULL, *last = NULL;
  gboolean     in_table = FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

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
  cramp_page_row_draw (self->feet->pdata[page], cr, MARGIN, MARGIN + self->height + FOOT_HEIGHT / 2.0, 0, 1);
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
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page == page)
        cramp_page_row_append_text (piece->item->row, text, piece->first_line, piece->n_lines);
    }
  cramp_page_row_append_text (self->feet->pdata[page], text, 0, 1);

  return g_string_free (text, FALSE);
}
