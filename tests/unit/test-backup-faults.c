/* test-backup-faults.c - backups while programs are killed and disks are full
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cramp-backup.h"
#include "cramp-daily-backup.h"
#include "cramp-diary-reader.h"
#include "cramp-exchange-error.h"
#include "cramp-store-episodes.h"
#include "diary-folder.h"

#define N_KILLS 40
#define MAX_DELAY_USEC 40000
#define MAX_BACKUPS 39

static void
add_cramp (CrampStore *store,
           GDateTime  *now)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (now);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

  cramp_store_save_episode (store, episode, NULL);
}

/* A cramp and a backup each day, until somebody kills it. */
static void
live (const char *path,
      GDateTime  *from)
{
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_WRITE, NULL, NULL, NULL);

  for (int day = 0;; day++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_days (from, day);
      CrampDailyBackup outcome;

      add_cramp (store, now);
      cramp_daily_backup_run (store, now, &outcome, NULL);
    }
}

static void
live_and_kill (const char *path,
               GDateTime  *from,
               gulong      delay)
{
  pid_t child = fork ();
  int   status;

  if (child == 0)
    live (path, from);
  g_assert_cmpint (child, >, 0);
  g_usleep (delay);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

static guint
count_cramps (const char *path)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = cramp_diary_read_file (path, zone, &error);

  g_assert_no_error (error);
  return file->diary->records[CRAMP_KIND_EPISODES]->len;
}

/* Each one can be restored, and the last one is never older than before. */
static GDateTime *
check_backups (DiaryFolder *folder,
               guint       *n_cramps)
{
  g_autoptr (GPtrArray) backups = cramp_backup_list (folder->path, NULL);
  GDateTime *last = NULL;

  g_assert_cmpuint (backups->len, <=, MAX_BACKUPS + 1);
  for (guint i = 0; i < backups->len; i++)
    {
      const CrampBackup *backup = g_ptr_array_index (backups, i);
      guint              n = count_cramps (backup->path);

      last = backup->taken;
      if (i == backups->len - 1)
        {
          g_assert_cmpuint (n, >=, *n_cramps);
          *n_cramps = n;
        }
    }

  return last == NULL ? g_date_time_ref (folder->now) : g_date_time_add_days (last, 1);
}

static void
test_kills (DiaryFolder  *folder,
            gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (14);
  CrampDailyBackup outcome;
  guint            n_cramps = 0;

  add_cramp (folder->store, folder->now);
  g_assert_true (cramp_daily_backup_run (folder->store, folder->now, &outcome, NULL));
  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GDateTime) from = check_backups (folder, &n_cramps);

      live_and_kill (folder->path, from, (gulong) g_rand_int_range (random, 0, MAX_DELAY_USEC));
    }
  g_date_time_unref (check_backups (folder, &n_cramps));
  g_test_message ("%u cramps", n_cramps);
}

static void
set_limit (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (size, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* No file can become longer than what was there before: what was backed up
 * stays, and of the new one nothing does. */
static void
test_no_room (DiaryFolder  *folder,
              gconstpointer data)
{
  g_autofree char *backups = cramp_backup_get_folder (folder->path);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GDir) entries = NULL;
  g_autoptr (GError) error = NULL;
  CrampDailyBackup outcome;
  guint            n_entries = 0;

  add_cramp (folder->store, folder->now);
  g_assert_true (cramp_daily_backup_run (folder->store, folder->now, &outcome, NULL));
  g_assert_true (cramp_backup_find_newest (folder->path, &before, NULL));
  add_cramp (folder->store, folder->now);

  signal (SIGXFSZ, SIG_IGN);
  set_limit (100);
  g_assert_false (cramp_daily_backup_run (folder->store, folder->now, &outcome, &error));
  set_limit (RLIM_INFINITY);
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED);

  g_assert_true (cramp_backup_find_newest (folder->path, &after, NULL));
  g_assert_cmpstr (after, ==, before);
  entries = g_dir_open (backups, 0, NULL);
  while (g_dir_read_name (entries) != NULL)
    n_entries++;
  g_assert_cmpuint (n_entries, ==, 1);
}

#define ADD(path, function) g_test_add (path, DiaryFolder, NULL, diary_folder_set_up, function, diary_folder_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/backup-faults/kills", test_kills);
  ADD ("/backup-faults/no-room", test_no_room);

  return g_test_run ();
}
