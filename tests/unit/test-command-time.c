/* test-command-time.c - times as people type them, when clocks change
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-command-time.h"
#include "cramp-exchange-error.h"
#include "cramp-time.h"

typedef struct
{
  const char *now;
  const char *text;
  const char *expected;
} TimeCase;

/* In Berlin. Without an expected time it is in the future. */
static const TimeCase cases[] = {
  { "2026-11-22T21:04:05+01:00", "02:14", "2026-11-22T02:14:00+01:00" },
  { "2026-11-22T02:13:59+01:00", "02:14", "2026-11-21T02:14:00+01:00" },
  { "2026-11-22T02:14:00+01:00", "02:14", "2026-11-22T02:14:00+01:00" },
  { "2026-01-01T00:30:00+01:00", "23:50", "2025-12-31T23:50:00+01:00" },
  { "2026-11-22T21:04:05+01:00", "2026-11-20T02:14", "2026-11-20T02:14:00+01:00" },
  { "2026-11-22T21:04:05+01:00", "2026-07-20T02:14:33", "2026-07-20T02:14:33+02:00" },
  { "2026-11-22T21:04:05+01:00", "2026-11-20T02:14Z", "2026-11-20T02:14:00+00:00" },
  { "2026-11-22T21:04:05+01:00", "2026-11-20T02:14:00-05:30", "2026-11-20T02:14:00-05:30" },
  { "2026-11-22T21:04:05+01:00", "2026-11-22T21:05", NULL },
  { "2026-11-22T21:04:05+01:00", "2026-11-22T21:04:05+00:00", NULL },
  /* In spring no clock that was set shows 02:30: it was not set yet. */
  { "2026-03-29T08:00:00+02:00", "02:30", "2026-03-29T03:30:00+02:00" },
  { "2026-03-29T03:10:00+02:00", "02:30", "2026-03-28T02:30:00+01:00" },
  { "2026-03-29T08:00:00+02:00", "01:59", "2026-03-29T01:59:00+01:00" },
  { "2026-03-29T08:00:00+02:00", "03:00", "2026-03-29T03:00:00+02:00" },
  { "2026-04-02T08:00:00+02:00", "2026-03-29T02:00", "2026-03-29T03:00:00+02:00" },
  /* In autumn a clock shows it twice: the latest one past is meant. */
  { "2026-10-25T08:00:00+01:00", "02:30", "2026-10-25T02:30:00+01:00" },
  { "2026-10-25T02:10:00+01:00", "02:30", "2026-10-25T02:30:00+02:00" },
  { "2026-10-25T02:40:00+02:00", "02:30", "2026-10-25T02:30:00+02:00" },
  { "2026-10-25T02:20:00+02:00", "02:30", "2026-10-24T02:30:00+02:00" },
  { "2026-10-25T08:00:00+01:00", "01:59", "2026-10-25T01:59:00+02:00" },
  { "2026-10-25T08:00:00+01:00", "2026-10-25T02:30+02:00", "2026-10-25T02:30:00+02:00" },
};

static void
check (const TimeCase *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (time->now, NULL);
  g_autoptr (GDateTime) now = g_date_time_to_timezone (instant, zone);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) parsed = cramp_command_time_parse (time->text, now, &error);
  g_autofree char *text = parsed == NULL ? NULL : cramp_time_to_string (parsed);

  g_test_message ("%s at %s", time->text, time->now);
  g_assert_cmpstr (text, ==, time->expected);
  if (time->expected == NULL)
    g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
  else
    g_assert_no_error (error);
}

static void
test_times (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static const char *const bad[] = { "", "2:14", "24:00", "02:60", "now", "2026-11-20", "2026-11-20T2:14", "2026-11-20 02:14", "1900-01-01T02:00", "2026-11-20T02:14 " };

static void
test_bad (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 22, 21, 4, 5);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (cramp_command_time_parse (bad[i], now, &error));
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
    }
}

static void
test_nights (void)
{
  CrampNightDate night = 7;
  g_autoptr (GError) error = NULL;

  g_assert_false (cramp_command_night_parse ("2026-11-31", &night, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
  g_assert_cmpuint (night, ==, 7);
  g_assert_true (cramp_command_night_parse ("2026-11-30", &night, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/command-time/times", test_times);
  g_test_add_func ("/command-time/bad", test_bad);
  g_test_add_func ("/command-time/nights", test_nights);

  return g_test_run ();
}
