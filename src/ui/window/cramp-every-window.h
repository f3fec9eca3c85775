/* cramp-every-window.h - what holds for each window of the program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CrampEveryWindowFunc) (GtkWindow *window,
                                      gpointer   user_data);

void cramp_every_window (CrampEveryWindowFunc func,
                         gpointer             owner);

G_END_DECLS
