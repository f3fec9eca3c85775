/* test-store-told.c - what this computer told, and since when it may
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-check.h"
#include "cramp-store-diary.h"
#include "cramp-store-since.h"
#include "cramp-store-told.h"
#include "store-folder.h"

static void
assert_same (const CrampSignalTold *a,
             const CrampSignalTold *b)
{
  g_assert_cmpint (a->signal, ==, b->signal);
  g_assert_cmpint (a->level, ==, b->level);
  g_assert_cmpint (a->state, ==, b->state);
  g_assert_cmpint (a->at, ==, b->at);
  g_assert_cmpuint (a->shown, ==, b->shown);
}

static void
test_told (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autoptr (CrampStore) other = store_folder_open (folder);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
  const CrampSignalTold nothing = { CRAMP_SIGNAL_FREQUENCY, CRAMP_TOLD_NOTHING, CRAMP_REMINDER_STATE_ANSWERED, 0, 0 };
  const CrampSignalTold first = { CRAMP_SIGNAL_POSTURE, CRAMP_TOLD_WATCH, CRAMP_REMINDER_STATE_INTENDED, 1790000000, 0 };
  const CrampSignalTold second = { CRAMP_SIGNAL_POSTURE, CRAMP_TOLD_WARNING, CRAMP_REMINDER_STATE_SHOWN, 1790000001, 739000 };
  CrampSignalTold       told[CRAMP_N_SIGNALS];

  g_assert_true (cramp_store_read_told (store, told, NULL));
  assert_same (&told[CRAMP_SIGNAL_FREQUENCY], &nothing);

  g_assert_true (cramp_store_save_told (store, &first, NULL));
  g_assert_true (cramp_store_read_told (other, told, NULL));
  assert_same (&told[CRAMP_SIGNAL_POSTURE], &first);
  g_assert_true (cramp_store_save_told (other, &second, NULL));

  /* A restored diary does not tell again what this computer told. */
  g_assert_true (cramp_store_clear (store, NULL));
  g_assert_true (cramp_store_read_told (store, told, NULL));
  assert_same (&told[CRAMP_SIGNAL_POSTURE], &second);
  assert_same (&told[CRAMP_SIGNAL_FREQUENCY], &nothing);
  g_assert_true (cramp_store_check (store, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_since (void)
{
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  const CrampReminderWanted fridays = { .since = 1790000000, .minute = 1290, .weekdays = 16 };
  const CrampReminderWanted off = { .minute = CRAMP_UNANSWERED };
  CrampReminderWanted       wanted;

  g_assert_true (cramp_store_find_since (store, CRAMP_REMINDER_SOAK, &wanted, NULL));
  g_assert_cmpint (wanted.since, ==, -1);
  g_assert_true (cramp_store_save_since (store, CRAMP_REMINDER_SOAK, &fridays, NULL));
  g_assert_true (cramp_store_find_since (store, CRAMP_REMINDER_SOAK, &wanted, NULL));
  g_assert_cmpint (wanted.since, ==, fridays.since);
  g_assert_cmpint (wanted.minute, ==, fridays.minute);
  g_assert_cmpint (wanted.weekdays, ==, fridays.weekdays);
  g_assert_true (cramp_store_find_since (store, CRAMP_REMINDER_STRETCH, &wanted, NULL));
  g_assert_cmpint (wanted.since, ==, -1);
  g_assert_true (cramp_store_save_since (store, CRAMP_REMINDER_SOAK, &off, NULL));
  g_assert_true (cramp_store_find_since (store, CRAMP_REMINDER_SOAK, &wanted, NULL));
  g_assert_cmpint (wanted.since, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/told", test_told);
  g_test_add_func ("/store/since", test_since);

  return g_test_run ();
}
