/* cramp-night-calendar.h - the nights by month
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_CALENDAR (cramp_night_calendar_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightCalendar, cramp_night_calendar, CRAMP, NIGHT_CALENDAR, AdwBin)

void cramp_night_calendar_set_store (CrampNightCalendar *self,
                                     CrampStore         *store);
void cramp_night_calendar_refresh (CrampNightCalendar *self,
                                   GDateTime          *now);

G_END_DECLS
