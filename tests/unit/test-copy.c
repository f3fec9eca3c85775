/* test-copy.c - copies of the diary, saved and brought in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "cramp-backup.h"
#include "cramp-copy-job.h"
#include "cramp-copy.h"
#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-file-format.h"
#include "cramp-import.h"
#include "cramp-store-episodes.h"
#include "diary-folder.h"
#include "cramp-unreadable-writer.h"
#include "random-diary.h"

#define CRAMP "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"a\", \"pain\": 3}]"
#define OTHER "\"episodes\": [{\"start\": \"2026-11-21T02:14:00Z\", \"id\": \"b\"}]"
#define HEAD "{\"format\": \"cramp-diary\", \"version\": 1, "

static void
bring_in (DiaryFolder *folder,
          const char  *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (folder->store, file, folder->now, &summary, NULL, &error);
  g_assert_no_error (error);
}

static char *
write_file (DiaryFolder *folder,
            const char  *name,
            const char  *text)
{
  char *path = g_build_filename (folder->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static guint
count_files (DiaryFolder *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (entries) != NULL)
    n++;

  return n;
}

static CrampCopyJob *
new_job (DiaryFolder *folder,
         const char  *path)
{
  CrampCopyJob *job = cramp_copy_job_new (folder->path, folder->now);

  job->path = g_strdup (path);
  return job;
}

static void
test_save (DiaryFolder  *folder,
           gconstpointer data)
{
  g_autofree char *name = cramp_copy_suggest_name (folder->now, CRAMP_FILE_JSON);
  g_autofree char *path = write_file (folder, name, "something else");
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  bring_in (folder, CRAMP);
  expected = diary_folder_export (folder);
  g_assert_true (cramp_copy_job_save (job, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (job->n_left_out, ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_names (void)
{
  static const char *const names[] = {
    [CRAMP_FILE_JSON] = "cramp-diary-2026-11-22.json",
    [CRAMP_FILE_EPISODES_CSV] = "cramp-diary-2026-11-22.csv",
    [CRAMP_FILE_NIGHTS_CSV] = "cramp-diary-2026-11-22.nights.csv",
    [CRAMP_FILE_FHIR] = "cramp-diary-2026-11-22.fhir.json",
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 21, 4, 5);

  for (guint format = 0; format < CRAMP_N_FILE_FORMATS; format++)
    {
      g_autofree char *name = cramp_copy_suggest_name (now, format);

      g_assert_cmpstr (name, ==, names[format]);
      g_assert_cmpint (cramp_file_format_find (name), ==, format);
    }
  g_assert_cmpint (cramp_file_format_find ("a.FHIR.json"), ==, CRAMP_FILE_FHIR);
  g_assert_cmpint (cramp_file_format_find ("a.txt"), ==, CRAMP_N_FILE_FORMATS);
}

/* Nothing is half done, and nothing lies about afterwards. */
static void
test_not_saved (DiaryFolder  *folder,
                gconstpointer data)
{
  static const char *const names[] = { "copy.db", "copy.txt", "copy", "folder.json", "nowhere/copy.json" };
  g_autofree char         *taken = g_build_filename (folder->folder, "folder.json", NULL);
  g_autofree char         *before = NULL;
  g_autofree char         *after = NULL;
  guint                    n_files;

  bring_in (folder, CRAMP);
  before = diary_folder_export (folder);
  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  n_files = count_files (folder);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder->folder, names[i], NULL);
      g_autoptr (CrampCopyJob) job = new_job (folder, path);
      g_autoptr (GError) error = NULL;

      g_assert_false (cramp_copy_job_save (job, &error));
      g_assert_cmpuint (error->domain, ==, CRAMP_EXCHANGE_ERROR);
    }

  after = diary_folder_export (folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (folder), ==, n_files);
}

/* What can be read is in the copy, and the message says so. */
static void
test_saved_alone (DiaryFolder  *folder,
                  gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "mine.json", NULL);
  g_autofree char *taken = g_strconcat (path, CRAMP_UNREADABLE_ENDING, NULL);
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  bring_in (folder, CRAMP);
  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA ignore_check_constraints = ON; INSERT INTO episode (id, start, \"offset\", night, pain) VALUES ('bad', 1795140840, 0, '2026-11-19', 99)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);

  g_assert_false (cramp_copy_job_save (job, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BESIDE);
  g_assert_cmpstr (error->message, ==, "“mine.json” is saved and has all entries that can be read. What stands in the others could not be saved beside it: Is a directory.");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"a\""));
  g_assert_null (strstr (text, "bad"));
}

/* Where backups are is nothing a person need read. */
static void
test_not_backed_up (DiaryFolder  *folder,
                    gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (OTHER);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  bring_in (folder, CRAMP);
  g_assert_true (g_file_set_contents (backups, "", -1, NULL));
  g_assert_false (cramp_import (folder->store, file, folder->now, &summary, NULL, &error));
  g_assert_cmpstr (error->message, ==, "The diary could not be backed up first: Not a directory.");
  g_assert_cmpint (g_unlink (backups), ==, 0);
}

/* What the document portal lends lies in a folder that tells a person nothing. */
static void
test_lent_file (DiaryFolder  *folder,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "doc", "8b1eeef", "mine.json", NULL);
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autoptr (GError) not_saved = NULL;
  g_autoptr (GError) not_read = NULL;

  g_assert_false (cramp_copy_job_save (job, &not_saved));
  g_assert_cmpstr (not_saved->message, ==, "“mine.json” could not be written: No such file or directory.");
  g_assert_false (cramp_copy_job_read (job, &not_read));
  g_assert_cmpstr (not_read->message, ==, "“mine.json” could not be read: No such file or directory.");
}

static void
test_never_over_the_diary (DiaryFolder  *folder,
                           gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "link.json", NULL);
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autoptr (GError) error = NULL;

  bring_in (folder, CRAMP);
  g_assert_cmpint (symlink (folder->path, path), ==, 0);
  g_assert_false (cramp_copy_job_save (job, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
}

static void
test_cancelled_save (DiaryFolder  *folder,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "copy.json", NULL);
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autoptr (GError) error = NULL;

  bring_in (folder, CRAMP);
  cramp_progress_cancel (job->progress);
  g_assert_false (cramp_copy_job_save (job, &error));
  g_assert_error (error, CRAMP_PROGRESS_ERROR, CRAMP_PROGRESS_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static const char *const bad_copies[] = {
  "",
  "a letter to my sister",
  "{\"format\": \"something\", \"version\": 1}",
  HEAD "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\"}",
  "{\"format\": \"cramp-diary\", \"version\": 2}",
  HEAD "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"pain\": 11}]}",
};

static void
test_bad_copies (DiaryFolder  *folder,
                 gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint            n_files;

  bring_in (folder, CRAMP);
  before = diary_folder_export (folder);
  n_files = count_files (folder) + 1;
  for (gsize i = 0; i < G_N_ELEMENTS (bad_copies); i++)
    {
      g_autofree char *path = write_file (folder, "bad.json", bad_copies[i]);
      g_autoptr (CrampCopyJob) job = new_job (folder, path);
      g_autoptr (GError) error = NULL;

      g_assert_false (cramp_copy_job_read (job, &error));
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
      g_test_message ("%s", error->message);
    }

  after = diary_folder_export (folder);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (folder), ==, n_files);
}

/* To look at a copy keeps nobody from the diary, not even who writes. */
static void
test_read_beside_a_writer (DiaryFolder  *folder,
                           gconstpointer data)
{
  g_autofree char *path = write_file (folder, "copy.json", HEAD OTHER "}");
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autoptr (GError) error = NULL;

  bring_in (folder, CRAMP);
  g_assert_true (cramp_store_begin (folder->store, NULL));
  g_assert_true (cramp_copy_job_read (job, &error));
  g_assert_no_error (error);
  cramp_store_end (folder->store, FALSE, NULL);
  g_assert_cmpuint (job->summary.counts[CRAMP_KIND_EPISODES].added, ==, 1);
}

static void
test_in_and_back (DiaryFolder  *folder,
                  gconstpointer data)
{
  g_autofree char *path = write_file (folder, "copy.json", HEAD OTHER "}");
  g_autoptr (CrampCopyJob) job = new_job (folder, path);
  g_autoptr (CrampCopyJob) back = new_job (folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  bring_in (folder, CRAMP);
  before = diary_folder_export (folder);
  g_assert_true (cramp_copy_job_read (job, &error));
  g_assert_true (cramp_copy_job_bring_in (job, &error));
  g_assert_no_error (error);
  g_assert_nonnull (job->deed);
  g_assert_cmpfloat (cramp_progress_get_fraction (job->progress), ==, 1);
  g_assert_cmpint (cramp_backup_get_last_time (folder->path), ==, g_date_time_to_unix (folder->now));

  back->deed_id = job->deed->id;
  g_assert_true (cramp_copy_job_take_back (back, &error));
  g_assert_cmpint (back->undo, ==, CRAMP_UNDO_WHOLLY);
  after = diary_folder_export (folder);
  g_assert_cmpstr (after, ==, before);
}

typedef struct
{
  GMainLoop *loop;
  GError    *error;
} Run;

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Run *run = user_data;
  g_autoptr (CrampCopyJob) job = cramp_copy_job_run_finish (result, &run->error);

  g_assert_true ((job == NULL) == (run->error != NULL));
  g_main_loop_quit (run->loop);
}

#define NEVER 2

/* Where the job that is run is cancelled, as a fraction of it. A watcher may be kept
 * waiting until a job is done; its own thread is not. Set before that thread is. */
static double cancel_at = NEVER;

gboolean __real_cramp_progress_step (CrampProgress *self,
                                     GError       **error);
gboolean __wrap_cramp_progress_step (CrampProgress *self,
                                     GError       **error);

gboolean
__wrap_cramp_progress_step (CrampProgress *self,
                            GError       **error)
{
  if (self != NULL && cramp_progress_get_fraction (self) > cancel_at)
    cramp_progress_cancel (self);

  return __real_cramp_progress_step (self, error);
}

/* Returns the error, if any; the loop of the watcher goes on meanwhile. */
static GError *
run_job (CrampCopyJob *job,
         CrampCopyWork work,
         double        fraction)
{
  Run run = { g_main_loop_new (NULL, FALSE), NULL };

  cancel_at = fraction;
  cramp_copy_job_run (job, work, ended_cb, &run);
  g_main_loop_run (run.loop);
  g_main_loop_unref (run.loop);

  return run.error;
}

/* In the middle of many cramps, of what is kept of them, and of taking them
 * back: the diary is as it was each time, and no backup is left. */
static void
test_cancelled_half_way (DiaryFolder  *folder,
                         gconstpointer data)
{
  static const double places[] = { 0.1, 0.6, NEVER };
  g_autoptr (GRand) random = g_rand_new_with_seed (4000);
  g_autoptr (CrampDiary) diary = random_diary_new (random, 4000, 0.7);
  gsize            length;
  g_autofree char *text = cramp_diary_write (diary, folder->now, &length);
  g_autofree char *path = write_file (folder, "copy.json", text);
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autoptr (CrampCopyJob) back = new_job (folder, NULL);
  g_autofree char *before = NULL;
  g_autofree char *full = NULL;

  bring_in (folder, CRAMP);
  before = diary_folder_export (folder);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (CrampCopyJob) job = new_job (folder, path);
      g_autoptr (GError) error = run_job (job, cramp_copy_job_read, NEVER);
      g_autoptr (GError) cancelled = NULL;
      g_autofree char *after = NULL;

      g_assert_no_error (error);
      cancelled = run_job (job, cramp_copy_job_bring_in, places[i]);
      after = diary_folder_export (folder);
      if (places[i] < 1)
        {
          g_assert_error (cancelled, CRAMP_PROGRESS_ERROR, CRAMP_PROGRESS_ERROR_CANCELLED);
          g_assert_cmpstr (after, ==, before);
          g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
        }
      else
        {
          g_assert_no_error (cancelled);
          full = g_steal_pointer (&after);
          back->deed_id = job->deed->id;
        }
    }

  {
    g_autoptr (GError) cancelled = run_job (back, cramp_copy_job_take_back, 0.5);
    g_autofree char *after = diary_folder_export (folder);

    g_assert_error (cancelled, CRAMP_PROGRESS_ERROR, CRAMP_PROGRESS_ERROR_CANCELLED);
    g_assert_cmpstr (after, ==, full);
  }
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/copy/save", test_save);
  g_test_add_func ("/copy/names", test_names);
  ADD ("/copy/not-saved", test_not_saved);
  ADD ("/copy/lent-file", test_lent_file);
  ADD ("/copy/never-over-the-diary", test_never_over_the_diary);
  ADD ("/copy/cancelled-save", test_cancelled_save);
  ADD ("/copy/bad-copies", test_bad_copies);
  ADD ("/copy/saved-alone", test_saved_alone);
  ADD ("/copy/not-backed-up", test_not_backed_up);
  ADD ("/copy/read-beside-a-writer", test_read_beside_a_writer);
  ADD ("/copy/in-and-back", test_in_and_back);
  ADD ("/copy/cancelled-half-way", test_cancelled_half_way);

  return g_test_run ();
}
