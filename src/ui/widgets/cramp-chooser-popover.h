/* cramp-chooser-popover.h - what is chosen in it counts once it closes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_CHOOSER_POPOVER (cramp_chooser_popover_get_type ())

G_DECLARE_FINAL_TYPE (CrampChooserPopover, cramp_chooser_popover, CRAMP, CHOOSER_POPOVER, GtkPopover)

void cramp_chooser_popover_close_all (GtkWidget *widget);

G_END_DECLS
