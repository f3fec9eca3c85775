/* cramp-focus-teller.h - a screen reader is told where the keyboard begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_focus_teller_add_to (GtkWindow *window);

G_END_DECLS
