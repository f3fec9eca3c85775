/* cramp-plan-start.h - with which night a plan begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-store.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

gboolean cramp_plan_find_start (CrampStore     *store,
                                CrampCare       care,
                                GDateTime      *now,
                                CrampNightDate *first,
                                GError        **error);

G_END_DECLS
