/* cramp-signal-keeper.h - telling of a signal also with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-keeper.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNAL_KEEPER (cramp_signal_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalKeeper, cramp_signal_keeper, CRAMP, SIGNAL_KEEPER, CrampKeeper)

CrampKeeper *cramp_signal_keeper_new (CrampStore    *store,
                                      CrampNotifier *notifier,
                                      CrampClock    *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
