/* cramp-system-clock.c - the clock of the machine
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-system-clock.h"

#include <time.h>

#define BOOT_ID_FILE "/proc/sys/kernel/random/boot_id"

static gint64
get_system_now (gpointer user_data)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static GTimeZone *
dup_system_zone (gpointer user_data)
{
  return g_time_zone_new_local ();
}

/* The time since the start counts suspend, and nobody can set it. */
static void
read_system_boot (CrampBoot *boot,
                  gpointer   user_data)
{
  g_autofree char *id = NULL;
  struct timespec  since;

  if (!g_file_get_contents (BOOT_ID_FILE, &id, NULL, NULL) || clock_gettime (CLOCK_BOOTTIME, &since) != 0)
    return;

  g_strlcpy (boot->id, g_strchomp (id), sizeof boot->id);
  boot->time = (g_get_real_time () - since.tv_sec * G_USEC_PER_SEC - since.tv_nsec / 1000) / G_USEC_PER_SEC;
}

const CrampClock cramp_system_clock = { get_system_now, dup_system_zone, NULL, read_system_boot };
