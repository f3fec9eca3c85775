/* cramp-path-data.h - the path data of an SVG
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean cramp_path_data_trace (const char *data,
                                cairo_t    *cr);

G_END_DECLS
