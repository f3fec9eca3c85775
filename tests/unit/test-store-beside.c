/* test-store-beside.c - long writes beside the diary, and those of others meanwhile
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-beside.h"
#include "cramp-store-episodes.h"
#include "cramp-store-private.h"
#include "store-folder.h"

/* More than others will ever write in the midst of it. */
#define ALWAYS G_MAXUINT

/* A write, what others write while it is done, and how it went. */
typedef struct
{
  CrampStore *diary;
  CrampStore *other;
  guint       n_others; /* how many times somebody comes in between */
  gboolean    fails;
  gboolean    is_idle;

  guint n_times;
  guint n_in_diary; /* how many times in the diary itself */
} Write;

static gboolean
save_one (CrampStore *store,
          GError    **error)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

  return cramp_store_save_episode (store, episode, error);
}

static guint
count_episodes (CrampStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);

  return episodes->len;
}

/* Nobody is kept waiting while it is done in a copy. */
static gboolean
write_two (CrampStore *store,
           gpointer    user_data,
           GError    **error)
{
  Write *write = user_data;
  g_autoptr (GError) of_other = NULL;
  gboolean done;

  write->n_times++;
  write->n_in_diary += store == write->diary;
  if (store != write->diary && write->n_times <= write->n_others)
    {
      save_one (write->other, &of_other);
      g_assert_no_error (of_other);
    }
  if (write->is_idle)
    return TRUE;
  if (!cramp_store_begin (store, error))
    return FALSE;

  done = save_one (store, error) && save_one (store, error);
  if (write->fails)
    g_set_error_literal (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL, "is to fail");
  return cramp_store_end (store, done && !write->fails, error);
}

static gboolean
run (StoreFolder *folder,
     Write       *write,
     guint       *n_episodes)
{
  g_autoptr (CrampStore) diary = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);
  g_autoptr (GError) error = NULL;
  gboolean done;

  write->diary = diary;
  write->other = other;
  done = cramp_store_write_beside (diary, write_two, write, &error);
  if (write->fails)
    g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL);
  else
    g_assert_no_error (error);

  *n_episodes = count_episodes (diary);
  g_assert_cmpuint (count_episodes (other), ==, *n_episodes);
  g_assert_cmpuint (sqlite3_get_autocommit (diary->db), !=, 0);
  return done;
}

static void
test_alone (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  Write write = { 0 };
  guint n_episodes;

  g_assert_true (run (folder, &write, &n_episodes));
  g_assert_cmpuint (n_episodes, ==, 2);
  g_assert_cmpuint (write.n_times, ==, 1);
  g_assert_cmpuint (write.n_in_diary, ==, 0);
}

/* What others have written is neither lost nor waited for. */
static void
test_others (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  Write write = { .n_others = 1 };
  guint n_episodes;

  g_assert_true (run (folder, &write, &n_episodes));
  g_assert_cmpuint (n_episodes, ==, 3);
  g_assert_cmpuint (write.n_times, ==, 2);
  g_assert_cmpuint (write.n_in_diary, ==, 0);
}

/* Where they write all the time they have to wait once. */
static void
test_others_always (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  Write write = { .n_others = ALWAYS };
  guint n_episodes;

  g_assert_true (run (folder, &write, &n_episodes));
  g_assert_cmpuint (write.n_in_diary, ==, 1);
  g_assert_cmpuint (n_episodes, ==, 2 + write.n_times - 1);
}

static void
test_failure (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  Write write = { .fails = TRUE };
  guint n_episodes;

  g_assert_false (run (folder, &write, &n_episodes));
  g_assert_cmpuint (n_episodes, ==, 0);
  g_assert_cmpuint (write.n_times, ==, 1);
}

static guint32
read_counter (StoreFolder *folder)
{
  g_autoptr (CrampStore) store = store_folder_open (folder);

  return cramp_store_read_counter (store);
}

/* The file is not touched for nothing. */
static void
test_idle (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  Write   write = { .is_idle = TRUE };
  guint32 before = read_counter (folder);
  guint   n_episodes;

  g_assert_true (run (folder, &write, &n_episodes));
  g_assert_cmpuint (n_episodes, ==, 0);
  g_assert_cmpuint (read_counter (folder), ==, before);
}

static gboolean
write_much (CrampStore *store,
            gpointer    user_data,
            GError    **error)
{
  gboolean done = TRUE;

  if (!cramp_store_begin (store, error))
    return FALSE;
  for (guint i = 0; i < 500 && done; i++)
    done = save_one (store, error);

  return cramp_store_end (store, done, error);
}

/* The disk is full: the file stays as it was. */
static void
test_full (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) diary = store_folder_open (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_execute (diary, "PRAGMA max_page_count = 1", NULL));
  g_assert_false (cramp_store_write_beside (diary, write_much, NULL, &error));
  g_assert_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL);
  g_assert_cmpuint (count_episodes (diary), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-beside/alone", test_alone);
  g_test_add_func ("/store-beside/others", test_others);
  g_test_add_func ("/store-beside/others-always", test_others_always);
  g_test_add_func ("/store-beside/failure", test_failure);
  g_test_add_func ("/store-beside/idle", test_idle);
  g_test_add_func ("/store-beside/full", test_full);

  return g_test_run ();
}
