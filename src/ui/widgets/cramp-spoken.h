/* cramp-spoken.h - what a screen reader says of a control
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     cramp_spoken_set_name (GtkWidget  *widget,
                                const char *name);
void     cramp_spoken_set_description (GtkWidget  *widget,
                                       const char *description);
void     cramp_spoken_lend_description (GtkWidget  *widget,
                                        const char *description);
gboolean cramp_spoken_describes_itself (GtkWidget *widget);
gboolean cramp_spoken_is_named (GtkWidget  *widget,
                                const char *words);
gboolean cramp_spoken_has_name (GtkWidget *widget);
void     cramp_spoken_unname (GtkWidget *widget);
void     cramp_spoken_say_once (GtkWidget *widget);

G_END_DECLS
