/* test-trend-reader.c - what is kept is what the diary holds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-time.h"
#include "cramp-trend-reader.h"
#include "store-folder.h"

#define AS_OF 739511
#define N_NIGHTS 900
#define ROUNDS 120
#define NOON(night) (G_GINT64_CONSTANT (86400) * ((gint64) (night) -719163) + 43200)

static void
save_cramp (CrampStore *store,
            guint       nights_back,
            int         pain)
{
  g_autoptr (GDateTime) start = cramp_time_new (NOON (AS_OF - nights_back) + 50000 + pain * 1800, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  draft->answers[CRAMP_EPISODE_PAIN] = pain;
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (store, episode, &error);
  g_assert_no_error (error);
}

static void
tick_night (CrampStore *store,
            guint       nights_back)
{
  g_autoptr (GError) error = NULL;

  cramp_store_tick_night (store, AS_OF - nights_back, 0, &error);
  g_assert_no_error (error);
}

static void
delete_any (CrampStore *store,
            guint       nights_back)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, AS_OF - nights_back, AS_OF, &error);

  if (episodes->len > 0)
    cramp_store_delete_episode (store, cramp_episode_get_id (g_ptr_array_index (episodes, 0)), &error);
  g_assert_no_error (error);
}

static CrampTrends *
read_trends (CrampTrendReader *reader,
             CrampTrendLength  length,
             CrampNightDate    as_of)
{
  g_autoptr (GError) error = NULL;
  CrampTrends *trends = cramp_trend_reader_read (reader, length, AS_OF - N_NIGHTS, as_of, &error);

  g_assert_no_error (error);
  return trends;
}

/* Against one that has read nothing yet. */
static void
compare (CrampTrendReader *kept,
         CrampStore       *store,
         CrampTrendLength  length,
         CrampNightDate    as_of)
{
  g_autoptr (CrampTrendReader) fresh = cramp_trend_reader_new (store);
  g_autoptr (CrampTrends) one = read_trends (kept, length, as_of);
  g_autoptr (CrampTrends) other = read_trends (fresh, length, as_of);

  g_assert_cmpmem (&one->nights, sizeof one->nights, &other->nights, sizeof other->nights);
  g_assert_cmpmem (&one->before, sizeof one->before, &other->before, sizeof other->before);
  g_assert_cmpmem (&one->times, sizeof one->times, &other->times, sizeof other->times);
  g_assert_cmpuint (one->measures[CRAMP_TREND_PAIN].answered, ==, other->measures[CRAMP_TREND_PAIN].answered);
  g_assert_cmpint (one->measures[CRAMP_TREND_PAIN].sum, ==, other->measures[CRAMP_TREND_PAIN].sum);
}

static void
change (CrampStore *store,
        GRand      *rand)
{
  guint night = (guint) g_rand_int_range (rand, 0, N_NIGHTS);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
    case 1:
      save_cramp (store, night, g_rand_int_range (rand, 0, 11));
      break;
    case 2:
      tick_night (store, night);
      break;
    default:
      delete_any (store, night);
      break;
    }
}

static void
test_changes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);
  g_autoptr (CrampTrendReader) kept = cramp_trend_reader_new (store);

  g_assert_no_error (error);
  for (int i = 0; i < ROUNDS; i++)
    {
      change (store, rand);
      if (g_rand_boolean (rand))
        compare (kept, store, (CrampTrendLength) g_rand_int_range (rand, 0, CRAMP_N_TREND_LENGTHS), AS_OF - (guint) g_rand_int_range (rand, 0, 3));
    }
}

/* Whatever was read ahead, and whenever, is what would be read now. */
static void
test_ahead (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);
  guint n_ahead = 0;

  g_assert_no_error (error);
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CrampTrendReader) kept = cramp_trend_reader_new (store);

      g_assert_false (cramp_trend_reader_read_ahead (kept, AS_OF - N_NIGHTS));
      change (store, rand);
      compare (kept, store, (CrampTrendLength) g_rand_int_range (rand, 0, CRAMP_N_TREND_LENGTHS), AS_OF);
      if (g_rand_boolean (rand))
        change (store, rand);
      for (; cramp_trend_reader_read_ahead (kept, AS_OF - N_NIGHTS); n_ahead++)
        change (store, rand);
      compare (kept, store, CRAMP_TREND_ALL, AS_OF);
    }
  g_assert_cmpuint (n_ahead, >, ROUNDS);
}

/* Another program does not tell what it changed. */
static void
test_others (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) ours = store_folder_open (folder);
  g_autoptr (CrampStore) others = store_folder_open (folder);
  g_autoptr (CrampTrendReader) kept = cramp_trend_reader_new (ours);

  compare (kept, ours, CRAMP_TREND_ALL, AS_OF);
  save_cramp (others, 100, 4);
  compare (kept, ours, CRAMP_TREND_ALL, AS_OF);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend-reader/changes", test_changes);
  g_test_add_func ("/trend-reader/ahead", test_ahead);
  g_test_add_func ("/trend-reader/others", test_others);

  return g_test_run ();
}
