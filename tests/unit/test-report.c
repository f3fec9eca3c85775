/* test-report.c - does the page for the doctor say what the diary holds?
 * SPDX-License-Identifier: GPL-3.0-or-later */

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
  assert_says (report, "Cramps on 1 of 1 night.");
  assert_says (report, "Before the diary, by the patient's own account: 1 or 2 a week.");
  assert_says (report, "answered for 1 of 1");
}

/* Nights that nobody answered for are no zero, and no heading stands alone. */
static void
test_silent (ReportDiary  *diary,
             gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  report_diary_save (diary, "\"profile\": {\"diary_start\": \"2026-11-12\"}, \"visits\": [{\"date\": \"2026-11-12\"}]");
  report = report_diary_write (diary, &(CrampReportOptions){ .medicines = TRUE });

  assert_says (report, "Since the visit of 12 November 2026: 10 nights, none of them answered.");
  assert_says (report, "Evening care, conditions, medicines Conditions: not answered. Medicines: not answered.");
}

static void
test_same_each_time (ReportDiary  *diary,
                     gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  report_diary_add_cramp (diary, 1, "\"pain\": 6, \"numbness_min\": 120");
  report_diary_add_cramp (diary, 2, "\"pain\": 6");
  report_diary_add_night (diary, 1, "\"care\": {\"soak\": \"done\"}");
  report_diary_save (diary, "");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "Numbness stayed after 1 of 1 cramp with an answer: 20 November 2026");
  assert_says (report, "each time answered for 0 of 2 answered for 2 of 2");
  assert_says (report, "with it: cramps on 1 of 1 night without it: no nights");
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

/* Of the nights that the page is about, a night with two cramps once. */
static void
test_typed_in_later (ReportDiary  *diary,
                     gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  fill (diary);
  report_diary_add_cramp (diary, 2, "\"recorded\": \"paper\"");
  report_diary_add_cramp (diary, 2, "\"recorded\": \"paper\"");
  report_diary_add_cramp (diary, 200, "\"recorded\": \"paper\"");
  report_diary_add_night (diary, 25, "\"cramp_free\": true, \"recorded\": \"paper\"");
  report_diary_save (diary, "");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "2 nights were written on paper and typed in later.");
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

/* A file may have brought in a name of several lines; a title has one. */
static void
test_name_of_lines (ReportDiary  *diary,
                    gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;
  g_autofree char *text = NULL;

  report_diary_save (diary, "\"profile\": {\"name\": \"Wang\\r\\n\\tXiaoli\\n\"}");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });
  text = report_diary_get_text (report);

  g_assert_nonnull (strstr (text, "Diary of leg cramps: Wang Xiaoli"));
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
  assert_says (report, "from 30 s to over 10 min from 4 to 9 answered for 3 of 4");
  assert_says (report, "answered for 3 of 4 answered for 4 of 4 answered for 0 of 4 answered for 1 of 4");
}

static void
test_aftermath (ReportDiary  *diary,
                gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  report_diary_add_cramp (diary, 1, "\"side\": \"left\", \"numbness_min\": 120, \"numbness_area\": \"hip_to_calf\", \"still_there\": true");
  report_diary_add_cramp (diary, 2, "\"side\": \"right\", \"weakness_min\": 1440, \"weakness_signs\": [\"toes_drag\", \"stairs_hard\"]");
  report_diary_add_cramp (diary, 3, "\"numbness_min\": 0");
  report_diary_add_cramp (diary, 4, "");
  report_diary_save (diary, "");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "Numbness stayed after 1 of 3 cramps with an answer: 20 November 2026 "
                       "(Left leg, 1 to 24 hours, From the buttock down to the calf, still there later).");
  assert_says (report, "Weakness stayed after 1 of 3 cramps with an answer: 19 November 2026 "
                       "(Right leg, More than a day, The toes drag, Stairs are hard).");
  assert_says (report, "Numbness or weakness that stays Yes, clearly Weakness that shows");
  assert_says (report, "Linked to a posture or movement Too few answers It takes three cramps,");
}

/* Done on every second of 20 nights; two of those with it had cramps, and three
 * of the others. */
static void
test_care (ReportDiary  *diary,
           gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;

  for (guint i = 0; i < 20; i++)
    {
      gboolean         cramps = i == 2 || i == 4 || i == 5 || i == 7 || i == 9;
      g_autofree char *members = g_strdup_printf ("\"cramp_free\": %s, \"care\": {\"soak\": \"%s\"}",
                                                  cramps ? "null" : "true", i % 2 == 0 ? "done" : "skipped");

      report_diary_add_night (diary, i, members);
      if (cramps)
        report_diary_add_cramp (diary, i, "");
    }
  report_diary_save (diary, "\"profile\": {\"conditions\": [\"diabetes\", \"thyroid\"]}");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });

  assert_says (report, "Warm foot soak with it: cramps on 2 of 10 nights without it: on 3 of 10 nights");
  assert_says (report, "Conditions: Diabetes, Thyroid disease.");
}

static void
test_medicines (ReportDiary  *diary,
                gconstpointer data)
{
  CrampReportOptions options = { .medicines = TRUE };
  g_autoptr (CrampReport) with = NULL;
  g_autoptr (CrampReport) without = NULL;
  g_autofree char *text = NULL;

  report_diary_add_cramp (diary, 1, "");
  report_diary_save (diary, "\"profile\": {\"medicines\": [{\"name\": \"Amlodipine\", \"since\": \"2026-10-01\"},"
                            "{\"name\": \"Quinine\", \"since\": \"2026-01-01\", \"until\": \"2026-03-02\"},"
                            "{\"name\": \"Zinc\", \"until\": \"2026-11-22\"}]}");
  with = report_diary_write (diary, &options);
  options.medicines = FALSE;
  without = report_diary_write (diary, &options);
  text = report_diary_get_text (without);

  assert_says (with, "Medicines: Amlodipine (since 1 October 2026); Zinc (until 22 November 2026).");
  assert_says (with, "Taken before: Quinine (1 January 2026 to 2 March 2026).");
  g_assert_null (strstr (text, "Amlodipine"));
}

static void
test_questions (ReportDiary  *diary,
                gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;
  g_autofree char *first = NULL;

  report_diary_add_cramp (diary, 1, "");
  report_diary_add_free_nights (diary, 2, 60);
  report_diary_save (diary, "\"profile\": {\"questions\": \"One?\\nTwo?\\nThree?\\nFour?\\nFive?\"},"
                            "\"visits\": [{\"date\": \"2026-10-12\", \"questions\": \"An MRI?\", \"answer\": \"Not yet.\"}]");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });
  first = cramp_report_get_text (report, 0);

  assert_says (report, "My questions One? Two? Three? Four? (continued in the appendix) Asked on 12 October 2026: An MRI?");
  assert_says (report, "What the doctor said on 12 October 2026: Not yet.");
  assert_says (report, "My questions, continued Five?");
  g_assert_null (strstr (first, "Five?"));
}

/* The day of the visit included, unless it is over. */
static void
test_next_visit (ReportDiary  *diary,
                 gconstpointer data)
{
  g_autoptr (CrampReport) report = NULL;
  g_autofree char *text = NULL;

  report_diary_add_cramp (diary, 1, "");
  report_diary_add_free_nights (diary, 2, 60);
  report_diary_save (diary, "\"profile\": {\"questions\": \"And this?\"}, \"visits\": ["
                            "{\"date\": \"2026-11-22\", \"questions\": \"Over?\", \"answer\": \"Yes.\"},"
                            "{\"date\": \"2026-12-12\", \"questions\": \"An MRI?\", \"answer\": \"\"}, {\"date\": \"2027-03-12\", \"questions\": \"Later?\"}]");
  report = report_diary_write (diary, &(CrampReportOptions){ 0 });
  text = report_diary_get_text (report);

  assert_says (report, "My questions For the visit of 12 December 2026: An MRI? And this?");
  g_assert_null (strstr (text, "Later?"));
  g_assert_null (strstr (text, "Since the visit"));
}

static void
test_appendix (ReportDiary  *diary,
               gconstpointer data)
{
  CrampReportOptions options = { .notes = TRUE };
  g_autoptr (CrampReport) with = NULL;
  g_autoptr (CrampReport) without = NULL;
  g_autofree char *text = NULL;

  report_diary_add_free_nights (diary, 0, 1);
  report_diary_add_cramp (diary, 2, "\"side\": \"left\", \"sites\": [\"calf\"], \"pain\": 7, \"numbness_min\": 0, \"numbness_area\": \"none\", \"woke\": true, \"note\": \"In a tent.\"");
  report_diary_add_night (diary, 2, "\"care\": {\"stretch\": \"done\"}");
  report_diary_add_night (diary, 4, "\"cramp_free\": true");
  report_diary_add_cramp (diary, 6, "");
  report_diary_save (diary, "");
  with = report_diary_write (diary, &options);
  options.notes = FALSE;
  without = report_diary_write (diary, &options);
  text = report_diary_get_text (without);

  assert_says (with, "the latest first 20 November 2026 to 21 November 2026: no cramps "
                     "Night of Thursday to Friday, 19 to 20 November 2026 02:00 · Left leg, Calf · Pain at its worst: 7 · "
                     "Numbness or tingling afterwards: None · Did it wake you? Yes Note: In a tent. Evening care done: Stretch the legs "
                     "16 November 2026 to 18 November 2026: free of cramps 1, not answered 2 Night of Sunday to Monday, 15 to 16 November 2026");
  g_assert_null (strstr (text, "tent"));
}

#define ADD(name, func) g_test_add (name, ReportDiary, NULL, report_diary_set_up, func, report_diary_tear_down)

int
main (int   argc,
      char *argv[])
{
  report_diary_init (&argc, &argv);

  ADD ("/report/empty", test_empty);
  ADD ("/report/one-entry", test_one_entry);
  ADD ("/report/silent", test_silent);
  ADD ("/report/same-each-time", test_same_each_time);
  ADD ("/report/headline", test_headline);
  ADD ("/report/typed-in-later", test_typed_in_later);
  ADD ("/report/period", test_period);
  ADD ("/report/period-beyond", test_period_beyond);
  ADD ("/report/visit", test_visit);
  ADD ("/report/signs", test_signs);
  ADD ("/report/name", test_name);
  ADD ("/report/name-of-lines", test_name_of_lines);
  ADD ("/report/chinese-name", test_chinese_name);
  ADD ("/report/severity", test_severity);
  ADD ("/report/aftermath", test_aftermath);
  ADD ("/report/care", test_care);
  ADD ("/report/medicines", test_medicines);
  ADD ("/report/questions", test_questions);
  ADD ("/report/next-visit", test_next_visit);
  ADD ("/report/appendix", test_appendix);

  return g_test_run ();
}
