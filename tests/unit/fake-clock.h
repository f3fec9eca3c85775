/* fake-clock.h - a clock that a test sets
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"

G_BEGIN_DECLS

#define FAKE_TYPE_CLOCK (fake_clock_get_type ())

G_DECLARE_FINAL_TYPE (FakeClock, fake_clock, FAKE, CLOCK, CrampClock)

/**
 * FakeClock:
 * @now: what it shows, in seconds since 1970 in UTC
 * @zone: where it hangs
 * @boot: when the machine was started
 * @wake: the first time that somebody waits for, or 0
 * @look: (nullable): called before it tells the time
 *
 * It stands still until it is set.
 */
struct _FakeClock
{
  CrampClock parent_instance;

  gint64     now;
  GTimeZone *zone;
  CrampBoot  boot;
  gint64     wake;
  void (*look) (void);
};

FakeClock *fake_clock_new (const char *zone,
                           const char *now) G_GNUC_WARN_UNUSED_RESULT;
void       fake_clock_show (FakeClock  *self,
                            const char *now);
void       fake_clock_pass (FakeClock *self,
                            gint64     seconds);
void       fake_clock_move (FakeClock  *self,
                            const char *zone);

G_END_DECLS
