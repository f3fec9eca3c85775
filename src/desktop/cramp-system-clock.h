/* cramp-system-clock.h - the clock of the machine
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"

G_BEGIN_DECLS

extern const CrampClock cramp_system_clock;

G_END_DECLS
