/* cramp-wall-clock.h - the time on the wall, and waiting for it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "cramp-boot.h"

G_BEGIN_DECLS

/**
 * CrampClock:
 * @get_now: tells the time, in seconds since 1970 in UTC
 * @dup_zone: tells the zone the person is in
 * @user_data: passed to all of them
 * @read_boot: (nullable): tells when the machine was started
 *
 * Where the time comes from, so that tests can bring their own.
 */
typedef struct
{
  gint64 (*get_now) (gpointer user_data);
  GTimeZone *(*dup_zone) (gpointer user_data);
  gpointer user_data;
  void (*read_boot) (CrampBoot *boot,
                     gpointer   user_data);
} CrampClock;

extern const CrampClock cramp_system_clock;

CrampBoot cramp_clock_read_boot (const CrampClock *clock);

/**
 * CrampWallClock:
 *
 * Waits for a time on the wall. Time spent in suspend counts, and it calls as
 * well when somebody sets the clock.
 */
typedef struct _CrampWallClock CrampWallClock;

typedef void (*CrampWallClockFunc) (gpointer user_data);

CrampWallClock *cramp_wall_clock_new (CrampWallClockFunc func,
                                      gpointer           user_data,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void            cramp_wall_clock_free (CrampWallClock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampWallClock, cramp_wall_clock_free)

void cramp_wall_clock_arm (CrampWallClock *self,
                           gint64          when);

G_END_DECLS
