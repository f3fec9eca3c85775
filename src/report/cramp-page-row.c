/* cramp-page-row.c - what stands beside each other on a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-page-row.h"

/* Between two cells, in points. */
#define GAP 12

typedef struct
{
  PangoLayout  *layout;
  const char   *tag;
  CrampPageDraw draw;
  gconstpointer data;
  double        x, width, height;
} Cell;

struct _CrampPageRow
{
  PangoContext *context;
  Cell         *cells;
  guint         n_cells;
};

static double
get_layout_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (double) logical.height / PANGO_SCALE;
}

static void
fill_cell (CrampPageRow        *self,
           Cell                *cell,
           const CrampPageCell *wanted)
{
  cell->draw = wanted->draw;
  cell->data = wanted->data;
  cell->height = wanted->height;
  if (wanted->text == NULL)
    return;

  cell->tag = cramp_page_style_get_tag (wanted->style);
  cell->layout = cramp_page_layout_new (self->context, wanted->style, wanted->text, cell->width);
  if (wanted->at_end)
    pango_layout_set_alignment (cell->layout, PANGO_ALIGN_RIGHT);
  cell->height = get_layout_height (cell->layout);
}

/**
 * cramp_page_row_new:
 * @context: what text is measured with
 * @cells: (array length=n_cells): what stands beside each other
 * @width: how wide they are together, in points
 *
 * Returns: (transfer full): the row
 */
CrampPageRow *
cramp_page_row_new (PangoContext        *context,
                    const CrampPageCell *cells,
                    guint                n_cells,
                    double               width)
{
  CrampPageRow *self = g_new0 (CrampPageRow, 1);
  double        shares = 0, x = 0;

  self->context = g_object_ref (context);
  self->cells = g_new0 (Cell, n_cells);
  self->n_cells = n_cells;
  for (guint i = 0; i < n_cells; i++)
    shares += cells[i].share;
  for (guint i = 0; i < n_cells; i++)
    {
      self->cells[i].x = x;
      self->cells[i].width = (width - (n_cells - 1) * GAP) * cells[i].share / shares;
      fill_cell (self, &self->cells[i], &cells[i]);
      x += self->cells[i].width + GAP;
    }

  return self;
}

void
cramp_page_row_free (CrampPageRow *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    g_clear_object (&self->cells[i].layout);
  g_free (self->cells);
  g_object_unref (self->context);
  g_free (self);
}

/* Only a text that stands alone is broken between pages. */
static PangoLayout *
get_only_layout (const CrampPageRow *self)
{
  return self->n_cells == 1 ? self->cells[0].layout : NULL;
}

guint
cramp_page_row_get_n_lines (const CrampPageRow *self)
{
  PangoLayout *layout = get_only_layout (self);

  return layout == NULL ? 1 : (guint) pango_layout_get_line_count (layout);
}

static double
get_lines_height (PangoLayout *layout,
                  guint        first_line,
                  guint        n_lines)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double height = 0;
  guint  line = 0;

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (line >= first_line && line < first_line + n_lines)
        height += (double) logical.height / PANGO_SCALE;
      line++;
    }
  while (pango_layout_iter_next_line (iter));

  return height;
}

/**
 * cramp_page_row_get_height:
 * @first_line: the first of its lines
 * @n_lines: how many of them
 *
 * Returns: how high these lines are, in points
 */
double
cramp_page_row_get_height (const CrampPageRow *self,
                           guint               first_line,
                           guint               n_lines)
{
  PangoLayout *layout = get_only_layout (self);
  double       height = 0;

  if (layout != NULL)
    return get_lines_height (layout, first_line, n_lines);

  for (guint i = 0; i < self->n_cells; i++)
    height = MAX (height, self->cells[i].height);

  return height;
}

/**
 * cramp_page_row_is_figure:
 *
 * Returns: whether it holds a figure, which can be higher than it has to
 */
gboolean
cramp_page_row_is_figure (const CrampPageRow *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].draw != NULL)
      return TRUE;

  return FALSE;
}

gboolean
cramp_page_row_is_table (const CrampPageRow *self)
{
  return self->n_cells > 1;
}

/**
 * cramp_page_row_stretch:
 * @points: how much room there is
 *
 * Makes its figures higher.
 */
void
cramp_page_row_stretch (CrampPageRow *self,
                        double        points)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].draw != NULL)
      self->cells[i].height += points;
}

/* Returns: whether that needs no more lines */
static gboolean
set_start (PangoLayout *layout,
           const char  *text,
           gsize        length,
           const char  *more,
           guint        n_lines)
{
  g_autofree char *start = g_strndup (text, length);
  g_autofree char *whole = g_strconcat (g_strchomp (start), " ", more, NULL);

  pango_layout_set_text (layout, whole, -1);

  return (guint) pango_layout_get_line_count (layout) <= n_lines;
}

/* Ends the lines so that there is room for what follows: between two words, or
 * anywhere in one that is longer than its line.
 *
 * Returns: where in the text that is */
static gsize
cut_text (PangoLayout *layout,
          const char  *text,
          const char  *more,
          guint        n_lines)
{
  gsize                    last_line = (gsize) pango_layout_get_line_readonly (layout, (int) n_lines - 1)->start_index;
  gsize                    length = (gsize) pango_layout_get_line_readonly (layout, (int) n_lines)->start_index;
  int                      n_attrs;
  g_autofree PangoLogAttr *attrs = NULL;

  pango_layout_get_log_attrs (layout, &attrs, &n_attrs);
  for (guint in_words = 0; in_words < 2; in_words++)
    for (const char *end = text + length; end > text + last_line; end = g_utf8_prev_char (end))
      if ((in_words || attrs[g_utf8_pointer_to_offset (text, end)].is_line_break) && set_start (layout, text, (gsize) (end - text), more, n_lines))
        return (gsize) (end - text);

  set_start (layout, text, last_line, more, n_lines);
  return last_line;
}

/**
 * cramp_page_row_cut:
 * @n_lines: how many lines of its only text are to stay
 * @more: what stands at the end of them when not all of it stays
 *
 * Returns: (transfer full) (nullable): the rest of the text, or %NULL when all
 *   of it stays
 */
char *
cramp_page_row_cut (CrampPageRow *self,
                    guint         n_lines,
                    const char   *more)
{
  PangoLayout     *layout = get_only_layout (self);
  g_autofree char *text = g_strdup (pango_layout_get_text (layout));
  gsize            end;

  if ((guint) pango_layout_get_line_count (layout) <= n_lines)
    return NULL;

  end = cut_text (layout, text, more, n_lines);
  self->cells[0].height = get_layout_height (layout);

  return g_strdup (text + end);
}

static void
draw_lines (PangoLayout *layout,
            cairo_t     *cr,
            guint        first_line,
            guint        n_lines)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double top = 0;
  guint  line = 0;

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (line == first_line)
        top = (double) logical.y / PANGO_SCALE;
      if (line >= first_line && line < first_line + n_lines)
        {
          cairo_move_to (cr, (double) logical.x / PANGO_SCALE, (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE - top);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));
}

static void
draw_cell (const CrampPageRow *self,
           const Cell         *cell,
           cairo_t            *cr,
           guint               first_line,
           guint               n_lines)
{
  const char *tag = cell->draw != NULL ? "Figure" : cell->tag;

  cairo_tag_begin (cr, tag, NULL);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (cell->draw != NULL)
    cell->draw (cr, self->context, cell->width, cell->height, cell->data);
  else if (get_only_layout (self) != NULL)
    draw_lines (cell->layout, cr, first_line, n_lines);
  else
    draw_lines (cell->layout, cr, 0, G_MAXUINT);
  cairo_tag_end (cr, tag);
}

/**
 * cramp_page_row_draw:
 * @x: its left edge
 * @y: its upper edge
 * @first_line: the first of its lines
 * @n_lines: how many of them
 *
 * Draws it, with the tags that tell a reader of a PDF what is what.
 */
void
cramp_page_row_draw (const CrampPageRow *self,
                     cairo_t            *cr,
                     double              x,
                     double              y,
                     guint               first_line,
                     guint               n_lines)
{
  if (self->n_cells > 1)
    cairo_tag_begin (cr, "TR", NULL);
  for (guint i = 0; i < self->n_cells; i++)
    {
      const Cell *cell = &self->cells[i];

      if (self->n_cells > 1)
        cairo_tag_begin (cr, "TD", NULL);
      cairo_save (cr);
      cairo_translate (cr, x + cell->x, y);
      draw_cell (self, cell, cr, first_line, n_lines);
      cairo_restore (cr);
      if (self->n_cells > 1)
        cairo_tag_end (cr, "TD");
    }
  if (self->n_cells > 1)
    cairo_tag_end (cr, "TR");
}

static void
append_lines (PangoLayout *layout,
              GString     *text,
              guint        first_line,
              guint        n_lines)
{
  const char *start = pango_layout_get_text (layout);
  guint       total = (guint) pango_layout_get_line_count (layout);

  for (guint i = first_line; i < total && i - first_line < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);

      g_string_append_len (text, start + line->start_index, line->length);
      g_string_append_c (text, '\n');
    }
}

/**
 * cramp_page_row_append_text:
 * @text: where to append the texts
 * @first_line: the first of its lines
 * @n_lines: how many of them
 *
 * Tells what it says, for those who cannot see it.
 */
void
cramp_page_row_append_text (const CrampPageRow *self,
                            GString            *text,
                            guint               first_line,
                            guint               n_lines)
{
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].layout != NULL && get_only_layout (self) != NULL)
      append_lines (self->cells[i].layout, text, first_line, n_lines);
    else if (self->cells[i].layout != NULL)
      append_lines (self->cells[i].layout, text, 0, G_MAXUINT);
}
