/* cramp-clock-chooser.h - large steps and fields for a time of day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_CLOCK_CHOOSER (cramp_clock_chooser_get_type ())

G_DECLARE_FINAL_TYPE (CrampClockChooser, cramp_clock_chooser, CRAMP, CLOCK_CHOOSER, GtkBox)

int      cramp_clock_chooser_get_minute (CrampClockChooser *self);
void     cramp_clock_chooser_set_minute (CrampClockChooser *self,
                                         int                minute_of_day);
gboolean cramp_clock_chooser_take_typed (CrampClockChooser *self);

G_END_DECLS
