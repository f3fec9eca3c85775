/* test-night-date.c - which night a moment belongs to, and times as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-night-date.h"
#include "cramp-time.h"

typedef struct
{
  const char *zone;
  const char *instant;
  const char *night;
} NightCase;

static const NightCase night_cases[] = {
  { "Europe/Berlin", "2026-11-20T11:59:59", "2026-11-19" },
  { "Europe/Berlin", "2026-11-20T12:00:00", "2026-11-20" },
  { "Europe/Berlin", "2026-11-19T23:50:00", "2026-11-19" },
  { "Europe/Berlin", "2026-11-20T03:10:00", "2026-11-19" },
  { "Europe/Berlin", "2026-11-20T00:00:00", "2026-11-19" },
  /* The night in which clocks go forward, and its noon. */
  { "Europe/Berlin", "2026-03-29T01:59:59", "2026-03-28" },
  { "Europe/Berlin", "2026-03-29T03:00:00", "2026-03-28" },
  { "Europe/Berlin", "2026-03-29T11:59:59", "2026-03-28" },
  { "Europe/Berlin", "2026-03-29T12:00:00", "2026-03-29" },
  /* The night in which clocks go back: 02:30 comes twice, in one night. */
  { "Europe/Berlin", "2026-10-25T02:30:00+02:00", "2026-10-24" },
  { "Europe/Berlin", "2026-10-25T02:30:00+01:00", "2026-10-24" },
  { "Europe/Berlin", "2026-10-25T11:59:59", "2026-10-24" },
  { "Europe/Berlin", "2026-10-25T12:00:00", "2026-10-25" },
  /* Clocks that change at midnight, and by half an hour. */
  { "America/Havana", "2026-03-08T01:00:00", "2026-03-07" },
  { "Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04" },
  { "Europe/Berlin", "2024-02-29T12:00:00", "2024-02-29" },
  { "Europe/Berlin", "2024-03-01T02:00:00", "2024-02-29" },
  { "Europe/Berlin", "2026-03-01T02:00:00", "2026-02-28" },
  { "Europe/Berlin", "2027-01-01T02:00:00", "2026-12-31" },
  /* The offset of the moment decides, not the zone of the reader. */
  { "America/New_York", "2026-11-20T02:14:00+08:00", "2026-11-19" },
  { "Asia/Shanghai", "2026-11-20T02:14:00-05:00", "2026-11-19" },
  { "Pacific/Kiritimati", "2026-11-20T13:00:00Z", "2026-11-20" },
};

static void
test_night_of (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (night_cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (night_cases[i].zone);
      g_autoptr (GDateTime) instant = NULL;
      g_autofree char *night = NULL;

      g_assert_nonnull (zone);
      instant = cramp_time_parse (night_cases[i].instant, zone);
      g_assert_nonnull (instant);
      night = cramp_night_date_to_string (cramp_night_of (instant));
      g_assert_cmpstr (night, ==, night_cases[i].night);
    }
}

static void
test_last_night (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) morning = cramp_time_parse ("2026-11-20T07:00", utc);
  g_autoptr (GDateTime) evening = cramp_time_parse ("2026-11-20T21:00", utc);
  g_autoptr (GDateTime) small_hours = cramp_time_parse ("2026-11-21T02:00", utc);

  g_assert_cmpuint (cramp_last_night (morning), ==, cramp_night_of (morning));
  g_assert_cmpuint (cramp_last_night (evening), ==, cramp_night_of (evening) - 1);
  g_assert_cmpuint (cramp_last_night (small_hours), ==, cramp_night_of (small_hours));
}

static void
test_night_text (void)
{
  const char *const bad[] = { "", "2026-11-2", "2026-02-29", "2026-13-01", "2026-11-20 ", "20261120", "1899-12-31", "2101-01-01", "+026-11-20", "2026-11-20T00:00" };
  g_autofree char  *text = NULL;
  CrampNightDate    night = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_false (cramp_night_date_parse (bad[i], &night));
      g_assert_cmpuint (night, ==, 7);
    }

  g_assert_true (cramp_night_date_parse ("2024-02-29", &night));
  text = cramp_night_date_to_string (night);
  g_assert_cmpstr (text, ==, "2024-02-29");
}

typedef struct
{
  const char *text;
  const char *expected;
} TimeCase;

static const TimeCase time_cases[] = {
  { "2026-11-20T02:14", "2026-11-20T02:14:00+01:00" },
  { "2026-11-20T02:14:07", "2026-11-20T02:14:07+01:00" },
  { "2026-11-20T02:14:07.987", "2026-11-20T02:14:07+01:00" },
  { "2026-07-20T02:14", "2026-07-20T02:14:00+02:00" },
  { "2026-11-20T02:14:00+08:00", "2026-11-20T02:14:00+08:00" },
  { "2026-11-20T02:14:00-03:30", "2026-11-20T02:14:00-03:30" },
  { "2026-11-20T02:14Z", "2026-11-20T02:14:00+00:00" },
  { "2026-11-20T24:00", NULL },
  { "2026-11-20T02:60", NULL },
  { "2026-11-20T02:14:60", NULL },
  { "2026-11-20T02:14:00.", NULL },
  { "2026-11-20T02:14:00+8", NULL },
  { "2026-11-20T02:14:00 ", NULL },
  { "2026-11-20 02:14", NULL },
  { "2026-02-30T02:14", NULL },
  { "2026-11-20", NULL },
  { "", NULL },
};

static void
test_time_text (void)
{
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");

  for (gsize i = 0; i < G_N_ELEMENTS (time_cases); i++)
    {
      g_autoptr (GDateTime) instant = cramp_time_parse (time_cases[i].text, berlin);
      g_autofree char *text = instant == NULL ? NULL : cramp_time_to_string (instant);

      g_assert_cmpstr (text, ==, time_cases[i].expected);
    }
}

/* Zones of long ago had offsets with seconds, which no file can carry. */
static void
test_time_fixed (void)
{
  g_autoptr (GTimeZone) shanghai = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GDateTime) old = cramp_time_parse ("1900-06-01T02:14:00", shanghai);
  g_autofree char *text = cramp_time_to_string (old);
  g_autoptr (GDateTime) again = cramp_time_parse (text, shanghai);

  g_assert_true (g_date_time_equal (old, again));
  g_assert_cmpint (cramp_time_get_offset_minutes (old), ==, cramp_time_get_offset_minutes (again));
}

static void
test_clock_text (void)
{
  g_autofree char *text = cramp_clock_to_string (22 * 60 + 5);

  g_assert_cmpstr (text, ==, "22:05");
  g_assert_cmpint (cramp_clock_parse ("22:05"), ==, 22 * 60 + 5);
  g_assert_cmpint (cramp_clock_parse ("24:00"), ==, -1);
  g_assert_cmpint (cramp_clock_parse ("2:05"), ==, -1);
  g_assert_cmpint (cramp_clock_parse ("22:05:00"), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/night-date/night-of", test_night_of);
  g_test_add_func ("/night-date/last-night", test_last_night);
  g_test_add_func ("/night-date/text", test_night_text);
  g_test_add_func ("/time/text", test_time_text);
  g_test_add_func ("/time/fixed", test_time_fixed);
  g_test_add_func ("/time/clock", test_clock_text);

  return g_test_run ();
}
