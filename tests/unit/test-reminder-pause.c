/* test-reminder-pause.c - nights without reminders, and what is kept of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-pause.h"
#include "cramp-store-diary.h"
#include "cramp-store-pauses.h"

#define OPEN CRAMP_NEVER_MODIFIED

/* Reminders of @night can come until moment 1000. */
typedef struct
{
  const char    *what;
  CrampNightDate from;
  CrampNightDate until;
  gint64         ended;
  CrampNightDate night;
  gboolean       silences;
  gboolean       holds;
} PauseCase;

static const PauseCase pause_cases[] = {
  { "first night", 100, 107, OPEN, 100, TRUE, TRUE },
  { "last night", 100, 107, OPEN, 106, TRUE, TRUE },
  { "first night after", 100, 107, OPEN, 107, FALSE, FALSE },
  { "the night before, lived again", 100, 107, OPEN, 99, TRUE, TRUE },
  { "long before", 100, 107, OPEN, 98, FALSE, FALSE },
  { "ended after that night", 100, 107, 1001, 100, TRUE, FALSE },
  { "ended while it can still come", 100, 107, 1000, 100, FALSE, FALSE },
  { "ended before", 100, 107, 999, 106, FALSE, FALSE },
  { "no night at all", 100, 100, OPEN, 99, FALSE, FALSE },
  { "backwards", 100, 90, OPEN, 95, FALSE, FALSE },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pause_cases); i++)
    {
      const PauseCase         *test = &pause_cases[i];
      const CrampReminderPause pause = { test->from, test->until, test->ended };

      g_test_message ("%s", test->what);
      g_assert_cmpint (cramp_reminder_pause_silences (&pause, test->night, 1000), ==, test->silences);
      g_assert_cmpint (cramp_reminder_pause_holds (&pause, test->night), ==, test->holds);
    }
}

static CrampStore *
new_store (void)
{
  g_autoptr (GError) error = NULL;
  CrampStore *store = cramp_store_open_in_memory (&error);

  g_assert_no_error (error);
  return store;
}

static CrampNightDate
read_end (CrampStore    *store,
          CrampNightDate night)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pauses = cramp_store_read_records (store, &cramp_reminder_pause_kind, &error);

  g_assert_no_error (error);
  return cramp_reminder_pauses_get_end (pauses, night);
}

static guint
count_pauses (CrampStore *store)
{
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (store, NULL);

  return diary->records[CRAMP_KIND_PAUSES]->len;
}

static void
test_store (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (GPtrArray) found = NULL;
  const CrampReminderPause *first;

  g_test_summary ("A pause is kept after its end, and a new one takes its place");

  g_assert_cmpuint (read_end (store, 739500), ==, 0);
  g_assert_true (cramp_store_begin_pause (store, 739500, 739507, 1000, NULL));
  g_assert_cmpuint (read_end (store, 739500), ==, 739507);
  g_assert_cmpuint (read_end (store, 739506), ==, 739507);
  g_assert_cmpuint (read_end (store, 739507), ==, 0);

  g_assert_true (cramp_store_begin_pause (store, 739502, 739503, 2000, NULL));
  g_assert_cmpuint (read_end (store, 739502), ==, 739503);
  g_assert_true (cramp_store_end_pause (store, 739502, 3000, NULL));
  g_assert_cmpuint (read_end (store, 739502), ==, 0);
  g_assert_true (cramp_store_end_pause (store, 739502, 4000, NULL));

  found = cramp_store_read_records (store, &cramp_reminder_pause_kind, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpuint (first->from, ==, 739500);
  g_assert_cmpuint (first->until, ==, 739507);
  g_assert_cmpint (first->ended, ==, 2000);
  g_assert_cmpint (((CrampReminderPause *) g_ptr_array_index (found, 1))->ended, ==, 3000);

  g_assert_true (cramp_store_begin_pause (store, 739502, 739510, 5000, NULL));
  g_assert_cmpuint (read_end (store, 739502), ==, 739510);
  g_assert_cmpuint (count_pauses (store), ==, 2);
  g_assert_true (cramp_store_clear (store, NULL));
  g_assert_cmpuint (count_pauses (store), ==, 0);
}

static void
test_chain (void)
{
  g_autoptr (CrampStore) store = new_store ();
  g_autoptr (CrampReminderPause) later = cramp_reminder_pause_new (739507, 739514);

  g_test_summary ("Two pauses in a row end together");

  g_assert_true (cramp_store_save_record (store, &cramp_reminder_pause_kind, later, NULL));
  g_assert_true (cramp_store_begin_pause (store, 739500, 739507, 1000, NULL));
  g_assert_cmpuint (read_end (store, 739500), ==, 739514);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-pause/cases", test_cases);
  g_test_add_func ("/reminder-pause/store", test_store);
  g_test_add_func ("/reminder-pause/chain", test_chain);

  return g_test_run ();
}
