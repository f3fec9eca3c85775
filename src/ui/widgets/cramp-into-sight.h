/* cramp-into-sight.h - the part of a page that was asked for
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_into_sight_bring (GtkWidget *part);
void cramp_into_sight_keep (GtkWidget *part);

G_END_DECLS
