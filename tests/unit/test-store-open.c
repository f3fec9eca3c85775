/* test-store-open.c - diaries that open, and those that must not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cramp-episode.h"
#include "cramp-store-check.h"
#include "cramp-store-episodes.h"
#include "cramp-store-private.h"
#include "store-folder.h"

#define NOBODY 65534

static CrampEpisode *
new_episode (const char *note)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  cramp_episode_draft_set_note (draft, note);

  return cramp_episode_new (draft);
}

static void
save_one (CrampStore *store)
{
  g_autoptr (CrampEpisode) episode = new_episode (NULL);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (store, episode, &error);
  g_assert_no_error (error);
}

static guint
count_episodes (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);

  return episodes->len;
}

static gint64
count_ticks (CrampStore *store)
{
  gint64 count = -1;

  g_assert_true (cramp_store_read_number (store, "SELECT count(*) FROM night", &count, NULL));

  return count;
}

static void
assert_mode (const char *path,
             mode_t      mode)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, mode);
}

/* Nobody else may read a diary, whatever the umask allows. */
static void
test_new (void)
{
  const mode_t masks[] = { 0, 022, 0277 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (StoreFolder) folder = store_folder_new ();
      g_autofree char *inner = g_build_filename (folder->folder, "data", NULL);
      g_autofree char *path = g_build_filename (inner, "diary.db", NULL);
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);
      mode_t           before = umask (masks[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, &error);

      umask (before);
      g_assert_no_error (error);
      g_assert_cmpstr (cramp_store_get_path (store), ==, path);
      g_assert_true (cramp_store_begin (store, NULL));
      save_one (store);
      assert_mode (inner, 0700);
      assert_mode (path, 0600);
      assert_mode (journal, 0600);
      g_assert_true (cramp_store_end (store, TRUE, NULL));
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

      g_assert_finalize_object (g_steal_pointer (&store));
      g_assert_cmpint (g_remove (path), ==, 0);
      g_assert_cmpint (g_rmdir (inner), ==, 0);
    }
}

static void
test_again (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CrampStore) store = store_folder_open (folder);

      g_assert_cmpuint (count_episodes (store), ==, i);
      save_one (store);
    }
}

static void
assert_lost (StoreFolder    *folder,
             CrampStoreError code)
{
  const CrampStoreMode modes[] = { CRAMP_STORE_LOOK, CRAMP_STORE_WRITE };
  g_autofree char     *before = store_folder_describe (folder);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (cramp_store_open (folder->path, modes[i], NULL, NULL, &error));
      g_assert_error (error, CRAMP_STORE_ERROR, (int) code);
      after = store_folder_describe (folder);
      g_assert_cmpstr (after, ==, before);
    }
}

/* It may be what is left of a diary: only who is sure begins a new one. */
static void
test_empty_file (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = NULL;

  assert_lost (folder, CRAMP_STORE_ERROR_MISSING);
  g_assert_true (g_file_set_contents (folder->path, "", 0, NULL));
  assert_lost (folder, CRAMP_STORE_ERROR_EMPTY);
  store = store_folder_open (folder);
  g_assert_cmpuint (count_episodes (store), ==, 0);
  assert_mode (folder->path, 0600);
}

/* Killed between the first write of the file and the first transaction. */
static void
test_empty_database (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = NULL;

  store_folder_run (folder, "PRAGMA journal_mode = WAL");
  assert_lost (folder, CRAMP_STORE_ERROR_EMPTY);
  store = store_folder_open (folder);
  save_one (store);
}

static void
assert_sound (CrampStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);

  g_assert_true (cramp_store_check (store, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
assert_single_file (StoreFolder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, "diary.db");
  g_assert_null (g_dir_read_name (dir));
}

/* By an older release, killed after a commit: what was saved is in the journal
 * alone. */
static void
test_journal (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (CrampStore) again = NULL;

  store = store_folder_open (folder);
  save_one (store);
  g_assert_finalize_object (g_steal_pointer (&store));
  store_folder_run_and_crash (folder, "INSERT INTO night (date, cramp_free) VALUES ('2026-11-21', 1);"
                                      "INSERT INTO night_total VALUES ('2026-11-21', 0)");

  again = store_folder_open (folder);
  g_assert_cmpuint (count_episodes (again), ==, 1);
  g_assert_cmpuint (count_ticks (again), ==, 1);
  assert_single_file (folder);
  save_one (again);
  assert_single_file (folder);
}

/* While a program of an older release has the diary open, it stays as it is and
 * is used as it is. */
static void
test_older_program (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  CrampStore *store = store_folder_open (folder);
  sqlite3    *older = NULL;

  g_assert_finalize_object (store);
  g_assert_cmpint (sqlite3_open (folder->path, &older), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (older, "PRAGMA journal_mode = WAL; SELECT 1 FROM night", NULL, NULL, NULL), ==, SQLITE_OK);
  store = store_folder_open (folder);
  save_one (store);
  g_assert_cmpint (sqlite3_exec (older, "INSERT INTO night (date) VALUES ('2026-11-21')", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpuint (count_episodes (store), ==, 1);
  g_assert_finalize_object (store);
  sqlite3_close (older);

  store = store_folder_open (folder);
  g_assert_cmpuint (count_episodes (store), ==, 1);
  assert_single_file (folder);
  g_assert_finalize_object (store);
}

/* A program was killed, of an older release or of this one, then an older copy
 * was put back: the journal that lies there is not that copy's. */
static void
test_other_journal (void)
{
  for (guint i = 0; i < 2; i++)
    {
      const char *sql = "DELETE FROM episode; DELETE FROM night_total; INSERT INTO night (date) VALUES ('2026-11-21')";
      g_autoptr (StoreFolder) folder = store_folder_new ();
      g_autofree char *copy = NULL;
      CrampStore      *store = store_folder_open (folder);
      gsize            length;

      save_one (store);
      g_assert_true (g_file_get_contents (folder->path, &copy, &length, NULL));
      save_one (store);
      save_one (store);
      g_assert_finalize_object (store);
      if (i == 0)
        store_folder_run_and_crash (folder, sql);
      else
        store_folder_run_and_crash_within (folder, sql);
      g_assert_true (g_file_set_contents (folder->path, copy, (gssize) length, NULL));

      store = store_folder_open (folder);
      g_assert_cmpuint (count_episodes (store), ==, 1);
      g_assert_cmpuint (count_ticks (store), ==, 0);
      assert_sound (store);
      g_assert_finalize_object (store);
    }
}

/* The journal of this file is what brings it back to how it was. */
static void
test_own_journal (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  CrampStore *store = store_folder_open (folder);

  save_one (store);
  save_one (store);
  g_assert_finalize_object (store);
  store_folder_run_and_crash_within (folder, "DELETE FROM episode; DELETE FROM night_total");
  store = store_folder_open (folder);
  g_assert_cmpuint (count_episodes (store), ==, 2);
  assert_sound (store);
  assert_single_file (folder);
  g_assert_finalize_object (store);
}

static void
assert_refused (StoreFolder    *folder,
                CrampStoreError code)
{
  g_autofree char *before = store_folder_describe (folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cramp_store_open (folder->path, CRAMP_STORE_MAKE, NULL, NULL, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, (int) code);
  after = store_folder_describe (folder);
  g_assert_cmpstr (after, ==, before);
}

typedef struct
{
  const char     *name;
  const char     *bytes;
  gsize           length;
  CrampStoreError code;
} BytesCase;

static const char zeros[8192];

static const BytesCase bytes_cases[] = {
  { "a letter", "Dear doctor,", 12, CRAMP_STORE_ERROR_FOREIGN },
  { "one byte", "S", 1, CRAMP_STORE_ERROR_FOREIGN },
  { "zeros", zeros, sizeof zeros, CRAMP_STORE_ERROR_DAMAGED },
  { "a header cut off", "SQLite format 3\0\x10\0\x02\x02", 20, CRAMP_STORE_ERROR_DAMAGED },
};

static void
test_refused_bytes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bytes_cases); i++)
    {
      const BytesCase *row = &bytes_cases[i];
      g_autoptr (StoreFolder) folder = store_folder_new ();

      g_test_message ("%s", row->name);
      g_assert_true (g_file_set_contents (folder->path, row->bytes, row->length, NULL));
      assert_refused (folder, row->code);
    }
}

typedef struct
{
  const char     *name;
  const char     *sql;
  CrampStoreError code;
} DiaryCase;

static const DiaryCase diary_cases[] = {
  { "newer", "PRAGMA user_version = 99", CRAMP_STORE_ERROR_TOO_NEW },
  { "other mark", "PRAGMA application_id = 7", CRAMP_STORE_ERROR_FOREIGN },
  { "no mark", "PRAGMA application_id = 0", CRAMP_STORE_ERROR_FOREIGN },
  { "no version", "PRAGMA user_version = 0", CRAMP_STORE_ERROR_DAMAGED },
  { "no table", "DROP TABLE night", CRAMP_STORE_ERROR_DAMAGED },
  { "no column", "ALTER TABLE episode DROP COLUMN pain", CRAMP_STORE_ERROR_DAMAGED },
  { "no totals", "DROP TABLE night_total", CRAMP_STORE_ERROR_DAMAGED },
  { "a view that never ends",
    "DROP TABLE plan; CREATE VIEW plan AS WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
    " SELECT 'soak' care, '2026-01-01' \"from\", 'with' nights FROM c WHERE x < 0",
    CRAMP_STORE_ERROR_DAMAGED },
  { "a table that swallows what it is given",
    "DROP TABLE plan; CREATE TABLE plan (care TEXT UNIQUE ON CONFLICT IGNORE, \"from\" TEXT, nights TEXT) STRICT",
    CRAMP_STORE_ERROR_DAMAGED },
  { "a table that is none",
    "DROP TABLE plan; CREATE VIRTUAL TABLE plan USING fts5 (care, \"from\", nights)",
    CRAMP_STORE_ERROR_DAMAGED },
};

/* Once in the file itself, once in the journal beside it. */
static void
test_refused_diaries (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (diary_cases); i++)
    {
      const DiaryCase *row = &diary_cases[i / 2];
      g_autoptr (StoreFolder) folder = store_folder_new ();
      CrampStore *store = store_folder_open (folder);

      g_test_message ("%s", row->name);
      save_one (store);
      g_assert_finalize_object (store);
      if (i % 2)
        store_folder_run_and_crash (folder, row->sql);
      else
        store_folder_run (folder, row->sql);
      assert_refused (folder, row->code);
    }
}

static void
test_refused_database (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();

  store_folder_run (folder, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')");
  assert_refused (folder, CRAMP_STORE_ERROR_FOREIGN);
}

static void
damage (StoreFolder *folder,
        gsize        from,
        gsize        n_bytes,
        gboolean     cut)
{
  g_autofree char *bytes = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (folder->path, &bytes, &length, NULL));
  g_assert_cmpuint (from + n_bytes, <=, length);
  memset (bytes + from, 0x55, n_bytes);
  g_assert_true (g_file_set_contents (folder->path, bytes, cut ? from : length, NULL));
}

static void
test_refused_damaged (void)
{
  const struct
  {
    gsize    from;
    gsize    n_bytes;
    gboolean cut;
  } cases[] = { { 4096, 4096, TRUE }, { 1000, 1000, TRUE }, { 100, 1000, FALSE }, { 3900, 196, FALSE }, { 4096, 8192, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (StoreFolder) folder = store_folder_new ();
      CrampStore *store = store_folder_open (folder);

      save_one (store);
      g_assert_finalize_object (store);
      damage (folder, cases[i].from, cases[i].n_bytes, cases[i].cut);
      assert_refused (folder, CRAMP_STORE_ERROR_DAMAGED);
    }
}

/* Deep damage is found when it is read, and by the check. */
static void
test_damaged_later (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autofree char *note = g_strnfill (CRAMP_NOTE_MAX, 'x');
  g_autoptr (CrampEpisode) episode = new_episode (note);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
  g_autoptr (GError) error = NULL;
  gint64 page;

  g_assert_true (cramp_store_save_episode (store, episode, NULL));
  g_assert_true (cramp_store_read_number (store, "SELECT rootpage FROM sqlite_schema WHERE name = 'episode_by_night'", &page, NULL));
  g_assert_finalize_object (g_steal_pointer (&store));
  damage (folder, (page - 1) * 4096, 4096, FALSE);

  store = store_folder_open (folder);
  g_assert_null (cramp_store_read_episodes (store, 739000, 740000, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (cramp_store_check (store, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpint (((CrampStoreProblem *) g_ptr_array_index (problems, 0))->kind, ==, CRAMP_STORE_PROBLEM_FILE);
}

static void
test_refused_kinds (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autofree char *target = g_build_filename (folder->folder, "target", NULL);
  g_autofree char *beneath = g_build_filename (target, "diary.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("target", folder->path), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_LINK);
  g_assert_cmpint (g_remove (folder->path), ==, 0);
  g_assert_cmpint (symlink ("diary.db", folder->path), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_OPEN);
  g_assert_cmpint (g_remove (folder->path), ==, 0);
  g_assert_true (g_file_set_contents (target, "x", 1, NULL));

  g_assert_null (cramp_store_open (beneath, CRAMP_STORE_MAKE, NULL, NULL, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_OPEN);

  g_assert_cmpint (g_mkdir (folder->path, 0700), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_OPEN);
  g_assert_cmpint (g_rmdir (folder->path), ==, 0);
  g_assert_cmpint (mkfifo (folder->path, 0600), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_OPEN);
}

/* A new diary here would make SQLite delete the journal, and with it what may
 * be all that is left of the old one. */
static void
test_refused_orphan (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  CrampStore *store = store_folder_open (folder);

  g_assert_finalize_object (store);
  store_folder_run_and_crash (folder, "INSERT INTO night (date) VALUES ('2026-11-21')");
  g_assert_cmpint (truncate (folder->path, 0), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_DAMAGED);
  g_assert_cmpint (g_remove (folder->path), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_DAMAGED);
}

/* The lock and the journal are those of the file that the link leads to. */
static void
test_link (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autofree char *link = g_build_filename (folder->folder, "link", NULL);
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = NULL;
  g_autoptr (CrampEpisode) episode = new_episode (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("diary.db", link), ==, 0);
  other = cramp_store_open (link, CRAMP_STORE_WRITE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cramp_store_get_path (other), ==, link);
  sqlite3_busy_timeout (other->db, 20);
  g_assert_true (cramp_store_begin (store, NULL));
  g_assert_false (cramp_store_save_episode (other, episode, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (cramp_store_end (store, TRUE, NULL));
  save_one (other);
  save_one (store);
  g_assert_cmpuint (count_episodes (other), ==, 2);
}

/* The journal of who is killed would be found by one of the names only. */
static void
test_second_name (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autofree char *second = g_build_filename (folder->folder, "second.db", NULL);
  CrampStore      *store = store_folder_open (folder);
  g_autoptr (CrampEpisode) episode = new_episode (NULL);
  g_autoptr (GError) error = NULL;

  save_one (store);
  g_assert_cmpint (link (folder->path, second), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_NAMES);
  g_assert_false (cramp_store_save_episode (store, episode, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_NAMES);
  g_clear_error (&error);
  g_assert_finalize_object (store);

  store = cramp_store_open (second, CRAMP_STORE_LOOK, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_episodes (store), ==, 1);
  g_assert_error (cramp_store_get_obstacle (store), CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_NAMES);
  g_assert_cmpint (g_remove (folder->path), ==, 0);
  save_one (store);
  g_assert_null (cramp_store_get_obstacle (store));
  g_assert_finalize_object (store);
}

/* Triggers that somebody put into the file do nothing. */
static void
test_triggers (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  CrampStore *store = store_folder_open (folder);

  g_assert_finalize_object (store);
  store_folder_run (folder, "INSERT INTO night (date) VALUES ('2026-11-21');"
                            "CREATE TRIGGER a BEFORE INSERT ON episode BEGIN SELECT RAISE (IGNORE); END;"
                            "CREATE TRIGGER b AFTER INSERT ON episode BEGIN DELETE FROM night; END;");
  store = store_folder_open (folder);
  save_one (store);
  g_assert_cmpuint (count_episodes (store), ==, 1);
  g_assert_cmpuint (count_ticks (store), ==, 1);
  g_assert_finalize_object (store);
}

/* A test that gives up its rights, or its view of the disks, does so in a
 * process of its own. Tells that process from the one that waits for it. */
static gboolean
run_apart (void)
{
  if (g_test_subprocess ())
    return TRUE;

  g_test_trap_subprocess (NULL, 30 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  if (g_test_trap_has_passed ())
    return FALSE;
  g_test_fail ();
  return FALSE;
}

/* Permissions do not hold root back. */
static void
become_nobody (void)
{
  if (geteuid () == 0)
    g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);

  /* The leak sanitizer looks at its own process. */
  prctl (PR_SET_DUMPABLE, 1);
}

/* Everything can be read, nothing is written, and why not is told. */
static void
assert_readable (StoreFolder    *folder,
                 CrampStoreError code,
                 guint           n_episodes)
{
  g_autofree char *before = store_folder_describe (folder);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (folder->path, CRAMP_STORE_LOOK, NULL, NULL, &error);
  g_autoptr (CrampEpisode) episode = new_episode (NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);

  g_assert_no_error (error);
  g_assert_error (cramp_store_get_obstacle (store), CRAMP_STORE_ERROR, (int) code);
  g_assert_cmpuint (count_episodes (store), ==, n_episodes);
  g_assert_true (cramp_store_check (store, problems, &problem));
  g_assert_no_error (problem);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_false (cramp_store_save_episode (store, episode, &refusal));
  g_assert_error (refusal, CRAMP_STORE_ERROR, (int) code);
  g_assert_cmpuint (count_episodes (store), ==, n_episodes);
  after = store_folder_describe (folder);
  g_assert_cmpstr (after, ==, before);

  assert_refused (folder, code);
}

static void
assert_readable_in (StoreFolder *folder,
                    mode_t       file_mode,
                    mode_t       folder_mode,
                    guint        n_episodes)
{
  g_assert_cmpint (g_chmod (folder->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (folder->folder, folder_mode), ==, 0);
  assert_readable (folder, CRAMP_STORE_ERROR_READ_ONLY, n_episodes);
  g_assert_cmpint (g_chmod (folder->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (folder->path, 0600), ==, 0);
}

static void
test_read_only (void)
{
  g_autoptr (StoreFolder) folder = NULL;
  CrampStore *store;

  if (!run_apart ())
    return;

  become_nobody ();
  folder = store_folder_new ();
  g_assert_cmpint (g_chmod (folder->folder, 0500), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_PLACE);
  g_assert_cmpint (g_chmod (folder->folder, 0700), ==, 0);

  store = store_folder_open (folder);
  save_one (store);
  g_assert_finalize_object (store);
  assert_readable_in (folder, 0400, 0700, 1);
  assert_readable_in (folder, 0600, 0500, 1);
  assert_readable_in (folder, 0400, 0500, 1);

  g_assert_cmpint (g_chmod (folder->path, 0), ==, 0);
  assert_refused (folder, CRAMP_STORE_ERROR_OPEN);
}

/* What lies in the journals of older releases, and of programs that were
 * killed, is read as well. */
static void
test_read_only_journals (void)
{
  if (!run_apart ())
    return;

  become_nobody ();
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (StoreFolder) folder = store_folder_new ();
      CrampStore *store = store_folder_open (folder);

      save_one (store);
      g_assert_finalize_object (store);
      if (i == 0)
        store_folder_run_and_crash (folder, "DELETE FROM night_total; DELETE FROM episode");
      else
        store_folder_run_and_crash_within (folder, "DELETE FROM night_total; DELETE FROM episode");
      assert_readable_in (folder, 0400, 0500, i);
      assert_readable_in (folder, 0600, 0500, i);
    }
}

/* An older schema is migrated in memory alone. */
static void
test_read_only_older (void)
{
  g_autoptr (StoreFolder) folder = NULL;

  if (!run_apart ())
    return;

  become_nobody ();
  folder = store_folder_new ();
  store_folder_load (folder, "diary-1.sql");
  assert_readable_in (folder, 0400, 0500, 7);
}

/* What stood in the way is gone: writing works without opening anew. */
static void
test_writable_again (void)
{
  g_autoptr (StoreFolder) folder = NULL;
  CrampStore *store;

  if (!run_apart ())
    return;

  become_nobody ();
  folder = store_folder_new ();
  store = store_folder_open (folder);
  g_assert_finalize_object (store);
  g_assert_cmpint (g_chmod (folder->folder, 0500), ==, 0);
  store = cramp_store_open (folder->path, CRAMP_STORE_LOOK, NULL, NULL, NULL);
  g_assert_nonnull (cramp_store_get_obstacle (store));
  g_assert_cmpint (g_chmod (folder->folder, 0700), ==, 0);
  save_one (store);
  g_assert_null (cramp_store_get_obstacle (store));
  g_assert_finalize_object (store);
}

static gboolean
write_line (const char *path,
            const char *line)
{
  int      descriptor = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gssize   length = strlen (line);
  gboolean success = descriptor >= 0 && write (descriptor, line, length) == length;

  if (descriptor >= 0)
    close (descriptor);

  return success;
}

/* Who is not root may mount only where they are root of a name space of their
 * own, in which their files still are theirs. */
static gboolean
unshare_disks (void)
{
  g_autofree char *user = g_strdup_printf ("%u %u 1", geteuid (), geteuid ());
  g_autofree char *group = g_strdup_printf ("%u %u 1", getegid (), getegid ());

  if (geteuid () == 0)
    return unshare (CLONE_NEWNS) == 0;

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && write_line ("/proc/self/uid_map", user) &&
         write_line ("/proc/self/setgroups", "deny") && write_line ("/proc/self/gid_map", group);
}

/* A small disk that nobody else sees. */
static gboolean
mount_disk (const char *path)
{
  return unshare_disks () && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("none", path, "tmpfs", 0, "size=400k") == 0;
}

/* Containers and changed roots may not. A test that skips in a process of its
 * own counts as failed, so this is asked before one is started. */
static gboolean
may_mount (void)
{
  const char *path = g_get_tmp_dir ();
  int         status = 0;
  pid_t       child;

  if (g_test_subprocess ())
    return TRUE;

  child = fork ();
  if (child == 0)
    _exit (mount_disk (path) ? 0 : 1);
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
    return TRUE;

  g_test_skip ("may not mount");
  return FALSE;
}

static void
test_read_only_disk (void)
{
  g_autoptr (StoreFolder) folder = NULL;
  CrampStore *store;

  if (!may_mount () || !run_apart ())
    return;

  folder = store_folder_new ();
  g_assert_true (mount_disk (folder->folder));

  store = store_folder_open (folder);
  save_one (store);
  g_assert_finalize_object (store);
  g_assert_cmpint (mount (NULL, folder->folder, NULL, MS_REMOUNT | MS_RDONLY, "size=400k"), ==, 0);
  assert_readable (folder, CRAMP_STORE_ERROR_READ_ONLY, 1);
  g_assert_cmpint (umount (folder->folder), ==, 0);
}

/* Saves until there is no room, then sees that nothing of it is lost. */
static guint
fill_up (CrampStore *store)
{
  g_autofree char *note = g_strnfill (CRAMP_NOTE_MAX, 'x');

  for (guint saved = 0; saved < 1000; saved++)
    {
      g_autoptr (CrampEpisode) episode = new_episode (note);
      g_autoptr (GError) error = NULL;

      if (cramp_store_save_episode (store, episode, &error))
        continue;
      g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL);
      g_assert_cmpuint (count_episodes (store), ==, saved);
      return saved;
    }

  g_assert_not_reached ();
}

static void
test_full_disk (void)
{
  g_autoptr (StoreFolder) folder = NULL;
  CrampStore *store;
  guint       saved;

  if (!may_mount () || !run_apart ())
    return;

  folder = store_folder_new ();
  g_assert_true (mount_disk (folder->folder));

  store = store_folder_open (folder);
  saved = fill_up (store);
  g_assert_cmpuint (saved, >, 0);
  g_assert_finalize_object (store);

  store = store_folder_open (folder);
  g_assert_cmpuint (count_episodes (store), ==, saved);
  g_assert_finalize_object (store);
  g_assert_cmpint (umount (folder->folder), ==, 0);
}

/* The same without a disk: SQLite is told of a limit. */
static void
test_full (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autofree char *note = g_strnfill (CRAMP_NOTE_MAX, 'x');
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
  g_autoptr (GError) error = NULL;
  guint saved;

  g_assert_true (cramp_store_execute (store, "PRAGMA max_page_count = 60", NULL));
  saved = fill_up (store);

  /* Nor does an import that meets the limit leave half of itself. */
  g_assert_true (cramp_store_begin (store, NULL));
  for (guint i = 0; error == NULL && i < 1000; i++)
    {
      g_autoptr (CrampEpisode) episode = new_episode (note);

      cramp_store_save_episode (store, episode, &error);
    }
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL);
  cramp_store_end (store, FALSE, NULL);
  g_assert_cmpuint (count_episodes (store), ==, saved);
  g_assert_true (cramp_store_check (store, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* SQLite may roll a transaction back by itself. What follows must not be
 * written alone then, and the end must say so. */
static void
test_lost_transaction (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampEpisode) episode = new_episode (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_begin (store, NULL));
  save_one (store);
  g_assert_true (cramp_store_execute (store, "ROLLBACK", NULL));
  g_assert_false (cramp_store_save_episode (store, episode, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (cramp_store_end (store, TRUE, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED);

  g_assert_cmpuint (count_episodes (store), ==, 0);
  save_one (store);
}

static void
test_busy (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);
  g_autoptr (CrampEpisode) episode = new_episode (NULL);
  g_autoptr (GError) error = NULL;

  sqlite3_busy_timeout (other->db, 20);
  g_assert_true (cramp_store_begin (store, NULL));
  save_one (store);

  /* Reading goes on, with what was there before. */
  g_assert_cmpuint (count_episodes (other), ==, 0);
  g_assert_false (cramp_store_save_episode (other, episode, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY);
  g_clear_error (&error);

  g_assert_true (cramp_store_end (store, TRUE, NULL));
  g_assert_true (cramp_store_save_episode (other, episode, &error));
  g_assert_cmpuint (count_episodes (store), ==, 2);
}

typedef struct
{
  const char           *sql;
  CrampStoreProblemKind kind;
  const char           *table;
  const char           *id;
} ProblemCase;

static const ProblemCase problem_cases[] = {
  { "INSERT INTO episode (id, start, offset, night, sites) VALUES ('e', 0, 0, '1969-12-31', 'calf;knee')",
    CRAMP_STORE_PROBLEM_VALUE,
    "episode",
    "e" },
  { "INSERT INTO episode (id, start, offset, night, sites) VALUES ('e', 0, 0, '1969-12-31', 'foot;calf')",
    CRAMP_STORE_PROBLEM_VALUE,
    "episode",
    "e" },
  { "INSERT INTO episode (id, start, offset, night) VALUES ('e', 0, 0, '1970-01-02')",
    CRAMP_STORE_PROBLEM_NIGHT,
    "episode",
    "e" },
  { "INSERT INTO night (date) VALUES ('2026-02-30')", CRAMP_STORE_PROBLEM_VALUE, "night", "2026-02-30" },
  { "INSERT INTO night (date, cramp_free) VALUES ('2026-11-21', 1)",
    CRAMP_STORE_PROBLEM_TOTAL,
    "night_total",
    "2026-11-21" },
  { "INSERT INTO night_total VALUES ('2026-11-21', 1)", CRAMP_STORE_PROBLEM_TOTAL, "night_total", "2026-11-21" },
  { "INSERT INTO medicine (position, name) VALUES (0, 'x')", CRAMP_STORE_PROBLEM_REFERENCE, "medicine", "1" },
  { "INSERT INTO plan (nights) VALUES ('with;;without')", CRAMP_STORE_PROBLEM_VALUE, "plan", "1" },
  { "INSERT INTO reminder (reminder, weekdays) VALUES ('soak', '7;1')", CRAMP_STORE_PROBLEM_VALUE, "reminder", "soak" },
  { "PRAGMA ignore_check_constraints = 1; INSERT INTO night (date, soak_min) VALUES ('2026-11-21', -1)",
    CRAMP_STORE_PROBLEM_VALUE,
    "night",
    "2026-11-21" },
  { "INSERT INTO night (date, note) VALUES ('2026-11-21', CAST (x'6fff' AS TEXT))",
    CRAMP_STORE_PROBLEM_VALUE,
    "night",
    "2026-11-21" },
  { "INSERT INTO night (date, note) VALUES ('2026-11-21', CAST (x'6f006f' AS TEXT))",
    CRAMP_STORE_PROBLEM_VALUE,
    "night",
    "2026-11-21" },
};

static void
test_check (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (problem_cases); i++)
    {
      const ProblemCase *row = &problem_cases[i];
      g_autoptr (StoreFolder) folder = store_folder_new ();
      g_autoptr (CrampStore) store = store_folder_open (folder);
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
      g_autoptr (GError) error = NULL;
      const CrampStoreProblem *problem = NULL;

      store_folder_run (folder, row->sql);
      g_assert_true (cramp_store_check (store, problems, &error));
      g_assert_no_error (error);
      for (guint j = 0; j < problems->len; j++)
        if (((CrampStoreProblem *) g_ptr_array_index (problems, j))->kind == row->kind)
          problem = g_ptr_array_index (problems, j);
      g_assert_nonnull (problem);
      g_assert_cmpstr (problem->table, ==, row->table);
      if (row->id != NULL)
        g_assert_cmpstr (problem->id, ==, row->id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/open/new", test_new);
  g_test_add_func ("/store/open/again", test_again);
  g_test_add_func ("/store/open/empty-file", test_empty_file);
  g_test_add_func ("/store/open/empty-database", test_empty_database);
  g_test_add_func ("/store/open/journal", test_journal);
  g_test_add_func ("/store/open/refused-bytes", test_refused_bytes);
  g_test_add_func ("/store/open/refused-diaries", test_refused_diaries);
  g_test_add_func ("/store/open/refused-database", test_refused_database);
  g_test_add_func ("/store/open/refused-damaged", test_refused_damaged);
  g_test_add_func ("/store/open/refused-kinds", test_refused_kinds);
  g_test_add_func ("/store/open/refused-orphan", test_refused_orphan);
  g_test_add_func ("/store/open/read-only", test_read_only);
  g_test_add_func ("/store/open/older-program", test_older_program);
  g_test_add_func ("/store/open/other-journal", test_other_journal);
  g_test_add_func ("/store/open/own-journal", test_own_journal);
  g_test_add_func ("/store/open/link", test_link);
  g_test_add_func ("/store/open/second-name", test_second_name);
  g_test_add_func ("/store/open/triggers", test_triggers);
  g_test_add_func ("/store/open/read-only-journals", test_read_only_journals);
  g_test_add_func ("/store/open/read-only-older", test_read_only_older);
  g_test_add_func ("/store/open/writable-again", test_writable_again);
  g_test_add_func ("/store/open/read-only-disk", test_read_only_disk);
  g_test_add_func ("/store/damaged-later", test_damaged_later);
  g_test_add_func ("/store/full-disk", test_full_disk);
  g_test_add_func ("/store/full", test_full);
  g_test_add_func ("/store/lost-transaction", test_lost_transaction);
  g_test_add_func ("/store/busy", test_busy);
  g_test_add_func ("/store/check", test_check);

  return g_test_run ();
}
