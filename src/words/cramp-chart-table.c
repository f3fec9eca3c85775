/* cramp-chart-table.c - a chart as a table of words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-chart-table.h"

#include "cramp-chart-words.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

static char *
new_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

static char *
new_missing (void)
{
  /* Translators: in a table, in the place of a number that nobody knows. */
  return g_strdup (C_ ("number", "missing"));
}

/* The cells of a row, which takes them over. */
static void
add_row (CrampChartTable *self,
         GPtrArray       *cells)
{
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_free (cells, FALSE));
}

static void
set_heads (CrampChartTable   *self,
           const char *const *heads)
{
  self->heads = g_strdupv ((char **) heads);
}

static char *
describe_marks (const CrampTrends *trends,
                guint              block)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < trends->marks->len; i++)
    if (cramp_trends_get_mark (trends, i)->block == block)
      g_ptr_array_add (words, cramp_chart_words_mark (cramp_trends_get_mark (trends, i)));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}

static void
add_weeks (CrampChartTable   *self,
           const CrampTrends *trends)
{
  gboolean          has_marks = trends->marks->len > 0;
  const char *const heads[] = {
    _ ("Nights"), _ ("Cramps"), cramp_chart_words_with_cramps (), cramp_chart_words_without_cramps (),
    cramp_chart_words_not_answered (), has_marks ? _ ("Medicines") : NULL, NULL
  };

  set_heads (self, heads);
  for (guint i = 0; i < trends->blocks->len; i++)
    {
      const CrampTrendBlock *block = cramp_trends_get_block (trends, i);
      GPtrArray             *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, cramp_chart_words_nights (block->span));
      g_ptr_array_add (cells, cramp_trend_nights_answered (&block->nights) == 0 ? new_missing () : new_count (block->nights.cramps));
      g_ptr_array_add (cells, new_count (block->nights.with_cramps));
      g_ptr_array_add (cells, new_count (block->nights.free));
      g_ptr_array_add (cells, new_count (cramp_trend_nights_unknown (&block->nights)));
      if (has_marks)
        g_ptr_array_add (cells, describe_marks (trends, i));
      add_row (self, cells);
    }
}

static void
add_pair (CrampChartTable *self,
          char            *name,
          guint            count)
{
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, name);
  g_ptr_array_add (cells, new_count (count));
  add_row (self, cells);
}

static void
add_times (CrampChartTable   *self,
           const CrampTrends *trends)
{
  const char *const heads[] = { _ ("Hour"), _ ("Cramps"), NULL };

  set_heads (self, heads);
  for (guint i = 0; i < CRAMP_TREND_HOURS; i++)
    {
      g_autofree char *from = cramp_chart_words_label (CRAMP_CHART_TIMES, trends, i);
      g_autofree char *to = cramp_chart_words_label (CRAMP_CHART_TIMES, trends, i + 1);

      /* Translators: an hour; 1 and 2 are times of day: "02:00 to 03:00". */
      add_pair (self, g_strdup_printf (C_ ("hour", "%1$s to %2$s"), from, to), trends->times.hours[i]);
    }
  add_pair (self, g_strdup (_ ("time not known")), trends->times.untimed);
}

static void
add_places (CrampChartTable   *self,
            const CrampTrends *trends)
{
  const char *const heads[] = {
    _ ("Where"), cramp_words_side (CRAMP_SIDE_LEFT), cramp_words_side (CRAMP_SIDE_RIGHT), cramp_words_side (CRAMP_SIDE_BOTH),
    cramp_chart_words_not_told (), NULL
  };

  set_heads (self, heads);
  for (guint site = 0; site < CRAMP_TREND_SITES; site++)
    {
      GPtrArray *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, cramp_chart_words_label (CRAMP_CHART_PLACES, trends, site));
      for (guint side = 0; side < CRAMP_TREND_SIDES; side++)
        g_ptr_array_add (cells, new_count (trends->places.places[side][site]));
      add_row (self, cells);
    }
}

static void
add_triggers (CrampChartTable   *self,
              const CrampTrends *trends)
{
  const char *const heads[] = { cramp_chart_words_title (CRAMP_CHART_TRIGGERS), _ ("Cramps"), NULL };

  set_heads (self, heads);
  for (guint i = 0; i < cramp_chart_count_points (CRAMP_CHART_TRIGGERS, trends); i++)
    {
      double value;

      cramp_chart_get_value (CRAMP_CHART_TRIGGERS, trends, i, &value);
      add_pair (self, cramp_chart_words_label (CRAMP_CHART_TRIGGERS, trends, i), (guint) value);
    }
}

static char *
describe_answered (const CrampTrendMeasure *measure)
{
  /* Translators: in a table; 1 and 2 are numbers of cramps: "6 of 8". */
  return g_strdup_printf (C_ ("table", "%1$u of %2$u"), measure->answered, measure->cramps);
}

static void
add_measures (CrampChartTable   *self,
              CrampChart         chart,
              const CrampTrends *trends)
{
  const char *const heads[] = { _ ("Nights"), C_ ("median", "Middle"), _ ("Least"), _ ("Greatest"), _ ("Cramps with an answer"), NULL };

  set_heads (self, heads);
  for (guint i = 0; i < trends->blocks->len; i++)
    {
      const CrampTrendBlock   *block = cramp_trends_get_block (trends, i);
      const CrampTrendMeasure *measure = &block->measures[cramp_chart_get_quantity (chart)];
      const double             numbers[] = { measure->median, measure->minimum, measure->maximum };
      GPtrArray               *cells = g_ptr_array_new ();

      g_ptr_array_add (cells, cramp_chart_words_nights (block->span));
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        g_ptr_array_add (cells, measure->answered == 0 ? new_missing () : cramp_chart_words_value (chart, numbers[j]));
      g_ptr_array_add (cells, describe_answered (measure));
      add_row (self, cells);
    }
}

static void
add_sleep (CrampChartTable   *self,
           const CrampTrends *trends)
{
  const char *const heads[] = { _ ("Nights"), _ ("Awake"), _ ("Cramps with an answer"), NULL };

  set_heads (self, heads);
  for (guint i = 0; i < trends->blocks->len; i++)
    {
      const CrampTrendBlock *block = cramp_trends_get_block (trends, i);
      GPtrArray             *cells = g_ptr_array_new ();
      double                 minutes;
      gboolean               is_known = cramp_chart_get_value (CRAMP_CHART_SLEEP, trends, i, &minutes);

      g_ptr_array_add (cells, cramp_chart_words_nights (block->span));
      g_ptr_array_add (cells, is_known ? cramp_chart_words_value (CRAMP_CHART_SLEEP, minutes) : new_missing ());
      g_ptr_array_add (cells, describe_answered (&block->measures[CRAMP_TREND_AWAKE]));
      add_row (self, cells);
    }
}

/**
 * cramp_chart_table_new:
 *
 * Returns: (transfer full): the numbers of @chart in words
 */
CrampChartTable *
cramp_chart_table_new (CrampChart         chart,
                       const CrampTrends *trends)
{
  CrampChartTable *self = g_new0 (CrampChartTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (chart == CRAMP_CHART_WEEKS)
    add_weeks (self, trends);
  else if (chart == CRAMP_CHART_TIMES)
    add_times (self, trends);
  else if (chart == CRAMP_CHART_PLACES)
    add_places (self, trends);
  else if (chart == CRAMP_CHART_TRIGGERS)
    add_triggers (self, trends);
  else if (chart == CRAMP_CHART_SLEEP)
    add_sleep (self, trends);
  else
    add_measures (self, chart, trends);

  return self;
}

void
cramp_chart_table_free (CrampChartTable *self)
{
  g_strfreev (self->heads);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const char *
cramp_chart_table_get (const CrampChartTable *self,
                       guint                  row,
                       guint                  column)
{
  return ((char **) g_ptr_array_index (self->rows, row))[column];
}

/**
 * cramp_chart_table_describe:
 * @row: a row
 *
 * Returns: (transfer full): all that stands in it, as one line to be read aloud
 */
char *
cramp_chart_table_describe (const CrampChartTable *self,
                            guint                  row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (cramp_chart_table_get (self, row, 0)));
  for (guint i = 1; self->heads[i] != NULL; i++)
    if (*cramp_chart_table_get (self, row, i) != '\0')
      /* Translators: 1 is what a number is of, 2 the number: "Cramps: 3". */
      g_ptr_array_add (parts, g_strdup_printf (C_ ("chart", "%1$s: %2$s"), self->heads[i], cramp_chart_table_get (self, row, i)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
}
