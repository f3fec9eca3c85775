/* cramp-guide-keeper.h - ending a guide also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-keeper.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_GUIDE_KEEPER (cramp_guide_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CrampGuideKeeper, cramp_guide_keeper, CRAMP, GUIDE_KEEPER, CrampKeeper)

CrampKeeper *cramp_guide_keeper_new (CrampStore    *store,
                                     CrampNotifier *notifier,
                                     CrampClock    *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
