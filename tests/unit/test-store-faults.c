/* test-store-faults.c - what cannot be read is not told as an absence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-deeds.h"
#include "cramp-store-episodes.h"
#include "cramp-store-guide.h"
#include "cramp-store-nights.h"
#include "cramp-store-person.h"
#include "cramp-store-private.h"
#include "cramp-store-since.h"
#include "cramp-time.h"

#define NIGHT 739575

static CrampStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_store_open_in_memory (&error);

  g_assert_no_error (error);

  return store;
}

static void
assert_fault (gboolean found,
              gpointer record,
              GError **error)
{
  g_assert_false (found);
  g_assert_null (record);
  g_assert_error (*error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED);
  g_clear_error (error);
}

static void
assert_no_episode (CrampStore *store)
{
  g_autoptr (GDateTime) moment = cramp_time_new (1763635800, 60);
  CrampEpisode *episode;
  gboolean      found;
  g_autoptr (GError) error = NULL;

  found = cramp_store_find_episode (store, "a-cramp", &episode, &error);
  assert_fault (found, episode, &error);
  found = cramp_store_find_episode_at (store, moment, CRAMP_SIDE_LEFT, &episode, &error);
  assert_fault (found, episode, &error);
  found = cramp_store_find_latest_episode (store, moment, &episode, &error);
  assert_fault (found, episode, &error);
}

static void
test_episode (void)
{
  g_autoptr (CrampStore) store = new_store ();
  CrampEpisode *episode;

  /* A statement that is kept from the time before fails when it is run, a new
   * one when it is made. */
  g_assert_true (cramp_store_find_episode (store, "a-cramp", &episode, NULL));
  g_assert_null (episode);
  g_assert_true (cramp_store_execute (store, "DROP TABLE episode", NULL));
  assert_no_episode (store);
}

static void
test_night (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampNight) empty = cramp_store_read_night (store, NIGHT, NULL);
  CrampNight *night;
  gboolean    found;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (empty->date, ==, NIGHT);
  g_assert_true (cramp_night_is_empty (empty));
  g_assert_true (cramp_store_execute (store, "DROP TABLE night", NULL));
  found = cramp_store_find_night (store, NIGHT, &night, &error);
  assert_fault (found, night, &error);
  night = cramp_store_read_night (store, NIGHT, &error);
  assert_fault (FALSE, night, &error);
  assert_fault (cramp_store_tick_night (store, NIGHT, 1763635800, &error), NULL, &error);
}

static void
test_others (void)
{
  g_autoptr (CrampStore) store = new_store ();
  CrampGuideRun      *run;
  CrampDeed          *deed;
  CrampReminderWanted wanted;
  gboolean            found;
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_execute (store, "DROP TABLE guide; DROP TABLE deed; DROP TABLE profile; DROP TABLE reminder_since", NULL));
  found = cramp_store_find_guide (store, &run, &error);
  assert_fault (found, run, &error);
  found = cramp_store_find_deed (store, 0, &deed, &error);
  assert_fault (found, deed, &error);
  assert_fault (cramp_store_find_since (store, CRAMP_REMINDER_SOAK, &wanted, &error), NULL, &error);
  assert_fault (FALSE, cramp_store_read_profile (store, &error), &error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/faults/episode", test_episode);
  g_test_add_func ("/store/faults/night", test_night);
  g_test_add_func ("/store/faults/others", test_others);

  return g_test_run ();
}
