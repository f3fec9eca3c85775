/* cramp-words.c - nights, times and answers in a person's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-words.h"

#include <string.h>

#include "cramp-clock-words.h"
#include "cramp-gettext.h"

#define MINUTES_A_DAY (24 * 60)

/* The names come from the catalogue and not from the C library, which has them
 * only for the locales that the machine happens to have generated. */

static const char *const weekdays[] = {
  N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"), N_ ("Thursday"), N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday")
};

static const char *const months[] = {
  N_ ("January"), N_ ("February"), N_ ("March"), N_ ("April"), N_ ("May"), N_ ("June"), N_ ("July"),
  N_ ("August"), N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December")
};

/* Translators: the days of the week on small buttons, one or two characters;
 * the part before | only tells the days apart and is not shown. */
static const char *const weekday_letters[] = {
  N_ ("Monday|Mo"), N_ ("Tuesday|Tu"), N_ ("Wednesday|We"), N_ ("Thursday|Th"), N_ ("Friday|Fr"), N_ ("Saturday|Sa"), N_ ("Sunday|Su")
};

static const char *const sides[] = { N_ ("Left leg"), N_ ("Right leg"), N_ ("Both legs") };

static const char *const sites[] = {
  N_ ("Calf"), N_ ("Foot"), N_ ("Toes"), N_ ("Shin"), N_ ("Front of the thigh"), N_ ("Back of the thigh"), N_ ("Elsewhere")
};

static const char *const cares[] = { N_ ("Stretch the legs"), N_ ("Warm foot soak"), N_ ("Legs warm, no draught") };

static void
read_date (CrampNightDate date,
           GDate         *result)
{
  g_date_clear (result, 1);
  g_date_set_julian (result, date);
}

/**
 * cramp_words_date:
 * @date: a date
 *
 * Returns: (transfer full): it with weekday, day and month
 */
char *
cramp_words_date (CrampNightDate date)
{
  GDate day;

  read_date (date, &day);

  /* Translators: a date; 1 is the weekday, 2 the day, 3 the month: "Thursday 19 November". */
  return g_strdup_printf (_ ("%1$s %2$d %3$s"),
                          _ (weekdays[g_date_get_weekday (&day) - 1]),
                          g_date_get_day (&day),
                          _ (months[g_date_get_month (&day) - 1]));
}

/**
 * cramp_words_short_date:
 * @date: a date
 *
 * Returns: (transfer full): it with day, month and year
 */
char *
cramp_words_short_date (CrampNightDate date)
{
  GDate day;

  read_date (date, &day);

  /* Translators: a date; 1 is the day, 2 the month, 3 the year: "19 November 2026". */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"),
                          g_date_get_day (&day),
                          _ (months[g_date_get_month (&day) - 1]),
                          g_date_get_year (&day));
}

/**
 * cramp_words_month:
 * @date: a date
 *
 * Returns: the name of its month
 */
const char *
cramp_words_month (CrampNightDate date)
{
  GDate day;

  read_date (date, &day);

  return _ (months[g_date_get_month (&day) - 1]);
}

/**
 * cramp_words_now:
 * @now: the current local time
 *
 * Returns: (transfer full): the day and its part, to head a page
 */
char *
cramp_words_now (GDateTime *now)
{
  int              hour = g_date_time_get_hour (now);
  CrampNightDate   today = cramp_date_of (now);
  g_autofree char *date = cramp_words_date (today);

  /* Translators: the %s of the next four is a date such as "Thursday 19 November". */
  if (hour < 5)
    return g_strdup_printf (_ ("%s, after midnight"), date);
  if (hour < 12)
    return g_strdup_printf (_ ("%s, morning"), date);
  if (hour < 18)
    return g_strdup_printf (_ ("%s, afternoon"), date);

  return g_strdup_printf (_ ("%s, evening"), date);
}

/**
 * cramp_words_time:
 *
 * Returns: (transfer full): its time of day as the desktop writes it
 */
char *
cramp_words_time (GDateTime *instant)
{
  return cramp_clock_words_minute (g_date_time_get_hour (instant) * 60 + g_date_time_get_minute (instant));
}

/**
 * cramp_words_moment:
 *
 * Returns: (transfer full): its date and its time of day
 */
char *
cramp_words_moment (GDateTime *instant)
{
  g_autofree char *date = cramp_words_date (cramp_date_of (instant));
  g_autofree char *time = cramp_words_time (instant);

  /* Translators: a moment; 1 is the date, 2 the time of day: "Thursday 19 November, 22:00". */
  return g_strdup_printf (C_ ("moment", "%1$s, %2$s"), date, time);
}

/**
 * cramp_words_clock:
 * @minute_of_day: minutes after local midnight
 *
 * Returns: (transfer full): the time of day as the desktop writes it
 */
char *
cramp_words_clock (int minute_of_day)
{
  return cramp_clock_words_minute (minute_of_day % MINUTES_A_DAY);
}

/* The bands of the diary's format, each stored as one number of seconds, which
 * nobody measured. */
static const struct
{
  int         seconds;
  const char *words;
} duration_bands[] = {
  { 30, N_ ("less than 1 minute") },
  { 120, N_ ("1 to 3 minutes") },
  { 240, N_ ("3 to 5 minutes") },
  { 480, N_ ("5 to 10 minutes") },
  { 660, N_ ("more than 10 minutes") },
};

/**
 * cramp_words_duration:
 * @seconds: a length of time that was measured
 *
 * Returns: (transfer full): it to the second below ten minutes, in minutes above
 */
char *
cramp_words_duration (int seconds)
{
  int minutes = seconds / 60;

  if (seconds < 60)
    return g_strdup_printf (ngettext ("%d second", "%d seconds", seconds), seconds);
  if (seconds >= 10 * 60 || seconds % 60 == 0)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);

  /* Translators: a length of time in minutes and seconds, such as "1 min 11 s". */
  return g_strdup_printf (_ ("%1$d min %2$d s"), minutes, seconds % 60);
}

/**
 * cramp_words_duration_answer:
 * @seconds: the answer to how long a cramp lasted
 *
 * Returns: (transfer full): the band that was answered, or the time that a
 *   stopwatch measured
 */
char *
cramp_words_duration_answer (int seconds)
{
  for (gsize i = 0; i < G_N_ELEMENTS (duration_bands); i++)
    if (seconds == duration_bands[i].seconds)
      return g_strdup (_ (duration_bands[i].words));

  return cramp_words_duration (seconds);
}

/**
 * cramp_words_weekday_letter:
 * @weekday: 0 for Monday to 6 for Sunday
 *
 * Returns: one or two characters for a small button
 */
const char *
cramp_words_weekday_letter (guint weekday)
{
  const char *name = _ (weekday_letters[weekday]);
  const char *bar = strchr (name, '|');

  return bar == NULL ? name : bar + 1;
}

const char *
cramp_words_weekday (guint weekday)
{
  return _ (weekdays[weekday]);
}

const char *
cramp_words_side (int side)
{
  return _ (sides[side]);
}

const char *
cramp_words_site (int site)
{
  return _ (sites[site]);
}

const char *
cramp_words_care (CrampCare care)
{
  return _ (cares[care]);
}

/**
 * cramp_words_join:
 * @parts: (element-type utf8): the parts, which is ended by this
 *
 * Returns: (transfer full): a short list in one line
 */
char *
cramp_words_join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);

  /* Translators: what stands between the parts of a short list. */
  return g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
}

/**
 * cramp_words_cares:
 * @done: a set of #CrampCare
 *
 * Returns: (transfer full) (nullable): that they were done, or %NULL when there
 *   is none
 */
char *
cramp_words_cares (int done)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    if (done & CRAMP_SET (care))
      g_ptr_array_add (parts, (gpointer) cramp_words_care (care));
  if (parts->len == 0)
    return NULL;

  list = cramp_words_join (parts);
  /* Translators: %s is a list of what was done in the evening. */
  return g_strdup_printf (_ ("Done in the evening: %s"), list);
}

/**
 * cramp_words_sentences:
 * @first: (nullable): a whole sentence
 * @second: (nullable): the one that follows
 *
 * Returns: (transfer full): both, one after the other, or the one there is
 */
char *
cramp_words_sentences (const char *first,
                       const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first == NULL ? second : first);

  /* Translators: two whole sentences, one after the other. */
  return g_strdup_printf (_ ("%1$s %2$s"), first, second);
}
