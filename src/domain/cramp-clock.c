/* cramp-clock.c - where the time comes from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-clock.h"

G_DEFINE_ABSTRACT_TYPE (CrampClock, cramp_clock, G_TYPE_OBJECT)

static guint changed_emission;

static void
cramp_clock_class_init (CrampClockClass *klass)
{
  /**
   * CrampClock::changed:
   *
   * A time that somebody waited for has come, or the clock was set, or it shows
   * the time of another zone now. What was waited for is forgotten: who still
   * waits calls cramp_clock_wake() again.
   */
  changed_emission = g_signal_new ("changed", CRAMP_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cramp_clock_init (CrampClock *self)
{
}

/**
 * cramp_clock_get_now:
 *
 * Returns: the current time, in seconds since 1970 in UTC
 */
gint64
cramp_clock_get_now (CrampClock *self)
{
  return CRAMP_CLOCK_GET_CLASS (self)->get_now (self);
}

/**
 * cramp_clock_dup_zone:
 *
 * Returns: (transfer full): the zone the person is in
 */
GTimeZone *
cramp_clock_dup_zone (CrampClock *self)
{
  return CRAMP_CLOCK_GET_CLASS (self)->dup_zone (self);
}

/**
 * cramp_clock_read_boot:
 *
 * Returns: when the machine was started, without an id when nobody knows
 */
CrampBoot
cramp_clock_read_boot (CrampClock *self)
{
  return CRAMP_CLOCK_GET_CLASS (self)->read_boot (self);
}

/**
 * cramp_clock_dup_local:
 * @instant: a moment, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): @instant as the person's clocks show it
 */
GDateTime *
cramp_clock_dup_local (CrampClock *self,
                       gint64      instant)
{
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (self);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * cramp_clock_dup_now:
 *
 * Returns: (transfer full): the current time as the person's clocks show it
 */
GDateTime *
cramp_clock_dup_now (CrampClock *self)
{
  return cramp_clock_dup_local (self, cramp_clock_get_now (self));
}

/**
 * cramp_clock_wake:
 * @when: a time, in seconds since 1970 in UTC, or 0 for none
 *
 * Asks for #CrampClock::changed at that time at the latest, at once when it has
 * passed. Nobody who has not asked is told when the clock is set.
 */
void
cramp_clock_wake (CrampClock *self,
                  gint64      when)
{
  CRAMP_CLOCK_GET_CLASS (self)->wake (self, when);
}

/**
 * cramp_clock_changed:
 *
 * Tells that the time waited for has come. For the kinds of clocks.
 */
void
cramp_clock_changed (CrampClock *self)
{
  g_signal_emit (self, changed_emission, 0);
}
