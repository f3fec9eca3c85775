/* cramp-system-clock.h - the clock of the machine
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SYSTEM_CLOCK (cramp_system_clock_get_type ())

G_DECLARE_FINAL_TYPE (CrampSystemClock, cramp_system_clock, CRAMP, SYSTEM_CLOCK, CrampClock)

CrampClock *cramp_system_clock_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
