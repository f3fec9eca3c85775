/* test-signals-properties.c - what holds for signals of any diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-constants.h"
#include "cramp-record.h"
#include "random-case.h"
#include "signals-text.h"

#define FIRST_SEED 20260101
#define N_CASES 1500
#define N_SILENT_CASES 300
#define N_SILENT_NIGHTS 60

static void
shuffle (GRand     *random,
         GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint    j = g_rand_int_range (random, 0, i);
      gpointer swapped = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

static void
shuffle_entries (DiaryCase *c,
                 GRand     *random)
{
  shuffle (random, c->episodes);
  shuffle (random, c->nights);
  shuffle (random, c->checks);
}

/* What a rule reads is not touched: no answer that is not asked for, and no
 * record without an answer, is a reason for anything. */
static void
add_what_says_nothing (DiaryCase *c,
                       GRand     *random)
{
  static const CrampEpisodeField fields[] = {
    CRAMP_EPISODE_ABOUT, CRAMP_EPISODE_SITES, CRAMP_EPISODE_PAIN, CRAMP_EPISODE_SLEEP_DISTURBANCE, CRAMP_EPISODE_WOKE,
    CRAMP_EPISODE_AWAKE_MIN, CRAMP_EPISODE_SORENESS_MIN, CRAMP_EPISODE_RELIEF, CRAMP_EPISODE_RELIEF_HELPED
  };

  for (guint i = 0; i < c->episodes->len; i++)
    {
      g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (c->episodes->pdata[i]);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        draft->answers[fields[j]] = g_rand_int_range (random, CRAMP_UNANSWERED, 2);
      cramp_episode_draft_set_note (draft, "both feet tingle");
      g_object_unref (c->episodes->pdata[i]);
      c->episodes->pdata[i] = cramp_episode_new (draft);
    }
  for (guint i = 0; i < c->nights->len; i++)
    {
      CrampNight *night = c->nights->pdata[i];

      night->answers[CRAMP_NIGHT_CARE_SOAK] = g_rand_int_range (random, CRAMP_UNANSWERED, 2);
      night->answers[CRAMP_NIGHT_SOAK_MIN] = g_rand_int_range (random, CRAMP_UNANSWERED, 20);
    }
  g_ptr_array_add (c->checks, cramp_danger_check_new (c->recent.now, CRAMP_UNANSWERED));
  if (c->recent.conditions == CRAMP_UNANSWERED)
    c->recent.conditions = 0;
}

static gboolean
is_unanswered (const CrampNight *night)
{
  return night->answers[CRAMP_NIGHT_CRAMP_FREE] != TRUE &&
         night->answers[CRAMP_NIGHT_TINGLING] == CRAMP_UNANSWERED &&
         night->answers[CRAMP_NIGHT_EXPOSURES] == CRAMP_UNANSWERED &&
         night->answers[CRAMP_NIGHT_EVENING_SWELLING] == CRAMP_UNANSWERED;
}

/* A record of nothing, and none. */
static void
remove_what_says_nothing (DiaryCase *c,
                          GRand     *random)
{
  for (guint i = c->nights->len; i > 0; i--)
    if (is_unanswered (c->nights->pdata[i - 1]))
      g_ptr_array_remove_index_fast (c->nights, i - 1);
  for (guint i = c->checks->len; i > 0; i--)
    if (((CrampDangerCheck *) c->checks->pdata[i - 1])->signs == CRAMP_UNANSWERED)
      g_ptr_array_remove_index_fast (c->checks, i - 1);
}

typedef void (*Change) (DiaryCase *c, GRand *random);

static void
assert_changes_nothing (Change change)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (DiaryCase) c = random_case_new (seed);
      g_autofree char *before = signals_describe (seed, &c->recent);
      g_autofree char *after = NULL;

      change (c, random);
      diary_case_refresh (c);
      after = signals_describe (seed, &c->recent);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_order_is_nothing (void)
{
  assert_changes_nothing (shuffle_entries);
}

static void
test_nothing_said_is_nothing (void)
{
  assert_changes_nothing (add_what_says_nothing);
  assert_changes_nothing (remove_what_says_nothing);
}

/* Entries of later nights, which a look at a past night ignores. */
static void
add_later_entries (DiaryCase *c,
                   GRand     *random)
{
  for (int later = 1; later <= 20; later++)
    {
      CrampNight *night = cramp_night_new (c->recent.running + later);
      g_autoptr (GDateTime) at = g_date_time_add_hours (c->recent.now, later);

      night->answers[CRAMP_NIGHT_TINGLING] = CRAMP_TINGLING_FEET_AND_HANDS;
      g_ptr_array_add (c->nights, night);
      g_ptr_array_add (c->episodes, random_case_make_cramp (random, night->date + 1, 1000 + later));
      g_ptr_array_add (c->checks, cramp_danger_check_new (at, CRAMP_SET (CRAMP_SIGN_SADDLE_NUMBNESS)));
    }
}

static void
test_later_is_nothing (void)
{
  assert_changes_nothing (add_later_entries);
}

static char *
describe_danger (guint32            seed,
                 const CrampRecent *recent)
{
  CrampDanger danger = cramp_danger_assess (recent);
  GString    *text = g_string_new (NULL);

  g_string_append_printf (text, "seed %u", seed);
  signals_append_danger (text, &danger);

  return g_string_free (text, FALSE);
}

/* Leaves the looks at the list and the cramps of the last two nights, and puts
 * other cramps in the place of the older ones. */
static void
replace_the_rest (DiaryCase *c,
                  GRand     *random)
{
  g_ptr_array_set_size (c->nights, 0);
  c->recent.conditions = g_rand_int_range (random, 0, CRAMP_SET (cramp_condition_vocabulary.n_codes));
  for (guint i = c->episodes->len; i > 0; i--)
    if (cramp_episode_get_night (c->episodes->pdata[i - 1]) + 2 <= c->recent.as_of)
      g_ptr_array_remove_index_fast (c->episodes, i - 1);
  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (c->episodes, random_case_make_cramp (random, c->recent.as_of - 3 - i, 1000 + i));
}

static void
test_danger_stands_alone (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (DiaryCase) c = random_case_new (seed);
      g_autofree char *before = describe_danger (seed, &c->recent);
      g_autofree char *after = NULL;

      replace_the_rest (c, random);
      diary_case_refresh (c);
      after = describe_danger (seed, &c->recent);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Nights that pass without an entry are no reason to call signals quiet: what
 * is quiet rests on something that was said, and when all of it has become old
 * nothing is. Signal 2 never rises in silence. (Signal 3 may: when older
 * answers leave the 56 nights, the share of the others grows.) */
static void
assert_silence (guint32            seed,
                const CrampRecent *recent,
                guint              silent_nights,
                CrampSignalState  *before)
{
  CrampAftermath   aftermath = cramp_aftermath_assess (recent);
  CrampPosture     posture = cramp_posture_assess (recent);
  gboolean         filled_in = cramp_recent_count_filled_in (recent, CRAMP_FORTNIGHT) >= CRAMP_QUIET_NIGHTS;
  gboolean         aftermath_said = aftermath.answered > 0 || (aftermath.cramps == 0 && filled_in);
  g_autofree char *text = signals_describe (seed, recent);

  if ((aftermath.state == CRAMP_SIGNAL_QUIET && !aftermath_said) ||
      (posture.state == CRAMP_SIGNAL_QUIET && posture.n < 3) ||
      (silent_nights >= CRAMP_AFTERMATH_NIGHTS && aftermath.state != CRAMP_SIGNAL_INSUFFICIENT) ||
      (silent_nights >= CRAMP_POSTURE_NIGHTS && posture.state != CRAMP_SIGNAL_INSUFFICIENT) ||
      aftermath.state > MAX (*before, CRAMP_SIGNAL_QUIET))
    g_error ("after %u silent nights: %s", silent_nights, text);

  *before = aftermath.state;
}

static void
test_silence (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_SILENT_CASES; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (DiaryCase) c = random_case_new (seed);
      CrampSignalState before = CRAMP_SIGNAL_WARNING;

      /* The entries of the running night are the last ones. */
      for (guint silent = 0; silent < N_SILENT_NIGHTS; silent++)
        {
          diary_case_set_night (c, CASE_NIGHT + 2 + silent, g_rand_boolean (random));
          diary_case_refresh (c);
          assert_silence (seed, &c->recent, silent, &before);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signals/order-is-nothing", test_order_is_nothing);
  g_test_add_func ("/signals/nothing-said-is-nothing", test_nothing_said_is_nothing);
  g_test_add_func ("/signals/later-is-nothing", test_later_is_nothing);
  g_test_add_func ("/signals/danger-stands-alone", test_danger_stands_alone);
  g_test_add_func ("/signals/silence", test_silence);

  return g_test_run ();
}
