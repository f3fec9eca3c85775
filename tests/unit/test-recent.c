/* test-recent.c - which entries the rules without a memory look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-filled-in.h"

#include "case-builder.h"

typedef struct
{
  const char *diary;
  guint       nights;
  guint       expected;
} CountCase;

static const CountCase window_cases[] = {
  { "", 28, 0 },
  { "cramp 27", 28, 1 },
  { "cramp 28", 28, 0 },
  { "cramp 0", 28, 1 },
  { "cramp 0", 1, 1 },
  { "cramp 1", 1, 0 },
  { "cramp 55", 56, 1 },
  { "cramp 56", 56, 0 },
  { "cramp 83", 84, 1 },
  { "cramp 84", 84, 0 },
  { "cramp -1 | running", 28, 0 },
  { "cramp -1", 28, 0 },
  { "cramp 0 | cramp 0 | cramp 27", 28, 3 },
  /* Those of an activity are cramps, too. */
  { "cramp 5 context=activity", 28, 1 },
};

static void
test_windows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (window_cases); i++)
    {
      g_autoptr (DiaryCase) c = diary_case_read (window_cases[i].diary);
      g_autoptr (GPtrArray) episodes = cramp_recent_list_episodes (&c->recent, window_cases[i].nights);

      g_test_message ("%s", window_cases[i].diary);
      g_assert_cmpuint (episodes->len, ==, window_cases[i].expected);
    }
}

/* Rule N3. */
static const CountCase filled_in_cases[] = {
  { "", 14, 0 },
  { "night 0-13 cramp_free", 14, 14 },
  { "night 0-20 cramp_free", 14, 14 },
  { "night 13 cramp_free", 14, 1 },
  { "night 14 cramp_free", 14, 0 },
  { "night 3 cramp_free=no", 14, 0 },
  { "night 3 tingling=none exposures=[] evening_swelling=no", 14, 0 },
  { "cramp 3", 14, 1 },
  { "cramp 3 | cramp 3 | cramp 3 | night 3 cramp_free", 14, 1 },
  { "cramp 3 context=asleep | cramp 4 context=in_bed_awake | cramp 5 context=awake_rest", 14, 3 },
  { "cramp 3 context=activity", 14, 0 },
  { "cramp 3 context=activity | night 3 cramp_free", 14, 1 },
  { "cramp 3 context=activity | cramp 3", 14, 1 },
  { "cramp -1 | night -1 cramp_free", 14, 0 },
};

static void
test_filled_in (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (filled_in_cases); i++)
    {
      g_autoptr (DiaryCase) c = diary_case_read (filled_in_cases[i].diary);

      g_test_message ("%s", filled_in_cases[i].diary);
      g_assert_cmpuint (cramp_recent_count_filled_in (&c->recent, filled_in_cases[i].nights), ==, filled_in_cases[i].expected);
    }
}

static void
test_filled_in_by_totals (void)
{
  const CrampNightTotal rows[] = { { 5, 0, TRUE }, { 6, 2, TRUE }, { 9, 0, FALSE } };
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));

  g_assert_false (cramp_filled_in_by_totals (5, totals));
  g_array_append_vals (totals, rows, G_N_ELEMENTS (rows));
  for (CrampNightDate night = 4; night <= 10; night++)
    g_assert_cmpint (cramp_filled_in_by_totals (night, totals), ==, night == 5 || night == 6);
}

static void
test_find_night (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("night 7 tingling=none | night 2 tingling=one_foot | night 4 tingling=both_feet");

  g_assert_cmpint (cramp_recent_find_night (&c->recent, CASE_NIGHT - 7)->answers[CRAMP_NIGHT_TINGLING], ==, CRAMP_TINGLING_NONE);
  g_assert_cmpint (cramp_recent_find_night (&c->recent, CASE_NIGHT - 4)->answers[CRAMP_NIGHT_TINGLING], ==, CRAMP_TINGLING_BOTH_FEET);
  g_assert_cmpint (cramp_recent_find_night (&c->recent, CASE_NIGHT - 2)->answers[CRAMP_NIGHT_TINGLING], ==, CRAMP_TINGLING_ONE_FOOT);
  g_assert_null (cramp_recent_find_night (&c->recent, CASE_NIGHT - 8));
  g_assert_null (cramp_recent_find_night (&c->recent, CASE_NIGHT - 3));
  g_assert_null (cramp_recent_find_night (&c->recent, CASE_NIGHT));
}

/* The 84 nights of the check-ins, and those of four weeks earlier. */
static void
test_first (void)
{
  g_assert_cmpuint (cramp_recent_first (CASE_NIGHT), ==, CASE_NIGHT - 111);
  g_assert_cmpuint (cramp_recent_first (113), ==, 2);
  g_assert_cmpuint (cramp_recent_first (112), ==, 1);
  g_assert_cmpuint (cramp_recent_first (1), ==, 1);
}

/* Not answered is not named, and neither is "none of these". */
static void
test_conditions (void)
{
  g_autoptr (DiaryCase) unanswered = diary_case_read ("");
  g_autoptr (DiaryCase) none = diary_case_read ("conditions []");
  g_autoptr (DiaryCase) two = diary_case_read ("conditions diabetes+open_skin");

  for (CrampCondition condition = 0; condition <= CRAMP_CONDITION_OPEN_SKIN; condition++)
    {
      gboolean named = condition == CRAMP_CONDITION_DIABETES || condition == CRAMP_CONDITION_OPEN_SKIN;

      g_assert_false (cramp_recent_has_condition (&unanswered->recent, condition));
      g_assert_false (cramp_recent_has_condition (&none->recent, condition));
      g_assert_cmpint (cramp_recent_has_condition (&two->recent, condition), ==, named);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recent/windows", test_windows);
  g_test_add_func ("/recent/filled-in", test_filled_in);
  g_test_add_func ("/recent/filled-in-by-totals", test_filled_in_by_totals);
  g_test_add_func ("/recent/find-night", test_find_night);
  g_test_add_func ("/recent/first", test_first);
  g_test_add_func ("/recent/conditions", test_conditions);

  return g_test_run ();
}
