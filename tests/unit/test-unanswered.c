/* test-unanswered.c - the nights that nobody answered for, answered at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-unanswered.h"

#include "cramp-diary-cramps.h"
#include "cramp-diary-nights.h"
#include "cramp-diary-undo.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "store-folder.h"

typedef struct
{
  StoreFolder   *folder;
  CrampStore    *store;
  GDateTime     *now; /* an evening */
  CrampNightDate running;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = store_folder_new ();
  fixture->store = store_folder_open (fixture->folder);
  fixture->now = g_date_time_new_local (2026, 11, 20, 20, 0, 0);
  fixture->running = cramp_night_of (fixture->now);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_date_time_unref (fixture->now);
  store_folder_free (fixture->folder);
}

static void
begin (Fixture *fixture,
       guint    nights_ago)
{
  g_autoptr (CrampProfile) profile = cramp_profile_new ();
  g_autoptr (GError) error = NULL;

  profile->diary_start = fixture->running - nights_ago;
  cramp_store_save_record (fixture->store, &cramp_profile_kind, profile, &error);
  g_assert_no_error (error);
}

static GArray *
read_nights (Fixture   *fixture,
             GDateTime *now)
{
  g_autoptr (GError) error = NULL;
  GArray *nights = cramp_unanswered_read (fixture->store, now, &error);

  g_assert_no_error (error);
  g_assert_nonnull (nights);

  return nights;
}

static void
assert_count (Fixture *fixture,
              guint    count)
{
  g_autoptr (GArray) nights = read_nights (fixture, fixture->now);

  g_assert_cmpuint (nights->len, ==, count);
}

static void
log_cramp (Fixture *fixture,
           int      days_ago)
{
  g_autoptr (GDateTime) start = g_date_time_add_days (fixture->now, -days_ago);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_log (fixture->store, start, CRAMP_LOG_ABOUT, fixture->now, NULL, NULL, &error));
}

static void
tick (Fixture *fixture,
      guint    nights_ago)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_diary_tick (fixture->store, fixture->running - nights_ago, fixture->now, NULL, &error));
}

/* The running night is not over, and a diary of none has none. */
static void
test_which (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GArray) nights = NULL;

  assert_count (fixture, 0);
  begin (fixture, 0);
  assert_count (fixture, 0);
  begin (fixture, 5);
  assert_count (fixture, 5);
  log_cramp (fixture, 2);
  tick (fixture, 4);
  nights = read_nights (fixture, fixture->now);
  g_assert_cmpuint (nights->len, ==, 3);
  g_assert_cmpuint (g_array_index (nights, CrampNightDate, 0), ==, fixture->running - 5);
  g_assert_cmpuint (g_array_index (nights, CrampNightDate, 1), ==, fixture->running - 3);
  g_assert_cmpuint (g_array_index (nights, CrampNightDate, 2), ==, fixture->running - 1);
}

/* Before noon the night is not over. */
static void
test_morning (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GDateTime) morning = g_date_time_new_local (2026, 11, 20, 8, 0, 0);
  g_autoptr (GDateTime) noon = g_date_time_new_local (2026, 11, 20, 12, 0, 0);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  begin (fixture, 5);
  before = read_nights (fixture, morning);
  after = read_nights (fixture, noon);
  g_assert_cmpuint (before->len, ==, 4);
  g_assert_cmpuint (after->len, ==, 5);
}

static void
test_long_ago (Fixture      *fixture,
               gconstpointer data)
{
  begin (fixture, 400);
  assert_count (fixture, CRAMP_UNANSWERED_NIGHTS);
}

/* A cramp that begins the diary earlier than its start says. */
static void
test_first_entry (Fixture      *fixture,
                  gconstpointer data)
{
  begin (fixture, 2);
  log_cramp (fixture, 6);
  assert_count (fixture, 5);
}

/* One undo for all, and what was said meanwhile stays. */
static void
test_tick (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GArray) nights = NULL;
  g_autoptr (CrampDeed) done = NULL;
  g_autoptr (CrampDeed) undone = NULL;
  g_autoptr (GArray) totals = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo how_much;

  begin (fixture, 5);
  nights = read_nights (fixture, fixture->now);
  log_cramp (fixture, 2);
  g_assert_true (cramp_unanswered_tick (fixture->store, nights, fixture->now, &done, &error));
  g_assert_nonnull (done);
  assert_count (fixture, 0);
  totals = cramp_store_read_totals (fixture->store, fixture->running - 2, fixture->running - 2, &error);
  g_assert_cmpuint (g_array_index (totals, CrampNightTotal, 0).cramps, ==, 1);

  g_assert_true (cramp_diary_undo (fixture->store, done->id, fixture->now, &undone, &how_much, &error));
  g_assert_cmpint (how_much, ==, CRAMP_UNDO_WHOLLY);
  assert_count (fixture, 4);
}

/* Nights that somebody chose, years ago; one with a cramp and one to come among
 * them stay as they are. */
static void
test_chosen (Fixture      *fixture,
             gconstpointer data)
{
  const CrampNightDate chosen[] = { fixture->running - 1000, fixture->running - 999, fixture->running - 2, fixture->running + 1 };
  g_autoptr (GArray) nights = g_array_new (FALSE, FALSE, sizeof (CrampNightDate));
  g_autoptr (GArray) totals = NULL;
  g_autoptr (CrampDeed) done = NULL;
  g_autoptr (CrampDeed) undone = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo how_much;

  log_cramp (fixture, 2);
  g_array_append_vals (nights, chosen, G_N_ELEMENTS (chosen));
  g_assert_true (cramp_unanswered_tick (fixture->store, nights, fixture->now, &done, &error));
  totals = cramp_store_read_totals (fixture->store, 0, G_MAXUINT32, &error);
  g_assert_cmpuint (totals->len, ==, 3);
  for (guint i = 0; i < totals->len; i++)
    g_assert_cmpuint (g_array_index (totals, CrampNightTotal, i).night, ==, chosen[i]);

  g_assert_true (cramp_diary_undo (fixture->store, done->id, fixture->now, &undone, &how_much, &error));
  g_assert_cmpint (how_much, ==, CRAMP_UNDO_WHOLLY);
  g_clear_pointer (&totals, g_array_unref);
  totals = cramp_store_read_totals (fixture->store, 0, G_MAXUINT32, &error);
  g_assert_cmpuint (totals->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/unanswered/which", Fixture, NULL, set_up, test_which, tear_down);
  g_test_add ("/unanswered/morning", Fixture, NULL, set_up, test_morning, tear_down);
  g_test_add ("/unanswered/long-ago", Fixture, NULL, set_up, test_long_ago, tear_down);
  g_test_add ("/unanswered/first-entry", Fixture, NULL, set_up, test_first_entry, tear_down);
  g_test_add ("/unanswered/tick", Fixture, NULL, set_up, test_tick, tear_down);
  g_test_add ("/unanswered/chosen", Fixture, NULL, set_up, test_chosen, tear_down);

  return g_test_run ();
}
