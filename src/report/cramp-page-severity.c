/* cramp-page-severity.c - how strong and how long a cramp is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include "cramp-gettext.h"

#define MINUTES_AN_HOUR 60

/* What the diary stores for the last band, which has no end. */
#define OVER_TEN_MINUTES 660

static char *
describe_grade (double grade)
{
  int whole = (int) grade;

  if (grade > whole)
    /* Translators: a number and a half: "6.5". */
    return g_strdup_printf (C_ ("half a point", "%d.5"), whole);

  return g_strdup_printf ("%d", whole);
}

static char *
describe_seconds (double seconds)
{
  int minutes = (int) (seconds / 60 + 0.5);

  if (seconds < 60)
    /* Translators: a length of time in seconds, short. */
    return g_strdup_printf (_ ("%d s"), (int) seconds);
  if (seconds == OVER_TEN_MINUTES)
    return g_strdup (_ ("over 10 min"));

  /* Translators: a length of time in minutes, short. */
  return g_strdup_printf (_ ("%d min"), minutes);
}

static char *
describe_minutes (double minutes)
{
  if (minutes >= 2 * MINUTES_AN_HOUR)
    /* Translators: a length of time in hours, short. */
    return g_strdup_printf (_ ("%d h"), (int) (minutes / MINUTES_AN_HOUR + 0.5));

  return g_strdup_printf (_ ("%d min"), (int) (minutes + 0.5));
}

static const struct
{
  const char *title;

  char *(*describe) (double value);
} quantities[CRAMP_N_TREND_QUANTITIES] = {
  [CRAMP_TREND_PAIN] = { N_ ("Pain at its worst, 0 to 10"), describe_grade },
  [CRAMP_TREND_DURATION] = { N_ ("How long it lasted"), describe_seconds },
  [CRAMP_TREND_SLEEP_DISTURBANCE] = { N_ ("Sleep disturbed, 0 to 10"), describe_grade },
  [CRAMP_TREND_AWAKE] = { N_ ("How long awake"), describe_minutes },
};

static const CrampTrendQuantity order[CRAMP_N_TREND_QUANTITIES] = {
  CRAMP_TREND_DURATION, CRAMP_TREND_PAIN, CRAMP_TREND_SLEEP_DISTURBANCE, CRAMP_TREND_AWAKE
};

static char *
describe_median (const CrampTrendMeasure *measure,
                 CrampTrendQuantity       quantity)
{
  if (measure->answered == 0)
    /* Translators: stands where there is no number. */
    return g_strdup (C_ ("no number", "–"));

  return quantities[quantity].describe (measure->median);
}

static char *
describe_range (const CrampTrendMeasure *measure,
                CrampTrendQuantity       quantity)
{
  g_autofree char *low = quantities[quantity].describe (measure->minimum);
  g_autofree char *high = quantities[quantity].describe (measure->maximum);

  if (measure->answered == 0)
    return g_strdup ("");
  if (g_str_equal (low, high))
    /* Translators: of several answers that are all the same number. */
    return g_strdup (measure->answered == 1 ? "" : _ ("each time"));

  /* Translators: 1 and 2 are the ends of a range: "4 to 9". */
  return g_strdup_printf (_ ("from %1$s to %2$s"), low, high);
}

static char *
describe_answered (const CrampTrendMeasure *measure,
                   CrampTrendQuantity       quantity)
{
  /* Translators: 1 and 2 are numbers of cramps. */
  return g_strdup_printf (_ ("answered for %1$u of %2$u"), measure->answered, measure->cramps);
}

typedef char *(*Describe) (const CrampTrendMeasure *measure,
                           CrampTrendQuantity       quantity);

static void
add_row (CrampPage     *self,
         CrampPageStyle style,
         Describe       describe)
{
  char         *texts[CRAMP_N_TREND_QUANTITIES];
  CrampPageCell cells[CRAMP_N_TREND_QUANTITIES];

  for (guint i = 0; i < CRAMP_N_TREND_QUANTITIES; i++)
    {
      texts[i] = describe (&self->facts->trends->measures[order[i]], order[i]);
      cells[i] = (CrampPageCell){ 1, style, texts[i] };
    }
  cramp_page_flow_add_row (self->flow, cells, G_N_ELEMENTS (cells));
  for (guint i = 0; i < CRAMP_N_TREND_QUANTITIES; i++)
    g_free (texts[i]);
}

static char *
describe_title (const CrampTrendMeasure *measure,
                CrampTrendQuantity       quantity)
{
  return g_strdup (_ (quantities[quantity].title));
}

void
cramp_page_add_severity (CrampPage *self)
{
  guint            cramps = self->facts->trends->measures[CRAMP_TREND_PAIN].cramps;
  g_autofree char *heading = NULL;

  if (cramps == 0)
    return;

  /* Translators: the middle of the answers, and their range, stand below. */
  heading = g_strdup_printf (ngettext ("How bad a cramp is: the middle of %u cramp, and the range",
                                       "How bad a cramp is: the middle of %u cramps, and the range", cramps),
                             cramps);
  cramp_page_add_band (self, heading);
  add_row (self, CRAMP_PAGE_NOTE, describe_title);
  add_row (self, CRAMP_PAGE_FIGURE, describe_median);
  add_row (self, CRAMP_PAGE_NOTE, describe_range);
  add_row (self, CRAMP_PAGE_NOTE, describe_answered);
}
