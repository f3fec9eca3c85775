/* test-clock-chinese.c - times of day in a language with more parts of a day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libintl.h>
#include <locale.h>

#include "cramp-clock-words.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

static const struct
{
  int         hour;
  const char *time;
  const char *moment;
} cases[] = {
  { 0, "凌晨12:17", "11月24日（周二），凌晨12:17" },
  { 4, "凌晨4:17", "11月24日（周二），凌晨4:17" },
  { 5, "上午5:17", "11月24日（周二），上午5:17" },
  { 11, "上午11:17", "11月24日（周二），上午11:17" },
  { 12, "中午12:17", "11月24日（周二），中午12:17" },
  { 13, "下午1:17", "11月24日（周二），下午1:17" },
  { 17, "下午5:17", "11月24日（周二），下午5:17" },
  { 18, "晚上6:17", "11月24日（周二），晚上6:17" },
  { 23, "晚上11:17", "11月24日（周二），晚上11:17" },
};

/* The part of the day is told once. */
static void
test_twelve_hours (void)
{
  cramp_clock_words_use (CRAMP_CLOCK_HOURS_TWELVE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) instant = g_date_time_new_local (2026, 11, 24, cases[i].hour, 17, 0);
      g_autofree char *time = cramp_words_time (instant);
      g_autofree char *moment = cramp_night_words_moment (instant);

      g_assert_cmpstr (time, ==, cases[i].time);
      g_assert_cmpstr (moment, ==, cases[i].moment);
    }
}

int
main (int   argc,
      char *argv[])
{
  /* Newer C libraries translate nothing in C.UTF-8. */
  if (setlocale (LC_ALL, "zh_CN.UTF-8") == NULL)
    return 77;
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  bindtextdomain ("cramp-diary", g_getenv ("CRAMP_TEST_CATALOGS"));
  bind_textdomain_codeset ("cramp-diary", "UTF-8");
  textdomain ("cramp-diary");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clock-chinese/twelve-hours", test_twelve_hours);

  return g_test_run ();
}
