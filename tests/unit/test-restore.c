/* test-restore.c - a diary as it was once, and back again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "cramp-backup-contents.h"
#include "cramp-backup.h"
#include "cramp-copy-job.h"
#include "cramp-daily-backup.h"
#include "cramp-diary-undo.h"
#include "cramp-diary-writer.h"
#include "cramp-import.h"
#include "cramp-lost-diary.h"
#include "cramp-store-diary.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "diary-folder.h"
#include "random-diary.h"

#define N_ROUNDS 12

#define EARLIER                                                                       \
  "\"profile\": {\"name\": \"Ann\", \"bedtime\": \"22:30\"},"                         \
  "\"episodes\": [{\"start\": \"2026-11-18T02:14:00Z\", \"id\": \"a\", \"pain\": 3}," \
  "{\"start\": \"2026-11-19T02:14:00Z\", \"id\": \"b\"}],"                            \
  "\"nights\": [{\"date\": \"2026-11-16\", \"cramp_free\": true}]"

static void
bring_in (DiaryFolder          *folder,
          const CrampDiaryFile *file)
{
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  cramp_import (folder->store, file, folder->now, &summary, NULL, &error);
  g_assert_no_error (error);
}

static void
bring_in_members (DiaryFolder *folder,
                  const char  *members)
{
  g_autoptr (CrampDiaryFile) file = diary_folder_read_members (members);

  bring_in (folder, file);
}

static CrampDeed *
restore (DiaryFolder          *folder,
         const CrampDiaryFile *file)
{
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;
  CrampDeed         *deed = NULL;

  cramp_restore (folder->store, file, folder->now, &summary, &deed, &error);
  g_assert_no_error (error);

  return deed;
}

static CrampUndo
undo (DiaryFolder *folder,
      gint64       id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDeed) deed = NULL;
  CrampUndo how_much;

  cramp_diary_undo (folder->store, id, folder->now, &deed, &how_much, &error);
  g_assert_no_error (error);

  return how_much;
}

static CrampDiaryFile *
read_file (const char *path)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  CrampDiaryFile *file = cramp_diary_read_file (path, zone, &error);

  g_assert_no_error (error);
  return file;
}

/* Without when a record was changed: to take something back is a change. */
static char *
describe (DiaryFolder *folder)
{
  g_autoptr (GRegex) modified = g_regex_new (",?\\s*\"modified\" : \"[^\"]*\"", 0, 0, NULL);
  g_autofree char *text = diary_folder_export (folder);

  return g_regex_replace_literal (modified, text, -1, 0, "", 0, NULL);
}

static void
test_undo (DiaryFolder  *folder,
           gconstpointer data)
{
  g_autoptr (CrampDiaryFile) other = diary_folder_read_members ("\"episodes\": [{\"start\": \"2026-11-18T02:14:00Z\", \"id\": \"a\", \"pain\": 8},"
                                                                "{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"c\"}]");
  g_autoptr (CrampDeed) deed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *after = NULL;

  bring_in_members (folder, EARLIER);
  before = describe (folder);
  deed = restore (folder, other);
  restored = diary_folder_export (folder);
  g_assert_null (strstr (restored, "Ann"));
  g_assert_null (strstr (restored, "\"b\""));
  g_assert_nonnull (strstr (restored, "\"c\""));

  g_assert_cmpint (undo (folder, deed->id), ==, CRAMP_UNDO_WHOLLY);
  after = describe (folder);
  g_assert_cmpstr (after, ==, before);
}

/* What was entered since then stays. */
static void
test_undo_late (DiaryFolder  *folder,
                gconstpointer data)
{
  g_autoptr (CrampDiaryFile) empty = diary_folder_read_members ("\"episodes\": []");
  g_autoptr (CrampDeed) deed = NULL;
  g_autofree char *after = NULL;

  bring_in_members (folder, EARLIER);
  deed = restore (folder, empty);
  bring_in_members (folder, "\"episodes\": [{\"start\": \"2026-11-21T02:14:00Z\", \"id\": \"late\"}]");
  g_assert_cmpint (undo (folder, deed->id), ==, CRAMP_UNDO_WHOLLY);
  after = diary_folder_export (folder);
  g_assert_nonnull (strstr (after, "\"late\""));
  g_assert_nonnull (strstr (after, "\"b\""));
  g_assert_cmpint (undo (folder, deed->id), ==, CRAMP_UNDO_NOTHING);
}

/* A tick that a cramp hides must not come to light without it. */
static void
test_hidden_tick (DiaryFolder  *folder,
                  gconstpointer data)
{
  g_autoptr (CrampDiaryFile) empty = diary_folder_read_members ("\"episodes\": []");
  g_autoptr (CrampDeed) deed = NULL;
  g_autofree char *after = NULL;

  bring_in_members (folder, "\"nights\": [{\"date\": \"2026-11-17\", \"cramp_free\": true}]");
  bring_in_members (folder, "\"episodes\": [{\"start\": \"2026-11-18T02:14:00Z\", \"id\": \"a\"}]");
  deed = restore (folder, empty);
  after = diary_folder_export (folder);
  g_assert_null (strstr (after, "cramp_free"));
}

static void
test_nothing_changes (DiaryFolder  *folder,
                      gconstpointer data)
{
  g_autoptr (CrampDiaryFile) same = diary_folder_read_members (EARLIER);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  bring_in (folder, same);
  before = cramp_backup_list (folder->path, NULL);
  g_assert_null (restore (folder, same));
  after = cramp_backup_list (folder->path, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_preview (DiaryFolder  *folder,
              gconstpointer data)
{
  g_autoptr (CrampDiaryFile) other = diary_folder_read_members ("\"profile\": {\"name\": \"Eve\"},"
                                                                "\"episodes\": [{\"start\": \"2026-11-18T02:14:00Z\", \"id\": \"a\", \"pain\": 8},"
                                                                "{\"start\": \"2026-11-20T02:14:00Z\", \"id\": \"c\"}],"
                                                                "\"nights\": [{\"date\": \"2026-11-16\", \"cramp_free\": true}]");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  CrampDiaryDifference difference;

  bring_in_members (folder, EARLIER);
  before = diary_folder_export (folder);
  cramp_restore_preview (folder->store, other, &difference, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (difference.counts[CRAMP_KIND_EPISODES].added, ==, 1);
  g_assert_cmpuint (difference.counts[CRAMP_KIND_EPISODES].removed, ==, 1);
  g_assert_cmpuint (difference.counts[CRAMP_KIND_EPISODES].changed, ==, 1);
  g_assert_cmpuint (difference.counts[CRAMP_KIND_NIGHTS].unchanged, ==, 1);
  g_assert_cmpuint (difference.counts[CRAMP_KIND_PROFILE].changed, ==, 1);
  g_assert_false (cramp_diary_difference_is_none (&difference));
  after = diary_folder_export (folder);
  g_assert_cmpstr (after, ==, before);
}

static CrampDiaryFile *
make_file (GRand *random)
{
  g_autoptr (CrampDiary) diary = random_diary_new (random, 40, 0.6);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 22, 21, 4, 5);
  g_autofree char *text = NULL;
  gsize            length;

  cramp_diary_drop_ticks (diary);
  text = cramp_diary_write (diary, now, &length);
  return diary_folder_read_text (text);
}

/* Whatever stood in the diary: it becomes the file, and then what it was. */
static void
test_random (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (14);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (CrampDiaryFile) first = make_file (random);
      g_autoptr (CrampDiaryFile) second = make_file (random);
      g_autoptr (CrampDeed) to_first = restore (folder, first);
      g_autoptr (CrampDeed) to_second = NULL;
      g_autofree char *of_first = describe (folder);
      g_autofree char *of_second = NULL;
      g_autofree char *text = NULL;
      g_autofree char *after = NULL;
      gsize            length;

      to_second = restore (folder, second);
      of_second = diary_folder_export (folder);
      text = cramp_diary_write (second->diary, folder->now, &length);
      g_assert_cmpstr (of_second, ==, text);
      g_assert_cmpint (undo (folder, to_second->id), ==, CRAMP_UNDO_WHOLLY);
      after = describe (folder);
      g_assert_cmpstr (after, ==, of_first);
    }
}

static void
add_cramp (DiaryFolder *folder,
           int          day)
{
  g_autoptr (GDateTime) start = g_date_time_add_days (folder->now, -day);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (folder->store, episode, &error);
  g_assert_no_error (error);
}

static char *
take (DiaryFolder      *folder,
      CrampBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  CrampDailyBackup outcome;
  char            *path = NULL;

  if (reason == CRAMP_BACKUP_MIGRATION)
    cramp_backup_before_migration (folder->store, folder->path, folder->now, &error);
  else if (reason == CRAMP_BACKUP_DAILY)
    cramp_daily_backup_run (folder->store, folder->now, &outcome, &error);
  else
    cramp_backup_take (folder->store, reason, folder->now, &path, &error);
  g_assert_no_error (error);
  g_free (path);
  g_assert_true (cramp_backup_find_newest (folder->path, &path, NULL));
  g_assert_nonnull (path);

  return path;
}

static void
test_every_reason (DiaryFolder  *folder,
                   gconstpointer data)
{
  for (CrampBackupReason reason = 0; reason < CRAMP_N_BACKUP_REASONS; reason++)
    {
      g_autofree char *path = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (CrampDiaryFile) file = NULL;
      g_autoptr (CrampDeed) deed = NULL;
      g_autoptr (GDateTime) then = g_steal_pointer (&folder->now);

      folder->now = g_date_time_add_days (then, 1);
      add_cramp (folder, reason);
      before = diary_folder_export (folder);
      path = take (folder, reason);
      add_cramp (folder, 20 + reason);
      file = read_file (path);
      deed = restore (folder, file);
      g_assert_nonnull (deed);
      after = diary_folder_export (folder);
      g_assert_cmpstr (after, ==, before);
    }
}

typedef struct
{
  guint               n;
  CrampBackupContents contents[2];
} Told;

static void
read_cb (guint                      number,
         const CrampBackupContents *contents,
         gpointer                   user_data)
{
  Told *told = user_data;

  g_assert_cmpuint (number, ==, told->n);
  told->contents[told->n++] = *contents;
}

static void
test_contents (DiaryFolder  *folder,
               gconstpointer data)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  CrampBackupReading *reading;
  Told                told = { 0 };

  bring_in_members (folder, EARLIER);
  g_ptr_array_add (paths, take (folder, CRAMP_BACKUP_DAILY));
  g_ptr_array_add (paths, g_build_filename (folder->folder, "diary.db", NULL));
  reading = cramp_backup_reading_start (paths, zone, read_cb, &told);
  while (told.n < 2)
    g_main_context_iteration (NULL, TRUE);
  cramp_backup_reading_end (reading);

  g_assert_true (told.contents[0].is_sound);
  g_assert_cmpuint (told.contents[0].cramps, ==, 2);
  g_assert_cmpuint (told.contents[0].nights, ==, 3);
  g_assert_false (told.contents[1].is_sound);
}

/* Nobody is told after the end. */
static void
test_reading_ended (DiaryFolder  *folder,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  Told told = { 0 };

  bring_in_members (folder, EARLIER);
  g_ptr_array_add (paths, take (folder, CRAMP_BACKUP_DAILY));
  cramp_backup_reading_end (cramp_backup_reading_start (paths, zone, read_cb, &told));
  g_usleep (20000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (told.n, ==, 0);
}

static void
assert_same_file (const char *path,
                  const char *text)
{
  g_autofree char *there = NULL;

  g_assert_true (g_file_get_contents (path, &there, NULL, NULL));
  g_assert_cmpstr (there, ==, text);
}

static char *
restore_anew (DiaryFolder *folder,
              const char  *path,
              const char  *backup)
{
  g_autoptr (CrampDiaryFile) file = read_file (backup);
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;
  char              *kept = NULL;
  g_autoptr (CrampStore) store = cramp_diary_restore_anew (path, file, folder->now, &kept, &summary, &error);
  g_autoptr (CrampDiary) diary = NULL;

  g_assert_no_error (error);
  diary = cramp_store_read_diary (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (diary->records[CRAMP_KIND_EPISODES]->len, ==, 2);

  return kept;
}

/* The file that cannot be opened is kept, with its journal, and twice. */
static void
test_damaged (DiaryFolder  *folder,
              gconstpointer data)
{
  static const char *const garbage = "SQLite format 3, or what is left of it";
  g_autofree char         *path = g_build_filename (folder->folder, "damaged.db", NULL);
  g_autofree char         *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char         *backup = NULL;
  g_autofree char         *kept = NULL;
  g_autofree char         *kept_journal = NULL;
  g_autofree char         *again = NULL;

  bring_in_members (folder, EARLIER);
  backup = take (folder, CRAMP_BACKUP_DAILY);
  g_assert_true (g_file_set_contents (path, garbage, -1, NULL));
  g_assert_true (g_file_set_contents (journal, "what was to be rolled back", -1, NULL));
  kept = restore_anew (folder, path, backup);
  kept_journal = g_strconcat (kept, "-journal", NULL);
  assert_same_file (kept, garbage);
  assert_same_file (kept_journal, "what was to be rolled back");
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, garbage, -1, NULL));
  again = restore_anew (folder, path, backup);
  g_assert_cmpstr (again, !=, kept);
  assert_same_file (kept, garbage);
  assert_same_file (again, garbage);
}

static void
test_damaged_behind_link (DiaryFolder  *folder,
                          gconstpointer data)
{
  g_autofree char *link = g_build_filename (folder->folder, "link.db", NULL);
  g_autofree char *path = g_build_filename (folder->folder, "damaged.db", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;

  bring_in_members (folder, EARLIER);
  backup = take (folder, CRAMP_BACKUP_DAILY);
  g_assert_true (g_file_set_contents (path, "SQLite format 3, or what is left of it", -1, NULL));
  g_assert_cmpint (symlink ("damaged.db", link), ==, 0);
  kept = restore_anew (folder, link, backup);
  g_assert_nonnull (kept);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

/* There is nothing to keep. */
static void
test_gone (DiaryFolder  *folder,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "gone.db", NULL);
  g_autofree char *backup = NULL;

  bring_in_members (folder, EARLIER);
  backup = take (folder, CRAMP_BACKUP_DAILY);
  g_assert_null (restore_anew (folder, path, backup));
}

/* Somebody has mended it meanwhile: what is in it is backed up. */
static void
test_sound_again (DiaryFolder  *folder,
                  gconstpointer data)
{
  g_autofree char *backup = NULL;
  g_autofree char *newest = NULL;

  bring_in_members (folder, EARLIER);
  backup = take (folder, CRAMP_BACKUP_DAILY);
  add_cramp (folder, 0);
  g_assert_null (restore_anew (folder, folder->path, backup));
  g_assert_true (cramp_backup_find_newest (folder->path, &newest, NULL));
  g_assert_true (g_str_has_suffix (newest, "-restore.json") || g_str_has_suffix (newest, "-daily.json"));
}

/* What is no file at all stays where it is. */
static void
test_folder (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder->folder, "folder.db", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (CrampDiaryFile) file = NULL;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;
  CrampImportSummary summary;

  bring_in_members (folder, EARLIER);
  backup = take (folder, CRAMP_BACKUP_DAILY);
  file = read_file (backup);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  store = cramp_diary_restore_anew (path, file, folder->now, &kept, &summary, &error);
  g_assert_null (store);
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_OPEN);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
}

/* The newest one cannot be read: the one before it can. */
static void
test_bring_back_older (DiaryFolder  *folder,
                       gconstpointer data)
{
  g_autofree char *older = NULL;
  g_autofree char *newest = NULL;
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (GError) error = NULL;

  bring_in_members (folder, EARLIER);
  older = take (folder, CRAMP_BACKUP_IMPORT);
  newest = take (folder, CRAMP_BACKUP_RESTORE);
  g_assert_true (g_file_set_contents (newest, "{", -1, NULL));
  g_clear_object (&folder->store);
  g_assert_cmpint (g_unlink (folder->path), ==, 0);
  folder->store = cramp_diary_bring_back (folder->path, folder->now, &error);
  g_assert_no_error (error);
  g_assert_nonnull (folder->store);
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/restore/undo", test_undo);
  ADD ("/restore/undo-late", test_undo_late);
  ADD ("/restore/hidden-tick", test_hidden_tick);
  ADD ("/restore/nothing-changes", test_nothing_changes);
  ADD ("/restore/preview", test_preview);
  ADD ("/restore/random", test_random);
  ADD ("/restore/every-reason", test_every_reason);
  ADD ("/restore/contents", test_contents);
  ADD ("/restore/reading-ended", test_reading_ended);
  ADD ("/restore/damaged", test_damaged);
  ADD ("/restore/damaged-behind-link", test_damaged_behind_link);
  ADD ("/restore/gone", test_gone);
  ADD ("/restore/sound-again", test_sound_again);
  ADD ("/restore/folder", test_folder);
  ADD ("/restore/bring-back-older", test_bring_back_older);

  return g_test_run ();
}
