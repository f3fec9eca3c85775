/* test-reminder-text.c - what the reminders say, evening after evening
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-day-text.h"
#include "cramp-night-words.h"
#include "cramp-reminder-text.h"
#include "cramp-words.h"

#define NIGHT 739940
#define A_YEAR 365

/* What each text must say, on each evening, and what none may. */
static const char *const must_say[CRAMP_N_CARES][4] = {
  [CRAMP_CARE_STRETCH] = { "may help some people", "Hold on to something steady", "stop if it hurts" },
  [CRAMP_CARE_SOAK] = { "10 to 15 minutes", "warm, not hot", "elbow" },
  [CRAMP_CARE_WARMTH] = { "For comfort", "your legs" },
};
static const char *const must_not_say[] = { "cure", "prevent", "treat", "works", "!" };

static void
test_says_what_it_must (void)
{
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    for (CrampNightDate night = NIGHT; night < NIGHT + A_YEAR; night++)
      {
        g_autofree char *body = cramp_reminder_text_dup_body (care, night, TRUE);

        for (guint i = 0; must_say[care][i] != NULL; i++)
          g_assert_nonnull (strstr (body, must_say[care][i]));
        for (gsize i = 0; i < G_N_ELEMENTS (must_not_say); i++)
          g_assert_null (strstr (body, must_not_say[i]));
      }
}

static void
test_varies (void)
{
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    for (CrampNightDate night = NIGHT; night < NIGHT + A_YEAR; night++)
      {
        g_autofree char *body = cramp_reminder_text_dup_body (care, night, TRUE);
        g_autofree char *again = cramp_reminder_text_dup_body (care, night, TRUE);
        g_autofree char *next = cramp_reminder_text_dup_body (care, night + 1, TRUE);

        g_assert_cmpstr (body, ==, again);
        g_assert_cmpstr (body, !=, next);
      }
}

/* Without buttons the same is said, and then what to do. */
static void
test_no_buttons (void)
{
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    {
      g_autofree char *with = cramp_reminder_text_dup_body (care, NIGHT, TRUE);
      g_autofree char *without = cramp_reminder_text_dup_body (care, NIGHT, FALSE);

      g_assert_true (g_str_has_prefix (without, with));
      g_assert_nonnull (strstr (without, "Open Cramp Diary"));
    }
}

static const CrampReminder day_reminders[] = { CRAMP_REMINDER_DAY_STRETCH, CRAMP_REMINDER_CHECK_IN };

static void
test_day_says_what_it_must (void)
{
  for (CrampNightDate night = NIGHT; night < NIGHT + A_YEAR; night++)
    {
      g_autofree char *stretch = cramp_day_text_dup_body (CRAMP_REMINDER_DAY_STRETCH, night, TRUE);
      g_autofree char *question = cramp_day_text_dup_body (CRAMP_REMINDER_CHECK_IN, night, TRUE);

      g_assert_nonnull (strstr (stretch, "Hold on to something steady"));
      g_assert_nonnull (strstr (stretch, "stop if it hurts"));
      g_assert_nonnull (strstr (question, cramp_night_words_weekdays_within (night)));
      for (gsize i = 0; i < G_N_ELEMENTS (must_not_say); i++)
        {
          g_assert_null (strstr (stretch, must_not_say[i]));
          g_assert_null (strstr (question, must_not_say[i]));
        }
    }
}

static void
test_day_varies (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (day_reminders); i++)
    for (CrampNightDate night = NIGHT; night < NIGHT + A_YEAR; night++)
      {
        g_autofree char *body = cramp_day_text_dup_body (day_reminders[i], night, TRUE);
        g_autofree char *again = cramp_day_text_dup_body (day_reminders[i], night, TRUE);
        g_autofree char *next = cramp_day_text_dup_body (day_reminders[i], night + 1, TRUE);

        g_assert_cmpstr (body, ==, again);
        g_assert_cmpstr (body, !=, next);
      }
}

static void
test_day_no_buttons (void)
{
  g_autofree char *with = cramp_day_text_dup_body (CRAMP_REMINDER_CHECK_IN, NIGHT, TRUE);
  g_autofree char *without = cramp_day_text_dup_body (CRAMP_REMINDER_CHECK_IN, NIGHT, FALSE);

  g_assert_true (g_str_has_prefix (without, with));
  g_assert_nonnull (strstr (without, "Open Cramp Diary"));
}

static void
test_night (void)
{
  CrampNightDate friday;

  g_assert_true (cramp_night_date_parse ("2026-11-20", &friday));
  g_assert_cmpstr (cramp_night_words_weekdays_within (friday), ==, "the night of Friday to Saturday");
  g_assert_cmpstr (cramp_night_words_weekdays_within (friday + 2), ==, "the night of Sunday to Monday");
  g_assert_cmpstr (cramp_night_words_weekdays_within (friday + 3), ==, "the night of Monday to Tuesday");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-text/says-what-it-must", test_says_what_it_must);
  g_test_add_func ("/reminder-text/varies", test_varies);
  g_test_add_func ("/reminder-text/no-buttons", test_no_buttons);
  g_test_add_func ("/reminder-text/day-says-what-it-must", test_day_says_what_it_must);
  g_test_add_func ("/reminder-text/day-varies", test_day_varies);
  g_test_add_func ("/reminder-text/day-no-buttons", test_day_no_buttons);
  g_test_add_func ("/reminder-text/night", test_night);

  return g_test_run ();
}
