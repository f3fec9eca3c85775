/* cramp-assessment.h - what the diary on the disk gives the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-frequency.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_assessment_find_night (CrampStore     *store,
                                      GDateTime      *now,
                                      CrampNightDate *night,
                                      GError        **error);
gboolean cramp_assessment_make (CrampStore     *store,
                                CrampNightDate  night,
                                CrampFrequency *frequency,
                                GError        **error);

G_END_DECLS
