/* test-night-time.c - from a night and a time to a moment, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-night-time.h"
#include "cramp-time.h"

typedef struct
{
  const char *zone;
  const char *night;
  const char *clock;
  gboolean    later;
  guint       count;
  const char *expected;
} NightTimeCase;

static const NightTimeCase cases[] = {
  /* Whoever moves the hour past midnight stays in the night. */
  { "Europe/Berlin", "2026-11-23", "23:17", FALSE, 1, "2026-11-23T23:17:00+01:00" },
  { "Europe/Berlin", "2026-11-23", "00:17", FALSE, 1, "2026-11-24T00:17:00+01:00" },
  { "Europe/Berlin", "2026-11-23", "12:00", FALSE, 1, "2026-11-23T12:00:00+01:00" },
  { "Europe/Berlin", "2026-11-23", "11:59", FALSE, 1, "2026-11-24T11:59:00+01:00" },
  { "Europe/Berlin", "2026-12-31", "00:00", FALSE, 1, "2027-01-01T00:00:00+01:00" },
  { "Europe/Berlin", "2024-02-28", "03:00", FALSE, 1, "2024-02-29T03:00:00+01:00" },
  /* A time that comes once has no second one. */
  { "Europe/Berlin", "2026-11-23", "02:30", TRUE, 1, "2026-11-24T02:30:00+01:00" },
  /* The clock goes forward. */
  { "Europe/Berlin", "2026-03-28", "01:59", FALSE, 1, "2026-03-29T01:59:00+01:00" },
  { "Europe/Berlin", "2026-03-28", "02:30", FALSE, 0, "2026-03-29T03:30:00+02:00" },
  { "Europe/Berlin", "2026-03-28", "02:30", TRUE, 0, "2026-03-29T03:30:00+02:00" },
  { "Europe/Berlin", "2026-03-28", "03:00", FALSE, 1, "2026-03-29T03:00:00+02:00" },
  { "Europe/Berlin", "2026-03-28", "23:00", FALSE, 1, "2026-03-28T23:00:00+01:00" },
  /* The clock goes back: both hours can be said. */
  { "Europe/Berlin", "2026-10-24", "01:59", TRUE, 1, "2026-10-25T01:59:00+02:00" },
  { "Europe/Berlin", "2026-10-24", "02:00", FALSE, 2, "2026-10-25T02:00:00+02:00" },
  { "Europe/Berlin", "2026-10-24", "02:59", TRUE, 2, "2026-10-25T02:59:00+01:00" },
  { "Europe/Berlin", "2026-10-24", "03:00", FALSE, 1, "2026-10-25T03:00:00+01:00" },
  { "Europe/Berlin", "2026-10-24", "23:00", FALSE, 1, "2026-10-24T23:00:00+02:00" },
  /* Ireland calls winter the season that is not the standard one. */
  { "Europe/Dublin", "2026-10-24", "01:30", FALSE, 2, "2026-10-25T01:30:00+01:00" },
  { "Europe/Dublin", "2026-10-24", "01:30", TRUE, 2, "2026-10-25T01:30:00+00:00" },
  /* Clocks that change at midnight, and by half an hour. */
  { "America/Havana", "2026-03-07", "00:30", FALSE, 0, "2026-03-08T01:30:00-04:00" },
  { "America/Santiago", "2026-04-04", "23:30", TRUE, 2, "2026-04-04T23:30:00-04:00" },
  { "Australia/Lord_Howe", "2026-04-04", "01:45", TRUE, 2, "2026-04-05T01:45:00+10:30" },
  /* Nobody moved: an offset that was written down has one of each. */
  { "+08:00", "2026-10-24", "02:30", TRUE, 1, "2026-10-25T02:30:00+08:00" },
};

static void
check (const NightTimeCase *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (expected->zone);
  CrampNightTime time = { 0, cramp_clock_parse (expected->clock), expected->later };
  g_autoptr (GDateTime) instant = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (zone);
  g_assert_true (cramp_night_date_parse (expected->night, &time.night));
  g_test_message ("%s, night of %s, %s", expected->zone, expected->night, expected->clock);
  instant = cramp_night_time_to_instant (&time, zone);
  text = cramp_time_to_string (instant);
  g_assert_cmpstr (text, ==, expected->expected);
  g_assert_cmpuint (cramp_night_time_count (&time, zone), ==, expected->count);
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (&cases[i]);
}

static const char *const zones[] = {
  "Europe/Berlin", "Europe/Dublin", "America/New_York", "America/Havana", "America/Santiago", "America/St_Johns",
  "Africa/Casablanca", "Asia/Beirut", "Asia/Shanghai", "Australia/Lord_Howe", "Pacific/Apia"
};

/* What is chosen is what the clock of that moment shows, in the night that was
 * chosen, and comes back when it is read again. */
static void
assert_comes_back (const CrampNightTime *time,
                   GTimeZone            *zone)
{
  g_autoptr (GDateTime) instant = cramp_night_time_to_instant (time, zone);
  CrampNightTime again = cramp_night_time_of (instant, zone);

  g_assert_cmpuint (cramp_night_of (instant), ==, time->night);
  g_assert_cmpuint (again.night, ==, time->night);
  g_assert_cmpint (again.minute, ==, time->minute);
  g_assert_cmpint (again.later, ==, time->later);
}

static void
check_night (CrampNightDate night,
             GTimeZone     *zone)
{
  gint64 last = G_MININT64;

  /* From noon to noon, by the clock. */
  for (int i = 0; i < 24 * 60; i += 15)
    {
      CrampNightTime time = { night, (12 * 60 + i) % (24 * 60), FALSE };
      guint          count = cramp_night_time_count (&time, zone);
      g_autoptr (GDateTime) first = cramp_night_time_to_instant (&time, zone);

      if (count > 0)
        assert_comes_back (&time, zone);
      time.later = TRUE;
      if (count == 2)
        assert_comes_back (&time, zone);

      /* Later on the clock is later, but for the hour that is skipped. */
      if (count > 0)
        {
          g_assert_cmpint (g_date_time_to_unix (first), >, last);
          last = g_date_time_to_unix (first);
        }
    }
}

static void
test_every_night (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[i]);
      CrampNightDate first;

      g_assert_nonnull (zone);
      g_assert_true (cramp_night_date_parse ("2025-12-31", &first));
      for (CrampNightDate night = first; night < first + 366; night++)
        check_night (night, zone);
    }
}

/* After a journey the clock of then is the one that is read. */
static void
test_other_zone (void)
{
  g_autoptr (GTimeZone) shanghai = g_time_zone_new_identifier ("+08:00");
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GDateTime) instant = cramp_time_parse ("2026-11-20T02:14:33+08:00", berlin);
  CrampNightTime there = cramp_night_time_of (instant, shanghai);
  CrampNightTime here = cramp_night_time_of (instant, berlin);

  g_assert_cmpint (there.minute, ==, 2 * 60 + 14);
  g_assert_cmpint (here.minute, ==, 19 * 60 + 14);
  g_assert_cmpuint (there.night, ==, here.night);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/night-time/cases", test_cases);
  g_test_add_func ("/night-time/every-night", test_every_night);
  g_test_add_func ("/night-time/other-zone", test_other_zone);

  return g_test_run ();
}
