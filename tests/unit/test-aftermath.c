/* test-aftermath.c - what signal 2 says, rule by rule
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-aftermath.h"

#include "case-builder.h"

typedef struct
{
  const char         *diary;
  CrampSignalState    state;
  CrampAftermathRules rules;
  guint               n_nights;
} StateCase;

#define TWICE CRAMP_AFTERMATH_NUMB_TWICE
#define WEAK CRAMP_AFTERMATH_WEAK
#define A_DAY CRAMP_AFTERMATH_NUMB_A_DAY
#define TINGLING CRAMP_AFTERMATH_TINGLING
#define ONCE CRAMP_AFTERMATH_NUMB_ONCE
#define BRIEF CRAMP_AFTERMATH_BRIEF
#define WEAK_BRIEFLY CRAMP_AFTERMATH_WEAK_BRIEFLY

/* One cramp with 10 to 59 minutes. */
#define SHORT(ago) "| cramp " ago " numbness_min=10 "
#define NOT_SHORT(ago) "| cramp " ago " numbness_min=0 "

static const StateCase state_cases[] = {
  /* A2: how long. */
  { "cramp 0 numbness_min=0", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 numbness_min=59", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 numbness_min=60", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 numbness_min=1439", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 numbness_min=1440", CRAMP_SIGNAL_WARNING, ONCE | A_DAY, 1 },
  { "cramp 0 soreness_min=100000", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp 0 soreness_min=100000 numbness_min=0", CRAMP_SIGNAL_QUIET, 0, 0 },
  /* A2: still there. */
  { "cramp 0 still_there", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 still_there=no", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 still_there numbness_min=1", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 still_there numbness_area=foot", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 still_there=no numbness_area=foot", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 numbness_area=foot", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp 0 still_there numbness_area=none", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 still_there numbness_min=0", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 still_there numbness_min=0 numbness_area=none weakness_signs=[]", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 0 still_there weakness_signs=toes_drag", CRAMP_SIGNAL_WARNING, WEAK, 1 },
  { "cramp 0 still_there weakness_signs=stairs_hard numbness_min=0", CRAMP_SIGNAL_WARNING, WEAK, 1 },
  { "cramp 0 still_there weakness_signs=leg_gives_way numbness_min=1", CRAMP_SIGNAL_WARNING, WEAK | ONCE, 1 },
  { "cramp 0 still_there weakness_signs=toes_drag numbness_area=none", CRAMP_SIGNAL_WARNING, WEAK, 1 },
  { "cramp 0 still_there weakness_signs=toes_drag numbness_area=calf", CRAMP_SIGNAL_WARNING, WEAK | ONCE, 1 },
  /* A2 and A4: a weakness sign, and for how long. */
  { "cramp 0 weakness_signs=toes_drag", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp 0 weakness_signs=toes_drag weakness_min=9", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 weakness_signs=toes_drag weakness_min=10", CRAMP_SIGNAL_WATCH, WEAK_BRIEFLY, 1 },
  { "cramp 0 weakness_signs=toes_drag weakness_min=59", CRAMP_SIGNAL_WATCH, WEAK_BRIEFLY, 1 },
  { "cramp 0 weakness_signs=toes_drag weakness_min=60", CRAMP_SIGNAL_WARNING, WEAK, 1 },
  { "cramp 0 weakness_signs=toes_drag weakness_min=10 still_there=no", CRAMP_SIGNAL_WATCH, WEAK_BRIEFLY, 1 },
  { "cramp 0 weakness_signs=toes_drag weakness_min=10 still_there", CRAMP_SIGNAL_WARNING, WEAK, 1 },
  { "cramp 0 weakness_signs=[] weakness_min=60", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 weakness_min=60", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 0 weakness_signs=[]", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  /* A3: how often, and where the 28 nights end. */
  { "cramp 0 numbness_min=60 | cramp 0 numbness_min=60", CRAMP_SIGNAL_WARNING, TWICE, 1 },
  { "cramp 0 numbness_min=60 | cramp 27 numbness_min=60", CRAMP_SIGNAL_WARNING, TWICE, 2 },
  { "cramp 0 numbness_min=60 | cramp 28 numbness_min=60", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { "cramp 28 numbness_min=1440", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp -1 numbness_min=1440 | running", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp 3 numbness_min=60 context=activity", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  /* A3: tingling, and where the 14 nights end. */
  { "night 11-13 tingling=both_feet", CRAMP_SIGNAL_WARNING, TINGLING, 0 },
  { "night 12-14 tingling=both_feet", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-2 tingling=feet_and_hands", CRAMP_SIGNAL_WARNING, TINGLING, 0 },
  { "night 0 tingling=feet_and_hands | night 5 tingling=both_feet | night 13 tingling=both_feet", CRAMP_SIGNAL_WARNING, TINGLING, 0 },
  { "night 0-1 tingling=both_feet", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-13 tingling=one_foot", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-13 tingling=none", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night -1 tingling=both_feet | night 0-1 tingling=both_feet | running", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  /* A4: three of the last five of which it is answered. */
  { "cramp 2 numbness_min=10 | cramp 1 numbness_min=10", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 2 numbness_min=10 | cramp 1 numbness_min=59 | cramp 0 numbness_min=30", CRAMP_SIGNAL_WATCH, BRIEF, 3 },
  { "cramp 2 numbness_min=9 | cramp 1 numbness_min=59 | cramp 0 numbness_min=30", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 2 numbness_min=60 | cramp 1 numbness_min=59 | cramp 0 numbness_min=30", CRAMP_SIGNAL_WATCH, ONCE, 1 },
  { SHORT ("8") SHORT ("7") SHORT ("6") NOT_SHORT ("5") NOT_SHORT ("4"), CRAMP_SIGNAL_WATCH, BRIEF, 3 },
  { SHORT ("8") SHORT ("7") SHORT ("6") NOT_SHORT ("5") NOT_SHORT ("4") NOT_SHORT ("3"), CRAMP_SIGNAL_QUIET, 0, 0 },
  { SHORT ("8") SHORT ("7") SHORT ("6") SHORT ("5") NOT_SHORT ("4") NOT_SHORT ("3"), CRAMP_SIGNAL_WATCH, BRIEF, 3 },
  { SHORT ("8") SHORT ("7") SHORT ("6") NOT_SHORT ("5") NOT_SHORT ("4") "| cramp 0-3 still_there=no", CRAMP_SIGNAL_WATCH, BRIEF, 3 },
  { SHORT ("27") SHORT ("27") SHORT ("27"), CRAMP_SIGNAL_WATCH, BRIEF, 1 },
  { SHORT ("28") SHORT ("27") SHORT ("27"), CRAMP_SIGNAL_QUIET, 0, 0 },
  /* What a warning rests on is named, not what a watch would have. */
  { SHORT ("9") SHORT ("8") SHORT ("7") "| cramp 5 numbness_min=60 | cramp 4 numbness_min=60", CRAMP_SIGNAL_WARNING, TWICE | BRIEF, 2 },
  { "cramp 5 weakness_signs=toes_drag weakness_min=10 | cramp 4 weakness_signs=toes_drag weakness_min=60", CRAMP_SIGNAL_WARNING, WEAK, 1 },
  { "cramp 5 weakness_signs=toes_drag weakness_min=10 | cramp 4 numbness_min=60", CRAMP_SIGNAL_WATCH, ONCE | WEAK_BRIEFLY, 2 },
  /* A5. */
  { "", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-5 cramp_free", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-6 cramp_free", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "night 7-13 cramp_free", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "night 8-14 cramp_free", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-13 cramp_free=no", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-13 cramp_free | cramp 27", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "night 0-13 cramp_free | cramp 28", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "night 0-13 cramp_free | cramp 5 context=activity", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp 0-13", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
  { "cramp 0-13 | cramp 27 still_there=no", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 5 numbness_min=0", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 5 weakness_min=0", CRAMP_SIGNAL_QUIET, 0, 0 },
  { "cramp 5 numbness_area=none weakness_signs=[] soreness_min=0", CRAMP_SIGNAL_INSUFFICIENT, 0, 0 },
};

static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (state_cases); i++)
    {
      const StateCase *expected = &state_cases[i];
      g_autoptr (DiaryCase) c = diary_case_read (expected->diary);
      CrampAftermath signal = cramp_aftermath_assess (&c->recent);

      g_test_message ("%s", expected->diary);
      g_assert_cmpstr (cramp_signal_state_get_code (signal.state), ==, cramp_signal_state_get_code (expected->state));
      g_assert_cmphex (signal.rules, ==, expected->rules);
      g_assert_cmpuint (signal.n_nights, ==, expected->n_nights);
    }
}

typedef struct
{
  const char *diary;
  const char *pattern;
  gboolean    both_sides;
} PatternCase;

#define NUMB(ago, more) "| cramp " ago " numbness_min=60 " more
#define PW_LEFT "| cramp 9 weakness_signs=toes_drag weakness_min=60 side=left"
#define TINGLED "| night 0-2 tingling=both_feet"

/* Rule A6, in the order in which it is written. */
static const PatternCase pattern_cases[] = {
  { "", NULL, FALSE },
  { NUMB ("1", "side=left"), NULL, FALSE },
  { NUMB ("1", "side=both"), NULL, TRUE },
  { NUMB ("1", "side=left") NUMB ("2", "side=left"), "one_side", FALSE },
  { NUMB ("1", "side=right") NUMB ("2", "side=right"), "one_side", FALSE },
  { NUMB ("1", "side=left") PW_LEFT, "one_side", FALSE },
  { NUMB ("1", "side=left numbness_area=hip_to_calf") PW_LEFT, "one_side_radiating", FALSE },
  { NUMB ("1", "side=right") NUMB ("2", "side=right numbness_area=hip_to_calf"), "one_side_radiating", FALSE },
  /* The area of a cramp that left nothing behind does not count. */
  { NUMB ("1", "side=left") NUMB ("2", "side=left") "| cramp 3 numbness_min=0 numbness_area=hip_to_calf side=left", "one_side", FALSE },
  { NUMB ("1", "side=left") NUMB ("2", "side=left") "| cramp 3 numbness_min=0 side=right", "one_side", FALSE },
  { NUMB ("1", "side=left") NUMB ("2", "side=right"), "mixed", TRUE },
  { NUMB ("1", "side=left") NUMB ("2", ""), "mixed", FALSE },
  { NUMB ("1", "") NUMB ("2", ""), "mixed", FALSE },
  { NUMB ("1", "side=left") NUMB ("2", "side=both"), "mixed", TRUE },
  { NUMB ("1", "side=both") NUMB ("2", "side=both"), "symmetrical", TRUE },
  { NUMB ("1", "side=both numbness_area=hip_to_calf") NUMB ("2", "side=both"), "symmetrical", TRUE },
  { NUMB ("1", "numbness_area=both_feet") NUMB ("2", "numbness_area=feet_and_hands"), "symmetrical", TRUE },
  { NUMB ("1", "side=left numbness_area=both_feet") NUMB ("2", "side=right numbness_area=both_feet"), "symmetrical", TRUE },
  /* One side stands first. */
  { NUMB ("1", "side=left numbness_area=both_feet") NUMB ("2", "side=left numbness_area=feet_and_hands"), "one_side", TRUE },
  { NUMB ("1", "side=left numbness_area=both_feet") NUMB ("2", "side=both"), "symmetrical", TRUE },
  { NUMB ("1", "side=left numbness_area=foot") NUMB ("2", "side=both"), "mixed", TRUE },
  { NUMB ("27", "side=left") NUMB ("28", "side=right"), NULL, FALSE },
  /* Tingling. */
  { TINGLED, "symmetrical", FALSE },
  { TINGLED NUMB ("1", "side=left"), "symmetrical", FALSE },
  { TINGLED NUMB ("1", "side=left") NUMB ("2", "side=left"), "mixed", FALSE },
  { TINGLED NUMB ("1", "side=left") NUMB ("2", "side=left numbness_area=hip_to_calf"), "mixed", FALSE },
  { TINGLED NUMB ("1", "side=left") NUMB ("2", "side=right"), "mixed", TRUE },
  { TINGLED NUMB ("1", "side=both") NUMB ("2", "side=both"), "symmetrical", TRUE },
  { "night 0-1 tingling=both_feet" NUMB ("1", "side=left") NUMB ("2", "side=left"), "one_side", FALSE },
};

static void
test_patterns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pattern_cases); i++)
    {
      const PatternCase *expected = &pattern_cases[i];
      g_autoptr (DiaryCase) c = diary_case_read (expected->diary);
      CrampAftermath signal = cramp_aftermath_assess (&c->recent);
      const char    *pattern = signal.pattern < 0 ? NULL : cramp_vocabulary_get_code (&cramp_aftermath_pattern_vocabulary, signal.pattern);

      g_test_message ("%s", expected->diary);
      g_assert_cmpstr (pattern, ==, expected->pattern);
      g_assert_cmpint (signal.both_sides, ==, expected->both_sides);
    }
}

static void
test_evidence (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("cramp 20 numbness_min=60 side=right | cramp 6 still_there weakness_signs=toes_drag side=right"
                                             "| cramp 6 numbness_min=90 side=right | cramp 5 numbness_min=10 | cramp 4 | cramp 40 numbness_min=60 side=left"
                                             "| night 0 tingling=both_feet | night 1 tingling=none");
  CrampAftermath       signal = cramp_aftermath_assess (&c->recent);
  const CrampNightDate nights[] = { CASE_NIGHT - 20, CASE_NIGHT - 6 };

  g_assert_cmpuint (signal.cramps, ==, 5);
  g_assert_cmpuint (signal.answered, ==, 4);
  g_assert_cmpuint (signal.numb, ==, 2);
  g_assert_cmpuint (signal.weak, ==, 1);
  g_assert_cmpuint (signal.persistent, ==, 3);
  g_assert_cmpuint (signal.brief, ==, 1);
  g_assert_cmpuint (signal.brief_of, ==, 3);
  g_assert_cmpuint (signal.tingling_nights, ==, 1);
  g_assert_cmpint (signal.side, ==, CRAMP_SIDE_RIGHT);
  g_assert_cmpmem (signal.nights, signal.n_nights * sizeof *nights, nights, sizeof nights);
}

/* As many nights as the window has. */
static void
test_every_night (void)
{
  g_autoptr (DiaryCase) c = diary_case_read ("cramp 0-40 numbness_min=60 side=left | cramp 0-40 numbness_min=60 side=left");
  CrampAftermath signal = cramp_aftermath_assess (&c->recent);

  g_assert_cmpuint (signal.numb, ==, 56);
  g_assert_cmpuint (signal.n_nights, ==, 28);
  g_assert_cmpuint (signal.nights[0], ==, CASE_NIGHT - 27);
  g_assert_cmpuint (signal.nights[27], ==, CASE_NIGHT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/aftermath/states", test_states);
  g_test_add_func ("/aftermath/patterns", test_patterns);
  g_test_add_func ("/aftermath/evidence", test_evidence);
  g_test_add_func ("/aftermath/every-night", test_every_night);

  return g_test_run ();
}
