/* test-report-file.c - is the file of the page sound, and whole?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "report-diary.h"

#define LONG_NAME "Maximiliane-Friederike von und zu Hohenstein-Schwarzburg-Sondershausen"

static const char *const languages[] = { "en", "zh_CN" };

/* How often each character is there, by its code. */
static GHashTable *
count_characters (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GHashTable      *counts = g_hash_table_new (NULL, NULL);

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    {
      gpointer character = GUINT_TO_POINTER (g_utf8_get_char (at));
      guint    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, character));

      if (!g_unichar_isspace (g_utf8_get_char (at)) && !g_unichar_iscntrl (g_utf8_get_char (at)))
        g_hash_table_insert (counts, character, GUINT_TO_POINTER (count + 1));
    }

  return counts;
}

/* In whichever order other programs read columns and lines, each character that
 * was put in is there. The numbers and words inside of charts come on top. */
static void
assert_holds (const char *found,
              const char *text)
{
  g_autoptr (GHashTable) actual = count_characters (found);
  g_autoptr (GHashTable) expected = count_characters (text);
  GHashTableIter iter;
  gpointer       character, count;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &character, &count))
    g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (actual, character)), >=, GPOINTER_TO_UINT (count));
}

static char *
run (const char *program,
     const char *first,
     const char *second,
     const char *third)
{
  const char *const argv[] = { program, first, second, third, NULL };
  g_autofree char  *found = g_find_program_in_path (program);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int   status = 0;

  if (found == NULL)
    {
      g_test_skip ("a program that reads PDF is not installed");
      return NULL;
    }
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}

static void
check_file (const char *path,
            const char *text)
{
  g_autofree char *sound = run ("qpdf", "--check", path, NULL);
  g_autofree char *found = sound == NULL ? NULL : run ("pdftotext", "-raw", path, "-");
  g_autofree char *info = found == NULL ? NULL : run ("pdfinfo", path, NULL, NULL);

  if (info == NULL)
    return;
  assert_holds (found, text);
  /* Charts speak the language of the page, too. */
  g_assert_false (strstr (text, "夜") != NULL && strstr (found, "Without cramps") != NULL);
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  g_assert_nonnull (strstr (info, "Title:"));
}

static void
check (ReportDiary              *diary,
       const CrampReportOptions *wanted)
{
  CrampReportOptions options = *wanted;
  g_autofree char   *folder = g_dir_make_tmp ("cramp-XXXXXX", NULL);
  g_autofree char   *path = g_build_filename (folder, "page.pdf", NULL);
  g_autoptr (CrampReport) report = report_diary_write (diary, &options);
  g_autoptr (GBytes) file = cramp_report_write_pdf (report, NULL);
  g_autoptr (GBytes) again = cramp_report_write_pdf (report, NULL);
  g_autofree char *text = report_diary_get_text (report);

  g_assert_nonnull (file);
  g_assert_true (g_bytes_equal (file, again));
  g_assert_cmpfloat (cramp_report_get_end (report), <=, 1);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), NULL));
  check_file (path, text);
  g_unlink (path);
  g_rmdir (folder);
}

static void
check_all (ReportDiary *diary)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (CrampPaper paper = 0; paper < CRAMP_N_PAPERS; paper++)
      {
        const CrampReportOptions options = { .first = 1, .language = languages[i], .paper = paper, .notes = TRUE, .medicines = TRUE };

        check (diary, &options);
      }
}

static void
test_empty (ReportDiary  *diary,
            gconstpointer data)
{
  check_all (diary);
}

static void
test_one_entry (ReportDiary  *diary,
                gconstpointer data)
{
  report_diary_add_cramp (diary, 0, "\"pain\": 7");
  report_diary_save (diary, "");
  check_all (diary);
}

static char *
make_long (const char *part,
           gsize       length)
{
  GString *text = g_string_new (NULL);

  while (text->len + strlen (part) <= length)
    g_string_append (text, part);

  return g_string_free (text, FALSE);
}

static void
test_long (ReportDiary  *diary,
           gconstpointer data)
{
  g_autofree char *note = make_long ("So it went on, and on. ", 9900);
  g_autofree char *word = make_long ("Lang", 180);
  g_autofree char *cramp = g_strdup_printf ("\"pain\": 10, \"sites\": [\"calf\", \"foot\", \"toes\", \"shin\", \"thigh_front\", \"thigh_back\", \"other\"], \"note\": \"%s\"", note);
  g_autofree char *members = g_strdup_printf ("\"profile\": {\"name\": \"%s %s\", \"birth_year\": 1931, \"questions\": \"%s\","
                                              "\"conditions\": [\"diabetes\", \"kidney_disease\", \"liver_disease\", \"thyroid\", \"artery_disease\", \"varicose_veins\", \"back_problem\", \"nerve_disease\", \"open_skin\"],"
                                              "\"medicines\": [{\"name\": \"%s\", \"since\": \"2026-10-01\"}, {\"name\": \"%s\", \"since\": \"2026-01-01\", \"until\": \"2026-03-01\"}]},"
                                              "\"danger_checks\": [{\"at\": \"2026-11-20T09:00:00Z\", \"signs\": [\"leg_cold\", \"chest_pain\", \"saddle_numbness\", \"one_leg_swollen\", \"leg_warm_red\", \"slow_weakness\", \"muscle_wasting\", \"breathless\", \"trouble_swallowing\"]}],"
                                              "\"visits\": [{\"date\": \"2026-09-03\", \"questions\": \"%s\", \"answer\": \"%s\"}]",
                                              LONG_NAME, LONG_NAME, note, word, word, note, note);

  for (guint i = 0; i < 12; i++)
    report_diary_add_cramp (diary, i, cramp);
  report_diary_save (diary, members);
  check_all (diary);
}

static void
test_five_years (ReportDiary  *diary,
                 gconstpointer data)
{
  for (guint i = 0; i < 5 * 365; i++)
    if (i % 5 == 0)
      report_diary_add_cramp (diary, i, "\"pain\": 5, \"side\": \"left\", \"sites\": [\"calf\"], \"numbness_min\": 120");
    else if (i % 7 != 0)
      report_diary_add_night (diary, i, "\"cramp_free\": true, \"care\": {\"stretch\": \"done\"}");
  report_diary_save (diary, "");
  check_all (diary);
}

#define ADD(name, func) g_test_add (name, ReportDiary, NULL, report_diary_set_up, func, report_diary_tear_down)

int
main (int   argc,
      char *argv[])
{
  report_diary_init (&argc, &argv);

  ADD ("/report-file/empty", test_empty);
  ADD ("/report-file/one-entry", test_one_entry);
  ADD ("/report-file/long", test_long);
  ADD ("/report-file/five-years", test_five_years);

  return g_test_run ();
}
