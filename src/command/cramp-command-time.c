/* cramp-command-time.c - times and nights as people type them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-command-time.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"
#include "cramp-time.h"
#include "cramp-wall-time.h"

/* @wall is what a clock shows, as if it were UTC. A clock shows some times twice
 * in autumn: the latest one past is meant. It never shows others in spring: then
 * it had not been set yet. */
static GDateTime *
resolve (GDateTime *wall,
         GTimeZone *zone,
         GDateTime *now)
{
  g_autoptr (GDateTime) utc = NULL;
  gint64   instants[2];
  gboolean twice = cramp_wall_time_find (g_date_time_to_unix (wall), zone, instants) == 2;
  gboolean later = twice && instants[1] <= g_date_time_to_unix (now);

  utc = g_date_time_new_from_unix_utc (instants[later ? 1 : 0]);

  return g_date_time_to_timezone (utc, zone);
}

static GDateTime *
find_latest (int        minute_of_day,
             GDateTime *now)
{
  GTimeZone *zone = g_date_time_get_timezone (now);
  g_autoptr (GDateTime) today = g_date_time_new_utc (g_date_time_get_year (now), g_date_time_get_month (now),
                                                     g_date_time_get_day_of_month (now),
                                                     minute_of_day / 60, minute_of_day % 60, 0);
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (today, -1);
  g_autoptr (GDateTime) instant = resolve (today, zone, now);

  if (g_date_time_compare (instant, now) <= 0)
    return g_steal_pointer (&instant);

  return resolve (yesterday, zone, now);
}

/* A time without an offset means something else in another zone. */
static GDateTime *
parse_full (const char *text,
            GDateTime  *now)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GTimeZone) other = g_time_zone_new_offset (60);
  g_autoptr (GDateTime) wall = cramp_time_parse (text, utc);
  g_autoptr (GDateTime) elsewhere = cramp_time_parse (text, other);

  if (wall == NULL || elsewhere == NULL)
    return NULL;
  if (g_date_time_compare (wall, elsewhere) == 0)
    return g_steal_pointer (&wall);

  return resolve (wall, g_date_time_get_timezone (now), now);
}

/* The first morning of 1900 belongs to a night that no file can name. */
static gboolean
has_night (GDateTime *instant)
{
  g_autofree char *date = cramp_night_date_to_string (cramp_night_of (instant));
  CrampNightDate   night;

  return cramp_night_date_parse (date, &night);
}

/**
 * cramp_command_time_parse:
 * @text: `2026-11-20T02:14`, with seconds or an offset if wanted, or `02:14`
 *   for the latest one past
 * @now: the current local time
 *
 * Reads when a cramp began.
 *
 * Returns: (transfer full) (nullable): the moment, or %NULL when @text is not
 *   one or is in the future
 */
GDateTime *
cramp_command_time_parse (const char *text,
                          GDateTime  *now,
                          GError    **error)
{
  int minute_of_day = cramp_clock_parse (text);
  g_autoptr (GDateTime) instant = minute_of_day >= 0 ? find_latest (minute_of_day, now) : parse_full (text, now);

  if (instant == NULL || !has_night (instant))
    {
      /* Translators: %s is what was typed. Do not translate the T. */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("“%s” is not a time such as 2026-11-20T02:14 or 02:14."), text);
      return NULL;
    }
  if (g_date_time_compare (instant, now) > 0)
    {
      /* Translators: %s is a time that was typed. */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("“%s” is in the future."), text);
      return NULL;
    }

  return g_steal_pointer (&instant);
}

/**
 * cramp_command_night_parse:
 * @text: a date
 * @night: (out): where to put the night
 *
 * Reads the name of a night.
 *
 * Returns: %FALSE when @text is not one
 */
gboolean
cramp_command_night_parse (const char     *text,
                           CrampNightDate *night,
                           GError        **error)
{
  if (cramp_night_date_parse (text, night))
    return TRUE;

  /* Translators: %s is what was typed. */
  g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT, _ ("“%s” is not a date such as 2026-11-20."), text);
  return FALSE;
}
