/* cramp-day-check.h - how the day was, in three answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DAY_CHECK (cramp_day_check_get_type ())

G_DECLARE_FINAL_TYPE (CrampDayCheck, cramp_day_check, CRAMP, DAY_CHECK, AdwBin)

void cramp_day_check_set_night (CrampDayCheck    *self,
                                const CrampNight *night);

G_END_DECLS
