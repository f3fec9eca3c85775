/* cramp-wrapping-label.h - words that give way to a narrow window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *cramp_wrapping_label_new (const char *words) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cramp_wrapping_label_new_lines (const char *lines) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_wrapping_label_set_on_button (GtkButton  *button,
                                               const char *words);
void       cramp_wrapping_label_set_in_group (AdwPreferencesGroup *group);

AdwMessageDialog *cramp_wrapping_label_new_dialog (GtkWindow  *parent,
                                                   const char *heading,
                                                   const char *body);

G_END_DECLS
