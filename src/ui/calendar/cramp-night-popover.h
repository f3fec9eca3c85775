/* cramp-night-popover.h - a night of the calendar, to be read and filled in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_POPOVER (cramp_night_popover_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightPopover, cramp_night_popover, CRAMP, NIGHT_POPOVER, GtkPopover)

CrampNightPopover *cramp_night_popover_open (GtkWidget     *parent,
                                             GtkWidget     *cell,
                                             CrampStore    *store,
                                             CrampNightDate night,
                                             GDateTime     *now);
void               cramp_night_popover_refresh (CrampNightPopover *self,
                                                GDateTime         *now);

G_END_DECLS
