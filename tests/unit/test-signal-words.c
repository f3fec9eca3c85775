/* test-signal-words.c - a signal says no more and no less than the article
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-signal-told.h"
#include "cramp-signal-words.h"

/* Sunday 22 November 2026. */
#define SUNDAY 739942

#define CALM "Many people have frequent cramps without a serious cause."

/* Each signal in this state, for the rules and the family given. */
static CrampFindings
findings (CrampSignalState    state,
          CrampFrequencyRules rules,
          CrampFamily         family)
{
  CrampFindings self = { 0 };

  self.frequency.state = state;
  self.frequency.rules = rules;
  self.frequency.known = TRUE;
  self.frequency.as_of = self.frequency.first = SUNDAY;
  self.frequency.baseline_first = self.frequency.baseline_last = SUNDAY;
  self.frequency.counts.e7 = 3;
  self.aftermath.state = state;
  self.aftermath.rules = CRAMP_AFTERMATH_NUMB_TWICE;
  self.aftermath.numb = self.aftermath.persistent = 2;
  self.aftermath.pattern = self.aftermath_before.pattern = CRAMP_AFTERMATH_NO_PATTERN;
  self.posture.state = state;
  self.posture.family = family;
  self.posture.n = self.posture.counts[family] = 3;
  self.posture.wilson_low = 0.4385;
  self.posture.wilson_high = 1;
  self.posture_before.family = CRAMP_FAMILY_NONE;

  return self;
}

static void
assert_advice (CrampSignalState    state,
               CrampFrequencyRules rules,
               const char         *said,
               const char         *not_said)
{
  CrampFindings self = findings (state, rules, CRAMP_FAMILY_SPINE);
  g_autoptr (CrampSignalWords) words = cramp_signal_words_new (&self, CRAMP_SIGNAL_FREQUENCY, SUNDAY);

  if (strstr (words->advice, said) == NULL || strstr (words->advice, not_said) != NULL)
    g_error ("“%s” should say “%s” and not “%s”", words->advice, said, not_said);
}

static void
test_reason (void)
{
  g_test_summary ("Nothing is said to match the article that does not");

  assert_advice (CRAMP_SIGNAL_WATCH, CRAMP_FREQUENCY_W1, "This matches a signal", "too.");
  assert_advice (CRAMP_SIGNAL_WATCH, CRAMP_FREQUENCY_W1 | CRAMP_FREQUENCY_W3, "This matches a signal", "too.");
  assert_advice (CRAMP_SIGNAL_WATCH, CRAMP_FREQUENCY_W3, "Yours have become more frequent, too.", "matches");
  assert_advice (CRAMP_SIGNAL_WARNING, CRAMP_FREQUENCY_G2 | CRAMP_FREQUENCY_W3, "Yours have become more frequent, too.", "matches");
  assert_advice (CRAMP_SIGNAL_WATCH, 0, "some days ago matched", "matches");
}

static void
test_urgency (void)
{
  g_test_summary ("A warning is as clear as the article, and less is a suggestion");

  for (CrampSignal signal = CRAMP_SIGNAL_FREQUENCY; signal <= CRAMP_SIGNAL_POSTURE; signal++)
    for (CrampFamily family = 0; family < CRAMP_N_FAMILIES; family++)
      {
        CrampFindings warning = findings (CRAMP_SIGNAL_WARNING, CRAMP_FREQUENCY_G1, family);
        CrampFindings watch = findings (CRAMP_SIGNAL_WATCH, CRAMP_FREQUENCY_W1, family);
        g_autoptr (CrampSignalWords) clear = cramp_signal_words_new (&warning, signal, SUNDAY);
        g_autoptr (CrampSignalWords) mild = cramp_signal_words_new (&watch, signal, SUNDAY);

        g_assert_nonnull (strstr (clear->advice, "The article advises seeing neurology or orthopaedics soon."));
        g_assert_null (strstr (clear->advice, "Consider"));
        g_assert_nonnull (strstr (mild->advice, "Consider seeing a doctor"));
      }
}

static void
test_calm (void)
{
  CrampFindings raised = findings (CRAMP_SIGNAL_WARNING, CRAMP_FREQUENCY_G1, CRAMP_FAMILY_SPINE);

  g_test_summary ("Where numbness or weakness stays, nothing calms");

  for (CrampSignal signal = CRAMP_SIGNAL_FREQUENCY; signal <= CRAMP_SIGNAL_POSTURE; signal++)
    {
      g_autoptr (CrampSignalWords) words = cramp_signal_words_new (&raised, signal, SUNDAY);

      g_assert_cmpint (strstr (words->uncertainty, CALM) == NULL, ==, signal == CRAMP_SIGNAL_AFTERMATH);
    }
}

static void
test_first_level (void)
{
  g_test_summary ("Ranges and comparisons stand with the evidence, in words");

  for (CrampSignal signal = CRAMP_SIGNAL_FREQUENCY; signal <= CRAMP_SIGNAL_POSTURE; signal++)
    for (CrampFamily family = 0; family < CRAMP_N_FAMILIES; family++)
      {
        CrampFindings raised = findings (CRAMP_SIGNAL_WARNING, CRAMP_FREQUENCY_G1, family);
        g_autoptr (CrampSignalWords) words = cramp_signal_words_new (&raised, signal, SUNDAY);
        g_autofree char *first = g_strconcat (words->status, words->finding, words->advice, words->uncertainty, NULL);
        g_autofree char *why = g_strconcat (words->counts, words->before, words->rule, NULL);

        g_assert_null (strstr (first, "comparisons"));
        g_assert_null (strstr (first, "100"));
        g_assert_null (strchr (first, '%'));
        g_assert_null (strchr (why, '%'));
        if (signal == CRAMP_SIGNAL_POSTURE)
          g_assert_nonnull (strstr (why, "of 100 cramps it could be about 44 to 100."));
      }
}

static void
test_ask (void)
{
  static const char *const examinations[] = { "MRI of the lower back", "ultrasound of the leg vessels", "electrophysiology" };

  g_test_summary ("Several signals ask one question, about all that each asks about");

  for (guint raised = 0; raised < 1 << CRAMP_N_SIGNALS; raised++)
    for (CrampFamily family = 0; family < CRAMP_N_FAMILIES; family++)
      {
        CrampFindings all = findings (CRAMP_SIGNAL_WATCH, CRAMP_FREQUENCY_W1, family);
        g_autoptr (GString) said = g_string_new (NULL);

        all.frequency.state = raised & 1 ? CRAMP_SIGNAL_WATCH : CRAMP_SIGNAL_QUIET;
        all.aftermath.state = raised & 2 ? CRAMP_SIGNAL_WATCH : CRAMP_SIGNAL_QUIET;
        all.posture.state = raised & 4 ? CRAMP_SIGNAL_WATCH : CRAMP_SIGNAL_QUIET;
        all.posture.family = raised & 4 ? family : CRAMP_FAMILY_NONE;
        for (CrampSignal signal = 0; signal < CRAMP_N_SIGNALS; signal++)
          {
            g_autoptr (CrampSignalWords) words = cramp_signal_words_new (&all, signal, SUNDAY);

            g_string_append (said, words->advice == NULL ? "" : words->advice);
          }

        for (guint i = 0; i < G_N_ELEMENTS (examinations); i++)
          g_assert_cmpint (strstr (said->str, examinations[i]) != NULL, ==, strstr (cramp_signal_words_ask (&all, SUNDAY), examinations[i]) != NULL);
        g_assert_cmpint (raised == 0, ==, *cramp_signal_words_ask (&all, SUNDAY) == '\0');
        g_assert_null (strchr (cramp_signal_words_ask (&all, SUNDAY), '\n'));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/signal-words/reason", test_reason);
  g_test_add_func ("/signal-words/urgency", test_urgency);
  g_test_add_func ("/signal-words/calm", test_calm);
  g_test_add_func ("/signal-words/first-level", test_first_level);
  g_test_add_func ("/signal-words/ask", test_ask);

  return g_test_run ();
}
