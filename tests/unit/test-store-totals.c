/* test-store-totals.c - totals of nights against a slow and obvious count
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-store-check.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"
#include "cramp-time.h"

#define FIRST_NIGHT 739500
#define N_NIGHTS 6
#define RETURN_SECONDS 900

/* 2025-09-06, noon in UTC: the start of FIRST_NIGHT. */
#define FIRST_NOON (G_GINT64_CONSTANT (86400) * (FIRST_NIGHT - 719163) + 12 * 3600)

static gboolean
is_alike (CrampEpisode *a,
          CrampEpisode *b)
{
  return cramp_episode_get_answer (a, CRAMP_EPISODE_SIDE) == cramp_episode_get_answer (b, CRAMP_EPISODE_SIDE) &&
         cramp_episode_get_answer (a, CRAMP_EPISODE_SITES) == cramp_episode_get_answer (b, CRAMP_EPISODE_SITES);
}

static gint64
seconds_of (CrampEpisode *episode)
{
  return g_date_time_to_unix (cramp_episode_get_start (episode));
}

/* Rule N6 word by word: go through the cramps by start, then id, and keep the
 * latest link of every chain. */
static guint
count_cramps (GPtrArray     *episodes,
              CrampNightDate night,
              CrampNightDate last)
{
  g_autoptr (GPtrArray) latest = g_ptr_array_new ();
  guint cramps = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);
      gboolean      is_return = FALSE;

      if (!cramp_episode_is_night_cramp (episode) || cramp_episode_get_night (episode) > last)
        continue;
      for (guint j = 0; j < latest->len && !is_return && cramp_episode_knows_time (episode); j++)
        if (is_alike (g_ptr_array_index (latest, j), episode) &&
            seconds_of (episode) - seconds_of (g_ptr_array_index (latest, j)) <= RETURN_SECONDS)
          {
            latest->pdata[j] = episode;
            is_return = TRUE;
          }
      if (is_return)
        continue;
      if (cramp_episode_knows_time (episode))
        g_ptr_array_add (latest, episode);
      cramps += cramp_episode_get_night (episode) == night;
    }

  return cramps;
}

static gboolean
is_filled_in (GPtrArray     *episodes,
              CrampStore    *store,
              CrampNightDate date)
{
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (store, date, &night, NULL));
  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)) &&
        cramp_episode_get_night (g_ptr_array_index (episodes, i)) == date)
      return TRUE;

  return night != NULL && night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
}

static void
assert_totals (CrampStore    *store,
               CrampNightDate last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, 0, G_MAXUINT32, &error);
  g_autoptr (GArray) totals = cramp_store_read_totals (store, 0, last, &error);
  guint found = 0;

  g_assert_no_error (error);
  for (CrampNightDate night = FIRST_NIGHT - 2; night <= MIN (last, FIRST_NIGHT + N_NIGHTS + 2); night++)
    {
      const CrampNightTotal *total;

      if (!is_filled_in (episodes, store, night))
        continue;
      g_assert_cmpuint (found, <, totals->len);
      total = &g_array_index (totals, CrampNightTotal, found++);
      g_assert_cmpuint (total->night, ==, night);
      g_assert_cmpuint (total->cramps, ==, count_cramps (episodes, night, last));
      g_assert_true (total->filled_in);
    }
  g_assert_cmpuint (found, ==, totals->len);
}

/* Close together, so that chains are common, and around noon. */
static CrampEpisode *
new_random_episode (GRand *rand,
                    guint  id)
{
  static const int contexts[] = { CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_CONTEXT_ASLEEP, CRAMP_CONTEXT_ACTIVITY };
  gint64           day = g_rand_int_range (rand, 0, N_NIGHTS);
  gint64           second = 300 * g_rand_int_range (rand, -8, 8) + g_rand_int_range (rand, -1, 2);
  g_autoptr (GDateTime) start = cramp_time_new (FIRST_NOON + 86400 * day + second, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  g_free (draft->id);
  draft->id = g_strdup_printf ("%u", id);
  draft->night += g_rand_int_range (rand, 0, 8) == 0 ? g_rand_int_range (rand, 0, 3) - 1 : 0;
  draft->answers[CRAMP_EPISODE_SIDE] = g_rand_int_range (rand, -1, 1);
  draft->answers[CRAMP_EPISODE_SITES] = g_rand_int_range (rand, -1, 1);
  draft->answers[CRAMP_EPISODE_CONTEXT] = contexts[g_rand_int_range (rand, 0, G_N_ELEMENTS (contexts))];
  draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = g_rand_int_range (rand, 0, 6) == 0 ? g_rand_int_range (rand, 0, 2) : -1;

  return cramp_episode_new (draft);
}

static void
change_something (CrampStore *store,
                  GRand      *rand)
{
  guint            id = g_rand_int_range (rand, 0, 25);
  g_autofree char *text = g_strdup_printf ("%u", id);
  g_autoptr (CrampNight) night = cramp_night_new (FIRST_NIGHT + g_rand_int_range (rand, 0, N_NIGHTS));
  g_autoptr (CrampEpisode) episode = new_random_episode (rand, id);
  g_autoptr (GError) error = NULL;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      cramp_store_delete_episode (store, text, &error);
      break;
    case 1:
      night->answers[CRAMP_NIGHT_CRAMP_FREE] = g_rand_int_range (rand, -1, 2);
      cramp_store_save_night (store, night, &error);
      break;
    case 2:
      cramp_store_delete_night (store, night->date, &error);
      break;
    default:
      cramp_store_save_episode (store, episode, &error);
      break;
    }
  g_assert_no_error (error);
}

static void
test_random_diaries (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);

      for (guint j = 0; j < 60; j++)
        {
          change_something (store, rand);
          assert_totals (store, G_MAXUINT32);
          assert_totals (store, FIRST_NIGHT + g_rand_int_range (rand, -1, N_NIGHTS));
        }
    }
}

typedef struct
{
  const char *name;
  int         minutes; /* after noon */
  int         night;   /* after the one that the start tells */
  int         side;
  int         context;
  gboolean    time_unknown;
} Cramp;

typedef struct
{
  const char *why;
  Cramp       cramps[4];
  guint       n_cramps;
  int         last; /* night after the first */
  guint       totals[2];
} TotalCase;

static const TotalCase total_cases[] = {
  { "fifteen minutes are a return", { { "a", 600 }, { "b", 615 } }, 2, 1, { 1 } },
  { "sixteen are not", { { "a", 600 }, { "b", 616 } }, 2, 1, { 2 } },
  { "a chain of returns is one cramp", { { "a", 600 }, { "b", 612 }, { "c", 624 }, { "d", 636 } }, 4, 1, { 1 } },
  { "the other leg is another cramp", { { "a", 600 }, { "b", 605, 0, CRAMP_SIDE_RIGHT } }, 2, 1, { 2 } },
  { "unanswered is not left", { { "a", 600 }, { "b", 605, 0, CRAMP_UNANSWERED } }, 2, 1, { 2 } },
  { "two at once, by id", { { "a", 600 }, { "b", 600 } }, 2, 1, { 1 } },
  { "an activity is no cramp of the night",
    { { "a", 600, 0, CRAMP_SIDE_LEFT, CRAMP_CONTEXT_ACTIVITY }, { "b", 605 } },
    2,
    1,
    { 1 } },
  { "a return after noon counts before it", { { "a", 1435 }, { "b", 1445 } }, 2, 1, { 1, 0 } },
  { "unless the night before is not looked at", { { "a", 1435, 1 }, { "b", 1445, -1 } }, 2, 0, { 1 } },
  { "a later night hides nothing", { { "a", 600, 1 }, { "b", 605 } }, 2, 0, { 1 } },
  { "once it has come it does", { { "a", 600, 1 }, { "b", 605 } }, 2, 1, { 0, 1 } },
  { "without a time it is no return", { { "a", 895 }, { "b", 900, .time_unknown = TRUE } }, 2, 1, { 2 } },
  { "and has none", { { "a", 900, .time_unknown = TRUE }, { "b", 905 } }, 2, 1, { 2 } },
  { "nor has another like it",
    { { "a", 900, .time_unknown = TRUE }, { "b", 900, .time_unknown = TRUE }, { "c", 905 }, { "d", 910 } },
    4,
    1,
    { 3 } },
};

static void
save_cramp (CrampStore  *store,
            const Cramp *cramp)
{
  g_autoptr (GDateTime) start = cramp_time_new (FIRST_NOON + 60 * cramp->minutes, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  g_free (draft->id);
  draft->id = g_strdup (cramp->name);
  draft->night += cramp->night;
  draft->answers[CRAMP_EPISODE_SIDE] = cramp->side;
  draft->answers[CRAMP_EPISODE_CONTEXT] = cramp->context;
  draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = cramp->time_unknown ? TRUE : CRAMP_UNANSWERED;
  episode = cramp_episode_new (draft);
  g_assert_true (cramp_store_save_episode (store, episode, &error));
  g_assert_no_error (error);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (total_cases); i++)
    {
      const TotalCase *row = &total_cases[i];
      g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
      g_autoptr (GArray) totals = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", row->why);
      for (guint j = row->n_cramps; j > 0; j--)
        save_cramp (store, &row->cramps[j - 1]);

      totals = cramp_store_read_totals (store, 0, FIRST_NIGHT + row->last, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < totals->len; j++)
        {
          const CrampNightTotal *total = &g_array_index (totals, CrampNightTotal, j);

          g_assert_cmpuint (total->cramps, ==, row->totals[total->night - FIRST_NIGHT]);
        }
      assert_totals (store, FIRST_NIGHT + row->last);
    }
}

/* Care without an answer about cramps does not fill a night in. */
static void
test_filled_in (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampNight) night = cramp_night_new (FIRST_NIGHT);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) one = NULL;

  night->answers[CRAMP_NIGHT_CARE_SOAK] = CRAMP_CARE_DONE;
  night->answers[CRAMP_NIGHT_CRAMP_FREE] = FALSE;
  g_assert_true (cramp_store_save_night (store, night, NULL));
  none = cramp_store_read_totals (store, 0, G_MAXUINT32, NULL);
  g_assert_cmpuint (none->len, ==, 0);

  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  g_assert_true (cramp_store_save_night (store, night, NULL));
  one = cramp_store_read_totals (store, 0, G_MAXUINT32, NULL);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, CrampNightTotal, 0).cramps, ==, 0);
}

/* Ten thousand cramps of as many nights in one transaction, as an import
 * writes them: a cost that grew with the diary would show. */
static void
test_import (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();

  g_assert_true (cramp_store_begin (store, &error));
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GDateTime) start = cramp_time_new (FIRST_NOON + 40000 * (gint64) i, 0);
      g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
      g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);

      cramp_store_save_episode (store, episode, &error);
      g_assert_no_error (error);
    }
  g_assert_true (cramp_store_end (store, TRUE, &error));
  g_test_minimized_result (g_timer_elapsed (timer, NULL), "import of 10,000 cramps: %.2f s", g_timer_elapsed (timer, NULL));

  if (g_test_perf ())
    g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 2.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/totals/cases", test_cases);
  g_test_add_func ("/store/totals/filled-in", test_filled_in);
  g_test_add_func ("/store/totals/random-diaries", test_random_diaries);
  g_test_add_func ("/store/totals/import", test_import);

  return g_test_run ();
}
