/* test-calendar.c - nights as a calendar shows and says them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-calendar.h"

#include "cramp-calendar-words.h"
#include "cramp-store-ahead.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "store-folder.h"

/* Thursday 19 November 2026. */
#define THURSDAY 739939

typedef struct
{
  StoreFolder *folder;
  CrampStore  *store;
  GDateTime   *now; /* the evening of THURSDAY + 3 */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_folder_new ();
  fixture->store = store_folder_open (fixture->folder);
  fixture->now = g_date_time_new_local (2026, 11, 22, 20, 0, 0);
  g_assert_cmpuint (cramp_night_of (fixture->now), ==, THURSDAY + 3);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_date_time_unref (fixture->now);
  store_folder_free (fixture->folder);
}

static CrampEpisodeDraft *
begin_cramp (CrampNightDate night)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return cramp_episode_draft_new_night_only (night, zone);
}

static void
save_cramp (Fixture           *fixture,
            CrampEpisodeDraft *draft)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (fixture->store, episode, &error);
  g_assert_no_error (error);
  cramp_episode_draft_free (draft);
}

static void
add_cramp (Fixture          *fixture,
           CrampNightDate    night,
           CrampEpisodeField field,
           int               answer)
{
  CrampEpisodeDraft *draft = begin_cramp (night);

  draft->answers[field] = answer;
  save_cramp (fixture, draft);
}

static void
answer (Fixture        *fixture,
        CrampNightDate  date,
        CrampNightField field,
        int             value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = cramp_store_read_night (fixture->store, date, &error);

  night->answers[field] = value;
  cramp_store_save_night (fixture->store, night, &error);
  g_assert_no_error (error);
}

static void
begin_diary (Fixture       *fixture,
             CrampNightDate first)
{
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  profile->diary_start = first;
  cramp_store_save_record (fixture->store, &cramp_profile_kind, profile, &error);
  g_assert_no_error (error);
}

static GArray *
read_nights (Fixture       *fixture,
             CrampNightDate first,
             CrampNightDate last)
{
  g_autoptr (GError) error = NULL;
  GArray *nights = cramp_calendar_read (fixture->store, first, last, fixture->now, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (nights->len, ==, last - first + 1);
  for (guint i = 0; i < nights->len; i++)
    g_assert_cmpuint (CRAMP_CALENDAR_NIGHT (nights, i)->glance.night, ==, first + i);

  return nights;
}

static void
assert_said (Fixture       *fixture,
             CrampNightDate date,
             CrampNightLook look,
             const char    *words)
{
  g_autoptr (GArray) nights = read_nights (fixture, date, date);
  const CrampCalendarNight *night = CRAMP_CALENDAR_NIGHT (nights, 0);
  g_autofree char          *said = cramp_calendar_words_night (night);

  g_assert_cmpint (night->look, ==, look);
  g_assert_cmpstr (said, ==, words);
}

/* An unknown night is never said to be one without cramps. */
static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  begin_diary (fixture, THURSDAY - 1);
  answer (fixture, THURSDAY + 1, CRAMP_NIGHT_CRAMP_FREE, TRUE);

  assert_said (fixture, THURSDAY - 2, CRAMP_LOOK_BEFORE, "Night of Tuesday to Wednesday, 17 to 18 November 2026: before the diary begins");
  assert_said (fixture, THURSDAY - 1, CRAMP_LOOK_UNKNOWN, "Night of Wednesday to Thursday, 18 to 19 November 2026: not answered");
  assert_said (fixture, THURSDAY + 1, CRAMP_LOOK_FREE, "Night of Friday to Saturday, 20 to 21 November 2026: no cramps");
  assert_said (fixture, THURSDAY + 2, CRAMP_LOOK_UNKNOWN, "Night of Saturday to Sunday, 21 to 22 November 2026: not answered");
  assert_said (fixture, THURSDAY + 3, CRAMP_LOOK_TO_COME, "Night of Sunday to Monday, 22 to 23 November 2026: still to come");
  add_cramp (fixture, THURSDAY + 3, CRAMP_EPISODE_PAIN, 0);
  assert_said (fixture, THURSDAY + 3, CRAMP_LOOK_CRAMPS, "Night of Sunday to Monday, 22 to 23 November 2026: 1 cramp, pain 0 of 10");
}

static void
test_cramps (Fixture      *fixture,
             gconstpointer data)
{
  add_cramp (fixture, THURSDAY, CRAMP_EPISODE_PAIN, 7);
  add_cramp (fixture, THURSDAY, CRAMP_EPISODE_PAIN, 3);
  answer (fixture, THURSDAY, CRAMP_NIGHT_CARE_SOAK, CRAMP_CARE_DONE);
  answer (fixture, THURSDAY, CRAMP_NIGHT_CARE_STRETCH, CRAMP_CARE_SKIPPED);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_CRAMPS,
               "Night of Thursday to Friday, 19 to 20 November 2026: 2 cramps, pain up to 7 of 10. Done in the evening: Warm foot soak");

  answer (fixture, THURSDAY, CRAMP_NIGHT_CARE_WARMTH, CRAMP_CARE_DONE);
  answer (fixture, THURSDAY, CRAMP_NIGHT_CARE_SOAK, CRAMP_UNANSWERED);
  answer (fixture, THURSDAY, CRAMP_NIGHT_CARE_STRETCH, CRAMP_CARE_DONE);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_CRAMPS,
               "Night of Thursday to Friday, 19 to 20 November 2026: 2 cramps, pain up to 7 of 10. "
               "Done in the evening: Stretch the legs, Legs warm, no draught");
}

/* The cramp wins over a tick, but one of an activity neither fills a night nor
 * contradicts a tick (rule N3). */
static void
test_activity (Fixture      *fixture,
               gconstpointer data)
{
  CrampEpisodeDraft *draft = begin_cramp (THURSDAY);

  draft->answers[CRAMP_EPISODE_CONTEXT] = CRAMP_CONTEXT_ACTIVITY;
  draft->answers[CRAMP_EPISODE_PAIN] = 9;
  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = 1440;
  save_cramp (fixture, draft);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_UNKNOWN,
               "Night of Thursday to Friday, 19 to 20 November 2026: not answered, 1 cramp during an activity");
  answer (fixture, THURSDAY, CRAMP_NIGHT_CRAMP_FREE, TRUE);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_FREE,
               "Night of Thursday to Friday, 19 to 20 November 2026: no cramps, 1 cramp during an activity");
  add_cramp (fixture, THURSDAY, CRAMP_EPISODE_PAIN, CRAMP_UNANSWERED);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_CRAMPS,
               "Night of Thursday to Friday, 19 to 20 November 2026: 1 cramp, 1 cramp during an activity");
}

/* Rule A2: an hour stays, 59 minutes do not. */
static void
test_stayed (Fixture      *fixture,
             gconstpointer data)
{
  add_cramp (fixture, THURSDAY, CRAMP_EPISODE_NUMBNESS_MIN, 59);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_CRAMPS, "Night of Thursday to Friday, 19 to 20 November 2026: 1 cramp");
  add_cramp (fixture, THURSDAY, CRAMP_EPISODE_NUMBNESS_MIN, 60);
  assert_said (fixture, THURSDAY, CRAMP_LOOK_CRAMPS,
               "Night of Thursday to Friday, 19 to 20 November 2026: 2 cramps, numbness or weakness stayed");
  add_cramp (fixture, THURSDAY - 1, CRAMP_EPISODE_STILL_THERE, TRUE);
  assert_said (fixture, THURSDAY - 1, CRAMP_LOOK_CRAMPS,
               "Night of Wednesday to Thursday, 18 to 19 November 2026: 1 cramp, numbness or weakness stayed");
}

/* Only the nights that are asked for, and none that is dated in the future. */
static void
test_range (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GArray) nights = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  CrampCalendarSum sum;

  add_cramp (fixture, THURSDAY - 8, CRAMP_EPISODE_PAIN, 1);
  add_cramp (fixture, THURSDAY - 5, CRAMP_EPISODE_NUMBNESS_MIN, 120);
  add_cramp (fixture, THURSDAY - 5, CRAMP_EPISODE_PAIN, 1);
  answer (fixture, THURSDAY - 3, CRAMP_NIGHT_CRAMP_FREE, TRUE);
  answer (fixture, THURSDAY - 2, CRAMP_NIGHT_CARE_SOAK, CRAMP_CARE_DONE);
  add_cramp (fixture, THURSDAY + 8, CRAMP_EPISODE_PAIN, 1);
  g_assert_true (cramp_store_mark_ahead (fixture->store, g_date_time_to_unix (fixture->now), &error));

  nights = read_nights (fixture, THURSDAY - 7, THURSDAY + 9);
  sum = cramp_calendar_sum (nights, 0, nights->len);
  words = cramp_calendar_words_sum (&sum);
  g_assert_cmpstr (words, ==, "2 cramps, 1 night with cramps, 1 night without cramps, 8 nights not answered, "
                              "numbness or weakness stayed after 1 night");
  g_assert_cmpuint (sum.cared, ==, 1);
  sum = cramp_calendar_sum (nights, 4, 1);
  g_assert_cmpuint (sum.free, ==, 1);
  g_assert_cmpuint (sum.unknown + sum.with_cramps + sum.cramps, ==, 0);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GArray) nights = read_nights (fixture, THURSDAY - 7, THURSDAY);
  CrampCalendarSum sum = cramp_calendar_sum (nights, 0, nights->len);
  g_autofree char *words = cramp_calendar_words_sum (&sum);

  g_assert_cmpstr (words, ==, "");
  g_assert_cmpint (CRAMP_CALENDAR_NIGHT (nights, 0)->look, ==, CRAMP_LOOK_BEFORE);
}

/* "C" begins its weeks as the United States do. */
static void
test_weeks (void)
{
  g_autofree char *month = cramp_calendar_words_month (THURSDAY);

  g_assert_cmpuint (cramp_calendar_words_first_weekday (), ==, 6);
  g_assert_cmpstr (month, ==, "November 2026");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/calendar/looks", Fixture, NULL, set_up, test_looks, tear_down);
  g_test_add ("/calendar/cramps", Fixture, NULL, set_up, test_cramps, tear_down);
  g_test_add ("/calendar/activity", Fixture, NULL, set_up, test_activity, tear_down);
  g_test_add ("/calendar/stayed", Fixture, NULL, set_up, test_stayed, tear_down);
  g_test_add ("/calendar/range", Fixture, NULL, set_up, test_range, tear_down);
  g_test_add ("/calendar/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add_func ("/calendar/weeks", test_weeks);

  return g_test_run ();
}
