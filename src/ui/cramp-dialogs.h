/* cramp-dialogs.h - what newer toolkits do in another way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_dialogs_show_about (GtkWindow *parent);

G_END_DECLS
