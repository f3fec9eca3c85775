/* bench-assessor.c - what an assessment of the whole diary costs
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forty years and a hundred thousand cramps, on the disk. Prints times and
 * passes no judgement: they differ between machines and from run to run. The
 * yardstick is a read of the totals of all nights, the least that a first look
 * can cost; runs of both take turns. What one more entry costs to save is not
 * counted, what it costs to assess again is. */

#include "cramp-assessor.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define N_NIGHTS 14600
#define N_EPISODES 100000
#define N_RUNS 51

/* A sink that the compiler must believe in. */
static volatile guint sink;

typedef struct
{
  CrampStore    *store;
  CrampAssessor *kept;
  GDateTime     *now;
} Bench;

static void
check (const GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
save_cramp (CrampStore *store,
            GRand      *rand,
            GDateTime  *start)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  draft->answers[CRAMP_EPISODE_SIDE] = g_rand_int_range (rand, 0, 3);
  draft->answers[CRAMP_EPISODE_SITES] = 1 << g_rand_int_range (rand, 0, 7);
  draft->answers[CRAMP_EPISODE_PAIN] = g_rand_int_range (rand, 0, 11);
  draft->answers[CRAMP_EPISODE_TRIGGER] = g_rand_int_range (rand, -1, 11);
  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = g_rand_int_range (rand, 0, 3) * 30;
  draft->answers[CRAMP_EPISODE_CONTEXT] = g_rand_int_range (rand, 0, 4);
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (store, episode, &error);
  check (error);
}

static void
save_night (CrampStore    *store,
            GRand         *rand,
            CrampNightDate date)
{
  g_autoptr (CrampNight) night = cramp_night_new (date);
  g_autoptr (GError) error = NULL;

  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  night->answers[CRAMP_NIGHT_EXPOSURES] = g_rand_int_range (rand, 0, 16);
  night->answers[CRAMP_NIGHT_TINGLING] = g_rand_int_range (rand, 0, 4);
  cramp_store_save_night (store, night, &error);
  check (error);
}

/* On most nights cramps, on every one an answer. */
static void
fill (CrampStore *store,
      GDateTime  *now)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (GError) error = NULL;

  cramp_store_begin (store, &error);
  check (error);
  for (int i = 0; i < N_EPISODES; i++)
    {
      g_autoptr (GDateTime) start = g_date_time_add_minutes (now, -g_rand_int_range (rand, 1, N_NIGHTS * 1440));

      save_cramp (store, rand, start);
    }
  for (guint i = 0; i < N_NIGHTS; i++)
    save_night (store, rand, cramp_night_of (now) - i);
  cramp_store_end (store, TRUE, &error);
  check (error);
}

static void
read_totals (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) totals = cramp_store_read_totals (bench->store, 0, G_MAXUINT32, &error);

  check (error);
  sink = totals->len;
}

static void
assess (CrampAssessor *assessor,
        GDateTime     *now)
{
  g_autoptr (GError) error = NULL;
  CrampFindings findings;

  cramp_assessor_assess (assessor, now, &findings, &error);
  check (error);
  sink = findings.frequency.state + findings.posture.state;
}

static void
assess_first (Bench *bench)
{
  g_autoptr (CrampAssessor) fresh = cramp_assessor_new (bench->store);

  assess (fresh, bench->now);
}

static void
assess_again (Bench *bench)
{
  assess (bench->kept, bench->now);
}

static void
add_entry (Bench *bench,
           GRand *rand)
{
  g_autoptr (GDateTime) start = g_date_time_add_minutes (bench->now, -g_rand_int_range (rand, 1, 600));

  save_cramp (bench->store, rand, start);
}

static int
compare_times (const void *a,
               const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
time_work (void (*work) (Bench *bench),
           Bench *bench)
{
  gint64 start = g_get_monotonic_time ();

  work (bench);

  return (double) (g_get_monotonic_time () - start) / 1000;
}

static void
measure (const char *name,
         void (*work) (Bench *bench),
         gboolean entry,
         Bench   *bench)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  double times[N_RUNS], yardsticks[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      yardsticks[i] = time_work (read_totals, bench);
      if (entry)
        add_entry (bench, rand);
      times[i] = time_work (work, bench);
    }
  qsort (times, N_RUNS, sizeof *times, compare_times);
  qsort (yardsticks, N_RUNS, sizeof *yardsticks, compare_times);
  g_print ("%-24s median %7.3f ms, worst %7.3f ms, %6.3f times a read of all totals (%.3f ms)\n", name,
           times[N_RUNS / 2], times[N_RUNS - 1], times[N_RUNS / 2] / yardsticks[N_RUNS / 2], yardsticks[N_RUNS / 2]);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cramp-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "diary.db", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  Bench bench = { .now = g_date_time_new (zone, 2026, 11, 22, 21, 0, 0) };

  bench.store = cramp_store_open (path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  check (error);
  fill (bench.store, bench.now);
  bench.kept = cramp_assessor_new (bench.store);

  measure ("the first look", assess_first, FALSE, &bench);
  measure ("after one more entry", assess_again, TRUE, &bench);

  g_object_unref (bench.kept);
  g_object_unref (bench.store);
  g_date_time_unref (bench.now);
  g_remove (path);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
