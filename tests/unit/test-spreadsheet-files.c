/* test-spreadsheet-files.c - tables of other programs as files, and in a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-copy-job.h"
#include "cramp-exchange-error.h"
#include "cramp-import.h"
#include "diary-folder.h"
#include "table-case.h"

#define MARK "\xef\xbb\xbf"

static void
import (DiaryFolder        *folder,
        const char         *text,
        CrampImportSummary *summary)
{
  g_autoptr (TableCase) read = table_case_new (text);
  const CrampSpreadsheetResult *result = read->result;
  g_autoptr (GError) error = NULL;

  cramp_import (folder->store, result->file, folder->now, summary, NULL, &error);
  g_assert_no_error (error);
}

#define LONG_TABLE                                                                                    \
  "Date,Time,Cramps,Leg,Pain\n20/11/2026,02:30,,left,7\n20/11/2026,02:30,,right,\n21/11/2026,,3,,5\n" \
  "21/11/2026,,,left,\n22/11/2026,,0,,\n23/11/2026,,,,\n24/11/2026,,2,,\n20/11/2026,02:30,,left,\n"

/* Neither in one table nor by bringing it in again. */
static void
test_twice (DiaryFolder  *folder,
            gconstpointer data)
{
  CrampImportSummary summary;
  g_autofree char   *once = NULL;
  g_autofree char   *twice = NULL;

  import (folder, LONG_TABLE, &summary);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].added, ==, 8);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].changed, ==, 0);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_NIGHTS].added, ==, 1);
  once = diary_folder_export (folder);

  import (folder, LONG_TABLE, &summary);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].added + summary.counts[CRAMP_KIND_EPISODES].changed, ==, 0);
  twice = diary_folder_export (folder);
  g_assert_cmpstr (twice, ==, once);
}

/* A table that is kept on brings in what is new, and what was filled in. */
static void
test_kept_on (DiaryFolder  *folder,
              gconstpointer data)
{
  CrampImportSummary summary;

  import (folder, "Date,Time,Pain\n20/11/2026,02:30,\n21/11/2026,,5\n", &summary);
  import (folder, "Date,Time,Pain\n20/11/2026,02:30,6\n21/11/2026,,5\n25/11/2026,23:00,2\n", &summary);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].added, ==, 1);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].changed, ==, 1);
  g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].unchanged, ==, 1);
}

static char *
write_random_table (GRand *random)
{
  static const char *const dates[] = { "%d/11/2026", "%d.11.2026", "%d Nov 2026" };
  static const char *const times[] = { "", "02:30", "2:30 am", "23:15", "later", "2点半" };
  static const char *const counts[] = { "", "", "0", "1", "3", "no", "lots" };
  static const char *const legs[] = { "", "left", "R", "both", "left calf", "?" };
  static const char *const pains[] = { "", "7", "10", "11", "7/10" };
  static const char *const notes[] = { "", "a", "\"b; c\"", "\"d\ne\"" };
  const char              *date = dates[g_rand_int_range (random, 0, G_N_ELEMENTS (dates))];
  GString                 *text = g_string_new ("Date;Time;Cramps;Leg;Pain;Note\n28/11/2026;;;;;\n");

  for (int n = g_rand_int_range (random, 1, 40); n > 0; n--)
    {
      g_auto (GStrv) parts = g_strsplit (date, "%d", 2);

      g_string_append_printf (text, "%d%s;%s;%s;%s;%s;%s\n", g_rand_int_range (random, 1, 31), parts[1],
                              times[g_rand_int_range (random, 0, G_N_ELEMENTS (times))], counts[g_rand_int_range (random, 0, G_N_ELEMENTS (counts))],
                              legs[g_rand_int_range (random, 0, G_N_ELEMENTS (legs))], pains[g_rand_int_range (random, 0, G_N_ELEMENTS (pains))],
                              notes[g_rand_int_range (random, 0, G_N_ELEMENTS (notes))]);
    }

  return g_string_free (text, FALSE);
}

/* Of any table: what is brought in twice changes nothing the second time, as many
 * cramps are added as were counted, and what nobody wrote is not answered. */
static void
test_properties (DiaryFolder  *folder,
                 gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261128);

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = write_random_table (random);
      g_autoptr (TableCase) read = table_case_new (text);
      const CrampSpreadsheetResult *result = read->result;
      CrampImportSummary            summary;

      g_assert_true (cramp_import_preview (folder->store, result->file, &summary, NULL));
      g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].added, ==, result->n_cramps);
      g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].changed, ==, 0);
      for (guint j = 0; j < result->n_cramps; j++)
        {
          g_assert_cmpint (cramp_episode_get_answer (table_case_get_episode (result, j), CRAMP_EPISODE_WOKE), ==, CRAMP_UNANSWERED);
          g_assert_cmpuint (cramp_episode_get_night (table_case_get_episode (result, j)), <=, TABLE_TODAY);
        }
      for (guint j = 0; j < result->file->diary->records[CRAMP_KIND_NIGHTS]->len; j++)
        g_assert_cmpint (table_case_get_night (result, j)->answers[CRAMP_NIGHT_CRAMP_FREE], !=, FALSE);
    }
}

static void
test_properties_twice (DiaryFolder  *folder,
                       gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char   *text = write_random_table (random);
      CrampImportSummary summary;

      import (folder, text, &summary);
      import (folder, text, &summary);
      g_assert_cmpuint (summary.counts[CRAMP_KIND_EPISODES].added + summary.counts[CRAMP_KIND_EPISODES].changed, ==, 0);
      g_assert_cmpuint (summary.counts[CRAMP_KIND_NIGHTS].added + summary.counts[CRAMP_KIND_NIGHTS].changed, ==, 0);
    }
}

static GString *
repeat (const char *start,
        const char *part,
        guint       n)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, part);

  return text;
}

static void
assert_refused (DiaryFolder *folder,
                const char  *name,
                const char  *bytes,
                gsize        length)
{
  g_autofree char *path = g_build_filename (folder->folder, name, NULL);
  g_autoptr (CrampCopyJob) job = cramp_copy_job_new (folder->path, folder->now);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  job->path = g_strdup (path);
  g_assert_false (cramp_copy_job_read (job, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_null (job->table);
  g_test_message ("%s", error->message);
}

static void
test_no_tables (DiaryFolder  *folder,
                gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *bytes;
    gsize       length;
  } files[] = {
    { "a.csv", "", 0 },
    { "a.tsv", "", 0 },
    { "a.csv", " \n\n \r\n", 6 },
    { "a.csv", MARK, 3 },
    { "a.txt", "\xff\xfe", 2 },
    { "a.csv", ",,,\n,,,\n", 8 },
    { "a.csv", "sep=;\n", 6 },
    { "a.xlsx", "PK\x03\x04\x14\x00\x06\x00\x08\x00", 10 },
    { "a.csv", "PK\x03\x04\x14\x00\x06\x00\x08\x00", 10 },
    { "a.ods", "PK\x03\x04\x14\x00\x06\x00\x08\x00", 10 },
    { "a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00", 11 },
    { "a.csv", "Date\0Note\n", 10 },
    { "a.txt", "\xff\xfe"
               "D\0a\0t",
      7 },
    { "a.txt", "\xff\xfe\x00\xd8\x00\x00", 6 },
    { "a.csv", "Date,Note\n24/11/2026,\"cut", 25 },
    { "a.csv", "Date,Note\n24/11/2026,\"a\"b\n", 26 },
    { "a.csv", "Date,Note\n24/11/2026,a\rb\n", 25 },
    { "a.csv", "Date,N\x81te\n", 10 },
    { "a.csv", "\x89PNG\r\n\x1a\n\0\0\0", 11 },
    { "a.csv", "start,pain\n24/11/2026,5\n", 24 },
    { "a.csv", "date,cramp_free\n24/11/2026,true\n", 32 },
    { "a.pdf", "Date,Note\n", 10 },
  };
  g_autofree char *before = diary_folder_export (folder);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    assert_refused (folder, files[i].name, files[i].bytes, files[i].length);
  after = diary_folder_export (folder);
  g_assert_cmpstr (after, ==, before);
}

/* A character that nobody types, anywhere in a good table. */
static void
test_spoilt (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (40);
  g_autofree char *before = diary_folder_export (folder);
  g_autofree char *after = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *text = write_random_table (random);
      gsize            length = strlen (text);

      text[g_rand_int_range (random, 0, length)] = "\001\002\007\010\013\016\033\037\177"[i % 9];
      assert_refused (folder, "a.csv", text, length);
    }
  after = diary_folder_export (folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_too_large (DiaryFolder  *folder,
                gconstpointer data)
{
  GString         *many_rows = repeat ("Date,Note\n", "24/11/2026,a\n", 20001);
  GString         *most_rows = repeat ("Date,Note\n", "24/11/2026,a\n", 20000);
  GString         *many_columns = repeat ("Date", ",a", 60);
  GString         *too_wide = repeat ("Date", ",", 2000);
  GString         *too_long = repeat ("Date,Note\n", "24/11/2026,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 300000);
  g_autofree char *zeros = g_malloc0 (3000000);
  g_autoptr (CrampSpreadsheet) most = table_case_read (most_rows->str, most_rows->len);

  g_assert_cmpuint (most->rows->len, ==, 20000);
  assert_refused (folder, "a.csv", many_rows->str, many_rows->len);
  assert_refused (folder, "a.csv", many_columns->str, many_columns->len);
  assert_refused (folder, "a.csv", too_wide->str, too_wide->len);
  assert_refused (folder, "a.csv", too_long->str, too_long->len);
  assert_refused (folder, "a.tsv", zeros, 3000000);
  g_string_free (many_rows, TRUE);
  g_string_free (most_rows, TRUE);
  g_string_free (many_columns, TRUE);
  g_string_free (too_wide, TRUE);
  g_string_free (too_long, TRUE);
}

/* What is ours is read without asking, and what is not becomes a table. */
static void
test_whose (DiaryFolder  *folder,
            gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean    is_foreign;
  } files[] = {
    { "start,pain\n2026-11-24T02:30,5\n", FALSE },
    { "date,cramp_free\n2026-11-24,true\n", FALSE },
    { "date,modified,mine\n2026-11-24,2026-11-24T10:00:00Z,x\n", FALSE },
    { "date,note\n2026-11-24,x\n", TRUE },
    { "start,mine\n2026-11-24T02:30,5\n", TRUE },
    { "date,time,pain\n2026-11-24,02:30,5\n", TRUE },
    { "Start,Pain\n2026-11-24T02:30,5\n", TRUE },
    { "start;pain\n2026-11-24T02:30;5\n", TRUE },
  };
  g_autofree char *path = g_build_filename (folder->folder, "a.csv", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (CrampCopyJob) job = cramp_copy_job_new (folder->path, folder->now);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", files[i].text);
      g_assert_true (g_file_set_contents (path, files[i].text, -1, NULL));
      job->path = g_strdup (path);
      g_assert_true (cramp_copy_job_read (job, &error));
      g_assert_no_error (error);
      g_assert_cmpint (job->table != NULL, ==, files[i].is_foreign);
      g_assert_cmpint (job->file != NULL, ==, !files[i].is_foreign);
    }
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/spreadsheet-files/twice", test_twice);
  ADD ("/spreadsheet-files/kept-on", test_kept_on);
  ADD ("/spreadsheet-files/properties", test_properties);
  ADD ("/spreadsheet-files/properties-twice", test_properties_twice);
  ADD ("/spreadsheet-files/no-tables", test_no_tables);
  ADD ("/spreadsheet-files/spoilt", test_spoilt);
  ADD ("/spreadsheet-files/too-large", test_too_large);
  ADD ("/spreadsheet-files/whose", test_whose);

  return g_test_run ();
}
