/* cramp-page-row.h - what stands beside each other on a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-page-style.h"

G_BEGIN_DECLS

/**
 * CrampPageDraw:
 * @cr: where to draw; its origin is the upper left corner
 * @context: what to measure text with
 * @width: how wide it is to be, in points
 * @height: how high
 * @data: what came with the function
 *
 * Draws a figure.
 */
typedef void (*CrampPageDraw) (cairo_t      *cr,
                               PangoContext *context,
                               double        width,
                               double        height,
                               gconstpointer data);

/**
 * CrampPageCell:
 * @share: its share of the width, in whatever unit all cells of the row have
 * @style: how the text looks
 * @text: (nullable): the text, unless it is a figure
 * @at_end: whether the text is at the far end of its lines
 * @draw: (nullable): draws the figure
 * @data: what @draw needs; it has to outlive the page
 * @height: how high the figure is at least
 *
 * One of the things that stand beside each other.
 */
typedef struct
{
  double         share;
  CrampPageStyle style;
  const char    *text;
  gboolean       at_end;
  CrampPageDraw  draw;
  gconstpointer  data;
  double         height;
} CrampPageCell;

typedef struct _CrampPageRow CrampPageRow;

CrampPageRow *cramp_page_row_new (PangoContext        *context,
                                  const CrampPageCell *cells,
                                  guint                n_cells,
                                  double               width) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_page_row_free (CrampPageRow *self);

guint    cramp_page_row_get_n_lines (const CrampPageRow *self);
double   cramp_page_row_get_height (const CrampPageRow *self,
                                    guint               first_line,
                                    guint               n_lines);
gboolean cramp_page_row_is_figure (const CrampPageRow *self);
gboolean cramp_page_row_is_table (const CrampPageRow *self);
void     cramp_page_row_stretch (CrampPageRow *self,
                                 double        points);
char    *cramp_page_row_cut (CrampPageRow *self,
                             guint         n_lines,
                             const char   *more) G_GNUC_WARN_UNUSED_RESULT;
void     cramp_page_row_draw (const CrampPageRow *self,
                              cairo_t            *cr,
                              double              x,
                              double              y,
                              guint               first_line,
                              guint               n_lines);
void     cramp_page_row_append_text (const CrampPageRow *self,
                                     GString            *text,
                                     guint               first_line,
                                     guint               n_lines);

G_END_DECLS
