/* cramp-value-reader.c - values that stand in files as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-value-reader.h"

#include "cramp-time.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/**
 * cramp_value_read_text:
 * @place: where it stands, here and below
 * @text: (nullable): what stands there; %NULL when nothing does
 * @max: its greatest length in characters
 * @copy: (out) (nullable): where to put a copy of it
 *
 * Returns: %FALSE when it is too long
 */
gboolean
cramp_value_read_text (const CrampPlace *place,
                       const char       *text,
                       glong             max,
                       char            **copy,
                       GError          **error)
{
  if (text != NULL && g_utf8_strlen (text, -1) > max)
    return cramp_place_refuse_length (place, max, error);

  *copy = g_strdup (text);
  return TRUE;
}

/**
 * cramp_value_read_date:
 * @text: (nullable): what stands there
 * @date: (out): where to put it; 0 when nothing stands there
 *
 * Returns: %FALSE when it is no date
 */
gboolean
cramp_value_read_date (const CrampPlace *place,
                       const char       *text,
                       CrampNightDate   *date,
                       GError          **error)
{
  *date = 0;

  return text == NULL || cramp_night_date_parse (text, date) || cramp_place_refuse (place, CRAMP_FAULT_NOT_DATE, error);
}

/**
 * cramp_value_read_time:
 * @text: (nullable): what stands there
 * @zone: the zone of times without an offset
 * @time: (out) (transfer full) (nullable): where to put it, fixed as
 *   cramp_time_fix() does; %NULL when nothing stands there
 *
 * Returns: %FALSE when it is no time
 */
gboolean
cramp_value_read_time (const CrampPlace *place,
                       const char       *text,
                       GTimeZone        *zone,
                       GDateTime       **time,
                       GError          **error)
{
  GDateTime *found = text == NULL ? NULL : cramp_time_parse (text, zone);

  if (text != NULL && found == NULL)
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_TIME, error);

  *time = found;
  return TRUE;
}

/**
 * cramp_value_read_instant:
 * @text: (nullable): what stands there
 * @zone: the zone of times without an offset
 * @seconds: (inout): where to put it, in seconds since 1970 in UTC; left alone
 *   when nothing stands there
 *
 * Returns: %FALSE when it is no time
 */
gboolean
cramp_value_read_instant (const CrampPlace *place,
                          const char       *text,
                          GTimeZone        *zone,
                          gint64           *seconds,
                          GError          **error)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) utc = NULL;

  if (!cramp_value_read_time (place, text, zone, &instant, error))
    return FALSE;
  if (instant == NULL)
    return TRUE;

  /* It is written in UTC, where a time at the very end of the range may fall
   * out of it. */
  utc = g_date_time_to_utc (instant);
  if (g_date_time_get_year (utc) < FIRST_YEAR || g_date_time_get_year (utc) > LAST_YEAR)
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_TIME, error);

  *seconds = g_date_time_to_unix (instant);
  return TRUE;
}

/**
 * cramp_value_read_clock:
 * @text: what stands there
 * @minute_of_day: (out): where to put it, in minutes after local midnight
 *
 * Returns: %FALSE when it is no time of day
 */
gboolean
cramp_value_read_clock (const CrampPlace *place,
                        const char       *text,
                        int              *minute_of_day,
                        GError          **error)
{
  int found = cramp_clock_parse (text);

  if (found < 0)
    return cramp_place_refuse (place, CRAMP_FAULT_NOT_CLOCK, error);

  *minute_of_day = found;
  return TRUE;
}

/**
 * cramp_value_read_code:
 * @text: what stands there
 * @vocabulary: the codes it can be
 * @value: (out): where to put what it stands for
 *
 * Returns: %FALSE when it is an unknown code
 */
gboolean
cramp_value_read_code (const CrampPlace      *place,
                       const char            *text,
                       const CrampVocabulary *vocabulary,
                       int                   *value,
                       GError               **error)
{
  int found = cramp_vocabulary_find (vocabulary, text);

  if (found < 0)
    return cramp_place_refuse_code (place, vocabulary, error);

  *value = found;
  return TRUE;
}
