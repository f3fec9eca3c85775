/* test-words.c - nights, times and answers in a person's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "cramp-clock-words.h"
#include "cramp-episode-words.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

/* Sunday 22 November 2026. */
#define SUNDAY 739942

static void
assert_words (char       *actual,
              const char *expected)
{
  g_assert_cmpstr (actual, ==, expected);
  g_free (actual);
}

static void
assert_now (int         day,
            int         hour,
            int         minute,
            const char *expected)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, day, hour, minute, 0);

  assert_words (cramp_words_now (now), expected);
}

static void
test_now (void)
{
  assert_now (22, 18, 0, "Sunday 22 November, evening");
  assert_now (22, 23, 59, "Sunday 22 November, evening");
  /* Not "Monday night", which is the one that begins on Monday evening. */
  assert_now (23, 0, 0, "Monday 23 November, after midnight");
  assert_now (23, 4, 59, "Monday 23 November, after midnight");
  assert_now (23, 5, 0, "Monday 23 November, morning");
  assert_now (23, 12, 0, "Monday 23 November, afternoon");
  assert_now (23, 17, 59, "Monday 23 November, afternoon");
}

static void
test_night (void)
{
  assert_words (cramp_night_words_within (SUNDAY, SUNDAY), "the night of Sunday to Monday");
  assert_words (cramp_night_words_within (SUNDAY - 6, SUNDAY), "the night of Monday to Tuesday");
  /* A week ago the weekday would be today's. */
  assert_words (cramp_night_words_within (SUNDAY - 7, SUNDAY), "the night of 15 to 16 November 2026");
  assert_words (cramp_night_words_within (SUNDAY + 1, SUNDAY), "the night of 23 to 24 November 2026");
  assert_words (cramp_night_words_within (SUNDAY + 40, SUNDAY + 41), "the night of Friday to Saturday");
  assert_words (cramp_night_words_title (SUNDAY, SUNDAY), "Night of Sunday to Monday");
  assert_words (cramp_night_words_title (SUNDAY - 7, SUNDAY), "Night of 15 to 16 November 2026");
  assert_words (cramp_words_date (SUNDAY + 40), "Friday 1 January");
}

/* After midnight a cramp is named by its night, and never as of a time that
 * nobody said. */
static void
test_cramp (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) start = g_date_time_new_local (2026, 11, 23, 0, 17, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) exact = cramp_episode_new (draft);
  g_autoptr (CrampEpisode) about = NULL;
  g_autoptr (CrampEpisode) night_only = NULL;

  draft->answers[CRAMP_EPISODE_ABOUT] = TRUE;
  about = cramp_episode_new (draft);
  cramp_episode_draft_set_night_only (draft, SUNDAY, zone);
  night_only = cramp_episode_new (draft);

  assert_words (cramp_night_words_cramp (exact, SUNDAY), "Night of Sunday to Monday, 00:17");
  assert_words (cramp_night_words_cramp (exact, SUNDAY + 7), "Night of 22 to 23 November 2026, 00:17");
  assert_words (cramp_night_words_cramp (about, SUNDAY), "Night of Sunday to Monday, about 00:17");
  assert_words (cramp_night_words_cramp (night_only, SUNDAY), "Night of Sunday to Monday, time not known");
}

static void
test_time (void)
{
  assert_words (cramp_words_clock (0), "00:00");
  assert_words (cramp_words_clock (134), "02:14");
  assert_words (cramp_words_clock (24 * 60 - 1), "23:59");
  assert_words (cramp_words_clock (24 * 60), "00:00");
  assert_words (cramp_words_duration (1), "1 second");
  assert_words (cramp_words_duration (59), "59 seconds");
  assert_words (cramp_words_duration (60), "1 minute");
  assert_words (cramp_words_duration (71), "1 min 11 s");
  assert_words (cramp_words_duration (120), "2 minutes");
  assert_words (cramp_words_duration (599), "9 min 59 s");
  assert_words (cramp_words_duration (659), "10 minutes");

  /* A band is told as the band and not as a time that nobody measured. */
  assert_words (cramp_words_duration_answer (30), "less than 1 minute");
  assert_words (cramp_words_duration_answer (240), "3 to 5 minutes");
  assert_words (cramp_words_duration_answer (660), "more than 10 minutes");
  assert_words (cramp_words_duration_answer (241), "4 min 1 s");
}

static void
test_twelve_hours (void)
{
  cramp_clock_words_use (CRAMP_CLOCK_HOURS_TWELVE);
  assert_words (cramp_words_clock (0), "12:00 AM");
  assert_words (cramp_words_clock (17), "12:17 AM");
  assert_words (cramp_words_clock (11 * 60 + 59), "11:59 AM");
  assert_words (cramp_words_clock (12 * 60), "12:00 PM");
  assert_words (cramp_words_clock (22 * 60 + 30), "10:30 PM");
  cramp_clock_words_use (CRAMP_CLOCK_HOURS_TWENTY_FOUR);
  assert_words (cramp_words_clock (22 * 60 + 30), "22:30");
  cramp_clock_words_use (CRAMP_CLOCK_HOURS_OF_LOCALE);
  assert_words (cramp_words_clock (22 * 60 + 30), "22:30");
}

static void
assert_moment (int         day,
               int         hour,
               const char *expected)
{
  g_autoptr (GDateTime) instant = g_date_time_new_local (2026, 11, day, hour, 17, 0);

  assert_words (cramp_night_words_moment (instant), expected);
}

/* Nobody takes 00:17 for the evening before. */
static void
test_night_by_both_days (void)
{
  assert_words (cramp_night_words_full (SUNDAY), "Night of Sunday to Monday, 22 to 23 November 2026");
  assert_words (cramp_night_words_dates (SUNDAY + 8), "30 November 2026 to 1 December 2026");
  assert_words (cramp_night_words_dates (SUNDAY + 39), "31 December 2026 to 1 January 2027");
  assert_moment (23, 23, "Monday 23 November, evening, 23:17");
  assert_moment (24, 0, "Tuesday 24 November, after midnight, 00:17");

  cramp_clock_words_use (CRAMP_CLOCK_HOURS_TWELVE);
  assert_moment (24, 0, "Tuesday 24 November, after midnight, 12:17 AM");
  assert_moment (24, 11, "Tuesday 24 November, morning, 11:17 AM");
  assert_moment (24, 12, "Tuesday 24 November, afternoon, 12:17 PM");
  assert_moment (24, 23, "Tuesday 24 November, evening, 11:17 PM");
  cramp_clock_words_use (CRAMP_CLOCK_HOURS_OF_LOCALE);
}

static void
test_weekdays (void)
{
  for (guint i = 0; i < 7; i++)
    g_assert_true (g_str_has_prefix (cramp_words_weekday (i), cramp_words_weekday_letter (i)));
}

/* Describes a cramp, whose draft is left as it was. */
static void
assert_episode (const CrampEpisodeDraft *draft,
                const char              *where,
                const char              *words)
{
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

  assert_words (cramp_episode_words_where (episode), where);
  assert_words (cramp_episode_words_describe (episode), words);
}

static void
test_episode (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_local (2026, 11, 23, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  assert_episode (draft, "", "No details yet");

  draft->answers[CRAMP_EPISODE_SIDE] = CRAMP_SIDE_LEFT;
  draft->answers[CRAMP_EPISODE_SITES] = CRAMP_SET (CRAMP_SITE_CALF) | CRAMP_SET (CRAMP_SITE_TOES);
  assert_episode (draft, "Left leg, Calf, Toes", "Left leg, Calf, Toes");

  /* No pain is an answer. */
  draft->answers[CRAMP_EPISODE_PAIN] = 0;
  draft->answers[CRAMP_EPISODE_DURATION_S] = 480;
  cramp_episode_draft_set_note (draft, "");
  assert_episode (draft, "Left leg, Calf, Toes", "Left leg, Calf, Toes, pain 0 of 10, 5 to 10 minutes");

  /* What a note says is not for a list that others may see. */
  cramp_episode_draft_set_note (draft, "secret");
  assert_episode (draft, "Left leg, Calf, Toes", "Left leg, Calf, Toes, pain 0 of 10, 5 to 10 minutes, with a note");
}

/* What stays is seen in the list, and so is that something was answered. */
static void
test_aftermath (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_local (2026, 11, 23, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  draft->answers[CRAMP_EPISODE_TRIGGER] = CRAMP_TRIGGER_LONG_SITTING;
  assert_episode (draft, "", "A few details");
  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = 0;
  assert_episode (draft, "", "A few details");
  draft->answers[CRAMP_EPISODE_STILL_THERE] = TRUE;
  assert_episode (draft, "", "numbness or weakness stayed");
  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = 5;
  assert_episode (draft, "", "numbness stayed");
  draft->answers[CRAMP_EPISODE_WEAKNESS_SIGNS] = CRAMP_SET (CRAMP_WEAKNESS_STAIRS_HARD);
  assert_episode (draft, "", "numbness stayed, weakness stayed");
  draft->answers[CRAMP_EPISODE_STILL_THERE] = FALSE;
  assert_episode (draft, "", "numb afterwards, weak afterwards");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/now", test_now);
  g_test_add_func ("/words/night", test_night);
  g_test_add_func ("/words/cramp", test_cramp);
  g_test_add_func ("/words/aftermath", test_aftermath);
  g_test_add_func ("/words/time", test_time);
  g_test_add_func ("/words/twelve-hours", test_twelve_hours);
  g_test_add_func ("/words/night-by-both-days", test_night_by_both_days);
  g_test_add_func ("/words/weekdays", test_weekdays);
  g_test_add_func ("/words/episode", test_episode);

  return g_test_run ();
}
