/* cramp-calendar-span.h - months and years, counted in nights
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

CrampNightDate cramp_calendar_begin_all (void);
CrampNightDate cramp_calendar_begin_month (CrampNightDate night,
                                           int            later);
CrampNightDate cramp_calendar_begin_year (CrampNightDate night,
                                          int            later);
CrampNightDate cramp_calendar_find_month (CrampNightDate year,
                                          CrampNightDate month);
CrampNightDate cramp_calendar_add_months (CrampNightDate night,
                                          int            months);

G_END_DECLS
