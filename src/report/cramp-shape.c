/* cramp-shape.c - one shape of a drawing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-shape.h"

/**
 * cramp_shape_new_blank:
 *
 * Returns: (transfer full): where an outline is made and measured, without any
 *   picture of it
 */
cairo_t *
cramp_shape_new_blank (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

void
cramp_shape_free (CrampShape *self)
{
  g_free (self->name);
  g_free (self->colour);
  g_clear_pointer (&self->path, cairo_path_destroy);
  g_free (self);
}

/**
 * cramp_shape_trace:
 * @matrix: leads from the drawing to the picture of it
 * @cr: where to draw
 *
 * Makes the outline the path of @cr, whose own units stay, and with them the
 * width of its lines.
 */
void
cramp_shape_trace (const CrampShape     *self,
                   const cairo_matrix_t *matrix,
                   cairo_t              *cr)
{
  cairo_save (cr);
  cairo_transform (cr, matrix);
  cairo_new_path (cr);
  cairo_append_path (cr, self->path);
  cairo_restore (cr);
}

/**
 * cramp_shape_get_bounds:
 * @matrix: leads from the drawing to the picture of it
 * @bounds: (out caller-allocates): the rectangle around it in the picture
 *
 * Measures the outline.
 */
void
cramp_shape_get_bounds (const CrampShape     *self,
                        const cairo_matrix_t *matrix,
                        cairo_rectangle_t    *bounds)
{
  cairo_t *cr = cramp_shape_new_blank ();
  double   left, top, right, bottom;

  cramp_shape_trace (self, matrix, cr);
  cairo_path_extents (cr, &left, &top, &right, &bottom);
  bounds->x = left;
  bounds->y = top;
  bounds->width = right - left;
  bounds->height = bottom - top;
  cairo_destroy (cr);
}

/**
 * cramp_shape_contains:
 * @x: a place in the units of the drawing
 * @y: a place in the units of the drawing
 *
 * Returns: whether the place is within the outline
 */
gboolean
cramp_shape_contains (const CrampShape *self,
                      double            x,
                      double            y)
{
  cairo_t *cr = cramp_shape_new_blank ();
  gboolean contains;

  cairo_append_path (cr, self->path);
  contains = cairo_in_fill (cr, x, y);
  cairo_destroy (cr);

  return contains;
}
