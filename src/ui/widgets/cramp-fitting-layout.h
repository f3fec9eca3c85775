/* cramp-fitting-layout.h - words as large as there is room
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_FITTING_LAYOUT (cramp_fitting_layout_get_type ())

G_DECLARE_FINAL_TYPE (CrampFittingLayout, cramp_fitting_layout, CRAMP, FITTING_LAYOUT, GtkLayoutManager)

G_END_DECLS
