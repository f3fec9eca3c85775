/* test-system-clock.c - telling the time, and waiting for one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-system-clock.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static void
wait_for (const int *count,
          int        wanted)
{
  while (*count < wanted)
    g_main_context_iteration (NULL, TRUE);
}

static CrampClock *
new_clock (int *count)
{
  CrampClock *clock = cramp_system_clock_new ();

  g_signal_connect_swapped (clock, "changed", G_CALLBACK (count_cb), count);

  return clock;
}

/* Whatever else had something to do by now has done it: a clock that waits for
 * what has passed calls at once. */
static void
let_others_call (void)
{
  int count = 0;
  g_autoptr (CrampClock) fence = new_clock (&count);

  for (int wanted = 1; wanted <= 3; wanted++)
    {
      cramp_clock_wake (fence, cramp_clock_get_now (fence) - 1);
      wait_for (&count, wanted);
    }
}

static void
test_wakes (void)
{
  int count = 0;
  g_autoptr (CrampClock) clock = new_clock (&count);
  gint64 now = cramp_clock_get_now (clock);

  /* Of two that wait each is told by the time it needs. */
  cramp_clock_wake (clock, now + 3600);
  cramp_clock_wake (clock, now + 1);
  cramp_clock_wake (clock, now + 7200);
  wait_for (&count, 1);
  g_assert_cmpint (count, ==, 1);
  g_assert_cmpint (cramp_clock_get_now (clock), >=, now + 1);

  /* What has passed calls at once, and then no more. */
  cramp_clock_wake (clock, now - 3600);
  wait_for (&count, 2);
  let_others_call ();
  g_assert_cmpint (count, ==, 2);
}

static void
test_waits (void)
{
  int count = 0;
  g_autoptr (CrampClock) clock = new_clock (&count);

  let_others_call ();
  cramp_clock_wake (clock, 0);
  let_others_call ();
  cramp_clock_wake (clock, cramp_clock_get_now (clock) + 3600);
  let_others_call ();
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

/* When the machine was started, as the kernel tells it. */
static gint64
read_kernel_boot (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents ("/proc/stat", &text, NULL, &error);
  g_assert_no_error (error);

  return g_ascii_strtoll (strstr (text, "\nbtime ") + strlen ("\nbtime "), NULL, 10);
}

static void
test_boot (void)
{
  g_autoptr (CrampClock) clock = cramp_system_clock_new ();
  CrampBoot boot = cramp_clock_read_boot (clock);

  g_assert_true (g_uuid_string_is_valid (boot.id));
  g_assert_cmpstr (boot.id, ==, cramp_clock_read_boot (clock).id);
  g_assert_cmpint (ABS (boot.time - read_kernel_boot ()), <=, 1);
}

/* Who is told may let the clock go. */
static void
test_let_go (void)
{
  int         count = 0;
  CrampClock *clock = new_clock (&count);

  g_signal_connect (clock, "changed", G_CALLBACK (g_object_unref), NULL);
  cramp_clock_wake (clock, 1);
  wait_for (&count, 1);
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
