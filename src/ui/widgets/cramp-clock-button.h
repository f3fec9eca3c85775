/* cramp-clock-button.h - a button that shows a time of day and sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_CLOCK_BUTTON (cramp_clock_button_get_type ())

G_DECLARE_FINAL_TYPE (CrampClockButton, cramp_clock_button, CRAMP, CLOCK_BUTTON, GtkBox)

int  cramp_clock_button_get_minute_of_day (CrampClockButton *self);
void cramp_clock_button_set_minute_of_day (CrampClockButton *self,
                                           int               minute_of_day);

G_END_DECLS
