/* test-store-facts.c - what is counted of cramps, against the cramps themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-ahead.h"
#include "cramp-store-episodes.h"
#include "cramp-store-facts.h"
#include "cramp-time.h"

#define FIRST_NIGHT 739500
#define N_NIGHTS 40
#define N_EPISODES 300
#define FIRST_NOON (G_GINT64_CONSTANT (86400) * (FIRST_NIGHT - 719163) + 12 * 3600)

static int
draw_answer (GRand            *rand,
             CrampEpisodeField field)
{
  const CrampField *question = &cramp_episode_fields[field];
  int               greatest = question->kind == CRAMP_FIELD_SET    ? (1 << question->vocabulary->n_codes) - 1
                               : question->kind == CRAMP_FIELD_FLAG ? TRUE
                               : question->vocabulary != NULL       ? question->vocabulary->n_codes - 1
                                                                    : question->maximum;

  return g_rand_boolean (rand) ? CRAMP_UNANSWERED : g_rand_int_range (rand, 0, greatest + 1);
}

static void
save_any_cramp (CrampStore *store,
                GRand      *rand)
{
  g_autoptr (GDateTime) start = cramp_time_new (FIRST_NOON + g_rand_int_range (rand, 0, N_NIGHTS * 86400), g_rand_int_range (rand, -720, 721));
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  for (CrampEpisodeField field = 0; field < CRAMP_N_EPISODE_FIELDS; field++)
    draft->answers[field] = draw_answer (rand, field);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (store, episode, &error);
  g_assert_no_error (error);
}

static int
find_awake (CrampEpisode *episode)
{
  int awake = cramp_episode_get_answer (episode, CRAMP_EPISODE_AWAKE_MIN);
  int context = cramp_episode_get_answer (episode, CRAMP_EPISODE_CONTEXT);

  if (awake == CRAMP_UNANSWERED && cramp_episode_get_answer (episode, CRAMP_EPISODE_WOKE) == FALSE &&
      (context == CRAMP_CONTEXT_ASLEEP || context == CRAMP_UNANSWERED))
    return 0;

  return awake;
}

static char *
describe (CrampNightDate night,
          int            minute,
          int            awake,
          const int      answers[6])
{
  return g_strdup_printf ("%u %d %d %d %d %d %d %d %d", night, minute, awake,
                          answers[0], answers[1], answers[2], answers[3], answers[4], answers[5]);
}

static char *
describe_episode (CrampEpisode *episode)
{
  GDateTime *start = cramp_episode_get_start (episode);
  int        minute = g_date_time_get_hour (start) * 60 + g_date_time_get_minute (start);
  int        answers[] = {
           cramp_episode_get_answer (episode, CRAMP_EPISODE_DURATION_S),
           cramp_episode_get_answer (episode, CRAMP_EPISODE_SIDE),
           cramp_episode_get_answer (episode, CRAMP_EPISODE_SITES),
           cramp_episode_get_answer (episode, CRAMP_EPISODE_PAIN),
           cramp_episode_get_answer (episode, CRAMP_EPISODE_SLEEP_DISTURBANCE),
           cramp_episode_get_answer (episode, CRAMP_EPISODE_TRIGGER),
  };

  return describe (cramp_episode_get_night (episode), cramp_episode_knows_time (episode) ? minute : CRAMP_UNANSWERED,
                   find_awake (episode), answers);
}

static char *
describe_facts (const CrampEpisodeFacts *facts)
{
  int answers[] = { facts->duration_s, facts->side, facts->sites, facts->pain, facts->sleep_disturbance, facts->trigger };

  return describe (facts->night, facts->minute, facts->awake_min, answers);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Both in one order. */
static void
compare (CrampStore    *store,
         CrampNightDate first,
         CrampNightDate last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, first, last, &error);
  g_autoptr (GArray) facts = cramp_store_read_facts (store, first, last, &error);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)))
      g_ptr_array_add (wanted, describe_episode (g_ptr_array_index (episodes, i)));
  for (guint i = 0; i < facts->len; i++)
    {
      const CrampEpisodeFacts *cramp = &g_array_index (facts, CrampEpisodeFacts, i);

      g_assert_true (i == 0 || cramp[-1].night <= cramp->night);
      g_ptr_array_add (read, describe_facts (cramp));
    }
  g_ptr_array_sort (wanted, compare_texts);
  g_ptr_array_sort (read, compare_texts);

  g_assert_cmpuint (read->len, ==, wanted->len);
  for (guint i = 0; i < read->len; i++)
    g_assert_cmpstr (g_ptr_array_index (read, i), ==, g_ptr_array_index (wanted, i));
}

static void
test_same (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (133);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);

  g_assert_no_error (error);
  compare (store, 0, G_MAXUINT32);
  cramp_store_begin (store, &error);
  for (int i = 0; i < N_EPISODES; i++)
    save_any_cramp (store, rand);
  cramp_store_end (store, TRUE, &error);
  g_assert_no_error (error);

  compare (store, 0, G_MAXUINT32);
  compare (store, FIRST_NIGHT + 5, FIRST_NIGHT + 12);
  compare (store, 0, FIRST_NIGHT + 12);
  cramp_store_mark_ahead (store, FIRST_NOON + 20 * 86400, &error);
  g_assert_no_error (error);
  compare (store, 0, G_MAXUINT32);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store-facts/same-as-the-cramps", test_same);

  return g_test_run ();
}
