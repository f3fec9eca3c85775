/* cramp-bedside-layout.h - a line beside its night, or below it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_LAYOUT (cramp_bedside_layout_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideLayout, cramp_bedside_layout, CRAMP, BEDSIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
