/* test-store-migrate.c - diaries of older releases
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-plan.h"
#include "cramp-store-check.h"
#include "cramp-store-diary.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-table.h"
#include "store-folder.h"

#define OLD_DIARY "diary-1.sql"
#define OPEN_ONLY "--open"
#define N_AT_ONCE 4

static const char *program;

static gboolean
has_column (CrampStore *store,
            const char *table,
            const char *column)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare (store, "SELECT 1 FROM pragma_table_info (?1) WHERE name = ?2", NULL);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 2, column, -1, SQLITE_TRANSIENT);

  return sqlite3_step (statement) == SQLITE_ROW;
}

/* The schema is written out and does not follow the code: a new question needs
 * a new step. */
static void
test_schema (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);

  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    for (guint j = 0; j < cramp_table_of (kind)->n_columns; j++)
      if (!has_column (store, kind->name, cramp_table_of (kind)->columns[j]))
        g_error ("%s has no column %s", kind->name, cramp_table_of (kind)->columns[j]);
}

static CrampEpisode *
find_episode (CrampDiary *diary,
              const char *id)
{
  for (guint i = 0; i < diary->records[CRAMP_KIND_EPISODES]->len; i++)
    if (g_str_equal (cramp_episode_get_id (g_ptr_array_index (diary->records[CRAMP_KIND_EPISODES], i)), id))
      return g_ptr_array_index (diary->records[CRAMP_KIND_EPISODES], i);

  g_assert_not_reached ();
}

static void
assert_old_episodes (CrampDiary *diary)
{
  CrampEpisode *full = find_episode (diary, "full");
  CrampEpisode *bare = find_episode (diary, "bare");

  g_assert_cmpuint (diary->records[CRAMP_KIND_EPISODES]->len, ==, 7);
  g_assert_cmpstr (cramp_episode_get_note (full), ==, "as if torn\nfrom the bone");
  g_assert_cmpint (cramp_episode_get_answer (full, CRAMP_EPISODE_SITES), ==, 0x7f);
  g_assert_cmpint (cramp_episode_get_answer (full, CRAMP_EPISODE_RELIEF_HELPED), ==, TRUE);
  g_assert_cmpint (cramp_episode_get_modified (full), ==, 1764100001);
  g_assert_cmpint (g_date_time_get_hour (cramp_episode_get_start (full)), ==, 16);
  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    {
      gboolean came_later = i == CRAMP_EPISODE_TIME_UNKNOWN || i == CRAMP_EPISODE_RECORDED;

      g_assert_cmpint (cramp_episode_get_answer (full, i) == CRAMP_UNANSWERED, ==, came_later);
      g_assert_cmpint (cramp_episode_get_answer (bare, i), ==, CRAMP_UNANSWERED);
    }
}

static void
assert_old_person (CrampDiary *diary)
{
  const CrampProfile         *profile = cramp_diary_get_profile (diary);
  const CrampReminderSetting *soak = g_ptr_array_index (diary->records[CRAMP_KIND_REMINDERS], 0);
  const CrampPlan            *plan = g_ptr_array_index (diary->records[CRAMP_KIND_PLANS], 1);

  g_assert_cmpstr (profile->texts[CRAMP_PROFILE_NAME], ==, "Ann");
  g_assert_cmpint (profile->answers[CRAMP_PROFILE_BEDTIME], ==, 22 * 60 + 45);
  g_assert_cmpuint (profile->medicines->len, ==, 2);
  g_assert_cmpuint (diary->records[CRAMP_KIND_REMINDERS]->len, ==, 2);
  g_assert_cmpint (soak->answers[CRAMP_REMINDER_WEEKDAYS], ==, 1 | 4 | 64);
  g_assert_cmpuint (diary->records[CRAMP_KIND_DANGER_CHECKS]->len, ==, 2);
  g_assert_cmpuint (diary->records[CRAMP_KIND_SHOWN]->len, ==, 2);
  g_assert_cmpuint (diary->records[CRAMP_KIND_PLANS]->len, ==, 2);
  g_assert_cmpuint (plan->nights->len, ==, 3);
}

static void
assert_old_totals (CrampStore *store)
{
  const guint cramps[] = { 1, 1, 0, 1, 1 };
  g_autoptr (GArray) totals = cramp_store_read_totals (store, 0, G_MAXUINT32, NULL);

  g_assert_cmpuint (totals->len, ==, G_N_ELEMENTS (cramps));
  for (guint i = 0; i < totals->len; i++)
    g_assert_cmpuint (g_array_index (totals, CrampNightTotal, i).cramps, ==, cramps[i]);
}

/* Everything that diary-1.sql holds, in today's schema. */
static void
assert_old_diary (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (store, &error);
  g_autoptr (GPtrArray) nights = cramp_store_read_nights (store, 0, G_MAXUINT32, NULL);
  g_autoptr (GArray) events = cramp_store_read_events (store, 0, G_MAXUINT32, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);

  g_assert_no_error (error);
  /* One of them is ticked beside a cramp, which the diary as a whole leaves out. */
  g_assert_cmpuint (nights->len, ==, 3);
  g_assert_cmpuint (diary->records[CRAMP_KIND_NIGHTS]->len, ==, 2);
  g_assert_cmpuint (events->len, ==, 1);
  assert_old_episodes (diary);
  assert_old_person (diary);
  assert_old_totals (store);
  g_assert_true (cramp_store_check (store, problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
}

static gboolean
keep_backup (CrampStore *old,
             const char *path,
             gpointer    user_data,
             GError    **error)
{
  StoreFolder *folder = user_data;

  g_assert_cmpstr (path, ==, folder->path);
  g_assert_null (cramp_store_get_path (old));
  assert_old_diary (old);

  return TRUE;
}

/* A table that somebody added is left alone. */
static void
test_added_table (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  CrampStore *store = store_folder_open (folder);

  g_assert_finalize_object (store);
  store_folder_run (folder, "CREATE TABLE bookmark (url TEXT)");
  store = store_folder_open (folder);
  g_assert_finalize_object (store);
}

/* Otherwise each opening makes a diary to compare with. Where a step has changed
 * the tables, what is found here belongs into cramp-store-schema.c. */
static void
test_shape (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autofree char *shape = cramp_store_digest_shape (store, NULL);

  g_assert_cmpstr (shape, ==, cramp_store_get_shape ());
}

static void
test_migrate (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = NULL;
  g_autoptr (CrampStore) again = NULL;
  g_autoptr (GError) error = NULL;

  store_folder_load (folder, OLD_DIARY);
  store = cramp_store_open (folder->path, CRAMP_STORE_MAKE, keep_backup, folder, &error);
  g_assert_no_error (error);
  assert_old_diary (store);
  g_assert_finalize_object (g_steal_pointer (&store));

  again = store_folder_open (folder);
  assert_old_diary (again);
}

static gboolean
fail_backup (CrampStore *old,
             const char *path,
             gpointer    user_data,
             GError    **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no room for a backup");

  return FALSE;
}

/* Without a backup nothing is migrated, be the last entries in the file or
 * still in its journal. */
static void
test_failed_backup (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (StoreFolder) folder = store_folder_new ();
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      store_folder_load (folder, OLD_DIARY);
      if (i == 1)
        store_folder_run_and_crash (folder, "INSERT INTO night (date) VALUES ('2025-11-23')");
      before = store_folder_describe (folder);
      g_assert_null (cramp_store_open (folder->path, CRAMP_STORE_MAKE, fail_backup, NULL, &error));
      g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BACKUP);
      g_assert_cmpstr (error->message, ==, "no room for a backup");
      after = store_folder_describe (folder);
      g_assert_cmpstr (after, ==, before);
    }
}

/* A step that fails takes the steps before it back as well. */
static void
test_failed_step (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  store_folder_load (folder, OLD_DIARY);
  store_folder_run (folder, "CREATE TABLE night_total (night TEXT)");
  before = store_folder_describe (folder);
  g_assert_null (cramp_store_open (folder->path, CRAMP_STORE_MAKE, NULL, NULL, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED);
  after = store_folder_describe (folder);
  g_assert_cmpstr (after, ==, before);
}

static void
open_at_once (StoreFolder *folder)
{
  GSubprocess *children[N_AT_ONCE];

  for (guint i = 0; i < N_AT_ONCE; i++)
    {
      children[i] = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, program, OPEN_ONLY, folder->path, NULL);
      g_assert_nonnull (children[i]);
    }
  for (guint i = 0; i < N_AT_ONCE; i++)
    {
      g_assert_true (g_subprocess_wait_check (children[i], NULL, NULL));
      g_object_unref (children[i]);
    }
}

/* The window and the service start together after an update, or on the first
 * day. */
static void
test_at_once (void)
{
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (StoreFolder) old = store_folder_new ();
      g_autoptr (StoreFolder) new = store_folder_new ();
      g_autoptr (CrampStore) store = NULL;

      store_folder_load (old, OLD_DIARY);
      open_at_once (old);
      store = store_folder_open (old);
      assert_old_diary (store);
      open_at_once (new);
    }
}

static int
open_only (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, &error);

  if (store == NULL)
    g_printerr ("%s\n", error->message);

  return store == NULL;
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], OPEN_ONLY))
    return open_only (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/migrate/schema", test_schema);
  g_test_add_func ("/store/migrate/shape", test_shape);
  g_test_add_func ("/store/migrate/added-table", test_added_table);
  g_test_add_func ("/store/migrate/old-diary", test_migrate);
  g_test_add_func ("/store/migrate/failed-backup", test_failed_backup);
  g_test_add_func ("/store/migrate/failed-step", test_failed_step);
  g_test_add_func ("/store/migrate/at-once", test_at_once);

  return g_test_run ();
}
