/* cramp-daily-keeper.h - when to look whether a backup is needed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/* (choice) How long after a change to look, in seconds: whoever is at the diary
 * enters more than one thing. The service looks first, and then there is nothing
 * left to do for the window. */
#define CRAMP_DAILY_KEEPER_SERVICE 300
#define CRAMP_DAILY_KEEPER_WINDOW 600

#define CRAMP_TYPE_DAILY_KEEPER (cramp_daily_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CrampDailyKeeper, cramp_daily_keeper, CRAMP, DAILY_KEEPER, GObject)

CrampDailyKeeper *cramp_daily_keeper_new (CrampStore *store,
                                          CrampClock *clock,
                                          guint       patience) G_GNUC_WARN_UNUSED_RESULT;
gboolean          cramp_daily_keeper_look (CrampDailyKeeper *self);

G_END_DECLS
