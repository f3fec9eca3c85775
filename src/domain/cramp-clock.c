/* cramp-clock.c - where the time comes from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-clock.h"

/**
 * cramp_clock_read_boot:
 * @clock: where the time comes from
 *
 * Returns: when the machine was started, without an id when nobody knows
 */
CrampBoot
cramp_clock_read_boot (const CrampClock *clock)
{
  CrampBoot boot = { "", 0 };

  if (clock->read_boot != NULL)
    clock->read_boot (&boot, clock->user_data);

  return boot;
}
