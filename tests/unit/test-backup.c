/* test-backup.c - dated copies of the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "cramp-backup.h"
#include "cramp-diary-reader.h"
#include "cramp-lost-diary.h"
#include "cramp-store-episodes.h"
#include "diary-folder.h"

static void
add_cramp (DiaryFolder *folder)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (folder->now);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (folder->store, episode, &error);
  g_assert_no_error (error);
}

static const char *
get_path (GPtrArray *backups,
          guint      number)
{
  return ((const CrampBackup *) g_ptr_array_index (backups, number))->path;
}

static int
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static char *
take (DiaryFolder      *folder,
      CrampBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;

  cramp_backup_take (folder->store, reason, folder->now, &path, &error);
  g_assert_no_error (error);

  return path;
}

static void
test_empty (DiaryFolder  *folder,
            gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);

  g_assert_null (take (folder, CRAMP_BACKUP_IMPORT));
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
}

static void
test_names (DiaryFolder  *folder,
            gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *name = NULL;
  g_autofree char *second_name = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  add_cramp (folder);
  first = take (folder, CRAMP_BACKUP_IMPORT);
  second = take (folder, CRAMP_BACKUP_IMPORT);
  third = take (folder, CRAMP_BACKUP_RESTORE);
  name = g_path_get_basename (first);
  second_name = g_path_get_basename (second);
  paths = cramp_backup_list (folder->path, NULL);

  g_assert_cmpstr (name, ==, "diary-2026-11-22T210405-import.json");
  g_assert_cmpstr (second_name, ==, "diary-2026-11-22T210405-import-2.json");
  g_assert_true (g_str_has_suffix (third, "-restore.json"));
  g_assert_cmpuint (paths->len, ==, 3);
  g_assert_cmpint (get_mode (first), ==, 0600);
  g_assert_cmpint (get_mode (backups), ==, 0700);
}

static void
test_content (DiaryFolder  *folder,
              gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (CrampDiaryFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  add_cramp (folder);
  path = take (folder, CRAMP_BACKUP_RESTORE);
  file = cramp_diary_read_file (path, zone, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_EPISODES]->len, ==, 1);
}

static void
test_before_migration (DiaryFolder  *folder,
                       gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "old.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  add_cramp (folder);
  g_assert_true (cramp_backup_before_migration (folder->store, path, folder->now, &error));
  g_assert_no_error (error);
  paths = cramp_backup_list (path, NULL);
  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_true (g_str_has_suffix (get_path (paths, 0), "/backups/old-2026-11-22T210405-migration.json"));
}

static void
write_backup (DiaryFolder *folder,
              const char  *name,
              const char  *exported)
{
  g_autofree char *path = g_build_filename (folder->folder, "backups", name, NULL);
  g_autofree char *text = g_strdup_printf ("{\n  \"format\" : \"cramp-diary\",\n  \"version\" : 1,\n"
                                           "  \"exported\" : \"%s\"\n}\n",
                                           exported);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* A journey west, and the night on which the clock goes back. */
static void
test_newest (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autofree char *newest = NULL;
  g_autofree char *name = NULL;

  g_assert_true (cramp_backup_find_newest (folder->path, &newest, NULL));
  g_assert_null (newest);
  write_backup (folder, "diary-2026-11-22T230000-import.json", "2026-11-22T23:00:00+08:00");
  write_backup (folder, "diary-2026-11-22T180000-import.json", "2026-11-22T18:00:00+01:00");
  write_backup (folder, "diary-2026-10-25T023000-import.json", "2026-10-25T02:30:00+02:00");
  g_assert_true (cramp_backup_find_newest (folder->path, &newest, NULL));
  name = g_path_get_basename (newest);
  g_assert_cmpstr (name, ==, "diary-2026-11-22T180000-import.json");
}

/* Backups that cannot be read are not none: no new diary takes the place of the
 * one that is gone. */
static void
test_unreadable_folder (DiaryFolder  *folder,
                        gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "gone.db", NULL);
  g_autofree char *backups = cramp_backup_get_folder (path);
  g_autofree char *newest = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_is_first (path));
  g_assert_true (g_file_set_contents (backups, "", -1, NULL));

  g_assert_false (cramp_backup_find_newest (path, &newest, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  g_clear_error (&error);
  store = cramp_diary_open_or_begin (path, CRAMP_STORE_LOOK, NULL, NULL, &error);
  g_assert_null (store);
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING);
  sentence = cramp_diary_explain_lost (path, error);
  g_assert_nonnull (strstr (sentence, "could not be read"));
  g_clear_error (&error);
  store = cramp_diary_bring_back (path, folder->now, &error);
  g_assert_null (store);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_cmpint (g_unlink (backups), ==, 0);
}

/* Each diary of a folder has its own, whatever their names have in common, and
 * what is no backup is nobody's. */
static void
test_of_others (DiaryFolder  *folder,
                gconstpointer data)
{
  static const char *const others[] = {
    "diary-dad-2026-11-22T230000-import.json",
    "diary-2026-11-22T230000-import-2026-11-22T230000-import.json",
    "diary-.-2026-11-22T230000-import.json",
    "diary-2026-11-22T230000-import.json~",
    "diary-2026-11-22T230000-else.json",
    "diary-notes.json",
    "mydiary-2026-11-22T230000-import.json",
  };
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) of_dad = NULL;
  g_autofree char *dad = g_build_filename (folder->folder, "diary-dad.db", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    write_backup (folder, others[i], "2026-11-22T23:00:00+08:00");
  write_backup (folder, "diary-2026-11-22T230000-restore-2.json", "2026-11-22T23:00:00+08:00");
  paths = cramp_backup_list (folder->path, NULL);
  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_true (g_str_has_suffix (get_path (paths, 0), "-restore-2.json"));
  of_dad = cramp_backup_list (dad, NULL);
  g_assert_cmpuint (of_dad->len, ==, 1);
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/backup/empty", test_empty);
  ADD ("/backup/names", test_names);
  ADD ("/backup/content", test_content);
  ADD ("/backup/before-migration", test_before_migration);

  ADD ("/backup/newest", test_newest);
  ADD ("/backup/unreadable-folder", test_unreadable_folder);
  ADD ("/backup/of-others", test_of_others);

  return g_test_run ();
}
