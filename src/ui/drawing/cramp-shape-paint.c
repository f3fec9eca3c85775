/* cramp-shape-paint.c - shapes in the colours of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-shape-paint.h"

/* What glows has a shine around it, softer with each layer. */
#define GLOWING "lamp"
#define SHINE_LAYERS 10
#define SHINE_STEP 2.2
#define SHINE_ALPHA 0.09

/**
 * cramp_shape_set_colour:
 * @widget: the widget whose style has the colours
 * @name: a colour of the drawings
 * @alpha: how much of it, from 0 to 1
 * @cr: what is to draw with it
 *
 * Takes up a colour.
 */
void
cramp_shape_set_colour (GtkWidget  *widget,
                        const char *name,
                        double      alpha,
                        cairo_t    *cr)
{
  g_autofree char *full_name = g_strconcat ("cramp_", name, NULL);
  GdkRGBA          colour;

  /* Every colour of a drawing is in the style sheet: a test looks for it. */
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), full_name, &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha * alpha);
}

static void
stroke (double   width,
        cairo_t *cr)
{
  cairo_set_line_width (cr, width);
  cairo_stroke_preserve (cr);
}

static void
paint_shine (const CrampShape *self,
             GtkWidget        *widget,
             cairo_t          *cr)
{
  cramp_shape_set_colour (widget, self->colour, SHINE_ALPHA, cr);
  for (guint i = SHINE_LAYERS; i > 0; i--)
    stroke (i * SHINE_STEP, cr);
}

/**
 * cramp_shape_paint:
 * @widget: the widget whose style has the colours
 * @cr: where to draw, in the units of the drawing
 *
 * Paints the shape as it is drawn.
 */
void
cramp_shape_paint (const CrampShape *self,
                   GtkWidget        *widget,
                   cairo_t          *cr)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  cairo_append_path (cr, self->path);
  if (self->is_area && g_str_equal (self->colour, GLOWING))
    paint_shine (self, widget, cr);
  if (self->is_area && self->line_width > 0)
    {
      cramp_shape_set_colour (widget, "paper", 1, cr);
      stroke (self->line_width, cr);
    }
  cramp_shape_set_colour (widget, self->colour, 1, cr);
  if (self->is_area)
    cairo_fill (cr);
  else
    stroke (self->line_width, cr);
  cairo_new_path (cr);
  cairo_restore (cr);
}
