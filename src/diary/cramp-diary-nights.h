/* cramp-diary-nights.h - what can be said about a night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-error.h"
#include "cramp-night.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

gboolean cramp_diary_tick (CrampStore    *store,
                           CrampNightDate date,
                           GDateTime     *now,
                           CrampDeed    **done,
                           GError       **error);
gboolean cramp_diary_untick (CrampStore    *store,
                             CrampNightDate date,
                             GDateTime     *now,
                             CrampDeed    **done,
                             GError       **error);
gboolean cramp_diary_open_care (CrampStore    *store,
                                CrampNightDate date,
                                CrampCare      care,
                                GDateTime     *now,
                                CrampDeed    **done,
                                GError       **error);
gboolean cramp_diary_answer_day (CrampStore     *store,
                                 CrampNightDate  date,
                                 CrampNightField field,
                                 int             answer,
                                 GDateTime      *now,
                                 CrampDeed     **done,
                                 GError        **error);

G_END_DECLS
