/* cramp-large-text.h - rows that stand upright where text is large
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean cramp_large_text_is_set (void);
void     cramp_large_text_stack (GtkBox *row);
void     cramp_large_text_align (GtkLabel *label);
void     cramp_large_text_fit (GtkWidget *widget);
void     cramp_large_text_grow (GtkWindow *window);
void     cramp_large_text_title (GtkWidget *label);

G_END_DECLS
