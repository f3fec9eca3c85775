/* test-store-replaced.c - copies that are taken and put back while it is used
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cramp-store-check.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-store-private.h"
#include "store-folder.h"

#define SAVE "--save"
#define N_WRITERS 6
#define N_EACH 20

/* What is promised to the window. */
#define PATIENCE_MSEC 1000

/* Long enough to be in the midst of opening. */
#define LATE_USEC 200000

static const char *program;

static gboolean
save_one (CrampStore *store,
          GError    **error)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

  return cramp_store_save_episode (store, episode, error);
}

static void
save (CrampStore *store,
      guint       count)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < count; i++)
    {
      save_one (store, &error);
      g_assert_no_error (error);
    }
}

static guint
count_episodes (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);

  return episodes->len;
}

static void
assert_sound (CrampStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_check (store, problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static char *
get_path (StoreFolder *folder,
          const char  *name)
{
  return g_build_filename (folder->folder, name, NULL);
}

static gint64
get_modified_usec (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);

  return status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
}

/* Until what is written now is newer for the file system, too, whose clock
 * stands still for a moment. */
static void
wait_for_tick (const char *path)
{
  g_autofree char *probe = g_build_filename (g_get_tmp_dir (), "cramp-tick-XXXXXX", NULL);
  int              fd = g_mkstemp (probe);

  g_assert_cmpint (fd, >=, 0);
  while (get_modified_usec (probe) <= get_modified_usec (path))
    g_assert_cmpint (futimens (fd, NULL), ==, 0);
  close (fd);
  g_assert_cmpint (g_unlink (probe), ==, 0);
}

/* As cp does. */
static void
copy (const char *from,
      const char *to)
{
  const char *const arguments[] = { "cp", from, to, NULL };
  g_autoptr (GSubprocess) cp = NULL;

  wait_for_tick (from);
  cp = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, NULL);
  g_assert_true (g_subprocess_wait_check (cp, NULL, NULL));
  wait_for_tick (to);
}

typedef struct
{
  StoreFolder *folder;
  CrampStore  *store;
  char        *older;
  guint        n_changed;
  guint        n_replaced;
} Fixture;

static void
count_cb (CrampStore *store,
          guint      *count)
{
  (*count)++;
}

/* A diary with three cramps, and a copy from when it had one. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_folder_new ();
  fixture->store = store_folder_open (fixture->folder);
  fixture->older = get_path (fixture->folder, "older");
  save (fixture->store, 1);
  copy (fixture->folder->path, fixture->older);
  save (fixture->store, 2);
  cramp_store_watch (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect (fixture->store, "replaced", G_CALLBACK (count_cb), &fixture->n_replaced);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_free (fixture->older);
  store_folder_free (fixture->folder);
}

static gboolean
stop_waiting_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (guint *count,
          guint  wanted)
{
  gboolean late = FALSE;
  guint    id = g_timeout_add (PATIENCE_MSEC, stop_waiting_cb, &late);

  while (*count < wanted && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (id);
}

static void
put_back (Fixture      *fixture,
          gconstpointer by_name)
{
  if (GPOINTER_TO_INT (by_name))
    g_assert_cmpint (g_rename (fixture->older, fixture->folder->path), ==, 0);
  else
    copy (fixture->older, fixture->folder->path);
}

/* At any time between two transactions the one file is the whole diary. */
static void
test_copy (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = get_path (fixture->folder, "copy.db");

  for (guint i = 3; i < 8; i++)
    {
      g_autoptr (CrampStore) taken = NULL;

      copy (fixture->folder->path, path);
      taken = cramp_store_open (path, CRAMP_STORE_WRITE, NULL, NULL, NULL);
      g_assert_cmpuint (count_episodes (taken), ==, i);
      assert_sound (taken);
      save (fixture->store, 1);
    }
}

/* Whatever comes next, reading or writing, is about the file that is there. */
static void
test_put_back (Fixture      *fixture,
               gconstpointer by_name)
{
  g_autoptr (CrampStore) other = NULL;

  put_back (fixture, by_name);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 1);
  save (fixture->store, 1);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 2);
  wait_for (&fixture->n_replaced, 1);
  g_assert_cmpuint (fixture->n_replaced, ==, 1);

  other = store_folder_open (fixture->folder);
  g_assert_cmpuint (count_episodes (other), ==, 2);
  assert_sound (other);
}

static void
test_write_first (Fixture      *fixture,
                  gconstpointer by_name)
{
  g_autoptr (CrampStore) other = NULL;

  put_back (fixture, by_name);
  save (fixture->store, 1);
  other = store_folder_open (fixture->folder);
  g_assert_cmpuint (count_episodes (other), ==, 2);
  assert_sound (other);
}

/* Nobody asks, and yet it is noticed. */
static void
test_noticed (Fixture      *fixture,
              gconstpointer by_name)
{
  put_back (fixture, by_name);
  wait_for (&fixture->n_replaced, 1);
  g_assert_cmpuint (fixture->n_replaced, ==, 1);
  wait_for (&fixture->n_changed, 1);
  g_assert_cmpuint (fixture->n_changed, >, 0);
}

/* What is begun is of one moment, and ends so. */
static void
test_within_reading (Fixture      *fixture,
                     gconstpointer data)
{
  gboolean begun;

  g_assert_true (cramp_store_begin_read (fixture->store, &begun, NULL));
  g_assert_cmpuint (count_episodes (fixture->store), ==, 3);
  g_assert_cmpint (g_rename (fixture->older, fixture->folder->path), ==, 0);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 3);
  cramp_store_end_read (fixture->store, begun);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 1);
}

/* Nothing is called saved that went into a file that is gone. */
static void
test_within_writing (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_begin (fixture->store, NULL));
  save (fixture->store, 1);
  g_assert_cmpint (g_rename (fixture->older, fixture->folder->path), ==, 0);
  g_assert_false (cramp_store_end (fixture->store, TRUE, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_REPLACED);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 1);
}

/* Takes the page of the cramps away and makes their table anew elsewhere. */
static void
move_episodes (CrampStore *store)
{
  CrampStatement  *statement = cramp_store_prepare (store, "SELECT sql FROM sqlite_schema WHERE name = 'episode'", NULL);
  g_autofree char *sql = NULL;

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  sql = g_strconcat ("DROP TABLE episode; CREATE TABLE aside (x);", sqlite3_column_text (statement, 0), NULL);
  sqlite3_reset (statement);
  g_assert_true (cramp_store_execute (store, sql, NULL));
}

static void
set_schema_version (CrampStore *store,
                    gint64      version)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA schema_version = %d", (int) version);

  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  g_assert_true (cramp_store_execute (store, sql, NULL));
}

/* Another diary with as many transactions, whose tables lie in other places:
 * SQLite alone would read and write the one by the map of the other. */
static void
test_another_diary (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *path = get_path (fixture->folder, "another.db");
  CrampStore      *another = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  gint64           version;

  move_episodes (another);
  save (another, 5);
  g_assert_true (cramp_store_read_number (fixture->store, "PRAGMA schema_version", &version, NULL));
  set_schema_version (another, version);
  cramp_store_note_state (another);
  while (fixture->store->counter < another->counter)
    save (fixture->store, 1);
  g_assert_cmpuint (fixture->store->counter, ==, another->counter);
  g_assert_finalize_object (another);

  copy (path, fixture->folder->path);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 5);
  save (fixture->store, 1);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 6);
  wait_for (&fixture->n_replaced, 1);
  g_assert_cmpuint (fixture->n_replaced, ==, 1);
}

typedef struct
{
  const char     *name;
  const char     *bytes;
  CrampStoreError code;
} LostCase;

static const LostCase lost_cases[] = {
  { "gone", NULL, CRAMP_STORE_ERROR_MISSING },
  { "empty", "", CRAMP_STORE_ERROR_EMPTY },
  { "a letter", "Dear doctor,", CRAMP_STORE_ERROR_FOREIGN },
};

/* Reading and writing say so, nothing is made or written, and when the diary is
 * back everything goes on. */
static void
test_lost (Fixture      *fixture,
           gconstpointer data)
{
  const LostCase  *row = data;
  g_autofree char *away = get_path (fixture->folder, "away");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GError) write_error = NULL;

  g_assert_cmpint (g_rename (fixture->folder->path, away), ==, 0);
  if (row->bytes != NULL)
    g_assert_true (g_file_set_contents (fixture->folder->path, row->bytes, -1, NULL));

  g_assert_null (cramp_store_read_episodes (fixture->store, 0, G_MAXUINT32, &read_error));
  g_assert_error (read_error, CRAMP_STORE_ERROR, (int) row->code);
  g_assert_false (save_one (fixture->store, &write_error));
  g_assert_error (write_error, CRAMP_STORE_ERROR, (int) row->code);
  cramp_store_rest (fixture->store);
  for (guint i = 0; i < 3; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_null (cramp_store_read_episodes (fixture->store, 0, G_MAXUINT32, NULL));
    }
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpint (g_file_get_contents (fixture->folder->path, &bytes, NULL, NULL), ==, row->bytes != NULL);
  g_assert_cmpstr (bytes, ==, row->bytes);

  g_assert_cmpint (g_rename (away, fixture->folder->path), ==, 0);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 3);
  save (fixture->store, 1);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 4);
}

static gboolean
count_backup (CrampStore *old,
              const char *path,
              gpointer    count,
              GError    **error)
{
  (*(guint *) count)++;

  return TRUE;
}

/* A copy of an older release is backed up and migrated as on opening. */
static void
test_older_release (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (StoreFolder) old = store_folder_new ();
  g_autoptr (CrampStore) store = NULL;
  guint n_backups = 0;

  store_folder_load (old, "diary-1.sql");
  store = cramp_store_open (folder->path, CRAMP_STORE_MAKE, count_backup, &n_backups, NULL);
  save (store, 2);
  copy (old->path, folder->path);
  g_assert_cmpuint (count_episodes (store), ==, 7);
  g_assert_cmpuint (n_backups, ==, 1);
  save (store, 1);
  assert_sound (store);
}

/* A commit waits for who reads, but not for ever. */
static void
test_reader_in_the_way (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (CrampStore) other = store_folder_open (fixture->folder);
  g_autoptr (GError) error = NULL;
  gboolean begun;

  sqlite3_busy_timeout (fixture->store->db, 20);
  g_assert_true (cramp_store_begin_read (other, &begun, NULL));
  g_assert_cmpuint (count_episodes (other), ==, 3);
  g_assert_false (save_one (fixture->store, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY);
  cramp_store_end_read (other, begun);
  save (fixture->store, 1);
  g_assert_cmpuint (count_episodes (other), ==, 4);
}

static int
save_many (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_WRITE, NULL, NULL, &error);

  for (guint i = 0; store != NULL && error == NULL && i < N_EACH; i++)
    {
      g_autoptr (GPtrArray) episodes = NULL;

      if (save_one (store, &error))
        episodes = cramp_store_read_episodes (store, 0, 1, &error);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);

  return error != NULL;
}

static void
test_crowd (Fixture      *fixture,
            gconstpointer data)
{
  GSubprocess *writers[N_WRITERS];

  for (guint i = 0; i < N_WRITERS; i++)
    writers[i] = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, program, SAVE, fixture->folder->path, NULL);
  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_assert_true (g_subprocess_wait_check (writers[i], NULL, NULL));
      g_object_unref (writers[i]);
    }

  g_assert_cmpuint (count_episodes (fixture->store), ==, 3 + N_WRITERS * N_EACH);
  assert_sound (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->n_replaced, ==, 0);
}

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)

static void
run_sql (sqlite3    *db,
         const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static gpointer
commit_late (gpointer db)
{
  g_usleep (LATE_USEC);
  run_sql (db, "COMMIT");

  return NULL;
}

/* Another program commits while the file is opened again: that is no other file. */
static void
test_written_meanwhile (Fixture      *fixture,
                        gconstpointer data)
{
  sqlite3 *other;
  GThread *thread;

  g_assert_cmpint (sqlite3_open (cramp_store_get_path (fixture->store), &other), ==, SQLITE_OK);
  /* Else its journal tells that it is about to write. */
  run_sql (other, "PRAGMA journal_mode = MEMORY");
  run_sql (other, "UPDATE episode SET pain = 3");
  run_sql (other, "BEGIN EXCLUSIVE; UPDATE episode SET pain = 4");
  thread = g_thread_new ("commit", commit_late, other);
  g_assert_cmpuint (count_episodes (fixture->store), ==, 3);
  g_thread_join (thread);
  wait_for_tick (cramp_store_get_path (fixture->store));
  g_assert_cmpuint (count_episodes (fixture->store), ==, 3);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  g_assert_cmpuint (fixture->n_changed, >, 0);
  g_assert_cmpuint (fixture->n_replaced, ==, 0);
  sqlite3_close (other);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], SAVE))
    return save_many (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/replaced/copy", NULL, test_copy);
  ADD ("/store/replaced/over/put-back", GINT_TO_POINTER (FALSE), test_put_back);
  ADD ("/store/replaced/name/put-back", GINT_TO_POINTER (TRUE), test_put_back);
  ADD ("/store/replaced/over/write-first", GINT_TO_POINTER (FALSE), test_write_first);
  ADD ("/store/replaced/name/write-first", GINT_TO_POINTER (TRUE), test_write_first);
  ADD ("/store/replaced/over/noticed", GINT_TO_POINTER (FALSE), test_noticed);
  ADD ("/store/replaced/name/noticed", GINT_TO_POINTER (TRUE), test_noticed);
  ADD ("/store/replaced/within-reading", NULL, test_within_reading);
  ADD ("/store/replaced/within-writing", NULL, test_within_writing);
  ADD ("/store/replaced/another-diary", NULL, test_another_diary);
  for (guint i = 0; i < G_N_ELEMENTS (lost_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/store/replaced/lost/", lost_cases[i].name, NULL);

      ADD (path, &lost_cases[i], test_lost);
    }
  ADD ("/store/replaced/written-meanwhile", NULL, test_written_meanwhile);
  g_test_add_func ("/store/replaced/older-release", test_older_release);
  ADD ("/store/replaced/reader-in-the-way", NULL, test_reader_in_the_way);
  ADD ("/store/replaced/crowd", NULL, test_crowd);

  return g_test_run ();
}
