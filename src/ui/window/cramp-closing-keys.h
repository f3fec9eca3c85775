/* cramp-closing-keys.h - the keys that close a window, and all of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_closing_keys_add_to (GtkWindow *window);
void cramp_closing_keys_close_all (void);

G_END_DECLS
