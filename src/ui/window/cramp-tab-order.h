/* cramp-tab-order.h - where Tab leads in a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cramp_tab_order_find_first (GtkWidget *widget);
void       cramp_tab_order_go (GtkWindow       *window,
                               GtkDirectionType direction);

G_END_DECLS
