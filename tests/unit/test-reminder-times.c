/* test-reminder-times.c - when a reminder comes, as people say it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "cramp-reminder-times.h"

#define HALF_PAST_TEN (22 * 60 + 30)
#define ON_WEEKDAYS 0x1f

static void
assert_soak (int         before,
             int         weekdays,
             const char *expected)
{
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autofree char *words = NULL;

  setting->answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME] = before;
  setting->answers[CRAMP_REMINDER_WEEKDAYS] = weekdays;
  words = cramp_reminder_times_words (setting, HALF_PAST_TEN);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_before_bed (void)
{
  assert_soak (90, ON_WEEKDAYS, "21:00, Monday to Friday (an hour and a half before bed)");
  assert_soak (0, 0x7f, "22:30, every evening (at bedtime)");
  assert_soak (45, 0x7f, "21:45, every evening (45 minutes before bed)");
  assert_soak (-30, 0x7f, "22:30, every evening (at bedtime)");
}

static void
test_days (void)
{
  assert_soak (60, 0x01, "21:30, Monday (an hour before bed)");
  assert_soak (60, 0x03, "21:30, Monday and Tuesday (an hour before bed)");
  assert_soak (60, 0x15, "21:30, Monday, Wednesday and Friday (an hour before bed)");
  assert_soak (60, 0x60, "21:30, Saturday and Sunday (an hour before bed)");
  assert_soak (60, 0x57, "21:30, Monday to Wednesday, Friday and Sunday (an hour before bed)");
  assert_soak (60, 0x7e, "21:30, Tuesday to Sunday (an hour before bed)");
}

static void
test_fixed (void)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (CrampReminderSetting) morning = cramp_reminder_setting_new (CRAMP_REMINDER_CHECK_IN);
  g_autofree char *evening = NULL;
  g_autofree char *day = NULL;

  soak->answers[CRAMP_REMINDER_AT] = 20 * 60;
  evening = cramp_reminder_times_words (soak, HALF_PAST_TEN);
  day = cramp_reminder_times_words (morning, HALF_PAST_TEN);

  g_assert_cmpstr (evening, ==, "20:00, every evening");
  g_assert_cmpstr (day, ==, "09:00, every day");
}

/* Who goes to bed after midnight is reminded before it. */
static void
test_late_bedtime (void)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  soak->answers[CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME] = 60;

  g_assert_cmpint (cramp_reminder_times_get_minute_of_day (soak, 30), ==, 23 * 60 + 30);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-times/before-bed", test_before_bed);
  g_test_add_func ("/reminder-times/days", test_days);
  g_test_add_func ("/reminder-times/fixed", test_fixed);
  g_test_add_func ("/reminder-times/late-bedtime", test_late_bedtime);

  return g_test_run ();
}
