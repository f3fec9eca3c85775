/* cramp-width-first.h - words whose width does not follow from a height
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_WIDTH_FIRST (cramp_width_first_get_type ())

G_DECLARE_FINAL_TYPE (CrampWidthFirst, cramp_width_first, CRAMP, WIDTH_FIRST, GtkLayoutManager)

void cramp_width_first_use (GtkWidget *words);

G_END_DECLS
