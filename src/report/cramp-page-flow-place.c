/* cramp-page-flow-place.c - on which page, and where, each thing stands
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page-flow-private.h"

#include "cramp-gettext.h"

/* So much higher a figure may be than it has to. */
#define MOST_STRETCH 60

#define LEAST_LINES 2

static void
add_piece (CrampPageFlow       *self,
           CrampPagePiece      *piece,
           const CrampPageItem *item,
           guint                first_line,
           guint                n_lines)
{
  piece->item = item;
  piece->first_line = first_line;
  piece->n_lines = n_lines;
  piece->height = cramp_page_row_get_height (item->row, first_line, n_lines);
  g_array_append_val (self->pieces, *piece);
  piece->y += piece->height;
}

static void
turn_page (CrampPagePiece *piece)
{
  piece->page++;
  piece->y = 0;
}

/* How many of the lines from @first_line on have room on the page. */
static guint
count_fitting (const CrampPageFlow *self,
               const CrampPageItem *item,
               guint                first_line,
               double               y)
{
  guint n_lines = cramp_page_row_get_n_lines (item->row) - first_line;

  while (n_lines > 0 && y + cramp_page_row_get_height (item->row, first_line, n_lines) > self->height)
    n_lines--;

  return n_lines;
}

/* No line of a text stands alone, at the foot of a page or at the head of the next. */
static guint
leave_no_lone_line (guint n_fitting,
                    guint n_lines)
{
  if (n_fitting >= n_lines)
    return n_lines;
  if (n_fitting + 1 == n_lines)
    n_fitting--;

  return n_fitting < LEAST_LINES ? 0 : n_fitting;
}

/* With as many lines as have to stand together. */
static double
get_start_height (const CrampPageItem *item)
{
  guint n_lines = cramp_page_row_get_n_lines (item->row);

  return cramp_page_row_get_height (item->row, 0, n_lines < 2 * LEAST_LINES ? n_lines : LEAST_LINES);
}

/* What a heading is about begins on the same page. */
static double
get_least_height (const CrampPageFlow *self,
                  guint                number)
{
  const CrampPageItem *item = self->items->pdata[number];
  double               height = get_start_height (item);

  if (!item->stays_with_next || number + 1 == self->items->len)
    return height;

  return height + ((const CrampPageItem *) self->items->pdata[number + 1])->above + get_least_height (self, number + 1);
}

static void
place_lines (CrampPageFlow       *self,
             const CrampPageItem *item,
             CrampPagePiece      *piece)
{
  guint total = cramp_page_row_get_n_lines (item->row);

  for (guint line = 0; line < total;)
    {
      guint fitting = leave_no_lone_line (count_fitting (self, item, line, piece->y), total - line);

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

static double
get_whole_height (const CrampPageItem *item)
{
  return cramp_page_row_get_height (item->row, 0, cramp_page_row_get_n_lines (item->row));
}

/* From its heading up to the next one. */
static double
get_band_height (const CrampPageFlow *self,
                 guint                number)
{
  double height = get_whole_height (self->items->pdata[number]);

  for (guint i = number + 1; i < self->items->len; i++)
    {
      const CrampPageItem *item = self->items->pdata[i];

      if (item->is_band || item->ends_first_page)
        break;
      height += item->above + get_whole_height (item);
    }

  return height;
}

/* A band of the first page is read at one look: what has no room there goes
 * behind it whole, with its heading. */
static double
get_room_needed (const CrampPageFlow *self,
                 guint                number,
                 gboolean             is_behind)
{
  const CrampPageItem *item = self->items->pdata[number];
  double               height = item->is_band && !is_behind ? get_band_height (self, number) : G_MAXDOUBLE;

  return height <= self->height ? height : get_least_height (self, number);
}

static void
place_items (CrampPageFlow *self)
{
  CrampPagePiece piece = { 0 };
  gboolean       is_behind = FALSE;

  g_array_set_size (self->pieces, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      const CrampPageItem *item = self->items->pdata[i];

      is_behind |= item->ends_first_page;
      if (item->ends_first_page && i > 0 && piece.page == 0)
        turn_page (&piece);
      if (piece.y > 0)
        piece.y += item->above;
      if (piece.y > 0 && piece.y + get_room_needed (self, i, is_behind) > self->height)
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
      const CrampPagePiece *piece = &g_array_index (self->pieces, CrampPagePiece, i);

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
      const CrampPagePiece *piece = &g_array_index (self->pieces, CrampPagePiece, i);

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
      const CrampPagePiece *piece = &g_array_index (self->pieces, CrampPagePiece, i);

      if (piece->page == 0 && cramp_page_row_is_figure (piece->item->row))
        cramp_page_row_stretch (piece->item->row, MIN (room / n, MOST_STRETCH));
    }
  place_items (self);
}

static CrampPageRow *
make_foot (const CrampPageFlow *self,
           const char          *foot,
           guint                page,
           guint                n_pages)
{
  /* Translators: at the foot of each page; 1 is the number of the page, 2 how many there are. */
  g_autofree char    *number = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, n_pages);
  const CrampPageCell cells[] = { { 5, CRAMP_PAGE_NOTE, foot }, { 1, CRAMP_PAGE_NOTE, number, TRUE } };

  return cramp_page_row_new (self->context, cells, G_N_ELEMENTS (cells), self->width);
}

static gboolean
is_one_line (const CrampPageFlow *self,
             const char          *foot)
{
  CrampPageRow *row = make_foot (self, foot, 0, 1);
  gboolean      is_one = cramp_page_row_get_height (row, 0, 1) <= CRAMP_PAGE_FOOT_HEIGHT;

  cramp_page_row_free (row);
  return is_one;
}

static void
add_feet (CrampPageFlow *self,
          const char    *foot)
{
  guint n_pages = cramp_page_flow_get_n_pages (self);

  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (self->feet, make_foot (self, foot, i, n_pages));
}

/**
 * cramp_page_flow_has_room:
 *
 * Returns: whether all that was added has room on one page
 */
gboolean
cramp_page_flow_has_room (CrampPageFlow *self)
{
  place_items (self);

  return cramp_page_flow_get_n_pages (self) == 1;
}

/**
 * cramp_page_flow_paginate:
 * @foot: what stands at the foot of each page
 * @short_foot: what does when that takes more than a line
 *
 * Puts everything onto pages. To be called once.
 */
void
cramp_page_flow_paginate (CrampPageFlow *self,
                          const char    *foot,
                          const char    *short_foot)
{
  place_items (self);
  stretch_figures (self);
  add_feet (self, is_one_line (self, foot) ? foot : short_foot);
}

guint
cramp_page_flow_get_n_pages (const CrampPageFlow *self)
{
  return self->pieces->len == 0 ? 1 : g_array_index (self->pieces, CrampPagePiece, self->pieces->len - 1).page + 1;
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
