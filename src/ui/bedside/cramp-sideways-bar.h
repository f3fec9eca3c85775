/* cramp-sideways-bar.h - a scroll bar that is there while it has something to do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_SIDEWAYS_BAR (cramp_sideways_bar_get_type ())

G_DECLARE_FINAL_TYPE (CrampSidewaysBar, cramp_sideways_bar, CRAMP, SIDEWAYS_BAR, AdwBin)

void cramp_sideways_bar_watch (CrampSidewaysBar *self,
                               GtkAdjustment    *adjustment);

G_END_DECLS
