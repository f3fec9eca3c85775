/* cramp-diary-plan.h - trying a care measure out, with and without it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-plan.h"
#include "cramp-store-deeds.h"

G_BEGIN_DECLS

gboolean cramp_diary_begin_plan (CrampStore      *store,
                                 const CrampPlan *plan,
                                 GDateTime       *now,
                                 CrampDeed      **done,
                                 GError         **error);
gboolean cramp_diary_end_plan (CrampStore *store,
                               GDateTime  *now,
                               CrampDeed **done,
                               GError    **error);

G_END_DECLS
