/* test-helps.c - what helps: a plan lived through, and the words about it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-care-answer.h"
#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-diary-person.h"
#include "cramp-diary-plan.h"
#include "cramp-diary-undo.h"
#include "cramp-helps-words.h"
#include "cramp-plan-start.h"
#include "cramp-plan-words.h"
#include "cramp-reminder-reader.h"
#include "store-folder.h"

#include <math.h>

#define N_NIGHTS 28

/* A plan of two fortnights as it is lived: nights with and without, and beneath
 * each "x" for cramps, "o" for none, "?" for a night nobody answered for and "p"
 * for one of a pause, which had a cramp. */
static const char arms[] = "+-+-+-+-+-+-+--+-+-+-+-+-+-+";
static const char clear[] = "oxoxo?oxoxpppxxxxoxoxo?oxoxo";
static const char level[] = "oxxoox?oxopppxoooxxoxo?ooxxx";

typedef struct
{
  StoreFolder *folder;
  CrampStore  *store;
  GTimeZone   *zone;
} Life;

/* In the first half of the plan somebody lives in Berlin, in the second half in
 * Shanghai. */
static GDateTime *
get_time (const Life *life,
          int         day,
          int         hour)
{
  g_autoptr (GDateTime) first = g_date_time_new (life->zone, 2026, 3, 16, hour, 0, 0);

  return g_date_time_add_days (first, day);
}

static CrampNightDate
get_night (const Life *life,
           int         day)
{
  g_autoptr (GDateTime) evening = get_time (life, day, 20);

  return cramp_night_of (evening);
}

static void
set_up (Life         *life,
        gconstpointer data)
{
  life->folder = store_folder_new ();
  life->store = store_folder_open (life->folder);
  life->zone = g_time_zone_new_identifier ("Europe/Berlin");
}

static void
tear_down (Life         *life,
           gconstpointer data)
{
  g_time_zone_unref (life->zone);
  g_assert_finalize_object (life->store);
  store_folder_free (life->folder);
}

static void
restart (Life *life)
{
  g_assert_finalize_object (life->store);
  life->store = store_folder_open (life->folder);
}

static void
begin (Life *life)
{
  g_autoptr (GDateTime) now = get_time (life, 0, 20);
  g_autoptr (CrampPlan) plan = cramp_plan_new (CRAMP_CARE_SOAK, get_night (life, 0), g_byte_array_new ());
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_NIGHTS; i++)
    {
      guint8 arm = arms[i] == '+' ? CRAMP_PLAN_WITH : CRAMP_PLAN_WITHOUT;

      g_byte_array_append (plan->nights, &arm, 1);
    }
  cramp_diary_begin_plan (life->store, plan, now, NULL, &error);
  g_assert_no_error (error);
}

static CrampHelps *
read_helps (Life *life,
            int   day,
            int   hour)
{
  g_autoptr (GDateTime) now = get_time (life, day, hour);
  g_autoptr (GError) error = NULL;
  CrampHelps *helps = cramp_helps_read (life->store, get_night (life, 0), cramp_last_night (now), now, &error);

  g_assert_no_error (error);
  return helps;
}

static void
assert_words (const CrampHelps *helps,
              const char       *title,
              const char       *state)
{
  g_autofree char *is_title = cramp_plan_words_title (helps);
  g_autofree char *is_state = cramp_plan_words_state (helps, 0);

  g_assert_cmpstr (is_title, ==, title);
  g_assert_cmpstr (is_state, ==, state);
}

/* The evening of a day: what tonight is, and whether its reminder comes. */
static void
live_evening (Life *life,
              int   day)
{
  g_autoptr (CrampHelps) helps = read_helps (life, day, 20);
  g_autofree char *title = g_strdup_printf ("Tonight %s: Warm foot soak", arms[day] == '+' ? "with" : "without");
  g_autofree char *night = g_strdup_printf ("Night %d of 28. What came of it is told at the end.", day + 1);
  g_autoptr (GDateTime) now = get_time (life, day, 20);
  gint64 instant = g_date_time_to_unix (now);
  g_autoptr (CrampReminderFacts) facts = cramp_reminder_read_facts (life->store, life->zone, instant, instant, NULL);

  g_assert_true (cramp_helps_plan_runs (helps));
  assert_words (helps, title, helps->is_paused ? "The reminders are paused, and the plan with them: nights of a pause do not count in it." : night);
  g_assert_true (isnan (helps->result.p));
  g_assert_cmpint (cramp_reminder_schedule_get_due (facts->schedule, CRAMP_REMINDER_SOAK, get_night (life, day)) != 0, ==, arms[day] == '+');
}

static void
live_morning (Life *life,
              int   day,
              char  was)
{
  g_autoptr (GDateTime) now = get_time (life, day + 1, 8);
  g_autoptr (GDateTime) cramp = get_time (life, day + 1, 3);
  g_autoptr (GError) error = NULL;

  if (was == 'o')
    cramp_diary_tick (life->store, get_night (life, day), now, NULL, &error);
  else if (was != '?')
    cramp_diary_log (life->store, cramp, CRAMP_LOG_PLAIN, now, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
begin_pause (Life *life,
             int   day,
             int   n_nights)
{
  g_autoptr (GDateTime) now = get_time (life, day, 18);

  g_assert_true (cramp_diary_pause (life->store, get_night (life, day) + (CrampNightDate) n_nights, now, NULL, NULL));
}

static void
live (Life       *life,
      const char *nights)
{
  begin (life);
  for (int day = 0; day < N_NIGHTS; day++)
    {
      if (day == 10)
        begin_pause (life, day, 3);
      if (day == 5 || day == 20)
        restart (life);
      if (day == 14)
        {
          g_time_zone_unref (life->zone);
          life->zone = g_time_zone_new_identifier ("Asia/Shanghai");
        }
      live_evening (life, day);
      live_morning (life, day, nights[day]);
    }
}

static void
test_fewer (Life         *life,
            gconstpointer data)
{
  g_autoptr (CrampHelps) helps = NULL;

  live (life, clear);
  helps = read_helps (life, N_NIGHTS, 20);
  g_assert_false (cramp_helps_plan_runs (helps));
  g_assert_true (helps->result.fewer);
  assert_words (helps, "Tried out: Warm foot soak",
                "With it: cramps on 1 of 12 nights. Without it: cramps on 11 of 11 nights. 5 nights of the plan are not answered, or were paused. Fewer cramps on the nights with it, more clearly than the order of the nights alone is likely to give. It seems worth going on with.");
}

static void
test_no_difference (Life         *life,
                    gconstpointer data)
{
  g_autoptr (CrampHelps) helps = NULL;

  live (life, level);
  helps = read_helps (life, N_NIGHTS, 20);
  g_assert_cmpfloat (helps->result.p, >, 0.05);
  assert_words (helps, "Tried out: Warm foot soak",
                "With it: cramps on 5 of 11 nights. Without it: cramps on 6 of 12 nights. 5 nights of the plan are not answered, or were paused. No difference seen: you may stop this, unless a doctor told you to do it. In so few nights a real difference often goes unseen.");
}

static void
end (Life *life,
     int   day)
{
  g_autoptr (GDateTime) now = get_time (life, day, 20);
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  cramp_diary_end_plan (life->store, now, &deed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (deed->item, ==, CRAMP_CARE_SOAK);
}

static void
undo (Life *life,
      int   day)
{
  g_autoptr (GDateTime) now = get_time (life, day, 21);
  g_autoptr (CrampDeed) deed = NULL;
  CrampUndo how_much;

  g_assert_true (cramp_diary_undo (life->store, 0, now, &deed, &how_much, NULL));
  g_assert_cmpint (how_much, ==, CRAMP_UNDO_WHOLLY);
}

/* Ended early, also after a restart; taken back, it goes on. */
static void
test_ended (Life         *life,
            gconstpointer data)
{
  g_autoptr (CrampHelps) ended = NULL, going_on = NULL, none = NULL;

  begin (life);
  for (int day = 0; day < 4; day++)
    {
      live_evening (life, day);
      live_morning (life, day, clear[day]);
    }
  end (life, 4);
  restart (life);
  ended = read_helps (life, 4, 20);
  g_assert_false (cramp_helps_plan_runs (ended));
  assert_words (ended, "Tried out, ended early: Warm foot soak",
                "With it: cramps on 0 of 2 nights. Without it: cramps on 2 of 2 nights. It was ended early, so nothing is said about it.");

  undo (life, 4);
  going_on = read_helps (life, 4, 20);
  assert_words (going_on, "Tonight with: Warm foot soak", "Night 5 of 28. What came of it is told at the end.");
}

/* On its first evening it leaves nothing behind. */
static void
test_ended_at_once (Life         *life,
                    gconstpointer data)
{
  g_autoptr (CrampHelps) none = NULL;

  begin (life);
  end (life, 0);
  none = read_helps (life, 0, 20);
  g_assert_null (none->plan);
}

static void
assert_start (Life *life,
              int   hour,
              int   day)
{
  g_autoptr (GDateTime) now = get_time (life, 1, hour);
  CrampNightDate first;

  g_assert_true (cramp_plan_find_start (life->store, CRAMP_CARE_SOAK, now, &first, NULL));
  g_assert_cmpuint (first, ==, get_night (life, day));
}

/* Tonight, until it is time for it, or it is answered. */
static void
test_start (Life         *life,
            gconstpointer data)
{
  g_autoptr (GDateTime) now = get_time (life, 1, 19);

  assert_start (life, 8, 1);
  assert_start (life, 20, 1);
  assert_start (life, 23, 2);
  assert_start (life, 3, 1);
  g_assert_true (cramp_care_answer (life->store, get_night (life, 1), CRAMP_CARE_SOAK, CRAMP_CARE_ANSWER_DONE, g_date_time_to_unix (now), NULL));
  assert_start (life, 20, 2);
}

/* 2 of 28 against 10 of 28: the reference values of the comparison. */
static void
test_words (void)
{
  const CrampTwoGroups groups = { 2, 28, 10, 28 };
  CrampHelps           helps = { .nights = 90, .unknown = 30 };
  CrampCareEffect      effect = { .care = CRAMP_CARE_SOAK, .groups = groups, .left_out = 4, .enough = TRUE, .fewer = TRUE };
  CrampCareEffect      never = { .care = CRAMP_CARE_WARMTH, .left_out = 60 };
  CrampCareEffect      always = { .care = CRAMP_CARE_WARMTH, .groups = { 1, 8, 0, 0 } };
  CrampCareEffect      little = { .care = CRAMP_CARE_STRETCH, .groups = { 0, 1, 2, 3 } };
  g_autoptr (CrampChartTable) table = NULL;
  g_autofree char *intro = cramp_helps_words_intro (&helps);
  g_autofree char *fewer = NULL, *none = NULL, *not_enough = cramp_helps_words_effect (&little);
  g_autofree char *not_marked = cramp_helps_words_effect (&never), *one_sided = cramp_helps_words_effect (&always);

  effect.difference = cramp_newcombe_difference (&groups);
  fewer = cramp_helps_words_effect (&effect);
  effect.fewer = FALSE;
  none = cramp_helps_words_effect (&effect);
  helps.effects[0] = effect;
  helps.effects[1] = little;
  table = cramp_helps_words_table (&helps);

  g_assert_cmpstr (intro, ==, "Your own nights, with and without each thing: only those that are answered, 60 of the last 90. This is a comparison and no proof: bad spells, seasons and chance also play a part.");
  g_assert_cmpstr (fewer, ==, "With it: cramps on 2 of 28 nights. Without it: cramps on 10 of 28 nights. Fewer cramps on the nights with it. 4 more nights are left out: it is not known whether it was done.");
  g_assert_cmpstr (none, ==, "With it: cramps on 2 of 28 nights. Without it: cramps on 10 of 28 nights. No difference seen so far. 4 more nights are left out: it is not known whether it was done.");
  g_assert_cmpstr (not_enough, ==, "With it: cramps on 0 of 1 night. Without it: cramps on 2 of 3 nights. Not enough nights yet: it takes 14 with it and 14 without, and cramps on 6 of them.");
  g_assert_cmpstr (not_marked, ==, "Not marked yet for any answered night. Not enough nights yet: it takes 14 with it and 14 without, and cramps on 6 of them.");
  g_assert_cmpstr (one_sided, ==, "With it: cramps on 1 of 8 nights. Without it: no nights. Not enough nights yet: it takes 14 with it and 14 without, and cramps on 6 of them.");
  g_assert_cmpstr (cramp_chart_table_get (table, 0, 1), ==, "2 of 28");
  g_assert_cmpstr (cramp_chart_table_get (table, 0, 2), ==, "10 of 28");
  g_assert_cmpstr (cramp_chart_table_get (table, 0, 3), ==, "-29 (-48 to -7)");
  g_assert_cmpstr (cramp_chart_table_get (table, 0, 4), ==, "4");
  g_assert_cmpstr (cramp_chart_table_get (table, 1, 3), ==, "not enough nights");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/helps/fewer", Life, NULL, set_up, test_fewer, tear_down);
  g_test_add ("/helps/no-difference", Life, NULL, set_up, test_no_difference, tear_down);
  g_test_add ("/helps/ended", Life, NULL, set_up, test_ended, tear_down);
  g_test_add ("/helps/ended-at-once", Life, NULL, set_up, test_ended_at_once, tear_down);
  g_test_add ("/helps/start", Life, NULL, set_up, test_start, tear_down);
  g_test_add_func ("/helps/words", test_words);

  return g_test_run ();
}
