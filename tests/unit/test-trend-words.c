/* test-trend-words.c - every number of a chart in its sentence and its table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-chart-table.h"
#include "cramp-chart-words.h"
#include "cramp-trend-words.h"
#include "trend-case.h"

static void
assert_sentence (CrampChart         chart,
                 const CrampTrends *trends,
                 const char        *wanted)
{
  g_autofree char *sentence = cramp_trend_words_sentence (chart, trends);

  g_assert_cmpstr (sentence, ==, wanted);
}

static CrampTrends *
look (const TrendCase *diary,
      guint            n_nights)
{
  CrampTrendSpan span = { TREND_NIGHT + 1 - n_nights, TREND_NIGHT };

  return cramp_trends_new (&diary->material, span);
}

static void
test_sentences (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (112, TRUE);
  g_autoptr (CrampTrends) trends = look (diary, 28);

  assert_sentence (CRAMP_CHART_WEEKS, trends, "8 cramps in the last 28 nights (24 answered). In the 84 nights before (70 answered), cramps came about 8.4 times in 28 nights.");
  assert_sentence (CRAMP_CHART_TIMES, trends, "No hour stands out: at most 2 of 7 cramps came in one hour. For 1 more cramp, only the night is known.");
  assert_sentence (CRAMP_CHART_PLACES, trends, "Left leg 1, right leg 6, both at once 0, not told 1. Most often: Calf, 6 of 7 cramps with a place.");
  assert_sentence (CRAMP_CHART_TRIGGERS, trends, "Most often: Cold or a draught on the legs, 3 of 6 answered (8 cramps).");
  assert_sentence (CRAMP_CHART_PAIN, trends, "Pain 7 of 10 in the middle, from 3 to 8 (7 of 8 cramps answered).");
  assert_sentence (CRAMP_CHART_DURATION, trends, "In the middle: 3 minutes. Shortest: less than 1 minute. Longest: 5 to 10 minutes (6 of 8 cramps answered).");
  assert_sentence (CRAMP_CHART_SLEEP, trends, "2 h 45 min awake in the last 28 nights (6 of 8 cramps answered).");
}

/* Nobody said anything, nobody had anything, and there was only one night. */
static void
test_little (void)
{
  g_autoptr (TrendCase) silent = trend_case_new (28, FALSE);
  g_autoptr (TrendCase) one = trend_case_new (1, TRUE);
  g_autoptr (CrampTrends) later = NULL;

  assert_sentence (CRAMP_CHART_WEEKS, silent->trends, "Nobody has answered for the last 28 nights.");
  assert_sentence (CRAMP_CHART_PAIN, silent->trends, "No cramps were logged in the last 28 nights.");
  assert_sentence (CRAMP_CHART_WEEKS, one->trends, "No cramps in the last night (1 answered).");
  later = look (silent, 14);
  assert_sentence (CRAMP_CHART_WEEKS, later, "Nobody has answered for the last 14 nights. Nobody has answered for the 14 nights before.");
}

/* A single cramp neither stands out nor has a range. */
static void
test_one_cramp (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (28, TRUE);
  g_autoptr (CrampTrends) trends = NULL;
  CrampEpisodeFacts *cramp = &g_array_index (diary->material.cramps, CrampEpisodeFacts, 0);

  g_array_set_size (diary->material.cramps, 1);
  cramp->pain = 6;
  cramp->duration_s = 120;
  cramp->trigger = CRAMP_TRIGGER_COLD;
  trends = look (diary, 28);

  assert_sentence (CRAMP_CHART_TIMES, trends, "The one cramp came between 01:00 and 02:00.");
  assert_sentence (CRAMP_CHART_TRIGGERS, trends, "Most often: Cold or a draught on the legs, 1 of 1 answered (1 cramp).");
  assert_sentence (CRAMP_CHART_PAIN, trends, "Pain 6 of 10 (1 of 1 cramp answered).");
  assert_sentence (CRAMP_CHART_DURATION, trends, "It lasted 1 to 3 minutes (1 of 1 cramp answered).");
}

static void
test_counted (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (28, TRUE);
  g_autofree char *counted = NULL;

  diary->trends->nights = (CrampTrendNights){ .nights = 28, .free = 27 };
  counted = cramp_trend_words_counted (CRAMP_CHART_WEEKS, diary->trends);
  g_assert_true (g_str_has_suffix (counted, "Not answered: 1 of 28 nights. Cramps while you were moving or working are left out."));
}

/* Too few nights before make no rate. */
static void
test_few_before (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (30, TRUE);
  g_autoptr (CrampTrends) trends = look (diary, 10);

  assert_sentence (CRAMP_CHART_WEEKS, trends, "3 cramps in the last 10 nights (8 answered). 5 cramps in the 20 nights before (17 answered).");
}

static void
test_not_answered (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (84, TRUE);
  g_autoptr (CrampTrends) trends = NULL;

  for (guint i = 0; i < diary->material.cramps->len; i++)
    g_array_index (diary->material.cramps, CrampEpisodeFacts, i).pain = CRAMP_UNANSWERED;
  trends = look (diary, 84);
  assert_sentence (CRAMP_CHART_PAIN, trends, "Not answered yet for any of the 21 cramps that were logged.");
}

static guint
read_count (const CrampChartTable *table,
            guint                  row,
            guint                  column)
{
  return (guint) g_ascii_strtoull (cramp_chart_table_get (table, row, column), NULL, 10);
}

static void
test_week_table (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (85, TRUE);
  g_autoptr (CrampChartTable) table = cramp_chart_table_new (CRAMP_CHART_WEEKS, diary->trends);
  const CrampTrendNights *nights = &diary->trends->nights;
  guint                   sums[4] = { 0 };

  for (guint row = 0; row < table->rows->len; row++)
    for (guint column = 0; column < G_N_ELEMENTS (sums); column++)
      sums[column] += read_count (table, row, column + 1);

  g_assert_cmpuint (table->rows->len, ==, 13);
  g_assert_cmpuint (sums[0], ==, nights->cramps);
  g_assert_cmpuint (sums[1], ==, nights->with_cramps);
  g_assert_cmpuint (sums[2], ==, nights->free);
  g_assert_cmpuint (sums[3], ==, cramp_trend_nights_unknown (nights));
  g_assert_cmpstr (cramp_chart_table_get (table, 0, 0), ==, "1 night to 25 June 2025");
  g_assert_cmpstr (cramp_chart_table_get (table, 12, 0), ==, "7 nights to 17 September 2025");
  g_assert_cmpstr (cramp_chart_table_get (table, 11, 5), ==, "7 September 2025: last day of Amlodipine, 8 September 2025: Magnesium begun");
}

static void
test_missing (void)
{
  g_autoptr (TrendCase) silent = trend_case_new (14, FALSE);
  g_autoptr (CrampChartTable) weeks = cramp_chart_table_new (CRAMP_CHART_WEEKS, silent->trends);
  g_autoptr (CrampChartTable) pain = cramp_chart_table_new (CRAMP_CHART_PAIN, silent->trends);
  g_autoptr (CrampChartTable) sleep = cramp_chart_table_new (CRAMP_CHART_SLEEP, silent->trends);
  g_autofree char *spoken = cramp_chart_table_describe (weeks, 1);

  g_assert_cmpstr (spoken, ==, "7 nights to 17 September 2025, Cramps: missing, With cramps: 0, Without cramps: 0, Not answered: 7");
  g_assert_cmpstr (cramp_chart_table_get (pain, 0, 1), ==, "missing");
  g_assert_cmpstr (cramp_chart_table_get (sleep, 0, 1), ==, "missing");
}

/* A row for each point with its number, in this order. */
static void
test_points (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (400, TRUE);
  static const guint columns[CRAMP_N_CHARTS] = { 1, 1, 0, 1, 1, 1, 1 };

  for (CrampChart chart = 0; chart < CRAMP_N_CHARTS; chart++)
    {
      g_autoptr (CrampChartTable) table = cramp_chart_table_new (chart, diary->trends);
      guint n_points = cramp_chart_count_points (chart, diary->trends);

      g_assert_cmpuint (table->rows->len, >=, n_points);
      for (guint point = 0; point < n_points; point++)
        {
          double           value;
          g_autofree char *words = NULL;

          if (columns[chart] == 0 || !cramp_chart_get_value (chart, diary->trends, point, &value))
            continue;
          words = cramp_chart_words_value (chart, value);
          g_assert_cmpstr (cramp_chart_table_get (table, point, columns[chart]), ==, words);
        }
    }
}

static void
test_place_table (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (400, TRUE);
  g_autoptr (CrampChartTable) table = cramp_chart_table_new (CRAMP_CHART_PLACES, diary->trends);

  for (guint site = 0; site < CRAMP_TREND_SITES; site++)
    for (guint side = 0; side < CRAMP_TREND_SIDES; side++)
      g_assert_cmpuint (read_count (table, site, side + 1), ==, diary->trends->places.places[side][site]);
}

static void
test_untimed_row (void)
{
  g_autoptr (TrendCase) diary = trend_case_new (400, TRUE);
  g_autoptr (CrampChartTable) table = cramp_chart_table_new (CRAMP_CHART_TIMES, diary->trends);

  g_assert_cmpuint (table->rows->len, ==, CRAMP_TREND_HOURS + 1);
  g_assert_cmpuint (read_count (table, CRAMP_TREND_HOURS, 1), ==, diary->trends->times.untimed);
  g_assert_cmpstr (cramp_chart_table_get (table, 0, 0), ==, "12:00 to 13:00");
  g_assert_cmpstr (cramp_chart_table_get (table, 23, 0), ==, "11:00 to 12:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-words/sentences", test_sentences);
  g_test_add_func ("/trend-words/little", test_little);
  g_test_add_func ("/trend-words/one-cramp", test_one_cramp);
  g_test_add_func ("/trend-words/counted", test_counted);
  g_test_add_func ("/trend-words/few-before", test_few_before);
  g_test_add_func ("/trend-words/not-answered", test_not_answered);
  g_test_add_func ("/trend-words/week-table", test_week_table);
  g_test_add_func ("/trend-words/missing", test_missing);
  g_test_add_func ("/trend-words/points", test_points);
  g_test_add_func ("/trend-words/place-table", test_place_table);
  g_test_add_func ("/trend-words/untimed-row", test_untimed_row);

  return g_test_run ();
}
