/* cramp-night-time.c - a time of a night, as a person says it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-night-time.h"

#include "cramp-wall-time.h"

#define MINUTES_PER_DAY (24 * 60)
#define NOON (12 * 60)

/* (choice) When most cramps are. */
#define MIDDLE_OF_THE_NIGHT (3 * 60)

/* Nights are counted from 1 January of the year 1, time from 1970. */
#define NIGHT_OF_1970 719163

static gint64
get_wall (const CrampNightTime *time)
{
  gint64 day = (gint64) time->night - NIGHT_OF_1970 + (time->minute < NOON ? 1 : 0);

  return (day * MINUTES_PER_DAY + time->minute) * 60;
}

/**
 * cramp_night_time_of:
 * @zone: the zone of the clock that is meant
 *
 * Returns: the night and the time of @instant; its seconds are left out
 */
CrampNightTime
cramp_night_time_of (GDateTime *instant,
                     GTimeZone *zone)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (instant, zone);
  CrampNightTime time = { cramp_night_of (local), g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local), FALSE };
  gint64         instants[2];

  if (cramp_wall_time_find (get_wall (&time), zone, instants) == 2)
    time.later = g_date_time_to_unix (instant) >= instants[1];

  return time;
}

/**
 * cramp_night_time_count:
 * @time: a time of a night
 * @zone: the zone it is spent in
 *
 * Returns: how often the clock shows the time in that night: twice in the hour
 *   that comes twice, never in the one that is skipped, else once
 */
guint
cramp_night_time_count (const CrampNightTime *time,
                        GTimeZone            *zone)
{
  gint64 instants[2];

  return cramp_wall_time_find (get_wall (time), zone, instants);
}

/**
 * cramp_night_time_to_instant:
 * @time: a time of a night
 * @zone: the zone it is spent in
 *
 * Finds the moment. Of a time that the clock skips it is the one at which a
 * clock that was not set yet shows it.
 *
 * Returns: (transfer full): the moment, in @zone
 */
GDateTime *
cramp_night_time_to_instant (const CrampNightTime *time,
                             GTimeZone            *zone)
{
  g_autoptr (GDateTime) utc = NULL;
  gint64 instants[2];

  cramp_wall_time_find (get_wall (time), zone, instants);
  utc = g_date_time_new_from_unix_utc (instants[time->later ? 1 : 0]);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * cramp_night_time_get_middle:
 * @zone: the zone it is spent in
 *
 * Returns: (transfer full): what stands for the start of a cramp of which only
 *   the night is known, 03:00
 */
GDateTime *
cramp_night_time_get_middle (CrampNightDate night,
                             GTimeZone     *zone)
{
  CrampNightTime time = { night, MIDDLE_OF_THE_NIGHT, FALSE };

  return cramp_night_time_to_instant (&time, zone);
}
