/* simulate-helps.c - measures what is said of care measures on simulated nights
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints how often a useless measure is called helpful, how often a helpful one
 * is found, and how often an interval holds the truth; checks the goals, and
 * fails when one is missed. */

#include "cramp-care-effect.h"
#include "cramp-constants.h"
#include "cramp-plan-result.h"

#include <math.h>

#include "simulation.h"

#define SEED 2026

/* A Monday: the first look is a week later. */
#define FIRST 739502
#define YEAR 365

/* A share that is right is this many standard errors off in one of 700 cases. */
#define ERRORS 3

/* How somebody lives: how many of the nights have cramps, by what the measure
 * multiplies that, how many evenings have the measure, also after a night with
 * cramps, how many nights nobody answers for, and whether some weeks are worse. */
typedef struct
{
  double   cramps, ratio, with, with_after_cramps, unknown;
  gboolean bad_weeks;
} Habits;

typedef struct
{
  GArray    *totals;
  GPtrArray *nights;
} Diary;

static GRand *
new_chance (void)
{
  return g_rand_new_with_seed (simulation_next_seed ());
}

static gboolean
happens (GRand *rand,
         double chance)
{
  return g_rand_double (rand) < chance;
}

/* The sum of two exponential times, so that one week in ten is twice as bad. */
static double
draw_week (GRand *rand)
{
  return -(log (1 - g_rand_double (rand)) + log (1 - g_rand_double (rand))) / 2;
}

static void
check (const char *what,
       double      share,
       double      n,
       double      low,
       double      high)
{
  double   error = sqrt (MAX (share * (1 - share), 0.01) / n);
  gboolean met = share >= low - ERRORS * error && share <= high + ERRORS * error;

  g_print ("%-7s %s: %.3f (s.e. %.3f), goal %.3f to %.3f\n", simulation_judge (met), what, share, error, low, high);
}

static int
count_diaries (int all)
{
  return simulation_is_short () ? all / 8 : all;
}

static void
add_night (Diary         *diary,
           CrampNightDate date,
           gboolean       with,
           gboolean       has_cramps,
           gboolean       is_known)
{
  CrampNightTotal total = { date, has_cramps, is_known };
  CrampNight     *night = cramp_night_new (date);

  night->answers[cramp_night_care_field (CRAMP_CARE_SOAK)] = with ? CRAMP_CARE_DONE : CRAMP_CARE_SKIPPED;
  g_array_append_val (diary->totals, total);
  g_ptr_array_add (diary->nights, night);
}

/* On which night it was first said that there are fewer cramps, or none. */
static int
live (const Habits *habits,
      GRand        *rand,
      int           n_nights)
{
  Diary    diary = { g_array_new (FALSE, FALSE, sizeof (CrampNightTotal)), g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free) };
  gboolean had_cramps = FALSE;
  double   factor = 1;
  int      found = 0;

  for (int i = 0; i < n_nights && found == 0; i++)
    {
      gboolean with = happens (rand, had_cramps ? habits->with_after_cramps : habits->with);

      if (habits->bad_weeks && i % 7 == 0)
        factor = draw_week (rand);
      had_cramps = happens (rand, MIN (habits->cramps * factor * (with ? habits->ratio : 1), 0.95));
      add_night (&diary, FIRST + (guint) i, with, had_cramps, !happens (rand, habits->unknown));
      if ((FIRST + i) % 7 == 0 && cramp_care_effect_assess (CRAMP_CARE_SOAK, diary.totals, diary.nights, FIRST + (guint) i).fewer)
        found = i + 1;
    }
  g_array_unref (diary.totals);
  g_ptr_array_unref (diary.nights);

  return found == 0 ? G_MAXINT : found;
}

typedef struct
{
  const char *name;
  Habits      habits;
  double      within_84, within_182, within_year; /* goals: at most for a useless one, 1 is none */
} Comparison;

#define NO_GOAL 1

/* The goals are the shares that the section on what helps names, measured there
 * for a measure on half of the evenings. */
static const Comparison useless[] = {
  { "useless, 15 % of nights", { 0.15, 1, 0.5, 0.5, 0, FALSE }, 0.05, NO_GOAL, 0.12 },
  { "useless, 30 % of nights", { 0.30, 1, 0.5, 0.5, 0, FALSE }, 0.05, NO_GOAL, 0.12 },
  { "useless, 50 % of nights", { 0.50, 1, 0.5, 0.5, 0, FALSE }, 0.05, NO_GOAL, 0.12 },
  { "useless, 30 %, bad weeks", { 0.30, 1, 0.5, 0.5, 0, TRUE }, 0.05, NO_GOAL, 0.12 },
  { "useless, 30 %, more care after cramps", { 0.30, 1, 0.3, 0.7, 0, FALSE }, 0.05, NO_GOAL, 0.12 },
  { "useless, 30 %, bad weeks, more care after cramps", { 0.30, 1, 0.3, 0.7, 0, TRUE }, 0.05, NO_GOAL, 0.12 },
  { "useless, 30 %, 30 % not answered", { 0.30, 1, 0.5, 0.5, 0.3, FALSE }, 0.05, NO_GOAL, 0.12 },
};

static const Comparison halving[] = {
  { "halving, 15 % of nights", { 0.15, 0.5, 0.5, 0.5, 0, FALSE }, 0.07 },
  { "halving, 30 % of nights", { 0.30, 0.5, 0.5, 0.5, 0, FALSE }, 0.37, 0.74 },
  { "halving, 50 % of nights", { 0.50, 0.5, 0.5, 0.5, 0, FALSE }, 0.64 },
};

typedef struct
{
  double in_84, in_182, in_year;
} Found;

static Found
run_comparison (const Comparison *comparison,
                int               n_diaries)
{
  g_autoptr (GRand) rand = new_chance ();
  Found found = { 0 };

  for (int i = 0; i < n_diaries; i++)
    {
      int night = live (&comparison->habits, rand, YEAR);

      found.in_84 += night <= 84;
      found.in_182 += night <= 182;
      found.in_year += night <= YEAR;
    }
  found.in_84 /= n_diaries;
  found.in_182 /= n_diaries;
  found.in_year /= n_diaries;
  g_print ("| %s | %.3f | %.3f | %.3f |\n", comparison->name, found.in_84, found.in_182, found.in_year);

  return found;
}

static void
run_comparisons (void)
{
  int n = count_diaries (4000);

  g_print ("\"Fewer\" is said, weekly looks: within 84, 182, 365 nights\n|---|---|---|---|\n");
  for (gsize i = 0; i < G_N_ELEMENTS (useless); i++)
    {
      Found found = run_comparison (&useless[i], n);

      check (useless[i].name, found.in_84, n, 0, useless[i].within_84);
      check (useless[i].name, found.in_year, n, 0, useless[i].within_year);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (halving); i++)
    {
      Found found = run_comparison (&halving[i], n);

      check (halving[i].name, found.in_84, n, halving[i].within_84 - 0.03, 1);
      if (halving[i].within_182 > 0)
        check (halving[i].name, found.in_182, n, halving[i].within_182 - 0.03, 1);
    }
}

static guint
draw_count (GRand *rand,
            guint  n,
            double chance)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += happens (rand, chance);

  return count;
}

static const struct
{
  guint  n1, n0;
  double p1, p0;
} groups[] = {
  { 14, 14, 0.30, 0.30 },
  { 28, 28, 0.15, 0.15 },
  { 28, 28, 0.15, 0.30 },
  { 28, 28, 0.25, 0.50 },
  { 20, 60, 0.30, 0.30 },
  { 60, 20, 0.10, 0.20 },
  { 100, 100, 0.15, 0.30 },
  { 180, 180, 0.05, 0.10 },
};

static void
run_intervals (void)
{
  int n = count_diaries (40000);

  g_print ("\nHow often the interval of the difference holds the truth\n");
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (GRand) rand = new_chance ();
      g_autofree char *what = g_strdup_printf ("%u nights at %.2f, %u at %.2f", groups[i].n1, groups[i].p1, groups[i].n0, groups[i].p0);
      int              held = 0;

      for (int j = 0; j < n; j++)
        {
          CrampTwoGroups two = { draw_count (rand, groups[i].n1, groups[i].p1), groups[i].n1, draw_count (rand, groups[i].n0, groups[i].p0), groups[i].n0 };
          CrampEstimate  difference = cramp_newcombe_difference (&two);
          double         truth = groups[i].p1 - groups[i].p0;

          held += difference.low <= truth && truth <= difference.high;
        }
      check (what, (double) held / n, n, 0.92, 0.98);
    }
}

/* Whether a plan that is kept to says that there are fewer cramps. */
static gboolean
live_plan (const Habits *habits,
           guint         n_blocks,
           GRand        *rand)
{
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));
  g_autoptr (GByteArray) nights = cramp_plan_draw (rand, n_blocks);
  const CrampPlan plan = { CRAMP_CARE_SOAK, FIRST, nights, 0 };
  double          factor = 1;

  for (guint i = 0; i < nights->len; i++)
    {
      gboolean        with = nights->data[i] == CRAMP_PLAN_WITH;
      CrampNightTotal total = { FIRST + i, 0, TRUE };

      if (habits->bad_weeks && i % 7 == 0)
        factor = draw_week (rand);
      total.cramps = happens (rand, MIN (habits->cramps * factor * (with ? habits->ratio : 1), 0.95));
      total.filled_in = !happens (rand, habits->unknown);
      g_array_append_val (totals, total);
    }

  return cramp_plan_assess (&plan, totals, FIRST + nights->len).fewer;
}

static const struct
{
  const char *name;
  Habits      habits;
  double      least; /* goal for eight weeks */
} plans[] = {
  { "useless, 15 % of nights", { .cramps = 0.15, .ratio = 1 } },
  { "useless, 30 % of nights", { .cramps = 0.30, .ratio = 1 } },
  { "useless, 50 % of nights", { .cramps = 0.50, .ratio = 1 } },
  { "useless, 30 %, bad weeks", { .cramps = 0.30, .ratio = 1, .bad_weeks = TRUE } },
  { "useless, 30 %, 20 % not answered", { .cramps = 0.30, .ratio = 1, .unknown = 0.2 } },
  { "halving, 15 % of nights", { .cramps = 0.15, .ratio = 0.5 } },
  { "halving, 30 % of nights", { .cramps = 0.30, .ratio = 0.5 }, 0.25 },
  { "halving, 50 % of nights", { .cramps = 0.50, .ratio = 0.5 }, 0.48 },
  { "halving, 50 %, 20 % not answered", { .cramps = 0.50, .ratio = 0.5, .unknown = 0.2 } },
  { "a quarter, 30 % of nights", { .cramps = 0.30, .ratio = 0.25 }, 0.56 },
};

static void
run_plans (void)
{
  static const guint lengths[] = { 2, CRAMP_PLAN_BLOCKS, 6 };
  int                n = count_diaries (4000);

  g_print ("\nA plan by lot says \"fewer\": 4, 8, 12 weeks\n");
  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    for (gsize length = 0; length < G_N_ELEMENTS (lengths); length++)
      {
        g_autoptr (GRand) rand = new_chance ();
        g_autofree char *what = g_strdup_printf ("plan of %u weeks, %s", 2 * lengths[length], plans[i].name);
        int              said = 0;

        for (int j = 0; j < n; j++)
          said += live_plan (&plans[i].habits, lengths[length], rand);
        check (what, (double) said / n, n, lengths[length] == CRAMP_PLAN_BLOCKS ? plans[i].least : 0, plans[i].habits.ratio < 1 ? 1 : CRAMP_PLAN_P);
      }
}

int
main (int   argc,
      char *argv[])
{
  simulation_begin (argc, argv, SEED);
  run_intervals ();
  run_comparisons ();
  run_plans ();

  return simulation_end ();
}
