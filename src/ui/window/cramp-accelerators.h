/* cramp-accelerators.h - which key does what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_accelerators_set (GtkApplication *application);

G_END_DECLS
