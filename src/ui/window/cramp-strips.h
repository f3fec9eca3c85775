/* cramp-strips.h - what there is to know of the diary as a whole, above its pages
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"
#include "cramp-sample.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_STRIPS (cramp_strips_get_type ())

G_DECLARE_FINAL_TYPE (CrampStrips, cramp_strips, CRAMP, STRIPS, AdwBin)

void cramp_strips_set_store (CrampStrips        *self,
                             CrampStore         *store,
                             CrampReminderWatch *reminders);
void cramp_strips_set_sample (CrampStrips *self,
                              CrampSample  sample);
void cramp_strips_refresh (CrampStrips *self);

G_END_DECLS
