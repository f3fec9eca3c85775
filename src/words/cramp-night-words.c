/* cramp-night-words.c - a night by both of its days
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-night-words.h"

#include "cramp-clock-words.h"
#include "cramp-episode-words.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

#define NIGHTS_NAMED_BY_WEEKDAY 6

#define MORNING_HOUR 5
#define NOON_HOUR 12
#define EVENING_HOUR 18

/* To many people "Monday night, 00:17" is the night that ends on Monday: a night
 * is named by the day it begins on and the day it ends on. */

static const char *const titles[] = {
  N_ ("Night of Monday to Tuesday"),
  N_ ("Night of Tuesday to Wednesday"),
  N_ ("Night of Wednesday to Thursday"),
  N_ ("Night of Thursday to Friday"),
  N_ ("Night of Friday to Saturday"),
  N_ ("Night of Saturday to Sunday"),
  N_ ("Night of Sunday to Monday"),
};

/* Translators: nights as they stand within a sentence. */
static const char *const names[] = {
  N_ ("the night of Monday to Tuesday"),
  N_ ("the night of Tuesday to Wednesday"),
  N_ ("the night of Wednesday to Thursday"),
  N_ ("the night of Thursday to Friday"),
  N_ ("the night of Friday to Saturday"),
  N_ ("the night of Saturday to Sunday"),
  N_ ("the night of Sunday to Monday"),
};

static guint
get_weekday (CrampNightDate night)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, night);

  return g_date_get_weekday (&day) - 1;
}

/**
 * cramp_night_words_weekdays:
 *
 * Returns: its name as a title, "Night of Monday to Tuesday"
 */
const char *
cramp_night_words_weekdays (CrampNightDate night)
{
  return _ (titles[get_weekday (night)]);
}

/**
 * cramp_night_words_weekdays_within:
 *
 * Returns: its name within a sentence, "the night of Monday to Tuesday"
 */
const char *
cramp_night_words_weekdays_within (CrampNightDate night)
{
  return _ (names[get_weekday (night)]);
}

/**
 * cramp_night_words_dates:
 *
 * Returns: (transfer full): the dates of its evening and its morning, with the
 *   year
 */
char *
cramp_night_words_dates (CrampNightDate night)
{
  g_autofree char *evening = cramp_words_short_date (night);
  g_autofree char *morning = cramp_words_short_date (night + 1);
  GDate            first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, night);
  g_date_set_julian (&last, night + 1);
  if (g_date_get_month (&first) == g_date_get_month (&last))
    /* Translators: 1 and 2 are days of a month, 3 is the month, 4 the year: "23 to 24 November 2026". */
    return g_strdup_printf (C_ ("night", "%1$d to %2$d %3$s %4$d"), g_date_get_day (&first), g_date_get_day (&last),
                            cramp_words_month (night), g_date_get_year (&first));

  /* Translators: two whole dates: "30 November 2026 to 1 December 2026". */
  return g_strdup_printf (C_ ("night", "%1$s to %2$s"), evening, morning);
}

static gboolean
is_named_by_weekday (CrampNightDate night,
                     CrampNightDate today)
{
  return night <= today && today - night <= NIGHTS_NAMED_BY_WEEKDAY;
}

/**
 * cramp_night_words_title:
 * @today: the night that is running
 *
 * Returns: (transfer full): the name of a night as a title, by weekdays within
 *   the last week, by dates before that
 */
char *
cramp_night_words_title (CrampNightDate night,
                         CrampNightDate today)
{
  g_autofree char *dates = cramp_night_words_dates (night);

  if (is_named_by_weekday (night, today))
    return g_strdup (cramp_night_words_weekdays (night));

  /* Translators: a night; %s is "23 to 24 November 2026". */
  return g_strdup_printf (_ ("Night of %s"), dates);
}

/**
 * cramp_night_words_within:
 * @today: the night that is running
 *
 * Returns: (transfer full): the same within a sentence
 */
char *
cramp_night_words_within (CrampNightDate night,
                          CrampNightDate today)
{
  g_autofree char *dates = cramp_night_words_dates (night);

  if (is_named_by_weekday (night, today))
    return g_strdup (cramp_night_words_weekdays_within (night));

  /* Translators: a night within a sentence; %s is "23 to 24 November 2026". */
  return g_strdup_printf (_ ("the night of %s"), dates);
}

/**
 * cramp_night_words_cramp:
 * @today: the night that is running
 *
 * Returns: (transfer full): the night of a cramp and what is known of its time,
 *   as a title
 */
char *
cramp_night_words_cramp (CrampEpisode  *episode,
                         CrampNightDate today)
{
  g_autofree char *night = cramp_night_words_title (cramp_episode_get_night (episode), today);
  g_autofree char *time = cramp_episode_words_time (episode);

  if (cramp_episode_knows_time (episode) && cramp_episode_get_answer (episode, CRAMP_EPISODE_ABOUT) == TRUE)
    /* Translators: names a cramp; 1 is "Night of Monday to Tuesday", 2 a time of day. */
    return g_strdup_printf (C_ ("cramp", "%1$s, about %2$s"), night, time);

  /* Translators: names a cramp; 1 is "Night of Monday to Tuesday", 2 a time of day, or "time not known". */
  return g_strdup_printf (C_ ("cramp", "%1$s, %2$s"), night, time);
}

/**
 * cramp_night_words_full:
 *
 * Returns: (transfer full): its name and its dates
 */
char *
cramp_night_words_full (CrampNightDate night)
{
  g_autofree char *dates = cramp_night_words_dates (night);

  /* Translators: 1 is "Night of Monday to Tuesday", 2 is "23 to 24 November 2026". */
  return g_strdup_printf (C_ ("night", "%1$s, %2$s"), cramp_night_words_weekdays (night), dates);
}

/* With twelve hours a time tells its part of the day already, though "12:17 AM"
 * not to everybody. */
static char *
describe_twelve_hours (GDateTime *instant)
{
  g_autofree char *date = cramp_words_date (cramp_date_of (instant));
  g_autofree char *time = cramp_words_time (instant);
  int              hour = g_date_time_get_hour (instant);

  if (hour < MORNING_HOUR)
    /* Translators: 1 is a date, 2 a time with AM: "Tuesday 24 November, after midnight, 12:17 AM". Leave the part of the day out where your word for AM tells it. */
    return g_strdup_printf (C_ ("moment, twelve hours", "%1$s, after midnight, %2$s"), date, time);
  if (hour < NOON_HOUR)
    /* Translators: 1 is a date, 2 a time with AM: "Tuesday 24 November, morning, 11:17 AM". */
    return g_strdup_printf (C_ ("moment, twelve hours", "%1$s, morning, %2$s"), date, time);
  if (hour < EVENING_HOUR)
    /* Translators: 1 is a date, 2 a time with PM: "Tuesday 24 November, afternoon, 3:17 PM". */
    return g_strdup_printf (C_ ("moment, twelve hours", "%1$s, afternoon, %2$s"), date, time);

  /* Translators: 1 is a date, 2 a time with PM: "Tuesday 24 November, evening, 11:17 PM". */
  return g_strdup_printf (C_ ("moment, twelve hours", "%1$s, evening, %2$s"), date, time);
}

/**
 * cramp_night_words_moment:
 *
 * Returns: (transfer full): its day, the part of the day and its time of day
 */
char *
cramp_night_words_moment (GDateTime *instant)
{
  g_autofree char *day = cramp_words_now (instant);
  g_autofree char *time = cramp_words_time (instant);

  if (cramp_clock_words_has_twelve_hours ())
    return describe_twelve_hours (instant);

  /* Translators: 1 is a day and its part, 2 a time of day: "Tuesday 24 November, after midnight, 00:17". */
  return g_strdup_printf (C_ ("moment", "%1$s, %2$s"), day, time);
}
