/* simulate-frequency.c - measures signal 1 on simulated diaries
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints how often each state begins without a reason and how soon it begins
 * with one, checks the goals, and fails when one is missed. */

#include "frequency-trial.h"
#include "simulation.h"

#define SEED 2025

/* Longer than a baseline and its distance: every trial but that of the first
 * weeks begins with a full one. */
#define WARM_UP 98
#define YEAR 365
#define CHANGE 182

/* What a goal may be missed by when a full run is repeated with another seed. */
#define RATE_TOLERANCE 0.05
#define SHARE_TOLERANCE 0.03

/* A short run knows its values less well; a right value is this many standard
 * errors off in one of 700 cases. */
#define SHORT_RUN_ERRORS 3

enum
{
  LESS_THAN_MONTHLY,
  ONE_TO_3_A_MONTH,
  ONE_TO_2_A_WEEK,
  THREE_OR_MORE_A_WEEK,
  UNANSWERED = -1,
};

static const double rates[] = { 0.1, 0.5, 1, 2, 4 };

#define N_RATES G_N_ELEMENTS (rates)

static FrequencyOnsets onsets[N_DIARY_KINDS][N_RATES];

static const char *const kind_names[] = {
  "Poisson, complete",
  "several per night (mean 1.5)",
  "bad weeks",
  "season, peak/trough 2",
  "30 % of nights not filled in",
  "50 % of free, 5 % of cramp nights not",
};

static FrequencyTrial
plan_trial (DiaryPlan plan,
            int       n_diaries,
            int       n_nights)
{
  return (FrequencyTrial){
    .plan = plan,
    .seed = simulation_next_seed (),
    .n_diaries = simulation_is_short () ? n_diaries / 5 : n_diaries,
    .n_nights = n_nights,
    .latches_from = WARM_UP,
    .usual_before = UNANSWERED,
  };
}

static void
check (const char *what,
       gboolean    met,
       Estimate    got,
       double      goal)
{
  g_print ("%-7s %s: %.3f (s.e. %.3f), goal %.2f\n", simulation_judge (met), what, got.value, got.error, goal);
}

static double
allow_for_error (Estimate got)
{
  return simulation_is_short () ? SHORT_RUN_ERRORS * got.error : 0;
}

static void
check_at_most (const char *what,
               Estimate    got,
               double      goal,
               double      tolerance)
{
  check (what, got.value <= goal + tolerance + allow_for_error (got), got, goal);
}

static void
check_at_least (const char *what,
                Estimate    got,
                double      goal,
                double      tolerance)
{
  check (what, got.value >= goal - tolerance - allow_for_error (got), got, goal);
}

static void
print_false_onsets (void)
{
  g_print ("False onsets a year, WARNING (WATCH or higher)\n");
  g_print ("| Diary | 0.1/wk | 0.5/wk | 1/wk | 2/wk | 4/wk |\n|---|---|---|---|---|---|\n");
  for (guint kind = 0; kind < N_DIARY_KINDS; kind++)
    {
      g_print ("| %s |", kind_names[kind]);
      for (gsize i = 0; i < N_RATES; i++)
        {
          FrequencyTrial trial = plan_trial ((DiaryPlan){ kind, rates[i] }, 4000, WARM_UP + YEAR);

          onsets[kind][i] = trial_count_onsets (&trial);
          g_print (" %.2f (%.2f) |", onsets[kind][i].warning.value, onsets[kind][i].watch.value);
        }
      g_print ("\n");
    }
}

/* Goals 1 to 3, as far as they are about false onsets. */
static void
check_false_onsets (void)
{
  static const double poisson[] = { 0.05, 0.30, 0.45, 0.60 };
  static const double clustered[] = { 0.10, 0.45, 0.60, 0.60 };

  for (gsize i = 0; i < G_N_ELEMENTS (poisson); i++)
    {
      check_at_most ("1 warnings a year, Poisson", onsets[DIARY_POISSON][i].warning, poisson[i], RATE_TOLERANCE);
      check_at_most ("1 warnings a year, clustered", onsets[DIARY_CLUSTERED][i].warning, clustered[i], RATE_TOLERANCE);
    }
  for (gsize i = 0; i < N_RATES; i++)
    {
      check_at_most ("2 watches a year, Poisson", onsets[DIARY_POISSON][i].watch, 2.3, RATE_TOLERANCE);
      check_at_most ("2 watches a year, clustered", onsets[DIARY_CLUSTERED][i].watch, 3.0, RATE_TOLERANCE);
      check_at_most ("3 warnings a year, 30 % missing", onsets[DIARY_GAPS][i].warning, 0.40, RATE_TOLERANCE);
    }
}

typedef struct
{
  DiaryKind kind;
  double    before, after;
} Jump;

static const Jump jumps[] = {
  { DIARY_POISSON, 0.1, 0.5 },
  { DIARY_POISSON, 0.1, 3 },
  { DIARY_POISSON, 0.5, 1 },
  { DIARY_POISSON, 0.5, 1.5 },
  { DIARY_POISSON, 0.5, 2.5 },
  { DIARY_POISSON, 1, 2 },
  { DIARY_POISSON, 1, 3 },
  { DIARY_POISSON, 1, 5 },
  { DIARY_POISSON, 2, 4 },
  { DIARY_POISSON, 2, 6 },
  { DIARY_POISSON, 2, 10 },
  { DIARY_CLUSTERED, 1, 3 },
  { DIARY_CLUSTERED, 1, 5 },
  { DIARY_GAPS, 0.1, 3 },
  { DIARY_GAPS, 0.5, 2.5 },
  { DIARY_GAPS, 1, 5 },
};

/* In the order of the jumps. */
enum
{
  JUMP_01_TO_3 = 1,
  JUMP_05_TO_25 = 4,
  JUMP_1_TO_3 = 6,
  JUMP_1_TO_5 = 7,
  JUMP_2_TO_6 = 9,
};

typedef struct
{
  FrequencyDelays warning, watch;
} JumpDelays;

static JumpDelays jump_delays[G_N_ELEMENTS (jumps)];

static void
print_delay (const FrequencyDelays *delays)
{
  int median = delays_get_median (delays);

  g_print (median > TRIAL_PATIENCE ? " >%d, " : " %d, ", MIN (median, TRIAL_PATIENCE));
  g_print ("%.0f, %.0f |", 100 * delays_get_share (delays, 14).value, 100 * delays_get_share (delays, 28).value);
}

static void
print_delays (void)
{
  g_print ("\nAfter a jump: median nights, %% within 14, %% within 28\n");
  g_print ("| Diary | a week | WARNING | WATCH+ |\n|---|---|---|---|\n");
  for (gsize i = 0; i < G_N_ELEMENTS (jumps); i++)
    {
      DiaryPlan      plan = { jumps[i].kind, jumps[i].before, jumps[i].after, CHANGE };
      FrequencyTrial trial = plan_trial (plan, 2000, CHANGE + TRIAL_PATIENCE);

      trial_count_delays (&trial, &jump_delays[i].warning, &jump_delays[i].watch);
      g_print ("| %s | %g -> %g |", kind_names[jumps[i].kind], jumps[i].before, jumps[i].after);
      print_delay (&jump_delays[i].warning);
      print_delay (&jump_delays[i].watch);
      g_print ("\n");
    }
}

/* A median of at most so many nights is half within them. As a share it has a
 * standard error, which a median in whole nights hides. */
static void
check_median (const char            *what,
              const FrequencyDelays *delays,
              int                    nights)
{
  g_autofree char *sentence = g_strdup_printf ("%s, half within %d nights", what, nights);

  check_at_least (sentence, delays_get_share (delays, nights), 0.5, SHARE_TOLERANCE);
}

static void
check_share (const char            *what,
             const FrequencyDelays *delays,
             int                    nights,
             double                 goal)
{
  g_autofree char *sentence = g_strdup_printf ("%s, within %d nights", what, nights);

  check_at_least (sentence, delays_get_share (delays, nights), goal, SHARE_TOLERANCE);
}

/* Goals 4 and 5. */
static void
check_delays (void)
{
  const JumpDelays *of = jump_delays;

  check_median ("4 warning 0.1 -> 3", &of[JUMP_01_TO_3].warning, 8);
  check_share ("4 warning 0.1 -> 3", &of[JUMP_01_TO_3].warning, 28, 0.95);
  check_median ("4 warning 0.5 -> 2.5", &of[JUMP_05_TO_25].warning, 18);
  check_share ("4 warning 0.5 -> 2.5", &of[JUMP_05_TO_25].warning, 28, 0.70);
  check_share ("4 warning 1 -> 3", &of[JUMP_1_TO_3].warning, 28, 0.57);
  check_median ("4 warning 1 -> 5", &of[JUMP_1_TO_5].warning, 10);
  check_share ("4 warning 1 -> 5", &of[JUMP_1_TO_5].warning, 28, 0.93);
  check_median ("4 warning 2 -> 6", &of[JUMP_2_TO_6].warning, 14);
  check_share ("4 warning 2 -> 6", &of[JUMP_2_TO_6].warning, 28, 0.83);

  check_median ("5 watch 0.1 -> 3", &of[JUMP_01_TO_3].watch, 6);
  check_share ("5 watch 0.1 -> 3", &of[JUMP_01_TO_3].watch, 14, 0.95);
  check_median ("5 watch 0.5 -> 2.5", &of[JUMP_05_TO_25].watch, 7);
  check_median ("5 watch 1 -> 3", &of[JUMP_1_TO_3].watch, 14);
  check_median ("5 watch 1 -> 5", &of[JUMP_1_TO_5].watch, 8);
}

/* Goal 3: people who stop filling in good nights have not become worse. */
static void
run_habit_changes (void)
{
  static const double habit_rates[] = { 0.5, 1, 2 };

  g_print ("\nHabit change: share with an onset within 60 nights\n");
  for (gsize i = 0; i < G_N_ELEMENTS (habit_rates); i++)
    {
      double           rate = habit_rates[i];
      DiaryPlan        plan = { DIARY_POISSON, rate, rate, CHANGE, TRUE };
      FrequencyTrial   trial = plan_trial (plan, 2000, CHANGE + TRIAL_PATIENCE);
      FrequencyDelays  warning, watch;
      g_autofree char *what = g_strdup_printf ("3 habit change at %g a week", rate);

      trial_count_delays (&trial, &warning, &watch);
      g_print ("%g a week: WARNING %.3f, WATCH+ %.3f\n", rate,
               delays_get_share (&warning, 60).value, delays_get_share (&watch, 60).value);
      check_at_most (what, delays_get_share (&warning, 60), 0.10, SHARE_TOLERANCE);
    }
}

static FrequencyTrial
plan_first_weeks (double rate,
                  int    usual_before,
                  int    n_diaries)
{
  FrequencyTrial trial = plan_trial ((DiaryPlan){ DIARY_POISSON, rate }, n_diaries, WARM_UP);

  trial.latches_from = 0;
  trial.usual_before = usual_before;

  return trial;
}

/* No goals, but figures to know. */
static void
run_first_weeks (void)
{
  static const int honest[] = {
    LESS_THAN_MONTHLY,
    ONE_TO_3_A_MONTH,
    ONE_TO_2_A_WEEK,
    ONE_TO_2_A_WEEK,
    THREE_OR_MORE_A_WEEK,
  };
  FrequencyTrial  trial;
  FrequencyDelays warning, watch;

  g_print ("\nFirst 98 nights, honest answer: false onsets a person, WARNING (WATCH or higher)\n|");
  for (gsize i = 0; i < N_RATES; i++)
    {
      FrequencyOnsets first;

      trial = plan_first_weeks (rates[i], honest[i], 4000);
      first = trial_count_onsets (&trial);
      g_print (" %g/wk: %.2f (%.2f) |", rates[i], first.warning.value, first.watch.value);
    }

  trial = plan_first_weeks (3, LESS_THAN_MONTHLY, 2000);
  trial_count_delays (&trial, &warning, &watch);
  g_print ("\nNew 3/wk, honest answer, by night 14: WARNING %.2f, WATCH+ %.2f\n",
           delays_get_share (&warning, 14).value, delays_get_share (&watch, 14).value);

  trial = plan_first_weeks (1, UNANSWERED, 2000);
  trial_count_delays (&trial, &warning, &watch);
  g_print ("True 1/wk, no answer, by night 28: WARNING %.2f, WATCH+ %.2f\n",
           delays_get_share (&warning, 28).value, delays_get_share (&watch, 28).value);
}

int
main (int   argc,
      char *argv[])
{
  simulation_begin (argc, argv, SEED);
  print_false_onsets ();
  print_delays ();
  run_first_weeks ();
  run_habit_changes ();
  check_false_onsets ();
  check_delays ();

  return simulation_end ();
}
