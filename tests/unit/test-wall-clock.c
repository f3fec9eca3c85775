/* test-wall-clock.c - waiting for a time on the wall
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-system-clock.h"
#include "cramp-wall-clock.h"

static void
count_cb (gpointer user_data)
{
  (*(int *) user_data)++;
}

static gboolean
time_out_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_msec (int        msec,
           const int *count,
           int        wanted)
{
  gboolean timed_out = FALSE;
  guint    source = g_timeout_add (msec, time_out_cb, &timed_out);

  while (!timed_out && *count < wanted)
    g_main_context_iteration (NULL, TRUE);
  if (!timed_out)
    g_source_remove (source);
}

static void
test_fires (void)
{
  int count = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampWallClock) clock = cramp_wall_clock_new (count_cb, &count, &error);
  gint64 now = cramp_system_clock.get_now (NULL);

  g_assert_no_error (error);
  cramp_wall_clock_arm (clock, now + 2);
  wait_msec (10000, &count, 1);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (cramp_system_clock.get_now (NULL), >=, now + 2);

  /* What has passed calls at once, and then no more. */
  cramp_wall_clock_arm (clock, now - 3600);
  wait_msec (300, &count, 3);
  g_assert_cmpint (count, ==, 2);
}

static void
test_waits (void)
{
  int count = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampWallClock) clock = cramp_wall_clock_new (count_cb, &count, &error);

  g_assert_no_error (error);
  wait_msec (100, &count, 1);
  cramp_wall_clock_arm (clock, cramp_system_clock.get_now (NULL) - 1);
  cramp_wall_clock_arm (clock, cramp_system_clock.get_now (NULL) + 3600);
  wait_msec (100, &count, 1);
  cramp_wall_clock_arm (clock, 0);
  wait_msec (100, &count, 1);
  g_assert_cmpint (count, ==, 0);
}

static void
test_zone (void)
{
  g_autoptr (GTimeZone) zone = cramp_system_clock.dup_zone (NULL);

  g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, g_getenv ("TZ"));
}

/* It is the same start, a while later. */
static void
test_boot (void)
{
  const CrampClock nobody = { NULL };
  CrampBoot        before = cramp_clock_read_boot (&cramp_system_clock);
  CrampBoot        after;

  g_usleep (1500 * 1000);
  after = cramp_clock_read_boot (&cramp_system_clock);
  g_assert_true (g_uuid_string_is_valid (before.id));
  g_assert_cmpstr (before.id, ==, after.id);
  g_assert_cmpint (ABS (after.time - before.time), <=, 1);
  g_assert_cmpint (before.time, <, cramp_system_clock.get_now (NULL));

  g_assert_cmpstr (cramp_clock_read_boot (&nobody).id, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wall-clock/fires", test_fires);
  g_test_add_func ("/wall-clock/waits", test_waits);
  g_test_add_func ("/wall-clock/zone", test_zone);
  g_test_add_func ("/wall-clock/boot", test_boot);

  return g_test_run ();
}
