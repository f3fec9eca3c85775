/* test-danger-words.c - the words for what cannot wait
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-danger-words.h"

/* The words of doctors. A person is told what was felt, not what it may be. */
static const char *const names_of_diseases[] = {
  "cauda", "ischaem", "ischem", "thromb", "clot", "tetanus", "stroke", "palsy", "neuropath", "sclerosis",
  "embol", "artery", "syndrome", "disease", "diagnos", "risk", "%", "normal", "you have", "probab"
};

static void
assert_plain (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (names_of_diseases); i++)
    if (strstr (lower, names_of_diseases[i]) != NULL)
      g_error ("“%s” says “%s”", text, names_of_diseases[i]);
}

static void
test_signs (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int sign = 0; sign < cramp_sign_vocabulary.n_codes; sign++)
    {
      const char *words = cramp_danger_words_sign (sign);

      g_assert_nonnull (words);
      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_hash_table_add (seen, (gpointer) words));
      g_assert_false (g_str_has_suffix (words, "."));
      assert_plain (words);
    }
}

static void
assert_contains (const char *text,
                 const char *part)
{
  g_assert_nonnull (text);
  if (strstr (text, part) == NULL)
    g_error ("“%s” lacks “%s”", text, part);
}

static void
test_levels (void)
{
  static const char *const expected[] = {
    [CRAMP_DANGER_SOON] = "Make an appointment with a doctor soon.",
    [CRAMP_DANGER_URGENT] = "See a doctor today.",
    [CRAMP_DANGER_EMERGENCY] = "Call 120 now, or go to an emergency department now. Do not wait; get help first.",
  };
  CrampDanger danger = { 0 };

  g_assert_null (cramp_danger_words_advice (&danger, "120"));
  g_assert_null (cramp_danger_words_headline (&danger, "120"));
  g_assert_null (cramp_danger_words_reason (&danger));

  for (danger.level = CRAMP_DANGER_SOON; danger.level <= CRAMP_DANGER_EMERGENCY; danger.level++)
    {
      g_autofree char *headline = cramp_danger_words_headline (&danger, "120");
      g_autofree char *advice = cramp_danger_words_advice (&danger, "120");

      g_assert_true (g_str_has_prefix (advice, headline));
      g_assert_true (g_str_has_prefix (advice, expected[danger.level]));
      assert_plain (advice);
    }
}

static void
test_ticked (void)
{
  CrampDanger      danger = { .level = CRAMP_DANGER_EMERGENCY, .signs = CRAMP_SET (CRAMP_SIGN_BREATHLESS) };
  g_autofree char *one = cramp_danger_words_reason (&danger);
  g_autofree char *two = NULL;

  g_assert_cmpstr (one, ==, "You ticked “Short of breath”.");
  danger.signs |= CRAMP_SET (CRAMP_SIGN_CHEST_PAIN);
  two = cramp_danger_words_reason (&danger);
  g_assert_cmpstr (two, ==, "You ticked “Short of breath”, “Pain in the chest”.");
}

/* What was logged is told as well, beside what was ticked. */
static void
test_logged (void)
{
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 19, 2, 14, 0);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (at);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  CrampDanger      danger = { .level = CRAMP_DANGER_EMERGENCY, .between_legs = episode };
  g_autofree char *numb = cramp_danger_words_reason (&danger);
  g_autofree char *all = NULL;
  g_autofree char *question = cramp_danger_words_ask_settled (episode);

  assert_contains (numb, "numb between the legs after the cramp at 02:14");
  g_assert_false (g_str_has_prefix (numb, "You ticked"));

  danger.signs = CRAMP_SET (CRAMP_SIGN_BREATHLESS);
  danger.long_cramp = episode;
  all = cramp_danger_words_reason (&danger);
  g_assert_true (g_str_has_prefix (all, "You ticked “Short of breath”. You logged"));
  assert_contains (all, "numb between the legs");
  assert_contains (all, "lasted more than 10 minutes");
  assert_plain (all);

  g_assert_cmpstr (question, ==, "The cramp at 02:14 lasted more than 10 minutes. Has it settled?");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/danger-words/signs", test_signs);
  g_test_add_func ("/danger-words/levels", test_levels);
  g_test_add_func ("/danger-words/ticked", test_ticked);
  g_test_add_func ("/danger-words/logged", test_logged);

  return g_test_run ();
}
