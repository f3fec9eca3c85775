/* cramp-guide-run.h - a guided stretch or soak that is under way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-night-date.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampGuideRun:
 * @care: what is done, %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 * @night: the night it began in, for which it counts
 * @length_s: how long it is, in seconds
 * @position_s: how far it had come at @since, or when it was paused
 * @since: since when it goes on, in seconds since 1970 in UTC, or 0 while it
 *   is paused
 * @skipped_s: how much of @position_s was skipped, in seconds
 * @ended: when it was found to be over and was marked, in seconds since 1970
 *   in UTC, or 0 before; it waits for somebody to be told then
 * @boot: the start of the machine by the clock that told @since
 *
 * A guide that is under way. There is at most one.
 */
typedef struct
{
  CrampCare      care;
  CrampNightDate night;
  int            length_s;
  int            position_s;
  gint64         since;
  int            skipped_s;
  gint64         ended;
  CrampBoot      boot;
} CrampGuideRun;

G_END_DECLS
