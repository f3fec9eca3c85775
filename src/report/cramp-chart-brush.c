/* cramp-chart-brush.c - what charts are drawn with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-chart-brush.h"

#include <math.h>

/* Of the height of a line of text: how far the lines of a hatch are apart. */
#define HATCH_STEP 0.28

static PangoLayout *
lay_out (const CrampChartBrush *self,
         const char            *text)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->style->font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
get_size (PangoLayout *layout,
          double      *width,
          double      *height)
{
  int pango_width, pango_height;

  pango_layout_get_size (layout, &pango_width, &pango_height);
  *width = (double) pango_width / PANGO_SCALE;
  *height = (double) pango_height / PANGO_SCALE;
}

/**
 * cramp_chart_brush_init:
 * @cr: (nullable): where to draw, or %NULL to measure only
 *
 * Takes up a brush, which owns nothing.
 */
void
cramp_chart_brush_init (CrampChartBrush       *self,
                        cairo_t               *cr,
                        PangoContext          *context,
                        const CrampChartStyle *style)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width;

  self->cr = cr;
  self->context = context;
  self->style = style;
  layout = lay_out (self, "0");
  get_size (layout, &width, &self->text_height);
}

/**
 * cramp_chart_brush_measure:
 *
 * Returns: how wide the text is, in one line
 */
double
cramp_chart_brush_measure (const CrampChartBrush *self,
                           const char            *text)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text);
  double width, height;

  get_size (layout, &width, &height);
  return width;
}

/* With a share of less than 1 it is mixed with the paper, and covers what is
 * below it as well. */
void
cramp_chart_brush_set_ink (const CrampChartBrush *self,
                           const CrampInk        *ink,
                           double                 share)
{
  const CrampInk *paper = &self->style->paper;

  cairo_set_source_rgb (self->cr,
                        ink->red * share + paper->red * (1 - share),
                        ink->green * share + paper->green * (1 - share),
                        ink->blue * share + paper->blue * (1 - share));
}

static double
write_layout (const CrampChartBrush *self,
              PangoLayout           *layout,
              double                 x,
              double                 y,
              double                 width)
{
  double used_width, height;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  get_size (layout, &used_width, &height);
  if (self->cr != NULL)
    {
      cramp_chart_brush_set_ink (self, &self->style->ink, 1);
      cairo_move_to (self->cr, x, y);
      pango_cairo_show_layout (self->cr, layout);
    }

  return height;
}

/**
 * cramp_chart_brush_write:
 * @width: where its lines break
 *
 * Writes a text in lines, unless the brush measures only.
 *
 * Returns: how high they are
 */
double
cramp_chart_brush_write (const CrampChartBrush *self,
                         const char            *text,
                         double                 x,
                         double                 y,
                         double                 width)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return write_layout (self, layout, x, y, width);
}

/**
 * cramp_chart_brush_write_line:
 * @width: where it ends
 *
 * Writes as much of a text as has room in one line, unless the brush measures
 * only.
 *
 * Returns: how high it is
 */
double
cramp_chart_brush_write_line (const CrampChartBrush *self,
                              const char            *text,
                              double                 x,
                              double                 y,
                              double                 width)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return write_layout (self, layout, x, y, width);
}

/**
 * cramp_chart_brush_write_at:
 * @align: which part of the text is at @x, from 0 to 1
 *
 * Writes a text in one line.
 */
void
cramp_chart_brush_write_at (const CrampChartBrush *self,
                            const char            *text,
                            double                 x,
                            double                 y,
                            double                 align)
{
  g_autoptr (PangoLayout) layout = lay_out (self, text);
  double width, height;

  get_size (layout, &width, &height);
  cramp_chart_brush_set_ink (self, &self->style->ink, 1);
  cairo_move_to (self->cr, x - width * align, y);
  pango_cairo_show_layout (self->cr, layout);
}

static void
hatch (const CrampChartBrush *self,
       double                 x,
       double                 y,
       double                 width,
       double                 height)
{
  double step = self->text_height * HATCH_STEP;

  cairo_save (self->cr);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_clip (self->cr);
  /* The lines of boxes on each other meet. */
  for (double start = floor ((x + y) / step) * step; start < x + width + y + height; start += step)
    {
      cairo_move_to (self->cr, start - y, y);
      cairo_line_to (self->cr, start - y - height, y + height);
    }
  cramp_chart_brush_set_ink (self, &self->style->ink, 0.6);
  cairo_set_line_width (self->cr, self->style->line);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/**
 * cramp_chart_brush_box:
 * @filling: what it stands for
 *
 * Draws a part of a chart.
 */
void
cramp_chart_brush_box (const CrampChartBrush *self,
                       CrampFilling           filling,
                       double                 x,
                       double                 y,
                       double                 width,
                       double                 height)
{
  double line = self->style->line;
  double dash[] = { 2 * line, 2 * line };

  if (height <= 0)
    return;

  cairo_save (self->cr);
  if (filling == CRAMP_FILLING_FULL)
    {
      cramp_chart_brush_set_ink (self, &self->style->fill, 1);
      cairo_rectangle (self->cr, x, y, width, height);
      cairo_fill (self->cr);
    }
  if (filling == CRAMP_FILLING_HATCH)
    {
      hatch (self, x, y, width, height);
      cairo_set_dash (self->cr, dash, G_N_ELEMENTS (dash), 0);
    }

  cairo_rectangle (self->cr, x + line / 2, y + line / 2, MAX (width - line, 0), MAX (height - line, 0));
  cramp_chart_brush_set_ink (self, filling == CRAMP_FILLING_FULL ? &self->style->fill : &self->style->ink, filling == CRAMP_FILLING_HATCH ? 0.6 : 1);
  cairo_set_line_width (self->cr, line);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/**
 * cramp_chart_brush_line:
 * @share: how much of the ink it has, from 0 to 1
 *
 * Draws a thin line.
 */
void
cramp_chart_brush_line (const CrampChartBrush *self,
                        double                 x1,
                        double                 y1,
                        double                 x2,
                        double                 y2,
                        double                 share)
{
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_set_line_width (self->cr, self->style->line);
  cramp_chart_brush_set_ink (self, &self->style->ink, share);
  cairo_stroke (self->cr);
}

/**
 * cramp_chart_brush_focus:
 *
 * Draws a frame around what the keyboard is at.
 */
void
cramp_chart_brush_focus (const CrampChartBrush *self,
                         double                 x,
                         double                 y,
                         double                 width,
                         double                 height)
{
  double line = 2 * self->style->line;

  cairo_rectangle (self->cr, x - line, y - line, width + 2 * line, height + 2 * line);
  cairo_set_line_width (self->cr, line);
  cramp_chart_brush_set_ink (self, &self->style->mark, 1);
  cairo_stroke (self->cr);
}
