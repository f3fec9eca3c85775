/* cramp-signal-keeper.h - telling of a signal also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"
#include "cramp-store.h"
#include "cramp-clock.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNAL_KEEPER (cramp_signal_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalKeeper, cramp_signal_keeper, CRAMP, SIGNAL_KEEPER, GObject)

CrampSignalKeeper *cramp_signal_keeper_new (CrampStore       *store,
                                            CrampNotifier    *notifier,
                                            const CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

void   cramp_signal_keeper_run (CrampSignalKeeper *self);
gint64 cramp_signal_keeper_get_wake (CrampSignalKeeper *self);

G_END_DECLS
