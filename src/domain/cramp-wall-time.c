/* cramp-wall-time.c - what the clock on the wall shows, and when it does
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-wall-time.h"

#define SECONDS_PER_DAY (24 * 60 * 60)

static gint64
offset_at (GTimeZone *zone,
           gint64     instant)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant));
}

/**
 * cramp_wall_time_find:
 * @wall: what the clock shows, in seconds since 1970 as if the zone were UTC
 * @zone: the zone of the clock
 * @instants: (out) (array fixed-size=2): when it shows that, in seconds since
 *   1970 in UTC: the first and the last time
 *
 * Tells when a clock shows a time. In autumn it shows an hour twice. In spring
 * it skips one: both instants are then what a clock that was not set yet would
 * show.
 *
 * Returns: how often the clock shows the time: 0, 1 or 2
 */
guint
cramp_wall_time_find (gint64     wall,
                      GTimeZone *zone,
                      gint64     instants[2])
{
  /* GLib picks between the two instants of a repeated hour by the name of the
   * season, which is reversed in Ireland, so the offsets of the days before and
   * after are tried here. */
  gint64   before = wall - offset_at (zone, wall - SECONDS_PER_DAY);
  gint64   after = wall - offset_at (zone, wall + SECONDS_PER_DAY);
  gboolean before_holds = before + offset_at (zone, before) == wall;
  gboolean after_holds = after + offset_at (zone, after) == wall;

  instants[0] = before_holds || !after_holds ? before : after;
  instants[1] = after_holds ? after : before;

  return instants[0] != instants[1] ? 2 : before_holds || after_holds;
}
