/* test-erasure.c - a diary that is deleted with its backups
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-erasure.h"
#include "cramp-exchange-error.h"
#include "cramp-import.h"
#include "cramp-store-deeds.h"
#include "cramp-store-draft.h"
#include "cramp-store-episodes.h"
#include "diary-folder.h"

#define SECRET "a word that nobody else writes"
#define MEMBERS                                                                                     \
  "\"profile\": {\"name\": \"" SECRET "\", \"medicines\": [{\"name\": \"" SECRET "\"}]},"           \
  "\"episodes\": [{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"a\", \"note\": \"" SECRET "\"}]," \
  "\"nights\": [{\"date\": \"2026-11-18\", \"cramp_free\": true, \"note\": \"" SECRET "\"}]"

static void
fill (DiaryFolder *folder)
{
  CrampDraftLine typed = { 739000, (char *) SECRET };
  g_autoptr (GPtrArray) draft = g_ptr_array_new ();
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (MEMBERS);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (folder->store, file, folder->now, &summary, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (draft, &typed);
  cramp_store_save_draft (folder->store, draft, &error);
  g_assert_no_error (error);
}

static char *
back_up (DiaryFolder *folder)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;

  cramp_backup_take (folder->store, CRAMP_BACKUP_IMPORT, folder->now, &path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (path);

  return path;
}

static gboolean
contains_secret (const char *bytes,
                 gsize       length)
{
  for (gsize i = 0; i + strlen (SECRET) <= length; i++)
    if (memcmp (bytes + i, SECRET, strlen (SECRET)) == 0)
      return TRUE;

  return FALSE;
}

/* Whether any file in the folder, at whatever depth, has the secret in it. */
static gboolean
is_secret_kept (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  gboolean    kept = FALSE;
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize            length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        kept = is_secret_kept (path) || kept;
      else if (g_file_get_contents (path, &text, &length, NULL))
        kept = contains_secret (text, length) || kept;
    }

  return kept;
}

static int
count_rows (sqlite3    *db,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", table);
  sqlite3_stmt    *statement = NULL;
  int              n;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return n;
}

/* Every table there is, also one that is added to the schema some day. */
static void
assert_no_rows (const char *path)
{
  sqlite3      *db = NULL;
  sqlite3_stmt *tables = NULL;
  guint         n_tables = 0;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr (name, 1, 7) <> 'sqlite_'", -1, &tables, NULL), ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    {
      g_assert_cmpint (count_rows (db, (const char *) sqlite3_column_text (tables, 0)), ==, 0);
      n_tables++;
    }
  g_assert_cmpuint (n_tables, >, 10);
  sqlite3_finalize (tables);
  sqlite3_close (db);
}

static void
test_gone (DiaryFolder  *folder,
           gconstpointer data)
{
  g_autofree char *new_diary = diary_folder_export (folder);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;

  fill (folder);
  first = back_up (folder);
  second = back_up (folder);
  g_assert_true (is_secret_kept (folder->folder));

  cramp_erasure_run (folder->store, &error);
  g_assert_no_error (error);
  g_assert_false (is_secret_kept (folder->folder));
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
  assert_no_rows (folder->path);
  left = diary_folder_export (folder);
  g_assert_cmpstr (left, ==, new_diary);
}

/* Another program has the diary open, and goes on with the empty one. */
static void
test_other_program (DiaryFolder  *folder,
                    gconstpointer data)
{
  g_autoptr (CrampStore) other = cramp_store_open (folder->path, CRAMP_STORE_WRITE, NULL, NULL, NULL);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (folder->now);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GPtrArray) episodes = NULL;
  g_autoptr (GError) error = NULL;

  fill (folder);
  episodes = cramp_store_read_episodes (other, 0, G_MAXUINT32, NULL);
  g_assert_cmpuint (episodes->len, ==, 1);
  g_clear_pointer (&episodes, g_ptr_array_unref);

  cramp_erasure_run (folder->store, &error);
  g_assert_no_error (error);
  cramp_store_save_episode (other, episode, &error);
  g_assert_no_error (error);
  episodes = cramp_store_read_episodes (folder->store, 0, G_MAXUINT32, NULL);
  g_assert_cmpuint (episodes->len, ==, 1);
}

static void
test_old_journal (DiaryFolder  *folder,
                  gconstpointer data)
{
  g_autofree char *journal = g_strconcat (folder->path, "-journal.old", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (journal, SECRET, -1, NULL));
  cramp_erasure_run (folder->store, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

/* A backup that resists is said, and the others go. */
static void
test_backup_left (DiaryFolder  *folder,
                  gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *inside = NULL;
  g_autoptr (GError) error = NULL;

  fill (folder);
  first = back_up (folder);
  second = back_up (folder);
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_cmpint (g_mkdir (first, 0700), ==, 0);
  inside = g_build_filename (first, "file", NULL);
  g_assert_true (g_file_set_contents (inside, "", 0, NULL));

  g_assert_false (cramp_erasure_run (folder->store, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  assert_no_rows (folder->path);
  g_assert_cmpint (g_unlink (inside), ==, 0);
  g_assert_cmpint (g_rmdir (first), ==, 0);
}

/* Before the diary is empty no backup goes. */
static void
test_locked (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *other = NULL;

  fill (folder);
  backup = back_up (folder);
  g_assert_cmpint (sqlite3_open (folder->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);

  g_assert_false (cramp_erasure_run (folder->store, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));
  sqlite3_close (other);
}

static void
test_count (DiaryFolder  *folder,
            gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  CrampErasureCount count;

  g_assert_true (cramp_erasure_count (folder->store, &count, &error));
  g_assert_cmpint (count.cramps + count.nights + count.backups, ==, 0);

  fill (folder);
  backup = back_up (folder);
  g_assert_true (cramp_erasure_count (folder->store, &count, &error));
  g_assert_cmpint (count.cramps, ==, 1);
  g_assert_cmpint (count.nights, ==, 2);
  g_assert_cmpuint (count.backups, >=, 1);
}

#define ADD(path, function) \
  g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/erasure/gone", test_gone);
  ADD ("/erasure/other-program", test_other_program);
  ADD ("/erasure/old-journal", test_old_journal);
  ADD ("/erasure/backup-left", test_backup_left);
  ADD ("/erasure/locked", test_locked);
  ADD ("/erasure/count", test_count);

  return g_test_run ();
}
