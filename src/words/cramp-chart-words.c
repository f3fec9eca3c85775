/* cramp-chart-words.c - what stands at the parts of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-words.h"

#include <math.h>

#include "cramp-episode-questions.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

#define NIGHTS_A_YEAR 364
#define NIGHTS_A_MONTH 28
#define MINUTES_AN_HOUR 60
#define NOON_HOUR 12

static const char *const titles[CRAMP_N_CHARTS] = {
  [CRAMP_CHART_WEEKS] = N_ ("Cramps and nights"),
  [CRAMP_CHART_TIMES] = N_ ("Time of night"),
  [CRAMP_CHART_PLACES] = N_ ("Where"),
  [CRAMP_CHART_TRIGGERS] = N_ ("What came just before"),
  [CRAMP_CHART_PAIN] = N_ ("Pain at its worst, 0 to 10"),
  [CRAMP_CHART_DURATION] = N_ ("How long it lasted, in minutes"),
  [CRAMP_CHART_SLEEP] = N_ ("Sleep lost, in minutes"),
};

const char *
cramp_chart_words_title (CrampChart chart)
{
  return _ (titles[chart]);
}

/* Shorter where the blocks are longer. */
static char *
label_block (const CrampTrends     *trends,
             const CrampTrendBlock *block)
{
  CrampNightDate night = block->span.last;
  GDate          date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, night);
  if (trends->block_nights >= NIGHTS_A_YEAR)
    return g_strdup_printf ("%d", g_date_get_year (&date));
  if (trends->block_nights >= NIGHTS_A_MONTH)
    /* Translators: below a chart; 1 is a month, 2 the year: "November 2026". */
    return g_strdup_printf (C_ ("chart", "%1$s %2$d"), cramp_words_month (night), g_date_get_year (&date));

  /* Translators: below a chart; 1 is the day, 2 the month: "19 November". */
  return g_strdup_printf (C_ ("chart", "%1$d %2$s"), g_date_get_day (&date), cramp_words_month (night));
}

/**
 * cramp_chart_words_label:
 * @point: which point
 *
 * Returns: (transfer full): what stands beside it, as short as can be
 */
char *
cramp_chart_words_label (CrampChart         chart,
                         const CrampTrends *trends,
                         guint              point)
{
  if (cramp_chart_is_in_blocks (chart))
    return label_block (trends, cramp_trends_get_block (trends, point));
  if (chart == CRAMP_CHART_TIMES)
    return cramp_words_clock ((int) (point + NOON_HOUR) % CRAMP_TREND_HOURS * MINUTES_AN_HOUR);
  if (chart == CRAMP_CHART_TRIGGERS)
    return cramp_chart_words_trigger (cramp_chart_get_trigger (trends, point));

  return g_strdup (point == CRAMP_TREND_NO_SITE ? cramp_chart_words_not_told () : cramp_words_site ((int) point));
}

/**
 * cramp_chart_words_nights:
 *
 * Returns: (transfer full): how many nights these are, and the last of them
 */
char *
cramp_chart_words_nights (CrampTrendSpan span)
{
  guint            nights = cramp_trend_span_count (span);
  g_autofree char *last = cramp_words_short_date (span.last);

  /* Translators: names nights in a row; 1 is how many, 2 the date of the last evening: "7 nights to 21 November 2026". */
  return g_strdup_printf (ngettext ("%1$u night to %2$s", "%1$u nights to %2$s", nights), nights, last);
}

/**
 * cramp_chart_words_mark:
 *
 * Returns: (transfer full): the day, and what was begun or ended
 */
char *
cramp_chart_words_mark (const CrampTrendMark *mark)
{
  g_autofree char *date = cramp_words_short_date (mark->night);
  const char      *name = mark->medicine->name == NULL ? _ ("a medicine") : mark->medicine->name;

  /* Translators: 1 is a date, 2 the name of a medicine. */
  return g_strdup_printf (mark->is_stop ? _ ("%1$s: last day of %2$s") : _ ("%1$s: %2$s begun"), date, name);
}

/**
 * cramp_chart_words_trigger:
 * @trigger: a #CrampTrigger, or %CRAMP_UNANSWERED
 *
 * Returns: (transfer full): what a cramp came after
 */
char *
cramp_chart_words_trigger (int trigger)
{
  for (guint i = 0; trigger != CRAMP_UNANSWERED && i < cramp_n_episode_questions; i++)
    {
      const CrampEpisodeQuestion *question = &cramp_episode_questions[i];

      if (question->field == CRAMP_EPISODE_TRIGGER)
        return cramp_answers_describe (question->answers, question->n_answers, trigger, FALSE);
    }

  /* Translators: cramps of which nobody knows what came before. */
  return g_strdup (_ ("Not known"));
}

/**
 * cramp_chart_words_number:
 *
 * Returns: (transfer full): a number with one decimal at most, as people write it
 */
char *
cramp_chart_words_number (double number)
{
  gint64 tenths = (gint64) round (number * 10);

  if (tenths % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, tenths / 10);

  /* Translators: a number with one decimal; put the sign that your language writes between 1 and 2: "4.5". */
  return g_strdup_printf (C_ ("number", "%1$d.%2$d"), (int) (tenths / 10), (int) (tenths % 10));
}

static char *
describe_minutes (guint minutes)
{
  if (minutes < 2 * MINUTES_AN_HOUR)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), (int) minutes);

  /* Translators: a length of time; 1 is hours, 2 minutes. */
  return g_strdup_printf (_ ("%1$u h %2$u min"), minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
}

/**
 * cramp_chart_words_value:
 * @value: one of its numbers
 *
 * Returns: (transfer full): it with its unit
 */
char *
cramp_chart_words_value (CrampChart chart,
                         double     value)
{
  if (chart == CRAMP_CHART_DURATION)
    return cramp_words_duration_answer ((int) round (value));
  if (chart == CRAMP_CHART_SLEEP)
    return describe_minutes ((guint) round (value));

  return cramp_chart_words_number (value);
}

const char *
cramp_chart_words_with_cramps (void)
{
  /* Translators: of nights, in the key and in the table of a chart. */
  return _ ("With cramps");
}

const char *
cramp_chart_words_without_cramps (void)
{
  /* Translators: of nights, in the key and in the table of a chart. */
  return _ ("Without cramps");
}

const char *
cramp_chart_words_not_answered (void)
{
  /* Translators: of nights, or of the question that a chart is about. */
  return C_ ("chart", "Not answered");
}

const char *
cramp_chart_words_not_told (void)
{
  /* Translators: of the place of a cramp. */
  return C_ ("place", "Not told");
}

/**
 * cramp_chart_words_leg:
 * @side: left or right
 *
 * Returns: which leg of the person
 */
const char *
cramp_chart_words_leg (CrampSide side)
{
  return side == CRAMP_SIDE_LEFT ? C_ ("leg", "left") : C_ ("leg", "right");
}
