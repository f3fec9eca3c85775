/* cramp-pause-chooser.h - for how long to pause the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-date.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PAUSE_CHOOSER (cramp_pause_chooser_get_type ())

G_DECLARE_FINAL_TYPE (CrampPauseChooser, cramp_pause_chooser, CRAMP, PAUSE_CHOOSER, AdwExpanderRow)

void cramp_pause_chooser_set_first (CrampPauseChooser *self,
                                    CrampNightDate     first);

G_END_DECLS
