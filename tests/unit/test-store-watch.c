/* test-store-watch.c - who hears of a change, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-episodes.h"
#include "store-folder.h"

#define SAVE "--save"

/* What is promised to the window. */
#define PATIENCE_MSEC 1000

static const char *program;

static gboolean
save_one (CrampStore *store)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 20, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

  return cramp_store_save_episode (store, episode, NULL);
}

static void
count_cb (CrampStore *store,
          guint      *count)
{
  (*count)++;
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
wait_in_vain (void)
{
  guint nothing = 0;

  wait_for (&nothing, 1);
}

static void
test_own (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  guint count = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &count);
  g_assert_true (save_one (store));
  g_assert_true (save_one (store));
  g_assert_cmpuint (count, ==, 0);
  wait_for (&count, 1);
  g_assert_cmpuint (count, ==, 1);

  g_assert_true (cramp_store_begin (store, NULL));
  g_assert_true (save_one (store));
  cramp_store_end (store, FALSE, NULL);
  g_assert_true (cramp_store_delete_episode (store, "not there", NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (count, ==, 1);
}

/* Gone before the main loop came to it. */
static void
test_own_dropped (void)
{
  CrampStore *store = cramp_store_open_in_memory (NULL);

  g_assert_true (save_one (store));
  g_assert_finalize_object (store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_other_store (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);
  guint count = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &count);
  cramp_store_watch (store);
  for (guint i = 1; i <= 5; i++)
    {
      g_assert_true (save_one (other));
      wait_for (&count, i);
      g_assert_cmpuint (count, ==, i);
    }
}

static void
test_other_process (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  guint count = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &count);
  cramp_store_watch (store);
  for (guint i = 1; i <= 5; i++)
    {
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, program, SAVE, folder->path, NULL);

      g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
      wait_for (&count, i);
      g_assert_cmpuint (count, ==, i);
    }
}

/* Two that watch each other tell of each change once and then keep still. */
static void
test_no_echo (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);
  guint count = 0;
  guint other_count = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &count);
  g_signal_connect (other, "changed", G_CALLBACK (count_cb), &other_count);
  cramp_store_watch (store);
  cramp_store_watch (other);
  g_assert_true (save_one (store));
  wait_in_vain ();
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (other_count, ==, 1);
}

static int
save_and_leave (const char *path)
{
  g_autoptr (CrampStore) store = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, NULL);

  return store == NULL || !save_one (store);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], SAVE))
    return save_and_leave (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/watch/own", test_own);
  g_test_add_func ("/store/watch/own-dropped", test_own_dropped);
  g_test_add_func ("/store/watch/other-store", test_other_store);
  g_test_add_func ("/store/watch/other-process", test_other_process);
  g_test_add_func ("/store/watch/no-echo", test_no_echo);

  return g_test_run ();
}
