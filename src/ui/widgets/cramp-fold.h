/* cramp-fold.h - what is folded is not measured
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_fold_watch (GtkRevealer *fold);

G_END_DECLS
