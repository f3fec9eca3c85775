/* cramp-bin-focus.h - a page that begins somewhere, and still is walked through
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

gboolean cramp_bin_focus (GtkWidget       *bin,
                          GtkDirectionType direction);

G_END_DECLS
