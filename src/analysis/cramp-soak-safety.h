/* cramp-soak-safety.h - why the warm foot soak is left out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-aftermath.h"

G_BEGIN_DECLS

int      cramp_soak_safety_find_in_profile (int conditions);
int      cramp_soak_safety_assess (const CrampRecent    *recent,
                                   const CrampAftermath *aftermath);
gboolean cramp_soak_safety_needs_care (int                   reasons,
                                       const CrampAftermath *aftermath);

G_END_DECLS
