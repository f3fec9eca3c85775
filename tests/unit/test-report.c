/* test-report.c - does the page for the doctor say what the diary holds?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "report-diary.h"

static void
assert_says (CrampReport *report,
             const char  *sentence)
{
  g_autofree char *text = report_diary_get_text (report);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);
  /* Where lines are broken is not what is said. */
  g_autofree char *flat = g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);

  if (strstr (flat, sentence) == NULL)
    g_test_message ("The page says: %s", flat);
  g_assert_nonnull (strstr (flat, sentence));
}

static void
test_empty (ReportDiary  *diary,
            gconstpointer data)
{
  g_autoptr (CrampReport) report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  g_assert_cmpuint (cramp_report_get_n_pages (report), ==, 1);
  assert_says (report, "Nothing has been entered yet.");
  assert_says (report, "No nights yet");
}

static void
test_one_entry (ReportDiary  *diary,
                gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  report_diary_add_cramp (diary, 0, "\"pain\": 7");
  report_diary_save (diary, "\"profile\": {\"usual_before\": \"1_to_2_a_week\"}");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "1 night, 21 November 2026");
  assert_says (report, "Cramps on 1 of the last 1 night.");
  assert_says (report, "Before the diary, by the patient's own account: 1 or 2 a week.");
  assert_says (report, "answered for 1 of 1");
}

/* 28 nights with 9 of cramps, 2 of them unanswered; before that 84 with 4, of
 * which 8 are unanswered. */
static void
fill (ReportDiary *diary)
{
  for (guint i = 0; i < 9; i++)
    report_diary_add_cramp (diary, i * 3, "");
  for (guint i = 0; i < 27; i++)
    if (i % 3 != 0 && i != 25)
      report_diary_add_night (diary, i, "\"cramp_free\": true");
  for (guint i = 0; i < 4; i++)
    report_diary_add_cramp (diary, 40 + 9 * i, "");
  for (guint i = 28; i < 112; i++)
    if ((i < 40 || (i - 40) % 9 != 0 || i > 67) && i >= 36)
      report_diary_add_night (diary, i, "\"cramp_free\": true");
}

static void
test_headline (ReportDiary  *diary,
               gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  fill (diary);
  report_diary_save (diary, "\"profile\": {\"name\": \"Wang Xiaoli\", \"birth_year\": 1958}");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "Diary of leg cramps: Wang Xiaoli");
  assert_says (report, "born 1958 · 84 nights, from 30 August 2026 to 21 November 2026 · printed 22 November 2026");
  assert_says (report, "Cramps on 9 of 26 answered nights in the last 28 (2 not answered).");
  assert_says (report, "In the 84 nights before that: on 4 of 76 answered.");
  assert_says (report, "Of 14 nights, about 9 were free of cramps; before that, about 13.");
}

static void
test_period (ReportDiary  *diary,
             gconstpointer data)
{
  CrampReportOptions options = { .first = REPORT_LAST_NIGHT - 60, .last = REPORT_LAST_NIGHT - 28 };
  g_autoptr (CrampReport) report = NULL;

  fill (diary);
  report_diary_save (diary, "");
  report = report_diary_write (diary, &options);

  assert_says (report, "33 nights, from 22 September 2026 to 24 October 2026");
  assert_says (report, "Cramps on 2 of 20 answered nights in the last 28 (8 not answered).");
  assert_says (report, "In the 56 nights before that: on 2 of 56 answered.");
}

/* Nights before the first entry are not unanswered, and later than now is now. */
static void
test_period_beyond (ReportDiary  *diary,
                    gconstpointer data)
{
  CrampReportOptions options = { .first = 1, .last = REPORT_LAST_NIGHT + 1000 };
  g_autoptr (CrampReport) report = NULL;

  fill (diary);
  report_diary_save (diary, "");
  report = report_diary_write (diary, &options);

  assert_says (report, "112 nights, from 2 August 2026 to 21 November 2026");
}

static void
test_visit (ReportDiary  *diary,
            gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  fill (diary);
  report_diary_save (diary, "\"visits\": [{\"date\": \"2026-10-12\"}, {\"date\": \"2026-11-22\"}]");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "Since the visit of 12 October 2026: cramps on 10 of 31 answered nights (10 not answered).");
  assert_says (report, "In the 71 nights before that: on 3 of 71 answered.");
}

static void
test_signs (ReportDiary  *diary,
            gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  fill (diary);
  report_diary_save (diary, "\"danger_checks\": [{\"at\": \"2026-11-20T09:00:00Z\", \"signs\": [\"leg_cold\", \"chest_pain\"]},"
                            "{\"at\": \"2026-11-21T09:00:00Z\", \"signs\": []}, {\"at\": \"2025-11-20T09:00:00Z\", \"signs\": [\"leg_cold\"]}]");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "Urgent signs that were ticked 20 November 2026: ");
}

static void
test_name (ReportDiary  *diary,
           gconstpointer data)
{
  CrampReportOptions options = { .name = CRAMP_REPORT_INITIALS };
  g_autoptr (CrampReport) initials = NULL;
  g_autoptr (CrampReport) nobody = NULL;

  report_diary_save (diary, "\"profile\": {\"name\": \"Wang  Xiaoli\"}");
  initials = report_diary_write (diary, &options);
  options.name = CRAMP_REPORT_NO_NAME;
  nobody = report_diary_write (diary, &options);

  assert_says (initials, "Diary of leg cramps: W. X.");
  assert_says (nobody, "Diary of leg cramps No nights yet");
}

static void
test_chinese_name (ReportDiary  *diary,
                   gconstpointer data)
{
  CrampReportOptions options = { .name = CRAMP_REPORT_INITIALS, .language = "zh_CN" };
  g_autoptr (CrampReport) report = NULL;

  report_diary_save (diary, "\"profile\": {\"name\": \"王晓丽\"}");
  report = report_diary_write (diary, &options);

  assert_says (report, "腿抽筋日记：王某");
}

static void
test_severity (ReportDiary  *diary,
               gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  report_diary_add_cramp (diary, 1, "\"pain\": 4, \"duration_s\": 30");
  report_diary_add_cramp (diary, 2, "\"pain\": 7, \"duration_s\": 240, \"woke\": true, \"awake_min\": 120");
  report_diary_add_cramp (diary, 3, "\"pain\": 9, \"duration_s\": 660");
  report_diary_add_cramp (diary, 4, "\"pain\": 6");
  report_diary_save (diary, "");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "How bad a cramp is: the middle of 4 cramps, and the range");
  assert_says (report, "4 min 6.5 – 2 h");
  assert_says (report, "from 30 s to over 10 min from 4 to 9 from 2 h to 2 h");
  assert_says (report, "answered for 3 of 4 answered for 4 of 4 answered for 0 of 4 answered for 1 of 4");
}

#define ADD(name, func) g_test_add (name, ReportDiary, NULL, report_diary_set_up, func, report_diary_tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain ("cramp-diary", g_getenv ("CRAMP_TEST_CATALOGS"));
  bind_textdomain_codeset ("cramp-diary", "UTF-8");
  textdomain ("cramp-diary");
  g_test_init (&argc, &argv, NULL);

  ADD ("/report/empty", test_empty);
  ADD ("/report/one-entry", test_one_entry);
  ADD ("/report/headline", test_headline);
  ADD ("/report/period", test_period);
  ADD ("/report/period-beyond", test_period_beyond);
  ADD ("/report/visit", test_visit);
  ADD ("/report/signs", test_signs);
  ADD ("/report/name", test_name);
  ADD ("/report/chinese-name", test_chinese_name);
  ADD ("/report/severity", test_severity);

  return g_test_run ();
}
