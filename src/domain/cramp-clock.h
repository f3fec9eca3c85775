/* cramp-clock.h - where the time comes from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Room for a UUID and its end. */
#define CRAMP_BOOT_ID_SIZE 37

/**
 * CrampBoot:
 * @id: which start it was, or empty when that is not known
 * @time: when it was, in seconds since 1970 in UTC: the clock's time without
 *   the time since then. It changes when somebody sets the clock, and at no
 *   other time
 *
 * When the machine was started. Two readings of one start tell by how much the
 * clock was set in between.
 */
typedef struct
{
  char   id[CRAMP_BOOT_ID_SIZE];
  gint64 time;
} CrampBoot;

#define CRAMP_TYPE_CLOCK (cramp_clock_get_type ())

G_DECLARE_DERIVABLE_TYPE (CrampClock, cramp_clock, CRAMP, CLOCK, GObject)

/**
 * CrampClockClass:
 * @get_now: tells the time, in seconds since 1970 in UTC
 * @dup_zone: tells the zone the person is in
 * @read_boot: tells when the machine was started
 * @wake: has the clock call cramp_clock_changed() at a time, in seconds since
 *   1970 in UTC, and when it is set or the zone changes. Of several times the
 *   first counts
 *
 * Where the time comes from. A program has one and hands it down, so that a test
 * can bring its own.
 */
struct _CrampClockClass
{
  GObjectClass parent_class;

  gint64 (*get_now) (CrampClock *self);
  GTimeZone *(*dup_zone) (CrampClock *self);
  CrampBoot (*read_boot) (CrampClock *self);
  void (*wake) (CrampClock *self,
                gint64      when);
};

gint64     cramp_clock_get_now (CrampClock *self);
GTimeZone *cramp_clock_dup_zone (CrampClock *self) G_GNUC_WARN_UNUSED_RESULT;
CrampBoot  cramp_clock_read_boot (CrampClock *self);

GDateTime *cramp_clock_dup_local (CrampClock *self,
                                  gint64      instant) G_GNUC_WARN_UNUSED_RESULT;
GDateTime *cramp_clock_dup_now (CrampClock *self) G_GNUC_WARN_UNUSED_RESULT;

void cramp_clock_wake (CrampClock *self,
                       gint64      when);
void cramp_clock_changed (CrampClock *self);

G_END_DECLS
