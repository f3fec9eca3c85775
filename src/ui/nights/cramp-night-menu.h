/* cramp-night-menu.h - what can be done with a night of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_night_menu_add_to (GtkWidget *nights);

G_END_DECLS
