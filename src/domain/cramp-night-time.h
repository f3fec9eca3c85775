/* cramp-night-time.h - a time of a night, as a person says it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampNightTime:
 * @night: the night
 * @minute: what the clock shows, in minutes after local midnight, 0 to 1439
 * @later: of a time that the clock shows twice that night, whether the second
 *   one is meant
 *
 * A moment by its night and its time. From noon on the time is one of the
 * evening, before noon one of the following morning: whoever moves the time
 * across midnight stays in the night.
 */
typedef struct
{
  CrampNightDate night;
  int            minute;
  gboolean       later;
} CrampNightTime;

CrampNightTime cramp_night_time_of (GDateTime *instant,
                                    GTimeZone *zone);
guint          cramp_night_time_count (const CrampNightTime *time,
                                       GTimeZone            *zone);
GDateTime     *cramp_night_time_to_instant (const CrampNightTime *time,
                                            GTimeZone            *zone) G_GNUC_WARN_UNUSED_RESULT;

GDateTime *cramp_night_time_get_middle (CrampNightDate night,
                                        GTimeZone     *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
