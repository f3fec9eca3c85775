/* cramp-clock.h - where the time comes from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

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

CrampBoot cramp_clock_read_boot (const CrampClock *clock);

G_END_DECLS
