/* test-store-rest.c - a diary that rests between what is asked of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-episodes.h"
#include "store-folder.h"

static void
save_one (CrampStore *store,
          guint       day)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, (int) day, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

  g_assert_true (cramp_store_save_episode (store, episode, NULL));
}

static void
assert_episodes (CrampStore *store,
                 guint       count)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, 0, G_MAXUINT32, NULL);

  g_assert_nonnull (episodes);
  g_assert_cmpuint (episodes->len, ==, count);
}

static void
count_cb (CrampStore *store,
          guint      *count)
{
  (*count)++;
}

/* What was read and written before is read and written again, and what others
 * write is still heard of. */
static void
test_work (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);
  guint changes = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &changes);
  cramp_store_watch (store);
  for (guint i = 1; i <= 3; i++)
    {
      save_one (store, 2 * i);
      while (changes < 2 * i - 1)
        g_main_context_iteration (NULL, TRUE);
      cramp_store_rest (store);
      save_one (other, 2 * i + 1);
      while (changes < 2 * i)
        g_main_context_iteration (NULL, TRUE);
      cramp_store_rest (store);
      assert_episodes (store, 2 * i);
    }
}

static void
test_twice (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);

  save_one (store, 1);
  cramp_store_rest (store);
  cramp_store_rest (store);
  assert_episodes (store, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cramp_store_set_frugal ();

  g_test_add_func ("/store-rest/work", test_work);
  g_test_add_func ("/store-rest/twice", test_twice);

  return g_test_run ();
}
