/* test-system-clock.c - telling the time, and waiting for one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-system-clock.h"

static void
count_cb (int *count)
{
  (*count)++;
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

static CrampClock *
new_clock (int *count)
{
  CrampClock *clock = cramp_system_clock_new ();

  g_signal_connect_swapped (clock, "changed", G_CALLBACK (count_cb), count);

  return clock;
}

static void
test_wakes (void)
{
  int count = 0;
  g_autoptr (CrampClock) clock = new_clock (&count);
  gint64 now = cramp_clock_get_now (clock);

  /* Of two that wait each is told by the time it needs. */
  cramp_clock_wake (clock, now + 3600);
  cramp_clock_wake (clock, now + 2);
  cramp_clock_wake (clock, now + 7200);
  wait_msec (10000, &count, 1);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (cramp_clock_get_now (clock), >=, now + 2);

  /* What has passed calls at once, and then no more. */
  cramp_clock_wake (clock, now - 3600);
  wait_msec (300, &count, 3);
  g_assert_cmpint (count, ==, 2);
}

static void
test_waits (void)
{
  int count = 0;
  g_autoptr (CrampClock) clock = new_clock (&count);

  wait_msec (100, &count, 1);
  cramp_clock_wake (clock, 0);
  wait_msec (100, &count, 1);
  cramp_clock_wake (clock, cramp_clock_get_now (clock) + 3600);
  wait_msec (100, &count, 1);
  g_assert_cmpint (count, ==, 0);
}

static void
test_local (void)
{
  g_autoptr (CrampClock) clock = cramp_system_clock_new ();
  g_autoptr (GTimeZone) zone = cramp_clock_dup_zone (clock);
  g_autoptr (GDateTime) now = cramp_clock_dup_now (clock);
  g_autoptr (GDateTime) summer = cramp_clock_dup_local (clock, 1783080000);
  g_autofree char *text = g_date_time_format_iso8601 (summer);

  g_assert_cmpstr (g_time_zone_get_identifier (zone), ==, g_getenv ("TZ"));
  g_assert_cmpstr (text, ==, "2026-07-03T14:00:00+02");
  g_assert_cmpint (ABS (g_date_time_to_unix (now) - cramp_clock_get_now (clock)), <=, 1);
}

/* It is the same start, a while later. */
static void
test_boot (void)
{
  g_autoptr (CrampClock) clock = cramp_system_clock_new ();
  CrampBoot before = cramp_clock_read_boot (clock);
  CrampBoot after;

  g_usleep (1500 * 1000);
  after = cramp_clock_read_boot (clock);
  g_assert_true (g_uuid_string_is_valid (before.id));
  g_assert_cmpstr (before.id, ==, after.id);
  g_assert_cmpint (ABS (after.time - before.time), <=, 1);
  g_assert_cmpint (before.time, <, cramp_clock_get_now (clock));
}

/* Who is told may let the clock go. */
static void
test_let_go (void)
{
  int         count = 0;
  CrampClock *clock = new_clock (&count);

  g_signal_connect (clock, "changed", G_CALLBACK (g_object_unref), NULL);
  cramp_clock_wake (clock, 1);
  wait_msec (2000, &count, 1);
  g_assert_cmpint (count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/system-clock/wakes", test_wakes);
  g_test_add_func ("/system-clock/waits", test_waits);
  g_test_add_func ("/system-clock/local", test_local);
  g_test_add_func ("/system-clock/boot", test_boot);
  g_test_add_func ("/system-clock/let-go", test_let_go);

  return g_test_run ();
}
