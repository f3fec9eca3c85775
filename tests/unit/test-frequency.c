/* test-frequency.c - what signal 1 says, rule by rule
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-frequency.h"

#include <math.h>
#include <string.h>

#define FIRST_NIGHT 700000

enum
{
  UNANSWERED = -1,
  LESS_THAN_MONTHLY,
  ONE_TO_3_A_MONTH,
  ONE_TO_2_A_WEEK,
  THREE_OR_MORE_A_WEEK,
  NOT_SURE,
};

/* Reads nights: `.` without a cramp, `-` not filled in, a digit for cramps;
 * `84x.` repeats. */
static GArray *
read_diary (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GArray *totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  guint   night = FIRST_NIGHT;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *mark = strchr (words[i], 'x');
      guint       times = mark == NULL ? 1 : (guint) g_ascii_strtoull (words[i], NULL, 10);

      mark = mark == NULL ? words[i] : mark + 1;
      for (guint j = 0; j < times; j++, night++)
        {
          CrampNightTotal total = { night, g_ascii_isdigit (*mark) ? g_ascii_digit_value (*mark) : 0, TRUE };

          if (*mark != '-')
            g_array_append_val (totals, total);
        }
    }

  return totals;
}

/* Nights are counted from the first one, which is 1. */
static CrampFrequency
assess (const char *text,
        int         usual_before,
        int         night)
{
  g_autoptr (GArray) totals = read_diary (text);

  return cramp_frequency_assess ((const CrampNightTotal *) totals->data, totals->len,
                                 FIRST_NIGHT, FIRST_NIGHT + night - 1, usual_before);
}

static CrampNightDate
night_date (int night)
{
  return FIRST_NIGHT + night - 1;
}

typedef struct
{
  const char      *diary;
  int              usual_before;
  int              night;
  CrampSignalState state;
  const char      *rules;
} StateCase;

/* Three cramps within five nights after fourteen weeks without: rules hold up
 * to night 105 (E7) and 112 (X14), and each latch fourteen nights longer. */
#define SUDDEN "98x. 1 . 1 . 1 60x."
#define SUDDEN_THEN_SILENCE "98x. 1 . 1 . 1 60x-"

/* Nightly cramps from night 99 on: the first rule holds on night 101. */
#define LASTING "98x. 120x1"

static const StateCase state_cases[] = {
  { "", UNANSWERED, 1, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { "41x.", UNANSWERED, 41, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { "42x.", UNANSWERED, 42, CRAMP_SIGNAL_QUIET, "" },
  { "42x.", NOT_SURE, 41, CRAMP_SIGNAL_INSUFFICIENT, "" },
  /* An answer about the time before makes the baseline known at once. */
  { "42x.", LESS_THAN_MONTHLY, 6, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { "42x.", LESS_THAN_MONTHLY, 7, CRAMP_SIGNAL_QUIET, "" },
  { "1 1 1", LESS_THAN_MONTHLY, 2, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { "1 1 1", UNANSWERED, 3, CRAMP_SIGNAL_WATCH, "W1" },
  /* One in 56 is 3 of 3 nights against 1 of 56. */
  { "1 1 1", LESS_THAN_MONTHLY, 3, CRAMP_SIGNAL_WARNING, "G1 W1 W3" },
  { "1 1 1", ONE_TO_3_A_MONTH, 3, CRAMP_SIGNAL_WARNING, "G1 W1 W3" },
  { "1 1 1", ONE_TO_2_A_WEEK, 3, CRAMP_SIGNAL_WATCH, "W3" },
  { "1 1 1", THREE_OR_MORE_A_WEEK, 3, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { "2", UNANSWERED, 1, CRAMP_SIGNAL_WATCH, "W2" },
  { "3", UNANSWERED, 1, CRAMP_SIGNAL_WATCH, "W1 W2" },
  { "3 1", UNANSWERED, 2, CRAMP_SIGNAL_WARNING, "G3 W1 W2" },
  /* Several in a night is new for a week, and on watch for two more. */
  { "98x. 2 60x.", UNANSWERED, 105, CRAMP_SIGNAL_WATCH, "W2" },
  { "98x. 2 60x.", UNANSWERED, 106, CRAMP_SIGNAL_WATCH, "" },
  { "98x. 2 60x.", UNANSWERED, 118, CRAMP_SIGNAL_WATCH, "" },
  { "98x. 2 60x.", UNANSWERED, 119, CRAMP_SIGNAL_QUIET, "" },
  { "98x. 2 30x. 2", UNANSWERED, 130, CRAMP_SIGNAL_QUIET, "" },
  { SUDDEN, UNANSWERED, 102, CRAMP_SIGNAL_QUIET, "" },
  { SUDDEN, UNANSWERED, 103, CRAMP_SIGNAL_WARNING, "G1 W1 W3" },
  { SUDDEN, UNANSWERED, 105, CRAMP_SIGNAL_WARNING, "G1 W1 W3" },
  { SUDDEN, UNANSWERED, 106, CRAMP_SIGNAL_WARNING, "W3" },
  { SUDDEN, UNANSWERED, 112, CRAMP_SIGNAL_WARNING, "W3" },
  { SUDDEN, UNANSWERED, 113, CRAMP_SIGNAL_WARNING, "" },
  { SUDDEN, UNANSWERED, 118, CRAMP_SIGNAL_WARNING, "" },
  { SUDDEN, UNANSWERED, 119, CRAMP_SIGNAL_WATCH, "" },
  { SUDDEN, UNANSWERED, 125, CRAMP_SIGNAL_WATCH, "" },
  { SUDDEN, UNANSWERED, 126, CRAMP_SIGNAL_QUIET, "" },
  { SUDDEN_THEN_SILENCE, UNANSWERED, 118, CRAMP_SIGNAL_WARNING, "" },
  { SUDDEN_THEN_SILENCE, UNANSWERED, 119, CRAMP_SIGNAL_WATCH, "" },
  { SUDDEN_THEN_SILENCE, UNANSWERED, 126, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { SUDDEN_THEN_SILENCE, UNANSWERED, 163, CRAMP_SIGNAL_INSUFFICIENT, "" },
  /* Silence never turns into quiet: 7 of 14 nights, then 6. */
  { "98x. 7x-", UNANSWERED, 105, CRAMP_SIGNAL_QUIET, "" },
  { "98x. 8x-", UNANSWERED, 106, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { "98x. 300x-", THREE_OR_MORE_A_WEEK, 398, CRAMP_SIGNAL_INSUFFICIENT, "" },
  { LASTING, UNANSWERED, 101, CRAMP_SIGNAL_WARNING, "G1 W1 W3" },
  { LASTING, UNANSWERED, 185, CRAMP_SIGNAL_WARNING, "G1 G2 W1 W3" },
  { LASTING, UNANSWERED, 186, CRAMP_SIGNAL_WARNING, "" },
  { LASTING, UNANSWERED, 198, CRAMP_SIGNAL_WARNING, "" },
  { LASTING, UNANSWERED, 199, CRAMP_SIGNAL_QUIET, "" },
};

static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (state_cases); i++)
    {
      const StateCase *c = &state_cases[i];
      CrampFrequency   signal = assess (c->diary, c->usual_before, c->night);
      g_auto (GStrv) codes = cramp_frequency_rules_get_codes (signal.rules);
      g_autofree char *rules = g_strjoinv (" ", codes);

      g_test_message ("%s, night %d", c->diary, c->night);
      g_assert_cmpstr (cramp_signal_state_get_code (signal.state), ==, cramp_signal_state_get_code (c->state));
      g_assert_cmpstr (rules, ==, c->rules);
    }
}

/* A habit of writing down bad nights only is no rise: the others count as they
 * did before. Else three of three nights would be one. */
static void
test_habit_changes (void)
{
  g_autoptr (GString) text = g_string_new ("1");

  for (int i = 0; i < 17; i++)
    g_string_append (text, " 5x. 1");
  for (int i = 0; i < 6; i++)
    g_string_append (text, " 5x- 1");

  for (int night = 99; night <= 103 + 36; night++)
    {
      CrampFrequency signal = assess (text->str, UNANSWERED, night);

      g_assert_cmphex (signal.rules, ==, 0);
      g_assert_cmpint (signal.state, ==, night < 112 ? CRAMP_SIGNAL_QUIET : CRAMP_SIGNAL_INSUFFICIENT);
    }
}

static void
assert_baseline (const char *text,
                 int         night,
                 int         first,
                 int         last,
                 gboolean    frozen)
{
  CrampFrequency signal = assess (text, UNANSWERED, night);

  g_assert_cmpuint (signal.baseline_first, ==, first == 0 ? 0 : night_date (first));
  g_assert_cmpuint (signal.baseline_last, ==, last == 0 ? 0 : night_date (last));
  g_assert_cmpint (signal.baseline_frozen, ==, frozen);
}

static void
test_baseline_moves (void)
{
  assert_baseline ("120x.", 14, 0, 0, FALSE);
  assert_baseline ("120x.", 15, 1, 1, FALSE);
  assert_baseline ("120x.", 98, 1, 84, FALSE);
  assert_baseline ("120x.", 99, 2, 85, FALSE);
}

/* The state began on night 101: from the next night on the baseline stays for
 * 84 nights, moves for one, and stays again because the latch is still on. */
static void
test_baseline_freezes (void)
{
  assert_baseline (LASTING, 101, 4, 87, FALSE);
  assert_baseline (LASTING, 102, 4, 87, TRUE);
  assert_baseline (LASTING, 185, 4, 87, TRUE);
  assert_baseline (LASTING, 186, 89, 172, FALSE);
  assert_baseline (LASTING, 187, 89, 172, TRUE);
  assert_baseline (LASTING, 199, 89, 172, TRUE);
  assert_baseline (LASTING, 200, 103, 186, FALSE);
}

/* The state began on night 3, the baseline was known on night 42, and the latch
 * cleared on night 49. */
static void
test_baseline_freezes_when_known (void)
{
  const char *text = "1 1 1 4x. 1 1 1 4x. 1 1 1 4x. 1 1 1 4x. 1 1 1 60x.";

  g_assert_cmpint (assess (text, UNANSWERED, 41).known, ==, FALSE);
  assert_baseline (text, 41, 1, 27, FALSE);
  assert_baseline (text, 42, 1, 28, FALSE);
  assert_baseline (text, 43, 1, 28, TRUE);
  assert_baseline (text, 49, 1, 28, TRUE);
  assert_baseline (text, 50, 1, 36, FALSE);
}

typedef struct
{
  int   usual_before;
  guint nights;
  guint cramps;
} StandInCase;

/* Cramps that stand in when the baseline has so many nights of its own. */
static const StandInCase stand_in_cases[] = {
  { UNANSWERED, 10, 0 },
  { NOT_SURE, 10, 0 },
  { LESS_THAN_MONTHLY, 0, 1 },
  { LESS_THAN_MONTHLY, 28, 1 },
  { LESS_THAN_MONTHLY, 29, 0 },
  { ONE_TO_3_A_MONTH, 0, 4 },
  { ONE_TO_3_A_MONTH, 7, 4 },
  { ONE_TO_3_A_MONTH, 8, 3 },
  { ONE_TO_3_A_MONTH, 49, 1 },
  { ONE_TO_3_A_MONTH, 50, 0 },
  { ONE_TO_2_A_WEEK, 0, 12 },
  { ONE_TO_2_A_WEEK, 21, 8 },
  { ONE_TO_2_A_WEEK, 22, 7 },
  { THREE_OR_MORE_A_WEEK, 0, 28 },
  { THREE_OR_MORE_A_WEEK, 1, 28 },
  { THREE_OR_MORE_A_WEEK, 55, 1 },
  { THREE_OR_MORE_A_WEEK, 56, 0 },
};

static void
test_stand_in (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stand_in_cases); i++)
    {
      const StandInCase *c = &stand_in_cases[i];
      gboolean           answered = c->usual_before >= 0 && c->usual_before < NOT_SURE;
      CrampFrequency     signal = assess ("80x.", c->usual_before, (int) c->nights + 14);

      g_assert_cmpuint (signal.counts.n0, ==, answered ? 56 : c->nights);
      g_assert_cmpuint (signal.stand_in_nights, ==, answered ? 56 - c->nights : 0);
      g_assert_cmpuint (signal.counts.x0, ==, c->cramps);
      g_assert_cmpuint (signal.counts.e0, ==, c->cramps);
    }
}

typedef struct
{
  const char *diary;
  int         night;
  guint       n7, n14;
} CompletenessCase;

static const CompletenessCase completeness_cases[] = {
  /* Before there is a usual, every night since the first counts. */
  { "1 5x-", 1, 1, 1 },
  { "1 5x-", 6, 6, 6 },
  { "1 13x-", 14, 7, 14 },
  /* One baseline night, filled in or not. */
  { "1 14x-", 15, 7, 14 },
  { "- 1 13x-", 15, 0, 1 },
  /* Half of the nights: 3.5 of 7 are 4. */
  { "42x- 42x. 14x-", 98, 4, 7 },
  { "42x- 42x. 9x- 5x.", 98, 5, 7 },
  { "42x- 42x. 14x.", 98, 7, 14 },
  /* 28 of 84: a third, 2.33 of 7 are 3 and 4.67 of 14 are 5. */
  { "56x- 28x. 14x-", 98, 3, 5 },
  /* 36 of 84 make exactly 3 of 7 and 6 of 14; 37 make one more. */
  { "48x- 36x. 14x-", 98, 3, 6 },
  { "47x- 37x. 14x-", 98, 4, 7 },
  { "84x- 14x-", 98, 0, 0 },
};

static void
test_usual_completeness (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (completeness_cases); i++)
    {
      const CompletenessCase *c = &completeness_cases[i];
      CrampFrequency          signal = assess (c->diary, UNANSWERED, c->night);

      g_test_message ("%s, night %d", c->diary, c->night);
      g_assert_cmpuint (signal.counts.n7, ==, c->n7);
      g_assert_cmpuint (signal.counts.n14, ==, c->n14);
    }
}

static void
test_evidence (void)
{
  CrampFrequency signal = assess ("- 97x. 1 . 2 - 1 60x.", UNANSWERED, 103);

  g_assert_cmpuint (signal.counts.e7, ==, 4);
  g_assert_cmpuint (signal.counts.x7, ==, 3);
  g_assert_cmpuint (signal.counts.n7, ==, 7);
  g_assert_cmpuint (signal.counts.m14, ==, 1);
  g_assert_cmpuint (signal.counts.filled_in_14, ==, 13);
  g_assert_cmpfloat_with_epsilon (signal.p7, 0.000144, 0.0000005001);
  g_assert_cmpuint (signal.first, ==, night_date (1));
  g_assert_cmpuint (signal.as_of, ==, night_date (103));
  g_assert_cmpuint (signal.filled_in, ==, 101);
  g_assert_cmpuint (signal.not_filled_in, ==, 2);
  g_assert_cmpuint (signal.with_cramps, ==, 3);
  g_assert_cmpuint (signal.counts.x14, ==, 3);
  g_assert_cmpuint (signal.cramp_nights[0], ==, night_date (99));
  g_assert_cmpuint (signal.cramp_nights[1], ==, night_date (101));
  g_assert_cmpuint (signal.cramp_nights[2], ==, night_date (103));
  g_assert_cmpuint (signal.cramp_nights[3], ==, 0);
}

/* Entries of later nights, and of nights before the first, change nothing. */
static void
test_other_nights_ignored (void)
{
  g_autoptr (GArray) totals = read_diary ("50x1 98x. 1 . 1 . 1 40x3");
  const CrampNightTotal *data = (const CrampNightTotal *) totals->data;
  CrampFrequency         cut = cramp_frequency_assess (data, totals->len, night_date (51), night_date (153),
                                                       UNANSWERED);
  CrampFrequency         whole = assess (SUDDEN, UNANSWERED, 103);

  g_assert_cmpint (cut.state, ==, CRAMP_SIGNAL_WARNING);
  g_assert_cmpmem (&cut.counts, sizeof cut.counts, &whole.counts, sizeof whole.counts);
  g_assert_cmpint (cut.rules, ==, whole.rules);
  g_assert_cmpuint (cut.filled_in, ==, 103);
  g_assert_cmpuint (cut.with_cramps, ==, 3);
}

/* A cramp fills its night in, whatever the total says. */
static void
test_cramp_fills_in (void)
{
  CrampNightTotal total = { FIRST_NIGHT, 2, FALSE };
  CrampFrequency  signal = cramp_frequency_assess (&total, 1, FIRST_NIGHT, FIRST_NIGHT, UNANSWERED);

  g_assert_cmpuint (signal.filled_in, ==, 1);
  g_assert_cmpuint (signal.counts.x7, ==, 1);
  g_assert_cmpuint (signal.counts.filled_in_14, ==, 1);
}

static void
test_weeks_before (void)
{
  /* Four in every week, each week the same: nothing has changed. */
  const char    *weeks = "1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. "
                         "1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. "
                         "1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x. 1 1 1 1 3x.";
  CrampFrequency signal = assess (weeks, UNANSWERED, 105);

  g_assert_cmpint (signal.state, ==, CRAMP_SIGNAL_QUIET);
  g_assert_cmpuint (signal.counts.e7, ==, 4);
  g_assert_cmpuint (signal.weeks_before, ==, 12);
  g_assert_cmpuint (assess (weeks, UNANSWERED, 7).weeks_before, ==, 0);
  g_assert_cmpuint (assess (weeks, UNANSWERED, 9).weeks_before, ==, 0);
  g_assert_cmpuint (assess (weeks, UNANSWERED, 10).weeks_before, ==, 1);
  g_assert_cmpuint (assess ("3 90x.", UNANSWERED, 91).weeks_before, ==, 1);
  g_assert_cmpuint (assess ("3 91x.", UNANSWERED, 92).weeks_before, ==, 0);
  g_assert_cmpuint (assess ("2 90x.", UNANSWERED, 91).weeks_before, ==, 0);
}

static void
test_last_warning (void)
{
  g_assert_cmpuint (assess (SUDDEN, UNANSWERED, 102).last_warning, ==, 0);
  g_assert_cmpuint (assess (SUDDEN, UNANSWERED, 103).last_warning, ==, night_date (103));
  g_assert_cmpuint (assess (SUDDEN, UNANSWERED, 118).last_warning, ==, night_date (118));
  g_assert_cmpuint (assess (SUDDEN, UNANSWERED, 119).last_warning, ==, night_date (118));
  g_assert_cmpuint (assess (SUDDEN_THEN_SILENCE, UNANSWERED, 160).last_warning, ==, night_date (118));
}

static void
test_fewer (void)
{
  g_assert_false (assess ("27x1 14x.", UNANSWERED, 41).fewer);
  g_assert_true (assess ("28x1 14x.", UNANSWERED, 42).fewer);

  /* Six answered nights of 14 are too few to say it. */
  g_assert_true (assess ("98x1 20x. 7x- 7x.", UNANSWERED, 132).fewer);
  g_assert_false (assess ("98x1 20x. 8x- 6x.", UNANSWERED, 132).fewer);
}

static void
assert_nothing (const CrampFrequency *signal)
{
  g_assert_cmpint (signal->state, ==, CRAMP_SIGNAL_INSUFFICIENT);
  g_assert_cmpint (signal->rules, ==, 0);
  g_assert_cmpuint (signal->counts.e7, ==, 0);
  g_assert_cmpuint (signal->counts.n7, ==, 0);
  g_assert_cmpuint (signal->counts.n14, ==, 0);
  g_assert_cmpuint (signal->filled_in + signal->not_filled_in + signal->with_cramps, ==, 0);
  g_assert_cmpuint (signal->cramp_nights[0], ==, 0);
  g_assert_cmpuint (signal->last_warning, ==, 0);
  g_assert_cmpuint (signal->baseline_first, ==, 0);
  g_assert_false (signal->baseline_frozen);
  g_assert_false (signal->fewer);
}

static void
test_empty_diary (void)
{
  CrampFrequency none = cramp_frequency_assess (NULL, 0, 0, FIRST_NIGHT, UNANSWERED);
  CrampFrequency eve = cramp_frequency_assess (NULL, 0, FIRST_NIGHT, FIRST_NIGHT - 1, ONE_TO_2_A_WEEK);

  assert_nothing (&none);
  g_assert_cmpuint (none.first, ==, 0);
  g_assert_cmpuint (none.as_of, ==, FIRST_NIGHT);
  g_assert_true (isnan (none.p7) && isnan (none.p14));

  /* Begun today and answered, but no night has passed yet. */
  assert_nothing (&eve);
  g_assert_cmpuint (eve.first, ==, FIRST_NIGHT);
  g_assert_cmpuint (eve.as_of, ==, FIRST_NIGHT - 1);
  g_assert_cmpuint (eve.counts.x0, ==, 12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frequency/states", test_states);
  g_test_add_func ("/frequency/habit-changes", test_habit_changes);
  g_test_add_func ("/frequency/baseline/moves", test_baseline_moves);
  g_test_add_func ("/frequency/baseline/freezes", test_baseline_freezes);
  g_test_add_func ("/frequency/baseline/freezes-when-known", test_baseline_freezes_when_known);
  g_test_add_func ("/frequency/baseline/stand-in", test_stand_in);
  g_test_add_func ("/frequency/usual-completeness", test_usual_completeness);
  g_test_add_func ("/frequency/evidence", test_evidence);
  g_test_add_func ("/frequency/other-nights-ignored", test_other_nights_ignored);
  g_test_add_func ("/frequency/cramp-fills-in", test_cramp_fills_in);
  g_test_add_func ("/frequency/weeks-before", test_weeks_before);
  g_test_add_func ("/frequency/last-warning", test_last_warning);
  g_test_add_func ("/frequency/fewer", test_fewer);
  g_test_add_func ("/frequency/empty-diary", test_empty_diary);

  return g_test_run ();
}
