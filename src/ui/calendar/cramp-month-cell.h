/* cramp-month-cell.h - one night of a month
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-calendar.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MONTH_CELL (cramp_month_cell_get_type ())

G_DECLARE_FINAL_TYPE (CrampMonthCell, cramp_month_cell, CRAMP, MONTH_CELL, GtkButton)

GtkWidget *cramp_month_cell_new (guint row,
                                 guint column) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *cramp_month_cell_new_sample (const CrampCalendarNight *night) G_GNUC_WARN_UNUSED_RESULT;

void           cramp_month_cell_show (CrampMonthCell           *self,
                                      const CrampCalendarNight *night,
                                      gboolean                  is_running);
void           cramp_month_cell_clear (CrampMonthCell *self);
CrampNightDate cramp_month_cell_get_night (CrampMonthCell *self);

G_END_DECLS
