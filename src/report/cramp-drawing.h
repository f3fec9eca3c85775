/* cramp-drawing.h - a drawing, read from an SVG
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-shape.h"

G_BEGIN_DECLS

typedef struct _CrampDrawing CrampDrawing;

const CrampDrawing *cramp_drawing_get (const char *name);

CrampDrawing *cramp_drawing_new (const char *svg,
                                 gssize      length,
                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void          cramp_drawing_free (CrampDrawing *self);

double            cramp_drawing_get_width (const CrampDrawing *self);
double            cramp_drawing_get_height (const CrampDrawing *self);
guint             cramp_drawing_count_shapes (const CrampDrawing *self);
const CrampShape *cramp_drawing_get_shape (const CrampDrawing *self,
                                           guint               index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampDrawing, cramp_drawing_free)

G_END_DECLS
