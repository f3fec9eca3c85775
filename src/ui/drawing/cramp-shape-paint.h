/* cramp-shape-paint.h - shapes in the colours of the window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-shape.h"

G_BEGIN_DECLS

void cramp_shape_set_colour (GtkWidget  *widget,
                             const char *name,
                             double      alpha,
                             cairo_t    *cr);
void cramp_shape_paint (const CrampShape *self,
                        GtkWidget        *widget,
                        cairo_t          *cr);

G_END_DECLS
