/* cramp-text-limit.h - how much a field takes, and what it says beyond that
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cramp_text_limit_watch_view (GtkTextView *view,
                                  GtkLabel    *sentence,
                                  int          characters);
void cramp_text_limit_watch_editable (GtkEditable *field,
                                      GtkLabel    *sentence,
                                      int          characters);

G_END_DECLS
