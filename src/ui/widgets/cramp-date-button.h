/* cramp-date-button.h - a button that shows a date, if there is one, and sets it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-night-date.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DATE_BUTTON (cramp_date_button_get_type ())

G_DECLARE_FINAL_TYPE (CrampDateButton, cramp_date_button, CRAMP, DATE_BUTTON, GtkBox)

CrampNightDate cramp_date_button_get_date (CrampDateButton *self);
void           cramp_date_button_set_date (CrampDateButton *self,
                                           CrampNightDate   date);

G_END_DECLS
