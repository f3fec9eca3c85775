/* test-findings-properties.c - what holds for signals of any stored diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-constants.h"
#include "random-case.h"
#include "signals-text.h"
#include "stored-case.h"

#define FIRST_SEED 20260701
#define N_CASES 60
#define N_SILENT_NIGHTS 40

/* Entered one by one, or imported the other way round. */
static void
test_order_of_entry (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (StoredCase) entered = stored_case_new (seed, FALSE);
      g_autoptr (StoredCase) imported = stored_case_new (seed, TRUE);

      for (CrampNightDate night = CASE_NIGHT - 3; night <= CASE_NIGHT + 3; night++)
        {
          g_autofree char *first = stored_case_describe (entered, night);
          g_autofree char *second = stored_case_describe (imported, night);

          g_assert_cmpstr (first, ==, second);
        }
    }
}

/* The store reads for the rules what the rules ask for: with the same entries
 * they say the same. */
static void
test_store_gives_the_entries (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (StoredCase) stored = stored_case_new (seed, FALSE);
      const CrampFindings *findings = stored_case_assess (stored, CASE_NIGHT);
      CrampRecent         *recent = &stored->entries->recent;
      g_autofree char     *expected = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      /* As of a past night, up to its closing noon. */
      g_date_time_unref (recent->now);
      recent->running = CASE_NIGHT;
      recent->now = g_date_time_new_from_unix_utc (CASE_DAY_SECONDS + 36 * 3600);
      diary_case_refresh (stored->entries);
      expected = signals_describe (seed, recent);

      g_string_append_printf (found, "seed %u", seed);
      signals_append_aftermath (found, &findings->aftermath);
      signals_append_posture (found, &findings->posture);
      signals_append_danger (found, &findings->danger);
      signals_append_patterns (found, &findings->patterns, findings->soak);
      g_assert_cmpstr (found->str, ==, expected);
    }
}

/* What was said four weeks earlier is what those entries say. */
static void
test_four_weeks_before (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (StoredCase) stored = stored_case_new (seed, FALSE);
      CrampFindings        now = *stored_case_assess (stored, CASE_NIGHT + 20);
      const CrampFindings *then = stored_case_assess (stored, CASE_NIGHT + 20 - CRAMP_EARLIER_NIGHTS);
      g_autoptr (GString) found = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);

      g_string_append_printf (found, "seed %u", seed);
      g_string_append_printf (expected, "seed %u", seed);
      signals_append_aftermath (found, &now.aftermath_before);
      signals_append_aftermath (expected, &then->aftermath);
      signals_append_posture (found, &now.posture_before);
      signals_append_posture (expected, &then->posture);
      g_assert_cmpstr (found->str, ==, expected->str);
    }
}

/* A cramp that begins after all others of @night. */
static void
add_later_cramp (StoredCase    *stored,
                 CrampNightDate night,
                 guint          number)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (stored->seed + number);
  g_autoptr (CrampEpisode) cramp = random_case_make_cramp (random, night, 1000 + number);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (cramp);
  g_autoptr (GDateTime) start = g_date_time_new_from_unix_utc (CASE_DAY_SECONDS + ((gint64) night - CASE_NIGHT) * 86400 + 36 * 3600 - 3600 + 600 * number);
  g_autoptr (CrampEpisode) later = NULL;

  cramp_episode_draft_set_start (draft, start);
  draft->night = night;
  later = cramp_episode_new (draft);
  stored_save_cramp (stored->store, later);
}

/* One more cramp in a night is no reason to say less about how often they
 * come: what is a watch or a warning stays at least that. Some come back within
 * a quarter of an hour and are merged. */
static void
test_more_cramps_never_calm (void)
{
  guint raised = 0;

  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + 2 * N_CASES; seed++)
    {
      g_autoptr (StoredCase) stored = stored_case_new (seed, FALSE);
      CrampNightDate   night = CASE_NIGHT - seed % 20;
      CrampSignalState before = stored_case_assess (stored, night)->frequency.state;

      for (guint i = 0; i < 4; i++)
        {
          CrampSignalState after;

          add_later_cramp (stored, night, i);
          after = stored_case_assess (stored, night)->frequency.state;
          if (before >= CRAMP_SIGNAL_WATCH && after < before)
            g_error ("seed %u, night %u: %d becomes %d", seed, night, before, after);
          raised += after > before && before >= CRAMP_SIGNAL_WATCH;
          before = after;
        }
    }

  g_assert_cmpuint (raised, >, 5);
}

/* Signal 1 is quiet with seven of fourteen nights only, so that it never is
 * from the eighth silent night on, whatever it said before. */
static void
test_silence (void)
{
  guint loud = 0;

  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (StoredCase) stored = stored_case_new (seed, FALSE);

      /* Some cramps kept a night that is later by two. */
      for (guint silent = 0; silent < N_SILENT_NIGHTS; silent++)
        {
          const CrampFrequency *frequency = &stored_case_assess (stored, CASE_NIGHT + 2 + silent)->frequency;

          loud += frequency->state >= CRAMP_SIGNAL_WATCH;
          if (frequency->state == CRAMP_SIGNAL_QUIET && (silent > CRAMP_FORTNIGHT - CRAMP_QUIET_NIGHTS || frequency->counts.filled_in_14 < CRAMP_QUIET_NIGHTS))
            g_error ("seed %u is quiet after %u silent nights", seed, silent);
        }
    }

  g_assert_cmpuint (loud, >, 100);
}

static char *
describe_afresh (StoredCase    *stored,
                 CrampNightDate night)
{
  g_autoptr (CrampAssessor) fresh = cramp_assessor_new (stored->store);
  CrampAssessor *kept = stored->assessor;
  char          *text;

  stored->assessor = fresh;
  text = stored_case_describe (stored, night);
  stored->assessor = kept;

  return text;
}

/* What is kept from one look to the next makes no difference. */
static void
test_kept_is_fresh (void)
{
  for (guint32 seed = FIRST_SEED; seed < FIRST_SEED + N_CASES; seed++)
    {
      g_autoptr (StoredCase) stored = stored_case_new (seed, FALSE);
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);

      for (guint i = 0; i < 6; i++)
        {
          CrampNightDate   changed = CASE_NIGHT - g_rand_int_range (random, 0, 100);
          CrampNightDate   night = CASE_NIGHT - g_rand_int_range (random, 0, 60);
          g_autofree char *kept = NULL;
          g_autofree char *fresh = NULL;

          add_later_cramp (stored, changed, i);
          kept = stored_case_describe (stored, night);
          fresh = describe_afresh (stored, night);
          g_assert_cmpstr (kept, ==, fresh);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/findings/order-of-entry", test_order_of_entry);
  g_test_add_func ("/findings/store-gives-the-entries", test_store_gives_the_entries);
  g_test_add_func ("/findings/four-weeks-before", test_four_weeks_before);
  g_test_add_func ("/findings/more-cramps-never-calm", test_more_cramps_never_calm);
  g_test_add_func ("/findings/silence", test_silence);
  g_test_add_func ("/findings/kept-is-fresh", test_kept_is_fresh);

  return g_test_run ();
}
