/* test-guide-keeper.c - a guide that ends with the window closed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-guide-keeper.h"

#include "cramp-guide.h"
#include "cramp-night.h"
#include "cramp-store-guide.h"
#include "cramp-store-nights.h"
#include "fake-clock.h"
#include "fake-notifier.h"

#define BEGIN G_GINT64_CONSTANT (1795207500) /* 2026-11-20T21:45:00+01:00 */
#define END (BEGIN + CRAMP_SOAK_SECONDS)
#define TOLD (END + CRAMP_GUIDE_WINDOW_FIRST_S)
#define NIGHT 739940

typedef struct
{
  CrampStore   *store;
  FakeNotifier *notifier;
  CrampKeeper  *keeper;
  FakeClock    *clock;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
restart (Fixture *fixture)
{
  g_clear_object (&fixture->keeper);
  fixture->keeper = cramp_guide_keeper_new (fixture->store, CRAMP_NOTIFIER (fixture->notifier), CRAMP_CLOCK (fixture->clock));
}

static void
run_at (Fixture *fixture,
        gint64   now)
{
  fixture->clock->now = now;
  cramp_keeper_run (fixture->keeper);
  settle ();
}

static void
begin (Fixture  *fixture,
       CrampCare care)
{
  CrampGuideRun run;

  cramp_guide_begin (&run, care, NIGHT, BEGIN);
  run.boot = fixture->clock->boot;
  g_assert_true (cramp_store_save_guide (fixture->store, &run, NULL));
  settle ();
}

static int
read_answer (Fixture        *fixture,
             CrampNightField field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, NIGHT, &night, &error));
  g_assert_no_error (error);

  return night == NULL ? CRAMP_UNANSWERED : night->answers[field];
}

static gboolean
has_guide (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree CrampGuideRun *run = NULL;

  g_assert_true (cramp_store_find_guide (fixture->store, &run, &error));
  g_assert_no_error (error);

  return run != NULL;
}

static void
assert_told (Fixture *fixture,
             guint    count)
{
  g_assert_cmpuint (fixture->notifier->shown->len, ==, count);
  g_assert_cmpint (read_answer (fixture, cramp_night_care_field (CRAMP_CARE_SOAK)), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (read_answer (fixture, CRAMP_NIGHT_SOAK_MIN), ==, 10);
  g_assert_false (has_guide (fixture));
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, 0);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->store = cramp_store_open_in_memory (NULL);
  fixture->notifier = fake_notifier_new ();
  fixture->clock = fake_clock_new ("Europe/Berlin", "2026-11-20T20:00:00");
  fixture->clock->now = BEGIN;
  fixture->clock->boot = (CrampBoot){ "a", BEGIN - 50000 };
  restart (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->keeper);
  g_clear_object (&fixture->notifier);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->clock);
}

/* The window has a moment to tell it first. */
static void
test_tells (Fixture      *fixture,
            gconstpointer data)
{
  begin (fixture, CRAMP_CARE_SOAK);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, TOLD);
  run_at (fixture, TOLD - 1);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (read_answer (fixture, cramp_night_care_field (CRAMP_CARE_SOAK)), ==, CRAMP_UNANSWERED);

  run_at (fixture, TOLD);
  assert_told (fixture, 1);
  run_at (fixture, TOLD + 60);
  assert_told (fixture, 1);
}

static void
test_nothing (Fixture      *fixture,
              gconstpointer data)
{
  run_at (fixture, BEGIN);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, 0);
  g_assert_cmpuint (fixture->notifier->n_checks, ==, 0);
}

static void
test_paused (Fixture      *fixture,
             gconstpointer data)
{
  CrampGuideRun run;

  cramp_guide_begin (&run, CRAMP_CARE_SOAK, NIGHT, BEGIN);
  g_assert_true (cramp_guide_pause (&run, BEGIN + 60));
  g_assert_true (cramp_store_save_guide (fixture->store, &run, NULL));
  settle ();
  run_at (fixture, BEGIN + 24 * 60 * 60);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, 0);
  g_assert_true (has_guide (fixture));
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
}

/* The machine slept, or nobody was there: what is told late is told within the
 * hour, and marked in any case. */
static void
test_late (Fixture      *fixture,
           gconstpointer data)
{
  guint count = GPOINTER_TO_UINT (data);

  begin (fixture, CRAMP_CARE_SOAK);
  restart (fixture);
  run_at (fixture, count == 1 ? END + CRAMP_GUIDE_TELL_WITHIN_S - 1 : END + CRAMP_GUIDE_TELL_WITHIN_S);
  assert_told (fixture, count);
}

/* Killed after it had marked the habit, and before it told. */
static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  begin (fixture, CRAMP_CARE_SOAK);
  fixture->clock->now = TOLD;
  cramp_keeper_run (fixture->keeper);
  g_assert_cmpint (read_answer (fixture, cramp_night_care_field (CRAMP_CARE_SOAK)), ==, CRAMP_CARE_DONE);
  restart (fixture);
  run_at (fixture, TOLD + 5);
  assert_told (fixture, 1);
}

static void
test_no_server (Fixture      *fixture,
                gconstpointer data)
{
  fixture->notifier->is_there = FALSE;
  begin (fixture, CRAMP_CARE_SOAK);
  run_at (fixture, TOLD);
  assert_told (fixture, 0);
}

static void
test_clock_set (Fixture      *fixture,
                gconstpointer data)
{
  int shift = GPOINTER_TO_INT (data);

  begin (fixture, CRAMP_CARE_SOAK);
  fixture->clock->boot.time += shift;
  run_at (fixture, BEGIN + 120 + shift);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, TOLD + shift);
  run_at (fixture, TOLD + shift);
  assert_told (fixture, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/guide-keeper/tells", Fixture, NULL, set_up, test_tells, tear_down);
  g_test_add ("/guide-keeper/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/guide-keeper/paused", Fixture, NULL, set_up, test_paused, tear_down);
  g_test_add ("/guide-keeper/late", Fixture, GUINT_TO_POINTER (1), set_up, test_late, tear_down);
  g_test_add ("/guide-keeper/too-late", Fixture, NULL, set_up, test_late, tear_down);
  g_test_add ("/guide-keeper/killed", Fixture, NULL, set_up, test_killed, tear_down);
  g_test_add ("/guide-keeper/no-server", Fixture, NULL, set_up, test_no_server, tear_down);
  g_test_add ("/guide-keeper/clock-set/forward", Fixture, GINT_TO_POINTER (3600), set_up, test_clock_set, tear_down);
  g_test_add ("/guide-keeper/clock-set/back", Fixture, GINT_TO_POINTER (-3600), set_up, test_clock_set, tear_down);

  return g_test_run ();
}
