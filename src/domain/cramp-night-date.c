/* cramp-night-date.c - the evening's date that names a night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-night-date.h"

#include "cramp-time.h"

/* A night turns at noon, when hardly anybody sleeps. */
#define NOON_HOUR 12

/* Who gets up means the coming evening by tonight; who is up at three means
 * this night. (choice) */
#define MORNING_HOUR 5

/**
 * cramp_date_of:
 * @instant: a moment, with the offset that was in force there
 *
 * Tells the day of the calendar, for what is of a day and not of a night. It is
 * also the night that begins on its evening.
 *
 * Returns: the local date
 */
CrampNightDate
cramp_date_of (GDateTime *instant)
{
  GDate date;
  int   year, month, day;

  g_date_time_get_ymd (instant, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

/**
 * cramp_night_of:
 * @instant: a moment, with the offset that was in force there
 *
 * Tells the night a moment belongs to: the local date of the moment minus
 * twelve hours (rule N1). Noon itself belongs to the coming night. Both
 * changes of the clock leave noon where it is, so the hour on the wall decides.
 *
 * Returns: the night
 */
CrampNightDate
cramp_night_of (GDateTime *instant)
{
  CrampNightDate date = cramp_date_of (instant);

  return g_date_time_get_hour (instant) < NOON_HOUR ? date - 1 : date;
}

/**
 * cramp_last_night:
 * @now: the current local time
 *
 * Tells what a person means by "last night" (rule N2): the night that is
 * running before noon, and the one before it after noon. Either way it began
 * yesterday.
 *
 * Returns: the night
 */
CrampNightDate
cramp_last_night (GDateTime *now)
{
  return cramp_date_of (now) - 1;
}

/**
 * cramp_tonight:
 * @now: the current local time
 *
 * Tells which night somebody means who speaks of tonight, and of the nights from
 * now on: the running one, but from the morning on, the coming one.
 *
 * Returns: the night
 */
CrampNightDate
cramp_tonight (GDateTime *now)
{
  return g_date_time_get_hour (now) >= MORNING_HOUR ? cramp_date_of (now) : cramp_night_of (now);
}

/**
 * cramp_night_date_get_end:
 * @zone: the zone it is spent in
 *
 * Returns: (transfer full): its closing noon
 */
GDateTime *
cramp_night_date_get_end (CrampNightDate night,
                          GTimeZone     *zone)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, night + 1);

  return g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), NOON_HOUR, 0, 0);
}

/**
 * cramp_night_date_parse:
 * @text: a date as YYYY-MM-DD, in the years 1900 to 2100
 * @night: (out): where to put it
 *
 * Reads the date of a night.
 *
 * Returns: %FALSE when @text is not such a date; @night is untouched then
 */
gboolean
cramp_night_date_parse (const char     *text,
                        CrampNightDate *night)
{
  GDate date;

  if (!cramp_date_parse (text, &date))
    return FALSE;

  *night = g_date_get_julian (&date);
  return TRUE;
}

/**
 * cramp_night_date_to_string:
 *
 * Returns: (transfer full): its date as YYYY-MM-DD
 */
char *
cramp_night_date_to_string (CrampNightDate night)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (night), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, night);

  return g_strdup_printf ("%04d-%02d-%02d",
                          g_date_get_year (&date),
                          g_date_get_month (&date),
                          g_date_get_day (&date));
}
