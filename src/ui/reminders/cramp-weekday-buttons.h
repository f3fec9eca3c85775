/* cramp-weekday-buttons.h - on which days of the week
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_WEEKDAY_BUTTONS (cramp_weekday_buttons_get_type ())

G_DECLARE_FINAL_TYPE (CrampWeekdayButtons, cramp_weekday_buttons, CRAMP, WEEKDAY_BUTTONS, GtkBox)

int  cramp_weekday_buttons_get (CrampWeekdayButtons *self);
void cramp_weekday_buttons_set (CrampWeekdayButtons *self,
                                int                  weekdays);

G_END_DECLS
