/* cramp-trend-words.c - what a chart shows, in a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-trend-words.h"

#include <math.h>

#include "cramp-chart-words.h"
#include "cramp-constants.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

static char *
describe_last (guint nights)
{
  /* Translators: within a sentence: "9 cramps in the last 28 nights". */
  return g_strdup_printf (ngettext ("the last night", "the last %u nights", nights), nights);
}

static char *
describe_before (guint nights)
{
  /* Translators: within a sentence, of those before the last nights: "9 cramps in the 84 nights before". */
  return g_strdup_printf (ngettext ("the night before", "the %u nights before", nights), nights);
}

/* Nights nobody answered for give no number, and no average. */
static char *
describe_count (const CrampTrendNights *nights,
                const char             *when)
{
  guint answered = cramp_trend_nights_answered (nights);

  if (answered == 0)
    /* Translators: %s is "the last 28 nights" or "the 84 nights before". */
    return g_strdup_printf (_ ("Nobody has answered for %s."), when);

  if (nights->cramps == 0)
    /* Translators: 1 is "the last 28 nights" or "the 84 nights before", 2 how many of these are answered. */
    return g_strdup_printf (_ ("No cramps in %1$s (%2$u answered)."), when, answered);

  /* Translators: 1 is a number of cramps, 2 is "the last 28 nights" or "the 84 nights before", 3 how many of these are answered. */
  return g_strdup_printf (ngettext ("%1$u cramp in %2$s (%3$u answered).",
                                    "%1$u cramps in %2$s (%3$u answered).", nights->cramps),
                          nights->cramps, when, answered);
}

/* For as many nights as a month has weeks, so that it compares with the count of
 * four weeks. */
static char *
describe_rate (const CrampTrendNights *nights,
               const char             *when)
{
  guint            answered = cramp_trend_nights_answered (nights);
  double           rate = (double) nights->cramps * CRAMP_OCCASIONAL_NIGHTS / answered;
  g_autofree char *number = cramp_chart_words_number (rate < 10 ? rate : round (rate));

  /* Translators: 1 is "the 84 nights before", 2 how many of these are answered, 3 a number such as 4 or 4.5. */
  return g_strdup_printf (_ ("In %1$s (%2$u answered), cramps came about %3$s times in 28 nights."), when, answered, number);
}

static char *
describe_weeks (const CrampTrends *trends)
{
  g_autofree char *last = describe_last (trends->nights.nights);
  g_autofree char *now = describe_count (&trends->nights, last);
  g_autofree char *when = describe_before (trends->before.nights);
  g_autofree char *before = NULL;

  if (trends->before.nights == 0)
    return g_steal_pointer (&now);

  before = cramp_trend_nights_answered (&trends->before) < CRAMP_KNOWN_NIGHTS || trends->before.cramps == 0
               ? describe_count (&trends->before, when)
               : describe_rate (&trends->before, when);
  return cramp_words_sentences (now, before);
}

static char *
describe_untimed (guint untimed)
{
  if (untimed == 0)
    return NULL;

  return g_strdup_printf (ngettext ("For %u more cramp, only the night is known.",
                                    "For %u more cramps, only the night is known.", untimed),
                          untimed);
}

/* That the only cramp stands out says nothing. */
static char *
describe_hour (const CrampTrends *trends,
               guint              most)
{
  const CrampTrendTimes *times = &trends->times;
  g_autofree char       *from = cramp_chart_words_label (CRAMP_CHART_TIMES, trends, most);
  g_autofree char       *to = cramp_chart_words_label (CRAMP_CHART_TIMES, trends, (most + 1) % CRAMP_TREND_HOURS);

  if (times->hours[most] == times->timed)
    /* Translators: 1 and 2 are times of day an hour apart, 3 a number of cramps. */
    return g_strdup_printf (ngettext ("The one cramp came between %1$s and %2$s.",
                                      "All %3$u cramps came between %1$s and %2$s.", times->timed),
                            from, to, times->timed);

  /* Translators: 1 and 2 are numbers of cramps, 3 and 4 times of day an hour apart. */
  return g_strdup_printf (_ ("%1$u of %2$u cramps came between %3$s and %4$s, more than in any other hour."), times->hours[most], times->timed, from, to);
}

static char *
describe_times (const CrampTrends *trends)
{
  const CrampTrendTimes *times = &trends->times;
  guint                  most = 0, n_most = 0;
  g_autofree char       *untimed = describe_untimed (times->untimed);
  g_autofree char       *hour = NULL;

  for (guint i = 0; i < CRAMP_TREND_HOURS; i++)
    if (times->hours[i] > times->hours[most])
      most = i;
  for (guint i = 0; i < CRAMP_TREND_HOURS; i++)
    n_most += times->hours[i] == times->hours[most];

  if (n_most > 1)
    /* Translators: 1 and 2 are numbers of cramps. */
    hour = g_strdup_printf (_ ("No hour stands out: at most %1$u of %2$u cramps came in one hour."), times->hours[most], times->timed);
  else
    hour = describe_hour (trends, most);

  return cramp_words_sentences (hour, untimed);
}

static char *
describe_sides (const CrampTrendPlaces *places)
{
  /* Translators: each is a number of cramps: 1 of the left leg, 2 of the right, 3 of both at once, 4 of those without an answer. */
  return g_strdup_printf (_ ("Left leg %1$u, right leg %2$u, both at once %3$u, not told %4$u."),
                          places->sides[CRAMP_SIDE_LEFT], places->sides[CRAMP_SIDE_RIGHT],
                          places->sides[CRAMP_SIDE_BOTH], places->sides[CRAMP_TREND_NO_SIDE]);
}

static char *
describe_places (const CrampTrends *trends)
{
  g_autofree char *sides = describe_sides (&trends->places);
  g_autofree char *place = NULL;
  guint            most = 0;
  double           greatest = 0, value;

  for (guint site = 0; site < CRAMP_TREND_NO_SITE; site++)
    if (cramp_chart_get_value (CRAMP_CHART_PLACES, trends, site, &value) && value > greatest)
      {
        most = site;
        greatest = value;
      }
  if (greatest > 0)
    /* Translators: 1 is a part of the leg, 2 and 3 are numbers of cramps. */
    place = g_strdup_printf (ngettext ("Most often: %1$s, %2$u of %3$u cramp with a place.",
                                       "Most often: %1$s, %2$u of %3$u cramps with a place.", trends->places.placed),
                             cramp_words_site ((int) most), (guint) greatest, trends->places.placed);

  return cramp_words_sentences (sides, place);
}

static char *
describe_triggers (const CrampTrends *trends)
{
  const CrampTrendTriggers *triggers = &trends->triggers;
  int                       first = cramp_chart_get_trigger (trends, 0);
  g_autofree char          *words = cramp_chart_words_trigger (first);

  /* Translators: 1 is what cramps came after, 2 how many did, 3 of how many it is known, 4 how many cramps there are. */
  return g_strdup_printf (ngettext ("Most often: %1$s, %2$u of %3$u answered (%4$u cramp).",
                                    "Most often: %1$s, %2$u of %3$u answered (%4$u cramps).", triggers->cramps),
                          words, triggers->triggers[first], triggers->answered, triggers->cramps);
}

/* One answer, or the same each time. */
static char *
describe_same (CrampChart               chart,
               const CrampTrendMeasure *measure,
               const char              *value)
{
  if (chart == CRAMP_CHART_PAIN)
    /* Translators: 1 is a grade, 2 how many are answered, 3 how many cramps there are. */
    return g_strdup_printf (ngettext ("Pain %1$s of 10 (%2$u of %3$u cramp answered).",
                                      "Pain %1$s of 10 (%2$u of %3$u cramps answered).", measure->cramps),
                            value, measure->answered, measure->cramps);

  /* Translators: likewise with a length of time, such as "3 to 5 minutes". */
  return g_strdup_printf (ngettext ("It lasted %1$s (%2$u of %3$u cramp answered).",
                                    "It lasted %1$s (%2$u of %3$u cramps answered).", measure->cramps),
                          value, measure->answered, measure->cramps);
}

static char *
describe_range (CrampChart               chart,
                const CrampTrendMeasure *measure)
{
  g_autofree char *median = cramp_chart_words_value (chart, measure->median);
  g_autofree char *minimum = cramp_chart_words_value (chart, measure->minimum);
  g_autofree char *maximum = cramp_chart_words_value (chart, measure->maximum);

  if (g_str_equal (minimum, maximum))
    return describe_same (chart, measure, median);
  if (chart == CRAMP_CHART_PAIN)
    /* Translators: 1 is the median of the grades, 2 the least and 3 the greatest, 4 how many are answered, 5 how many cramps there are. */
    return g_strdup_printf (_ ("Pain %1$s of 10 in the middle, from %2$s to %3$s (%4$u of %5$u cramps answered)."),
                            median, minimum, maximum, measure->answered, measure->cramps);

  /* Translators: likewise with lengths of time, such as "3 to 5 minutes". */
  return g_strdup_printf (_ ("In the middle: %1$s. Shortest: %2$s. Longest: %3$s (%4$u of %5$u cramps answered)."),
                          median, minimum, maximum, measure->answered, measure->cramps);
}

static char *
describe_sleep (const CrampTrends *trends)
{
  const CrampTrendMeasure *awake = &trends->measures[CRAMP_TREND_AWAKE];
  g_autofree char         *time = cramp_chart_words_value (CRAMP_CHART_SLEEP, (double) awake->sum);
  g_autofree char         *when = describe_last (trends->nights.nights);

  /* Translators: 1 is a length of time, 2 is "the last 28 nights", 3 and 4 are numbers of cramps. */
  return g_strdup_printf (ngettext ("%1$s awake in %2$s (%3$u of %4$u cramp answered).",
                                    "%1$s awake in %2$s (%3$u of %4$u cramps answered).", awake->cramps),
                          time, when, awake->answered, awake->cramps);
}

static char *
describe_nothing (const CrampTrends *trends)
{
  g_autofree char *last = describe_last (trends->nights.nights);
  guint            cramps = trends->places.cramps;

  if (cramps == 0)
    /* Translators: %s is "the last 28 nights". */
    return g_strdup_printf (_ ("No cramps were logged in %s."), last);

  return g_strdup_printf (ngettext ("Not answered yet for the %u cramp that was logged.",
                                    "Not answered yet for any of the %u cramps that were logged.", cramps),
                          cramps);
}

/**
 * cramp_trend_words_sentence:
 *
 * Returns: (transfer full): what @chart shows; everything that matters in it
 */
char *
cramp_trend_words_sentence (CrampChart         chart,
                            const CrampTrends *trends)
{
  if (chart != CRAMP_CHART_WEEKS && cramp_chart_is_empty (chart, trends))
    return describe_nothing (trends);

  switch (chart)
    {
    case CRAMP_CHART_WEEKS:
      return describe_weeks (trends);
    case CRAMP_CHART_TIMES:
      return describe_times (trends);
    case CRAMP_CHART_PLACES:
      return describe_places (trends);
    case CRAMP_CHART_TRIGGERS:
      return describe_triggers (trends);
    case CRAMP_CHART_PAIN:
    case CRAMP_CHART_DURATION:
      return describe_range (chart, &trends->measures[cramp_chart_get_quantity (chart)]);
    case CRAMP_CHART_SLEEP:
      return describe_sleep (trends);
    case CRAMP_N_CHARTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static const char *const counted[CRAMP_N_CHARTS] = {
  [CRAMP_CHART_WEEKS] = N_ ("A night is answered when a cramp was logged in it, or when somebody said that there was none. Nights without an answer are hatched, and never count as nights without cramps. A cramp that comes back in the same place within 15 minutes counts once. Weeks are counted back from the last night."),
  [CRAMP_CHART_TIMES] = N_ ("Each cramp counts in the hour in which it began, several in a night each for itself. One of which only the night is known has no hour and is left out."),
  [CRAMP_CHART_PLACES] = N_ ("Each cramp counts once for its side, and once for each muscle that was named. One in both legs counts in either of the drawn legs. Those without an answer are in the table only."),
  [CRAMP_CHART_TRIGGERS] = N_ ("Each cramp counts. “Nothing special” is an answer; “not sure” and no answer are not known. What comes often in a day also comes often before a cramp: this shows no cause."),
  [CRAMP_CHART_PAIN] = N_ ("Only cramps with an answer count. The line reaches from the least to the greatest; the bar across is the median: half of the answers are above it, half below. Hatched: cramps, but no answer."),
  [CRAMP_CHART_DURATION] = N_ ("Only cramps with an answer count; numbers are minutes. The line reaches from the shortest to the longest; the bar across is the median: half of the answers are above it, half below. Hatched: cramps, but no answer."),
  [CRAMP_CHART_SLEEP] = N_ ("The minutes of all cramps with an answer are added up. A cramp that did not wake you counts as none, unless you were awake already. Hatched: cramps without an answer, which may have taken more."),
};

static char *
describe_unknown (CrampChart         chart,
                  const CrampTrends *trends)
{
  guint unknown = cramp_trend_nights_unknown (&trends->nights);

  if (chart != CRAMP_CHART_WEEKS)
    return g_strdup (_ ("Cramps while you were moving or working are left out."));

  return g_strdup_printf (ngettext ("Not answered: %1$u of %2$u night. Cramps while you were moving or working are left out.",
                                    "Not answered: %1$u of %2$u nights. Cramps while you were moving or working are left out.", trends->nights.nights),
                          unknown, trends->nights.nights);
}

/**
 * cramp_trend_words_counted:
 *
 * Returns: (transfer full): how the numbers of @chart were counted, and what is
 *   left out
 */
char *
cramp_trend_words_counted (CrampChart         chart,
                           const CrampTrends *trends)
{
  g_autofree char *unknown = describe_unknown (chart, trends);

  return cramp_words_sentences (_ (counted[chart]), unknown);
}
