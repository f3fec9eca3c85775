/* cramp-quick-label.h - labels that are measured without a search
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_quick_label_use (void);

G_END_DECLS
