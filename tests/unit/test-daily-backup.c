/* test-daily-backup.c - a backup of each day the diary changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "cramp-backup-lock.h"
#include "cramp-backup.h"
#include "cramp-daily-backup.h"
#include "cramp-daily-keeper.h"
#include "cramp-diary-reader.h"
#include "cramp-diary-writer.h"
#include "cramp-erasure.h"
#include "cramp-store-episodes.h"
#include "cramp-store-told.h"
#include "diary-folder.h"
#include "fake-clock.h"

static void
add_cramp (DiaryFolder *folder)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (folder->now);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (folder->store, episode, &error);
  g_assert_no_error (error);
}

static void
pass (DiaryFolder *folder,
      int          hours)
{
  GDateTime *later = g_date_time_add_hours (folder->now, hours);

  g_date_time_unref (folder->now);
  folder->now = later;
}

static CrampDailyBackup
run (DiaryFolder *folder)
{
  g_autoptr (GError) error = NULL;
  CrampDailyBackup outcome = CRAMP_DAILY_BACKUP_BUSY;

  cramp_daily_backup_run (folder->store, folder->now, &outcome, &error);
  g_assert_no_error (error);

  return outcome;
}

static GPtrArray *
list (DiaryFolder *folder)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = cramp_backup_list (folder->path, &error);

  g_assert_no_error (error);
  return backups;
}

static guint
count (DiaryFolder *folder)
{
  g_autoptr (GPtrArray) backups = list (folder);

  return backups->len;
}

static char *
get_newest (DiaryFolder *folder)
{
  char *path = NULL;

  g_assert_true (cramp_backup_find_newest (folder->path, &path, NULL));
  g_assert_nonnull (path);

  return path;
}

static int
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

static void
assert_holds_diary (DiaryFolder *folder,
                    const char  *path)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = cramp_diary_read_file (path, zone, &error);
  g_autofree char *held = NULL;
  g_autofree char *diary = diary_folder_export (folder);
  gsize            length;

  g_assert_no_error (error);
  held = cramp_diary_write (file->diary, folder->now, &length);
  g_assert_cmpstr (held, ==, diary);
}

static void
test_taken (DiaryFolder  *folder,
            gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  add_cramp (folder);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
  path = get_newest (folder);
  name = g_path_get_basename (path);
  g_assert_cmpstr (name, ==, "diary-2026-11-22T210405-daily.json");
  g_assert_cmpint (get_mode (path), ==, 0600);
  g_assert_cmpint (get_mode (backups), ==, 0700);
  assert_holds_diary (folder, path);
}

static void
test_not_needed (DiaryFolder  *folder,
                 gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);

  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_NOT_NEEDED);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));

  add_cramp (folder);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
  for (guint i = 0; i < 3; i++)
    {
      pass (folder, 24);
      g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_NOT_NEEDED);
    }
  g_assert_cmpuint (count (folder), ==, 1);
}

/* The file has changed, but nothing that a person would miss. */
static void
test_same_diary (DiaryFolder  *folder,
                 gconstpointer data)
{
  CrampSignalTold told = { .signal = CRAMP_SIGNAL_FREQUENCY };
  g_autoptr (GError) error = NULL;

  add_cramp (folder);
  run (folder);
  pass (folder, 24);
  cramp_store_save_told (folder->store, &told, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_NOT_NEEDED);
  g_assert_cmpuint (count (folder), ==, 1);
}

/* Of one day the last one stays; it stands for those before it. */
static void
test_days (DiaryFolder  *folder,
           gconstpointer data)
{
  g_autofree char *path = NULL;

  for (guint day = 0; day < 4; day++)
    for (guint i = 0; i < 3; i++)
      {
        pass (folder, 8);
        add_cramp (folder);
        g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
      }

  /* The first one was taken on the fifth day, early in the morning. */
  g_assert_cmpuint (count (folder), ==, 4);
  path = get_newest (folder);
  assert_holds_diary (folder, path);
}

static void
test_years (DiaryFolder  *folder,
            gconstpointer data)
{
  for (guint week = 0; week < 130; week++)
    {
      pass (folder, 24 * 7);
      add_cramp (folder);
      g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
    }

  /* Eight weeks, of which the seven days are some, and the months before. */
  g_assert_cmpuint (count (folder), >=, 24 + 5);
  g_assert_cmpuint (count (folder), <=, 24 + 8);
}

/* On a journey west, and on the night when the clock goes back. */
static void
test_clock_back (DiaryFolder  *folder,
                 gconstpointer data)
{
  add_cramp (folder);
  run (folder);
  pass (folder, -24 * 365);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_NOT_NEEDED);
  add_cramp (folder);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_NOT_NEEDED);
  g_assert_cmpuint (count (folder), ==, 2);
}

/* What was entered last is in the one that stays, whatever the clock says: two of
 * a second, and the hour that comes twice. */
static void
test_day (DiaryFolder  *folder,
          gconstpointer data)
{
  for (int i = 0; i < 24; i++)
    {
      g_autofree char *path = NULL;

      pass (folder, i == 12 ? -1 : 0);
      add_cramp (folder);
      g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
      g_assert_cmpuint (count (folder), ==, 1);
      path = get_newest (folder);
      assert_holds_diary (folder, path);
    }
}

static void
spoil (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, text, (gssize) length / 2, &error);
  g_assert_no_error (error);
}

/* One that cannot be restored stands for no other one, and stays where it is. */
static void
test_damaged (DiaryFolder  *folder,
              gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  add_cramp (folder);
  run (folder);
  first = get_newest (folder);
  pass (folder, 24);
  add_cramp (folder);
  run (folder);
  second = get_newest (folder);
  spoil (second);

  pass (folder, 1);
  add_cramp (folder);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (folder), ==, 2);
}

/* The last one is damaged, and the diary is as it was then: there is to be one
 * that is whole. */
static void
test_last_damaged (DiaryFolder  *folder,
                   gconstpointer data)
{
  g_autofree char *path = NULL;

  add_cramp (folder);
  run (folder);
  path = get_newest (folder);
  spoil (path);
  pass (folder, 24);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count (folder), ==, 2);
}

/* No other program writes or deletes backups meanwhile. */
static void
test_busy (DiaryFolder  *folder,
           gconstpointer data)
{
  CrampBackupLock lock = CRAMP_BACKUP_LOCK_INIT;

  add_cramp (folder);
  g_assert_true (cramp_backup_lock_take (&lock, folder->path, TRUE));
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_BUSY);
  g_assert_cmpuint (count (folder), ==, 0);
  cramp_backup_lock_clear (&lock);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_TAKEN);
}

/* Something else has the name of the folder. */
static void
test_no_folder (DiaryFolder  *folder,
                gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autoptr (GError) error = NULL;
  CrampDailyBackup outcome;

  add_cramp (folder);
  g_assert_true (g_file_set_contents (backups, "", 0, NULL));
  g_assert_false (cramp_daily_backup_run (folder->store, folder->now, &outcome, &error));
  g_assert_nonnull (error);
}

static void
test_erased (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autoptr (GError) error = NULL;

  add_cramp (folder);
  run (folder);
  cramp_erasure_run (folder->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (run (folder), ==, CRAMP_DAILY_BACKUP_NOT_NEEDED);
  g_assert_false (g_file_test (backups, G_FILE_TEST_EXISTS));
}

typedef struct
{
  GMainLoop *loop;
  guint      n_ended;
} Waiting;

static void
ended_cb (Waiting *waiting)
{
  waiting->n_ended++;
  g_main_loop_quit (waiting->loop);
}

/* Once after it was opened, and once after a change. */
static void
test_keeper (DiaryFolder  *folder,
             gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (CrampClock) clock = CRAMP_CLOCK (fake_clock_new ("UTC", "2026-11-22T21:04:05"));
  CrampDailyKeeper *keeper = cramp_daily_keeper_new (folder->store, clock, 0);
  Waiting           waiting = { loop, 0 };

  g_signal_connect_swapped (keeper, "ended", G_CALLBACK (ended_cb), &waiting);
  g_main_loop_run (loop);
  g_assert_cmpuint (count (folder), ==, 0);
  g_assert_false (cramp_daily_keeper_look (keeper));

  add_cramp (folder);
  g_main_loop_run (loop);
  g_assert_cmpuint (count (folder), ==, 1);
  g_assert_cmpuint (waiting.n_ended, ==, 2);
  g_assert_false (cramp_daily_keeper_look (keeper));
  g_assert_finalize_object (keeper);
}

/* Whoever closes the window does not wait for the time to pass. */
static void
test_keeper_at_once (DiaryFolder  *folder,
                     gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (CrampClock) clock = CRAMP_CLOCK (fake_clock_new ("UTC", "2026-11-22T21:04:05"));
  CrampDailyKeeper *keeper = cramp_daily_keeper_new (folder->store, clock, 3600);
  Waiting           waiting = { loop, 0 };

  add_cramp (folder);
  g_signal_connect_swapped (keeper, "ended", G_CALLBACK (ended_cb), &waiting);
  g_assert_true (cramp_daily_keeper_look (keeper));
  g_assert_true (cramp_daily_keeper_look (keeper));
  g_main_loop_run (loop);
  g_assert_cmpuint (count (folder), ==, 1);
  g_assert_finalize_object (keeper);
}

/* What fails is not tried all the time, and at once after the next change. */
static void
test_keeper_failure (DiaryFolder  *folder,
                     gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (CrampClock) clock = CRAMP_CLOCK (fake_clock_new ("UTC", "2026-11-22T21:04:05"));
  g_autofree char  *backups = cramp_backup_get_folder (folder->path);
  CrampDailyKeeper *keeper = NULL;
  Waiting           waiting = { loop, 0 };

  add_cramp (folder);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (g_file_set_contents (backups, "", 0, NULL));
  keeper = cramp_daily_keeper_new (folder->store, clock, 0);
  g_signal_connect_swapped (keeper, "ended", G_CALLBACK (ended_cb), &waiting);
  g_main_loop_run (loop);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (waiting.n_ended, ==, 1);

  g_assert_cmpint (g_unlink (backups), ==, 0);
  add_cramp (folder);
  g_main_loop_run (loop);
  g_assert_cmpuint (count (folder), ==, 1);
  g_assert_finalize_object (keeper);
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/daily-backup/taken", test_taken);
  ADD ("/daily-backup/not-needed", test_not_needed);
  ADD ("/daily-backup/same-diary", test_same_diary);
  ADD ("/daily-backup/days", test_days);
  ADD ("/daily-backup/years", test_years);
  ADD ("/daily-backup/clock-back", test_clock_back);
  ADD ("/daily-backup/day", test_day);
  ADD ("/daily-backup/damaged", test_damaged);
  ADD ("/daily-backup/last-damaged", test_last_damaged);
  ADD ("/daily-backup/busy", test_busy);
  ADD ("/daily-backup/no-folder", test_no_folder);
  ADD ("/daily-backup/erased", test_erased);
  ADD ("/daily-backup/keeper", test_keeper);
  ADD ("/daily-backup/keeper-at-once", test_keeper_at_once);
  ADD ("/daily-backup/keeper-failure", test_keeper_failure);

  return g_test_run ();
}
