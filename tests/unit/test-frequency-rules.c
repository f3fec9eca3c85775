/* test-frequency-rules.c - when each rule of signal 1 holds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-frequency-rules.h"
#include "cramp-signal-state.h"

#define G1 CRAMP_FREQUENCY_G1
#define G2 CRAMP_FREQUENCY_G2
#define G3 CRAMP_FREQUENCY_G3
#define G4 CRAMP_FREQUENCY_G4
#define W1 CRAMP_FREQUENCY_W1
#define W2 CRAMP_FREQUENCY_W2
#define W3 CRAMP_FREQUENCY_W3

typedef struct
{
  guint window;
  guint cramp_nights;
  guint most_before;
} WarningCase;

/* How many nights with cramps the 84 before may have had for a warning. */
static const WarningCase warning_cases[] = {
  { 7, 3, 2 },
  { 7, 4, 7 },
  { 7, 5, 14 },
  { 7, 6, 24 },
  { 7, 7, 37 },
  { 14, 4, 2 },
  { 14, 5, 4 },
  { 14, 6, 7 },
  { 14, 7, 11 },
  { 14, 8, 15 },
};

static void
test_warning_in_counts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (warning_cases); i++)
    for (guint before = 0; before <= 84; before++)
      {
        const WarningCase   *c = &warning_cases[i];
        gboolean             week = c->window == 7;
        CrampFrequencyRules  rule = week ? G1 : G2;
        CrampFrequencyCounts counts = {
          .e7 = week ? c->cramp_nights : 0,
          .x7 = week ? c->cramp_nights : 0,
          .n7 = 7,
          .x14 = week ? 0 : c->cramp_nights,
          .n14 = 14,
          .e0 = before,
          .x0 = before,
          .n0 = 84,
        };
        CrampFrequencyRules rules = cramp_frequency_counts_get_rules (&counts);

        g_assert_cmpint ((rules & rule) != 0, ==, before <= c->most_before);
      }
}

typedef struct
{
  CrampFrequencyCounts counts;
  CrampFrequencyRules  rules;
} RuleCase;

/* Each rule just holding, then just not, against full windows and, unless
 * said otherwise, a full baseline. */
static const RuleCase rule_cases[] = {
  { { .e7 = 0, .e0 = 20, .x0 = 20 }, 0 },
  /* Three cramps in one night are the article's three a week, not a rise. */
  { { .e7 = 3, .x7 = 1, .x14 = 1, .e0 = 9, .x0 = 9 }, W1 },
  { { .e7 = 3, .x7 = 1, .x14 = 1, .e0 = 10, .x0 = 9 }, 0 },
  { { .e7 = 2, .x7 = 2, .x14 = 2, .e0 = 9, .x0 = 9 }, 0 },
  /* A baseline of 27 nights is not known, and not known is occasional. */
  { { .e7 = 3, .x7 = 3, .x14 = 3, .e0 = 20, .x0 = 20, .n0 = 27 }, W1 },
  { { .e7 = 3, .x7 = 3, .x14 = 3, .e0 = 20, .x0 = 20, .n0 = 28 }, 0 },
  { { .e7 = 7, .x7 = 7, .x14 = 14, .e0 = 0, .x0 = 0, .n0 = 27 }, W1 },
  { { .e7 = 3, .x7 = 1, .x14 = 1, .e0 = 3, .x0 = 3, .n0 = 28 }, W1 },
  { { .e7 = 3, .x7 = 1, .x14 = 1, .e0 = 4, .x0 = 3, .n0 = 28 }, 0 },
  { { .e7 = 2, .x7 = 1, .several_is_new = TRUE, .e0 = 9, .x0 = 20 }, W2 },
  { { .e7 = 2, .x7 = 1, .several_is_new = TRUE, .e0 = 10, .x0 = 20 }, 0 },
  { { .e7 = 2, .x7 = 1, .several_is_new = TRUE, .e0 = 10, .n0 = 27, .x0 = 20 }, W2 },
  { { .x14 = 3, .x0 = 3, .e0 = 20 }, W3 },
  { { .x14 = 3, .x0 = 4, .e0 = 20 }, 0 },
  { { .x14 = 2, .x0 = 0, .e0 = 20 }, 0 },
  { { .x14 = 5, .x0 = 9, .e0 = 20 }, W3 },
  { { .x14 = 5, .x0 = 10, .e0 = 20 }, 0 },
  { { .x14 = 8, .x0 = 23, .e0 = 20 }, W3 },
  { { .x14 = 8, .x0 = 24, .e0 = 20 }, 0 },
  { { .x14 = 3, .x0 = 0, .n0 = 27, .e0 = 20 }, 0 },
  { { .e7 = 3, .x7 = 3, .x14 = 3, .x0 = 2, .e0 = 20 }, G1 | W3 },
  { { .e7 = 3, .x7 = 3, .x14 = 3, .x0 = 3, .e0 = 20 }, W3 },
  /* Few cramp nights with many cramps in them are no rise of nights. */
  { { .e7 = 9, .x7 = 2, .x14 = 2, .x0 = 0, .e0 = 20 }, 0 },
  { { .x14 = 4, .x0 = 2, .e0 = 20 }, G2 | W3 },
  { { .x14 = 4, .x0 = 3, .e0 = 20 }, W3 },
  { { .x14 = 3, .x0 = 0, .e0 = 20 }, W3 },
  { { .e7 = 4, .x7 = 2, .x14 = 2, .many_is_new = TRUE, .e0 = 9, .x0 = 20 }, G3 | W1 },
  { { .e7 = 4, .x7 = 2, .x14 = 2, .many_is_new = TRUE, .e0 = 10, .x0 = 20 }, 0 },
  { { .e7 = 4, .x7 = 1, .x14 = 2, .many_is_new = TRUE, .e0 = 9, .x0 = 20 }, W1 },
  { { .e7 = 4, .x7 = 2, .x14 = 2, .many_is_new = TRUE, .e0 = 10, .n0 = 27, .x0 = 20 }, G3 | W1 },
  { { .x14 = 2, .m14 = 2, .filled_in_before = 178, .e0 = 20, .x0 = 20 }, G4 },
  { { .x14 = 2, .m14 = 2, .filled_in_before = 177, .e0 = 20, .x0 = 20 }, 0 },
  { { .x14 = 2, .m14 = 2, .filled_in_before = 178, .m_before = 1, .e0 = 20, .x0 = 20 }, 0 },
  { { .x14 = 2, .m14 = 2, .filled_in_before = 178, .n0 = 27, .e0 = 20, .x0 = 20 }, 0 },
  { { .x14 = 1, .m14 = 1, .filled_in_before = 9999, .e0 = 20, .x0 = 20 }, 0 },
  { { .x14 = 3, .m14 = 3, .filled_in_before = 84, .e0 = 20, .x0 = 20 }, G4 },
  { { .x14 = 3, .m14 = 3, .filled_in_before = 0, .e0 = 20, .x0 = 20 }, 0 },
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rule_cases); i++)
    {
      CrampFrequencyCounts counts = rule_cases[i].counts;

      counts.n7 = 7;
      counts.n14 = 14;
      if (counts.n0 == 0)
        counts.n0 = 84;
      g_test_message ("rule case %" G_GSIZE_FORMAT, i);
      g_assert_cmphex (cramp_frequency_counts_get_rules (&counts), ==, rule_cases[i].rules);
    }
}

static void
test_codes (void)
{
  g_auto (GStrv) none = cramp_frequency_rules_get_codes (0);
  g_auto (GStrv) all = cramp_frequency_rules_get_codes (W1 | W2 | W3 | G1 | G2 | G3 | G4);
  g_autofree char *joined = g_strjoinv (" ", all);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpstr (joined, ==, "G1 G2 G3 G4 W1 W2 W3");
  g_assert_cmpstr (cramp_signal_state_get_code (CRAMP_SIGNAL_INSUFFICIENT), ==, "insufficient");
  g_assert_cmpstr (cramp_signal_state_get_code (CRAMP_SIGNAL_QUIET), ==, "quiet");
  g_assert_cmpstr (cramp_signal_state_get_code (CRAMP_SIGNAL_WATCH), ==, "watch");
  g_assert_cmpstr (cramp_signal_state_get_code (CRAMP_SIGNAL_WARNING), ==, "warning");
}

/* The fewest nights with cramps of 84 before that make so many of 14 fewer. */
static void
test_fewer (void)
{
  const guint fewest_before[] = { 19, 29, 37, 44, 50 };

  for (guint cramp_nights = 0; cramp_nights < G_N_ELEMENTS (fewest_before); cramp_nights++)
    for (guint before = 0; before <= 84; before++)
      {
        CrampFrequencyCounts counts = { .x14 = cramp_nights, .n14 = 14, .x0 = before, .n0 = 84 };

        g_assert_cmpint (cramp_frequency_counts_are_fewer (&counts), ==, before >= fewest_before[cramp_nights]);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frequency/rules/warning-in-counts", test_warning_in_counts);
  g_test_add_func ("/frequency/rules/edges", test_rules);
  g_test_add_func ("/frequency/rules/codes", test_codes);
  g_test_add_func ("/frequency/rules/fewer", test_fewer);

  return g_test_run ();
}
