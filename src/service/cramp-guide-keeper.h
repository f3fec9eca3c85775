/* cramp-guide-keeper.h - ending a guide also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-keeper.h"

G_BEGIN_DECLS

/* How long a window that shows the guide may take to tell its end by itself,
 * and how long after its end a notice still makes sense, in seconds. (choice) */
#define CRAMP_GUIDE_WINDOW_FIRST_S 3
#define CRAMP_GUIDE_TELL_WITHIN_S (60 * 60)

#define CRAMP_TYPE_GUIDE_KEEPER (cramp_guide_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CrampGuideKeeper, cramp_guide_keeper, CRAMP, GUIDE_KEEPER, CrampKeeper)

CrampKeeper *cramp_guide_keeper_new (CrampStore       *store,
                                     CrampNotifier    *notifier,
                                     const CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
