/* bench-frequency.c - what an assessment of signal 1 costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints times and passes no judgement: they differ between machines and from
 * run to run. The yardstick is the least that reading the same nights can
 * cost; runs of both take turns, and the ratio of their medians is what can be
 * compared with another day's. */

#include "cramp-frequency.h"
#include "diary-generator.h"

#include <stdlib.h>

#define MAX_NIGHTS 14600
#define N_RUNS 101
#define UNANSWERED (-1)

/* A sink that the compiler must believe in. */
static volatile guint sink;

typedef struct
{
  const CrampNightTotal      *totals;
  int                         n_nights;
  const CrampFrequencyReplay *eve;
} Diary;

typedef void (*Work) (const Diary *diary);

static void
sum_up (const Diary *diary)
{
  guint cramps = 0, nights = 0;

  for (int i = 0; i < diary->n_nights; i++)
    {
      cramps += diary->totals[i].cramps;
      nights += diary->totals[i].filled_in;
    }
  sink = cramps + nights;
}

static void
assess_all (const Diary *diary)
{
  CrampFrequency signal = cramp_frequency_assess (diary->totals, diary->n_nights, DIARY_FIRST_NIGHT,
                                                  DIARY_FIRST_NIGHT + diary->n_nights - 1, UNANSWERED);

  sink = signal.state;
}

/* One more entry, from a copy that was kept of the night before. */
static void
assess_last_night (const Diary *diary)
{
  CrampFrequencyReplay replay = *diary->eve;
  CrampFrequency       signal;

  cramp_frequency_replay_advance (&replay, diary->totals, diary->n_nights, DIARY_FIRST_NIGHT + diary->n_nights - 1);
  signal = cramp_frequency_conclude (&replay);
  sink = signal.state;
}

/* Microseconds; short work is repeated until a clock can see it. */
static double
time_work (Work         work,
           const Diary *diary)
{
  const int repeats = 1 + 100000 / diary->n_nights;
  gint64    start = g_get_monotonic_time ();

  for (int i = 0; i < repeats; i++)
    work (diary);

  return (double) (g_get_monotonic_time () - start) / repeats;
}

static int
compare_times (const void *a,
               const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
find_median (double *times)
{
  qsort (times, N_RUNS, sizeof *times, compare_times);

  return times[N_RUNS / 2];
}

static void
measure (const char  *name,
         Work         work,
         const Diary *diary)
{
  double times[N_RUNS], yardsticks[N_RUNS];
  double time, yardstick;

  for (int i = 0; i < N_RUNS; i++)
    {
      yardsticks[i] = time_work (sum_up, diary);
      times[i] = time_work (work, diary);
    }
  time = find_median (times);
  yardstick = find_median (yardsticks);
  g_print ("%-40s %10.2f us, %7.1f times the sum of %d nights (%.2f us)\n",
           name, time, time / yardstick, diary->n_nights, yardstick);
}

static void
measure_diary (const char            *name,
               const CrampNightTotal *totals,
               int                    n_nights)
{
  g_autofree char     *last_night = g_strdup_printf ("%s, last night only", name);
  CrampFrequencyReplay eve;
  Diary                diary = { totals, n_nights, &eve };

  cramp_frequency_replay_init (&eve, DIARY_FIRST_NIGHT, UNANSWERED);
  cramp_frequency_replay_advance (&eve, totals, n_nights, DIARY_FIRST_NIGHT + n_nights - 2);
  measure (name, assess_all, &diary);
  measure (last_night, assess_last_night, &diary);
}

int
main (void)
{
  const DiaryPlan             plans[] = { { DIARY_POISSON, 1 }, { DIARY_CLUSTERED, 4 } };
  g_autofree CrampNightTotal *totals = g_new (CrampNightTotal, MAX_NIGHTS);

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1);

      g_print ("%g cramps a week\n", plans[i].rate);
      draw_diary (&plans[i], rand, totals, MAX_NIGHTS);
      measure_diary ("a year", totals, 365);
      measure_diary ("forty years", totals, MAX_NIGHTS);
    }

  return EXIT_SUCCESS;
}
