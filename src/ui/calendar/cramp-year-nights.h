/* cramp-year-nights.h - the nights of a month, small
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "cramp-calendar.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_YEAR_NIGHTS (cramp_year_nights_get_type ())

G_DECLARE_FINAL_TYPE (CrampYearNights, cramp_year_nights, CRAMP, YEAR_NIGHTS, GtkWidget)

GtkWidget *cramp_year_nights_new_sample (const CrampCalendarNight *night) G_GNUC_WARN_UNUSED_RESULT;

void cramp_year_nights_show (CrampYearNights *self,
                             GArray          *nights,
                             guint            from,
                             guint            count);

G_END_DECLS
