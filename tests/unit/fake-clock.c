/* fake-clock.c - a clock that a test sets
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fake-clock.h"

#include "cramp-time.h"

G_DEFINE_FINAL_TYPE (FakeClock, fake_clock, CRAMP_TYPE_CLOCK)

static gint64
fake_clock_get_now (CrampClock *clock)
{
  FakeClock *self = FAKE_CLOCK (clock);

  if (self->look != NULL)
    self->look ();

  return self->now;
}

static GTimeZone *
fake_clock_dup_zone (CrampClock *clock)
{
  return g_time_zone_ref (FAKE_CLOCK (clock)->zone);
}

static CrampBoot
fake_clock_read_boot (CrampClock *clock)
{
  return FAKE_CLOCK (clock)->boot;
}

static void
fake_clock_wake (CrampClock *clock,
                 gint64      when)
{
  FakeClock *self = FAKE_CLOCK (clock);

  if (when != 0 && (self->wake == 0 || when < self->wake))
    self->wake = when;
}

static void
fake_clock_finalize (GObject *object)
{
  g_time_zone_unref (FAKE_CLOCK (object)->zone);

  G_OBJECT_CLASS (fake_clock_parent_class)->finalize (object);
}

static void
fake_clock_class_init (FakeClockClass *klass)
{
  CrampClockClass *clock_class = CRAMP_CLOCK_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fake_clock_finalize;
  clock_class->get_now = fake_clock_get_now;
  clock_class->dup_zone = fake_clock_dup_zone;
  clock_class->read_boot = fake_clock_read_boot;
  clock_class->wake = fake_clock_wake;
}

static void
fake_clock_init (FakeClock *self)
{
}

static void
tell_changed (FakeClock *self)
{
  self->wake = 0;
  cramp_clock_changed (CRAMP_CLOCK (self));
}

/**
 * fake_clock_new:
 * @zone: the name of a zone
 * @now: what it shows there, such as `2026-11-20T20:00:00`
 *
 * Returns: (transfer full): the clock
 */
FakeClock *
fake_clock_new (const char *zone,
                const char *now)
{
  FakeClock *self = g_object_new (FAKE_TYPE_CLOCK, NULL);

  self->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (self->zone);
  fake_clock_show (self, now);

  return self;
}

/**
 * fake_clock_show:
 * @now: a time in its zone
 *
 * Sets the clock, and tells who waits.
 */
void
fake_clock_show (FakeClock  *self,
                 const char *now)
{
  g_autoptr (GDateTime) time = cramp_time_parse (now, self->zone);

  g_assert_nonnull (time);
  self->now = g_date_time_to_unix (time);
  tell_changed (self);
}

/**
 * fake_clock_pass:
 * @seconds: how long
 *
 * Lets time pass, with a stop at each moment that somebody waits for.
 */
void
fake_clock_pass (FakeClock *self,
                 gint64     seconds)
{
  gint64 end = self->now + seconds;

  while (self->wake != 0 && self->wake <= end)
    {
      self->now = MAX (self->now, self->wake);
      tell_changed (self);
    }
  self->now = end;
}

/**
 * fake_clock_move:
 * @zone: the name of a zone
 *
 * Takes the clock to another zone at the same moment.
 */
void
fake_clock_move (FakeClock  *self,
                 const char *zone)
{
  g_time_zone_unref (self->zone);
  self->zone = g_time_zone_new_identifier (zone);
  g_assert_nonnull (self->zone);
  tell_changed (self);
}
