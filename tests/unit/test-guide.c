/* test-guide.c - the steps of a guide, and its mark in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-guide-diary.h"
#include "cramp-store-guide.h"
#include "cramp-store-nights.h"
#include "cramp-time.h"

#define BEGIN 1795212000 /* some evening */
#define NIGHT 739940

static CrampGuideRun
begin (CrampCare care)
{
  CrampGuideRun run;

  cramp_guide_begin (&run, care, NIGHT, BEGIN);
  return run;
}

/* The dose of the trial, counted second by second. */
static void
test_dose (void)
{
  CrampGuideRun run = begin (CRAMP_CARE_STRETCH);
  int           held[CRAMP_N_EXERCISES][2] = { 0 };
  int           last_hold[2] = { -100, -100 };
  int           end = 0;

  for (int i = 0; i < run.length_s; i++)
    {
      CrampGuideStep step;

      cramp_guide_get_step (&run, BEGIN + i, &step);
      g_assert_cmpint (i, >=, step.start_s);
      g_assert_cmpint (i, <, step.start_s + step.length_s);
      if (step.phase != CRAMP_GUIDE_HOLD)
        continue;

      g_assert_cmpint (step.length_s, ==, 10);
      if (i == step.start_s)
        {
          held[step.exercise][step.leg]++;
          g_assert_cmpuint (step.round, ==, held[step.exercise][step.leg]);
          g_assert_cmpint (i - last_hold[step.leg], >, 10);
        }
      last_hold[step.leg] = i;
      end = i + 1;
    }

  for (CrampExercise exercise = CRAMP_EXERCISE_CALF; exercise <= CRAMP_EXERCISE_HAMSTRING; exercise++)
    for (guint leg = 0; leg < 2; leg++)
      g_assert_cmpint (held[exercise][leg], ==, 3);
  g_assert_cmpint (end, <=, 3 * 60);
}

/* One step follows the other without a gap, and the last one is kept. */
static void
test_steps (void)
{
  CrampGuideRun  run = begin (CRAMP_CARE_STRETCH);
  CrampGuideStep step, last;
  guint          n_steps = 0;

  for (gint64 now = BEGIN; now < BEGIN + run.length_s; now += step.length_s, n_steps++)
    {
      cramp_guide_get_step (&run, now, &step);
      g_assert_cmpint (now - BEGIN, ==, step.start_s);
    }
  g_assert_cmpuint (n_steps, ==, 2 * 12 + 2 * 2);
  cramp_guide_get_step (&run, BEGIN + 100000, &last);
  g_assert_cmpmem (&last, sizeof last, &step, sizeof step);
  g_assert_cmpint (last.exercise, ==, CRAMP_EXERCISE_TOES);
}

static void
test_pause (void)
{
  CrampGuideRun run = begin (CRAMP_CARE_SOAK);

  g_assert_cmpint (cramp_guide_get_end (&run), ==, BEGIN + 600);
  g_assert_false (cramp_guide_resume (&run, BEGIN + 5));
  g_assert_true (cramp_guide_pause (&run, BEGIN + 100));
  g_assert_false (cramp_guide_pause (&run, BEGIN + 110));
  g_assert_cmpint (cramp_guide_get_end (&run), ==, 0);
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN + 5000), ==, 100);
  g_assert_false (cramp_guide_is_over (&run, BEGIN + 100000));
  g_assert_true (cramp_guide_resume (&run, BEGIN + 1000));
  g_assert_cmpint (cramp_guide_get_end (&run), ==, BEGIN + 1500);
  g_assert_false (cramp_guide_is_over (&run, BEGIN + 1499));
  g_assert_true (cramp_guide_is_over (&run, BEGIN + 1500));
  g_assert_false (cramp_guide_pause (&run, BEGIN + 1500));
}

static void
test_skip (void)
{
  CrampGuideRun  run = begin (CRAMP_CARE_STRETCH);
  CrampGuideRun  soak = begin (CRAMP_CARE_SOAK);
  CrampGuideStep step;

  for (CrampExercise exercise = CRAMP_EXERCISE_HAMSTRING; exercise <= CRAMP_EXERCISE_TOES; exercise++)
    {
      g_assert_true (cramp_guide_skip (&run, BEGIN + 5));
      cramp_guide_get_step (&run, BEGIN + 5, &step);
      g_assert_cmpint (step.exercise, ==, exercise);
      g_assert_cmpint (step.phase, ==, CRAMP_GUIDE_PREPARE);
    }
  g_assert_true (cramp_guide_skip (&run, BEGIN + 5));
  g_assert_true (cramp_guide_is_over (&run, BEGIN + 5));
  g_assert_false (cramp_guide_counts (&run, BEGIN + 5));
  g_assert_false (cramp_guide_skip (&run, BEGIN + 5));
  g_assert_false (cramp_guide_skip (&soak, BEGIN + 5));
}

/* A paused guide stays paused. */
static void
test_skip_paused (void)
{
  CrampGuideRun run = begin (CRAMP_CARE_STRETCH);

  cramp_guide_pause (&run, BEGIN + 20);
  g_assert_true (cramp_guide_skip (&run, BEGIN + 500));
  g_assert_cmpint (run.since, ==, 0);
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN + 900), ==, 85);
  g_assert_cmpint (run.skipped_s, ==, 65);
}

static void
test_extend (void)
{
  CrampGuideRun run = begin (CRAMP_CARE_SOAK);
  CrampGuideRun stretch = begin (CRAMP_CARE_STRETCH);

  g_assert_true (cramp_guide_extend (&run));
  g_assert_false (cramp_guide_extend (&run));
  g_assert_cmpint (cramp_guide_get_end (&run), ==, BEGIN + CRAMP_LONGEST_SOAK_SECONDS);
  g_assert_cmpint (cramp_guide_get_minutes (&run, BEGIN + 100000), ==, 15);
  g_assert_false (cramp_guide_extend (&stretch));
}

/* After hours of suspend the guide is over and not longer than it was. */
static void
test_suspend (void)
{
  CrampGuideRun run = begin (CRAMP_CARE_SOAK);

  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN + 8 * 3600), ==, 600);
  g_assert_true (cramp_guide_is_over (&run, G_MAXINT64));
  g_assert_cmpint (cramp_guide_get_minutes (&run, G_MAXINT64), ==, 10);
}

static const CrampBoot BOOT = { "a", BEGIN - 50000 };

static CrampGuideRun
begin_soak (void)
{
  CrampGuideRun run = begin (CRAMP_CARE_SOAK);

  run.boot = BOOT;
  return run;
}

/* A soak of eight minutes is one of eight minutes, whatever the clock says. */
static void
test_clock_set (gconstpointer data)
{
  const int     shift = GPOINTER_TO_INT (data);
  CrampBoot     boot = { "a", BOOT.time + shift };
  CrampGuideRun run = begin_soak ();

  g_assert_false (cramp_guide_catch_up (&run, BEGIN + 60, &BOOT));
  g_assert_true (cramp_guide_catch_up (&run, BEGIN + 480 + shift, &boot));
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN + 480 + shift), ==, 480);
  g_assert_cmpint (cramp_guide_get_end (&run), ==, BEGIN + 600 + shift);
  g_assert_false (cramp_guide_catch_up (&run, BEGIN + 481 + shift, &boot));

  cramp_guide_pause (&run, BEGIN + 500 + shift);
  g_assert_false (cramp_guide_catch_up (&run, BEGIN + 500, &BOOT));
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN + 900), ==, 500);
}

/* That the clock is kept right is no reason to write to the disk. */
static void
test_clock_kept_right (void)
{
  CrampBoot     boot = { "a", BOOT.time + 2 };
  CrampGuideRun run = begin_soak ();

  g_assert_false (cramp_guide_catch_up (&run, BEGIN + 62, &boot));
  g_assert_cmpint (run.since, ==, BEGIN);
}

/* After a crash of the machine its clock is the only witness, and it may be
 * wrong. */
static void
test_restart (void)
{
  CrampBoot     later = { "b", BEGIN + 200 };
  CrampBoot     wrong = { "b", BEGIN - 3600 };
  CrampGuideRun run = begin_soak ();
  CrampGuideRun other = begin_soak ();

  g_assert_true (cramp_guide_catch_up (&run, BEGIN + 300, &later));
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN + 300), ==, 300);
  g_assert_false (cramp_guide_catch_up (&run, BEGIN + 301, &later));

  g_assert_true (cramp_guide_catch_up (&other, BEGIN - 3000, &wrong));
  g_assert_cmpint (cramp_guide_get_position (&other, BEGIN - 3000 + 60), ==, 60);
}

/* Where nobody tells when the machine was started. */
static void
test_unknown_start (void)
{
  const CrampBoot unknown = { "", 0 };
  CrampGuideRun   run = begin (CRAMP_CARE_SOAK);

  g_assert_false (cramp_guide_catch_up (&run, BEGIN, &unknown));
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN - 3600), ==, 0);
  g_assert_true (cramp_guide_catch_up (&run, BEGIN - 3600, &unknown));
  g_assert_cmpint (cramp_guide_get_position (&run, BEGIN - 3600 + 60), ==, 60);
}

static void
assert_same (const CrampGuideRun *a,
             const CrampGuideRun *b)
{
  g_assert_cmpint (a->care, ==, b->care);
  g_assert_cmpuint (a->night, ==, b->night);
  g_assert_cmpint (a->length_s, ==, b->length_s);
  g_assert_cmpint (a->position_s, ==, b->position_s);
  g_assert_cmpint (a->since, ==, b->since);
  g_assert_cmpint (a->skipped_s, ==, b->skipped_s);
  g_assert_cmpstr (a->boot.id, ==, b->boot.id);
  g_assert_cmpint (a->boot.time, ==, b->boot.time);
  g_assert_cmpint (a->ended, ==, b->ended);
}

static void
test_stored (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autofree CrampGuideRun *read = NULL;
  g_autoptr (GError) error = NULL;
  CrampGuideRun  run = begin (CRAMP_CARE_STRETCH);
  CrampGuideRun *none;

  g_assert_true (cramp_store_find_guide (store, &none, &error));
  g_assert_no_error (error);
  g_assert_null (none);
  run.boot = BOOT;
  g_assert_true (cramp_store_save_guide (store, &run, &error));
  cramp_guide_skip (&run, BEGIN + 30);
  cramp_guide_pause (&run, BEGIN + 40);
  g_assert_true (cramp_store_save_guide (store, &run, &error));
  g_assert_true (cramp_store_find_guide (store, &read, &error));
  g_assert_no_error (error);
  assert_same (read, &run);
  g_assert_true (cramp_store_delete_guide (store, &error));
  g_assert_true (cramp_store_find_guide (store, &none, &error));
  g_assert_no_error (error);
  g_assert_null (none);
}

static int
finish_since (CrampStore      *store,
              gboolean         early,
              gint64           now,
              const CrampBoot *boot,
              CrampNightDate   date,
              int             *minutes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;
  CrampCare                 care = CRAMP_CARE_SOAK;
  g_autofree CrampGuideRun *run = NULL;

  g_assert_true (cramp_store_find_guide (store, &run, &error));
  if (run != NULL)
    care = run->care;
  g_assert_true (cramp_guide_finish (store, early, now, boot, &error));
  g_assert_no_error (error);
  g_assert_true (cramp_store_find_night (store, date, &night, &error));
  g_assert_no_error (error);
  *minutes = night == NULL ? CRAMP_UNANSWERED : night->answers[CRAMP_NIGHT_SOAK_MIN];

  return night == NULL ? CRAMP_UNANSWERED : night->answers[cramp_night_care_field (care)];
}

static int
finish (CrampStore    *store,
        gboolean       early,
        gint64         now,
        CrampNightDate date,
        int           *minutes)
{
  return finish_since (store, early, now, &BOOT, date, minutes);
}

/* An hour forward a minute after the start, before anybody has looked. */
static void
test_finish_after_clock_set (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  const CrampBoot           later = { "a", BOOT.time + 3600 };
  g_autofree CrampGuideRun *found = NULL;
  CrampGuideRun             run = begin (CRAMP_CARE_SOAK);
  int                       minutes;

  run.boot = BOOT;
  g_assert_true (cramp_store_save_guide (store, &run, NULL));
  g_assert_true (cramp_guide_find (store, BEGIN + 3600 + 60, &later, &found, NULL));
  g_assert_cmpint (cramp_guide_get_position (found, BEGIN + 3600 + 60), ==, 60);
  g_assert_cmpint (finish_since (store, FALSE, BEGIN + 3600 + 60, &later, NIGHT, &minutes), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (finish_since (store, FALSE, BEGIN + 3600 + 599, &later, NIGHT, &minutes), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (finish_since (store, FALSE, BEGIN + 3600 + 600, &later, NIGHT, &minutes), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (minutes, ==, 10);
}

static void
test_finish (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autofree CrampGuideRun *ended = NULL;
  g_autoptr (CrampNight) night = cramp_night_new (NIGHT);
  g_autoptr (GError) error = NULL;
  CrampGuideRun run = begin (CRAMP_CARE_SOAK);
  int           minutes;

  night->answers[CRAMP_NIGHT_TINGLING] = CRAMP_TINGLING_NONE;
  g_assert_true (cramp_store_save_night (store, night, &error));
  g_assert_true (cramp_store_save_guide (store, &run, &error));
  g_assert_cmpint (finish (store, FALSE, BEGIN + 599, NIGHT, &minutes), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (finish (store, FALSE, BEGIN + 600, NIGHT, &minutes), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (minutes, ==, 10);

  /* Taken back by the person, it is not marked once more. */
  night->answers[CRAMP_NIGHT_CARE_SOAK] = CRAMP_UNANSWERED;
  g_assert_true (cramp_store_save_night (store, night, &error));
  g_assert_cmpint (finish (store, FALSE, BEGIN + 700, NIGHT, &minutes), ==, CRAMP_UNANSWERED);
  g_assert_true (cramp_store_find_guide (store, &ended, &error));
  g_assert_cmpint (ended->ended, ==, BEGIN + 600);
}

static void
test_finish_early (void)
{
  const struct
  {
    int seconds, answer, minutes;
  } cases[] = {
    { 59, CRAMP_UNANSWERED, CRAMP_UNANSWERED },
    { 60, CRAMP_CARE_DONE, 1 },
    { 500, CRAMP_CARE_DONE, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
      CrampGuideRun run = begin (CRAMP_CARE_SOAK);
      int           minutes;

      g_assert_true (cramp_store_save_guide (store, &run, NULL));
      g_assert_cmpint (finish (store, TRUE, BEGIN + cases[i].seconds, NIGHT, &minutes), ==, cases[i].answer);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

/* It counts for the night it began in, whatever noon, midnight or new year
 * comes before its end. */
static void
test_nights (void)
{
  const struct
  {
    const char *start, *night;
  } cases[] = {
    { "2026-11-20T23:55:00+01:00", "2026-11-20" },
    { "2026-11-21T11:58:00+01:00", "2026-11-20" },
    { "2026-12-31T23:59:30+01:00", "2026-12-31" },
    { "2026-10-25T02:58:00+02:00", "2026-10-24" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
      g_autoptr (GDateTime) start = cramp_time_parse (cases[i].start, zone);
      CrampNightDate night;
      CrampGuideRun  run;
      int            minutes;

      g_assert_true (cramp_night_date_parse (cases[i].night, &night));
      cramp_guide_begin (&run, CRAMP_CARE_STRETCH, cramp_night_of (start), g_date_time_to_unix (start));
      g_assert_true (cramp_store_save_guide (store, &run, NULL));
      g_assert_cmpint (finish (store, FALSE, run.since + run.length_s, night, &minutes), ==, CRAMP_CARE_DONE);
      g_assert_cmpint (minutes, ==, CRAMP_UNANSWERED);
    }
}

/* Without a guide there is nothing to finish. */
static void
test_finish_nothing (void)
{
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  int minutes;

  g_assert_cmpint (finish (store, FALSE, BEGIN, NIGHT, &minutes), ==, CRAMP_UNANSWERED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guide/dose", test_dose);
  g_test_add_func ("/guide/steps", test_steps);
  g_test_add_func ("/guide/pause", test_pause);
  g_test_add_func ("/guide/skip", test_skip);
  g_test_add_func ("/guide/skip-paused", test_skip_paused);
  g_test_add_func ("/guide/extend", test_extend);
  g_test_add_func ("/guide/suspend", test_suspend);
  g_test_add_data_func ("/guide/clock-set/forward", GINT_TO_POINTER (3600), test_clock_set);
  g_test_add_data_func ("/guide/clock-set/back", GINT_TO_POINTER (-3600), test_clock_set);
  g_test_add_func ("/guide/clock-kept-right", test_clock_kept_right);
  g_test_add_func ("/guide/restart", test_restart);
  g_test_add_func ("/guide/unknown-start", test_unknown_start);
  g_test_add_func ("/guide/stored", test_stored);
  g_test_add_func ("/guide/finish", test_finish);
  g_test_add_func ("/guide/finish-early", test_finish_early);
  g_test_add_func ("/guide/finish-after-clock-set", test_finish_after_clock_set);
  g_test_add_func ("/guide/nights", test_nights);
  g_test_add_func ("/guide/finish-nothing", test_finish_nothing);

  return g_test_run ();
}
