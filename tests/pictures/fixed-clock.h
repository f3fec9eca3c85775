/* fixed-clock.h - an evening that does not pass
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* 2025-11-18T20:15:00+01:00, a Tuesday; pictures.py says the same. */
#define FIXED_CLOCK_SECONDS 1763493300
#define FIXED_CLOCK_UPTIME 36000
