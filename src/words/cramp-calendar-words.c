/* cramp-calendar-words.c - what a calendar of nights says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-calendar-words.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "cramp-night-words.h"
#include "cramp-words.h"

#define DAYS_OF_WEEK 7

/* The Monday from which some locales count their days; others count from the
 * Sunday before it. */
#define COUNTED_FROM_MONDAY 19971201

/**
 * cramp_calendar_words_first_weekday:
 *
 * Returns: on which day a week begins where the person lives, 0 for Monday to 6
 *   for Sunday
 */
guint
cramp_calendar_words_first_weekday (void)
{
  guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY)) == COUNTED_FROM_MONDAY ? 0 : DAYS_OF_WEEK - 1;
  guint first = (guint) *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);

  return (origin + first + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;
}

/**
 * cramp_calendar_words_columns_before:
 * @first: the first day of a month
 *
 * Returns: how many days of its week are before it
 */
guint
cramp_calendar_words_columns_before (CrampNightDate first)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, first);

  return (g_date_get_weekday (&day) - 1 + DAYS_OF_WEEK - cramp_calendar_words_first_weekday ()) % DAYS_OF_WEEK;
}

/**
 * cramp_calendar_words_month:
 * @first: a day of the month
 *
 * Returns: (transfer full): its name and its year, as a title
 */
char *
cramp_calendar_words_month (CrampNightDate first)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, first);

  /* Translators: heads a month; 1 is its name, 2 the year: "November 2026". */
  return g_strdup_printf (C_ ("month", "%1$s %2$d"), cramp_words_month (first), g_date_get_year (&day));
}

/**
 * cramp_calendar_words_year:
 * @first: a day of the year
 *
 * Returns: (transfer full): the year, as a title
 */
char *
cramp_calendar_words_year (CrampNightDate first)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, first);

  /* Translators: heads the months of a year: "2026". */
  return g_strdup_printf (C_ ("year", "%d"), g_date_get_year (&day));
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
}

static void
add_cramps (GPtrArray              *parts,
            const CrampNightGlance *glance)
{
  int cramps = glance->cramps;

  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d cramp", "%d cramps", (gulong) cramps), cramps));
  if (glance->pain == CRAMP_UNANSWERED)
    return;

  if (cramps == 1)
    g_ptr_array_add (parts, g_strdup_printf (_ ("pain %d of 10"), glance->pain));
  else
    /* Translators: the worst of several cramps of a night, from 0 to 10. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("pain up to %d of 10"), glance->pain));
}

static const char *
name_look (CrampNightLook look)
{
  switch (look)
    {
    case CRAMP_LOOK_BEFORE:
      /* Translators: of a night or a month in the calendar. */
      return _ ("before the diary begins");
    case CRAMP_LOOK_FREE:
      return C_ ("night in the calendar", "no cramps");
    case CRAMP_LOOK_TO_COME:
      return C_ ("night in the calendar", "still to come");
    case CRAMP_LOOK_UNKNOWN:
    case CRAMP_LOOK_CRAMPS:
    default:
      return C_ ("night in the calendar", "not answered");
    }
}

static char *
describe_entries (const CrampCalendarNight *night)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int activities = night->glance.activities;

  if (night->look == CRAMP_LOOK_CRAMPS)
    add_cramps (parts, &night->glance);
  else
    g_ptr_array_add (parts, g_strdup (name_look (night->look)));
  if (night->stayed)
    g_ptr_array_add (parts, g_strdup (_ ("numbness or weakness stayed")));
  if (activities > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d cramp during an activity", "%d cramps during activities", (gulong) activities), activities));

  return join (parts);
}

/**
 * cramp_calendar_words_entries:
 *
 * Returns: (transfer full): what there is of a night
 */
char *
cramp_calendar_words_entries (const CrampCalendarNight *night)
{
  g_autofree char *entries = describe_entries (night);
  g_autofree char *care = cramp_words_cares (night->glance.care);

  if (care == NULL)
    return g_steal_pointer (&entries);

  /* Translators: what there is of a night; 1 is "2 cramps, pain up to 7 of 10", 2 "Done in the evening: Warm foot soak". */
  return g_strdup_printf (C_ ("night in the calendar", "%1$s. %2$s"), entries, care);
}

/**
 * cramp_calendar_words_night:
 *
 * Returns: (transfer full): which night it is and what there is of it, as who
 *   hears the calendar is told it
 */
char *
cramp_calendar_words_night (const CrampCalendarNight *night)
{
  g_autofree char *name = cramp_night_words_full (night->glance.night);
  g_autofree char *entries = cramp_calendar_words_entries (night);

  /* Translators: a night of the calendar; 1 is "Night of Thursday to Friday, 19 to 20 November 2026", 2 what there is of it. */
  return g_strdup_printf (C_ ("night in the calendar", "%1$s: %2$s"), name, entries);
}

/**
 * cramp_calendar_words_count:
 *
 * Returns: (transfer full): that so many nights are chosen
 */
char *
cramp_calendar_words_count (guint count)
{
  return g_strdup_printf (ngettext ("%u night chosen", "%u nights chosen", count), count);
}

/* Takes over @words, and drops them where there is nothing to tell. */
static void
add (GPtrArray *parts,
     guint      count,
     char      *words)
{
  if (count > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

/**
 * cramp_calendar_words_sum:
 *
 * Returns: (transfer full): how many of the nights were how, empty when there is
 *   none of which anybody can know
 */
char *
cramp_calendar_words_sum (const CrampCalendarSum *sum)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add (parts, sum->cramps, g_strdup_printf (ngettext ("%u cramp", "%u cramps", sum->cramps), sum->cramps));
  add (parts, sum->with_cramps, g_strdup_printf (ngettext ("%u night with cramps", "%u nights with cramps", sum->with_cramps), sum->with_cramps));
  add (parts, sum->free, g_strdup_printf (ngettext ("%u night without cramps", "%u nights without cramps", sum->free), sum->free));
  add (parts, sum->unknown, g_strdup_printf (ngettext ("%u night not answered", "%u nights not answered", sum->unknown), sum->unknown));
  add (parts, sum->stayed, g_strdup_printf (ngettext ("numbness or weakness stayed after %u night", "numbness or weakness stayed after %u nights", sum->stayed), sum->stayed));

  return join (parts);
}

/**
 * cramp_calendar_words_month_sum:
 * @first: a day of the month
 * @sum: what its nights come to
 * @look: what one of them looks like
 *
 * Returns: (transfer full): how a month was, as who hears a year is told it
 */
char *
cramp_calendar_words_month_sum (CrampNightDate          first,
                                const CrampCalendarSum *sum,
                                CrampNightLook          look)
{
  g_autofree char *month = cramp_calendar_words_month (first);
  g_autofree char *words = cramp_calendar_words_sum (sum);

  /* Translators: a month in the calendar; 1 is "November 2026", 2 "3 cramps, 2 nights with cramps, 28 nights without cramps". */
  return g_strdup_printf (C_ ("month", "%1$s: %2$s"), month, *words == '\0' ? name_look (look) : words);
}

/**
 * cramp_calendar_words_year_sum:
 * @sum: what the nights of a year come to
 *
 * Returns: (transfer full): what a year holds, a line each
 */
char *
cramp_calendar_words_year_sum (const CrampCalendarSum *sum)
{
  g_autofree char *words = cramp_calendar_words_sum (sum);
  g_autofree char *cared = g_strdup_printf (ngettext ("✓ Care done on %u evening", "✓ Care done on %u evenings", sum->cared), sum->cared);

  return sum->cared == 0 ? g_steal_pointer (&words) : g_strconcat (words, *words == '\0' ? "" : "\n", cared, NULL);
}
