/* cramp-time.c - moments, dates and times of day as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-time.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2100
#define DATE_LENGTH 10

/**
 * cramp_time_new:
 * @unix_seconds: seconds since 1970 in UTC
 * @offset_minutes: minutes that local time was ahead of UTC
 *
 * Makes a moment from what the diary stores of it. The offset stays as it was,
 * whatever zone the reader is in.
 *
 * Returns: (transfer full): the moment
 */
GDateTime *
cramp_time_new (gint64 unix_seconds,
                int    offset_minutes)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (offset_minutes * 60);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (unix_seconds);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * cramp_time_fix:
 * @instant: a moment in any zone
 *
 * Fixes a moment at its offset, in whole minutes, and at whole seconds: all
 * that a file can carry of it.
 *
 * Returns: (transfer full): the moment
 */
GDateTime *
cramp_time_fix (GDateTime *instant)
{
  return cramp_time_new (g_date_time_to_unix (instant),
                         cramp_time_get_offset_minutes (instant));
}

/**
 * cramp_time_get_offset_minutes:
 *
 * Returns: the minutes that local time is ahead of UTC at @instant
 */
int
cramp_time_get_offset_minutes (GDateTime *instant)
{
  return (int) (g_date_time_get_utc_offset (instant) / G_TIME_SPAN_MINUTE);
}

/* Reads exactly @count digits and moves on. */
static gboolean
take_digits (const char **text,
             guint        count,
             int         *value)
{
  int result = 0;

  for (guint i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      result = result * 10 + g_ascii_digit_value ((*text)[i]);
    }

  *text += count;
  *value = result;
  return TRUE;
}

static gboolean
take_char (const char **text,
           char         wanted)
{
  if (**text != wanted)
    return FALSE;

  (*text)++;
  return TRUE;
}

static gboolean
take_date (const char **text,
           GDate       *date)
{
  int year, month, day;

  if (!take_digits (text, 4, &year) || !take_char (text, '-') ||
      !take_digits (text, 2, &month) || !take_char (text, '-') ||
      !take_digits (text, 2, &day))
    return FALSE;
  if (year < FIRST_YEAR || year > LAST_YEAR || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static gboolean
take_clock (const char **text,
            int         *minute_of_day)
{
  int hour, minute;

  if (!take_digits (text, 2, &hour) || !take_char (text, ':') || !take_digits (text, 2, &minute))
    return FALSE;
  if (hour > 23 || minute > 59)
    return FALSE;

  *minute_of_day = hour * 60 + minute;
  return TRUE;
}

/* Seconds may be missing; a fraction of a second is read and dropped. */
static gboolean
take_seconds (const char **text,
              int         *seconds)
{
  *seconds = 0;
  if (!take_char (text, ':'))
    return TRUE;
  if (!take_digits (text, 2, seconds) || *seconds > 59)
    return FALSE;
  if (!take_char (text, '.'))
    return TRUE;
  if (!g_ascii_isdigit (**text))
    return FALSE;
  while (g_ascii_isdigit (**text))
    (*text)++;

  return TRUE;
}

static GTimeZone *
take_zone (const char **text,
           GTimeZone   *local)
{
  gboolean east = **text == '+';
  int      minutes;

  if (**text == '\0')
    return g_time_zone_ref (local);
  if (take_char (text, 'Z'))
    return g_time_zone_new_utc ();
  if (!take_char (text, '+') && !take_char (text, '-'))
    return NULL;
  if (!take_clock (text, &minutes))
    return NULL;

  return g_time_zone_new_offset ((east ? 60 : -60) * minutes);
}

/**
 * cramp_time_parse:
 * @text: a moment as in ISO 8601, `YYYY-MM-DDTHH:MM[:SS[.fraction]]` and then
 *   nothing, `Z` or `±HH:MM`; years 1900 to 2100
 * @local: the zone of a time without an offset
 *
 * Reads a moment and fixes it as cramp_time_fix() does.
 *
 * Returns: (transfer full) (nullable): the moment, or %NULL when @text is not
 *   one
 */
GDateTime *
cramp_time_parse (const char *text,
                  GTimeZone  *local)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) instant = NULL;
  gboolean has_offset;
  GDate    date;
  int      minute_of_day, seconds;

  if (!take_date (&text, &date) || !take_char (&text, 'T') ||
      !take_clock (&text, &minute_of_day) || !take_seconds (&text, &seconds))
    return NULL;

  has_offset = *text != '\0';
  zone = take_zone (&text, local);
  if (zone == NULL || *text != '\0')
    return NULL;

  instant = g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date),
                             minute_of_day / 60, minute_of_day % 60, seconds);

  /* One that has an offset is fixed at it already: a file has thousands. */
  return instant == NULL || has_offset ? g_steal_pointer (&instant) : cramp_time_fix (instant);
}

/**
 * cramp_time_to_string:
 *
 * Returns: (transfer full): the moment as `2026-11-20T02:14:00+08:00`
 */
char *
cramp_time_to_string (GDateTime *instant)
{
  g_autoptr (GDateTime) fixed = cramp_time_fix (instant);
  g_autofree char *clock = g_date_time_format (fixed, "%m-%dT%H:%M:%S%:z");

  return g_strdup_printf ("%04d-%s", g_date_time_get_year (fixed), clock);
}

/**
 * cramp_time_to_utc_string:
 * @unix_seconds: seconds since 1970 in UTC
 *
 * Returns: (transfer full): the moment as `2026-11-20T08:00:00Z`
 */
char *
cramp_time_to_utc_string (gint64 unix_seconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (unix_seconds);
  g_autofree char *clock = g_date_time_format (utc, "%m-%dT%H:%M:%SZ");

  return g_strdup_printf ("%04d-%s", g_date_time_get_year (utc), clock);
}

/**
 * cramp_date_parse:
 * @text: a date as YYYY-MM-DD, in the years 1900 to 2100
 * @date: (out): where to put it
 *
 * Returns: %FALSE when @text is not such a date
 */
gboolean
cramp_date_parse (const char *text,
                  GDate      *date)
{
  return strlen (text) == DATE_LENGTH && take_date (&text, date);
}

/**
 * cramp_clock_parse:
 * @text: a time of day as `22:30`
 *
 * Returns: minutes after local midnight, 0 to 1439, or -1 when @text is not a
 *   time of day
 */
int
cramp_clock_parse (const char *text)
{
  int minute_of_day;

  if (!take_clock (&text, &minute_of_day) || *text != '\0')
    return -1;

  return minute_of_day;
}

/**
 * cramp_clock_to_string:
 * @minute_of_day: minutes after local midnight, 0 to 1439
 *
 * Returns: (transfer full): the time of day as `22:30`
 */
char *
cramp_clock_to_string (int minute_of_day)
{
  return g_strdup_printf ("%02d:%02d", minute_of_day / 60, minute_of_day % 60);
}
