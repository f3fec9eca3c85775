/* cramp-shape.h - one shape of a drawing
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampShape:
 * @name: (nullable): what it is called, if it is of any meaning
 * @colour: which of the colours of the style sheet it has: `body` is the one
 *   that is called `cramp_body` there
 * @line_width: how wide a line is, or the line around an area, or 0
 * @is_area: whether it is an area, and not a line
 * @path: its outline, in the units of its drawing
 *
 * The line around an area has the colour of the page: it tells the area from
 * what is behind it.
 */
typedef struct
{
  char         *name;
  char         *colour;
  double        line_width;
  gboolean      is_area;
  cairo_path_t *path;
} CrampShape;

cairo_t *cramp_shape_new_blank (void) G_GNUC_WARN_UNUSED_RESULT;
void     cramp_shape_free (CrampShape *self);

void     cramp_shape_trace (const CrampShape     *self,
                            const cairo_matrix_t *matrix,
                            cairo_t              *cr);
void     cramp_shape_get_bounds (const CrampShape     *self,
                                 const cairo_matrix_t *matrix,
                                 cairo_rectangle_t    *bounds);
gboolean cramp_shape_contains (const CrampShape *self,
                               double            x,
                               double            y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampShape, cramp_shape_free)

G_END_DECLS
