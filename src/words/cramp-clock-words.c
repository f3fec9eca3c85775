/* cramp-clock-words.c - times of day as this desktop writes them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-clock-words.h"

#include <langinfo.h>
#include <string.h>

#include "cramp-gettext.h"

#define DAWN (5 * 60)
#define NOON (12 * 60)
#define AFTER_NOON (13 * 60)
#define EVENING (18 * 60)

/* One for the program, as the locale is. */
static CrampClockHours used_hours = CRAMP_CLOCK_HOURS_OF_LOCALE;

/**
 * cramp_clock_words_use:
 * @hours: how the desktop counts hours
 *
 * Sets how every time of day is written from now on.
 */
void
cramp_clock_words_use (CrampClockHours hours)
{
  used_hours = hours;
}

/* "%r" is the locale's own time with AM and PM, where it has one. */
static gboolean
locale_has_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  if (strstr (format, "%r") != NULL)
    return *nl_langinfo (T_FMT_AMPM) != '\0';

  return strstr (format, "%p") != NULL || strstr (format, "%P") != NULL;
}

gboolean
cramp_clock_words_has_twelve_hours (void)
{
  if (used_hours == CRAMP_CLOCK_HOURS_OF_LOCALE)
    return locale_has_twelve_hours ();

  return used_hours == CRAMP_CLOCK_HOURS_TWELVE;
}

/**
 * cramp_clock_words_half:
 * @minute_of_day: minutes after local midnight, 0 to 1439
 *
 * Returns: the name of its half of the day, "AM" or "PM"
 */
const char *
cramp_clock_words_half (int minute_of_day)
{
  /* Translators: the two halves of the day, on a clock with twelve hours. */
  return minute_of_day < NOON ? C_ ("clock", "AM") : C_ ("clock", "PM");
}

/* English has two words for the parts of a day, where others tell the dark
 * before morning from the morning, and the evening from the afternoon. */
static const char *
get_part (int minute_of_day)
{
  if (minute_of_day < DAWN)
    /* Translators: stands with a time from 12:00 to 4:59 at night, on a clock with twelve hours. */
    return C_ ("clock, after midnight", "AM");
  if (minute_of_day >= NOON && minute_of_day < AFTER_NOON)
    /* Translators: stands with a time from 12:00 to 12:59 by day, on a clock with twelve hours. */
    return C_ ("clock, at noon", "PM");
  if (minute_of_day >= EVENING)
    /* Translators: stands with a time from 6:00 to 11:59 in the evening, on a clock with twelve hours. */
    return C_ ("clock, evening", "PM");

  return cramp_clock_words_half (minute_of_day);
}

/**
 * cramp_clock_words_minute:
 * @minute_of_day: minutes after local midnight, 0 to 1439
 *
 * Returns: (transfer full): the time of day as the desktop writes it
 */
char *
cramp_clock_words_minute (int minute_of_day)
{
  int hour = minute_of_day / 60;
  int minute = minute_of_day % 60;

  if (!cramp_clock_words_has_twelve_hours ())
    return g_strdup_printf ("%02d:%02d", hour, minute);

  /* Translators: a time on a clock with twelve hours; 1 is the hour, 2 the minute, 3 is AM or PM: "10:30 PM". */
  return g_strdup_printf (C_ ("clock", "%1$d:%2$02d %3$s"), (hour + 11) % 12 + 1, minute, get_part (minute_of_day));
}
