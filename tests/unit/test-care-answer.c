/* test-care-answer.c - answering a reminder
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cramp-care-answer.h"
#include "cramp-night.h"
#include "cramp-reminder-event.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"

#define NIGHT 739940
#define NOW G_GINT64_CONSTANT (1795215600)
#define SOAK_FIELD CRAMP_NIGHT_CARE_SOAK

typedef struct
{
  char       *folder;
  char       *path;
  CrampStore *store;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-care-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "diary", "diary.db", NULL);
  fixture->store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_assert_finalize_object (fixture->store);
  g_remove (fixture->path);
  g_rmdir (folder);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
answer (Fixture        *fixture,
        CrampCareAnswer what,
        gint64          now)
{
  g_autoptr (GError) error = NULL;

  cramp_care_answer (fixture->store, NIGHT, CRAMP_CARE_SOAK, what, now, &error);
  g_assert_no_error (error);
}

static void
save_event (Fixture           *fixture,
            CrampReminderState state)
{
  const CrampReminderEvent event = { NIGHT, CRAMP_REMINDER_SOAK, state, NOW - 60, NOW - 60, 0 };
  g_autoptr (GError) error = NULL;

  cramp_store_save_event (fixture->store, &event, &error);
  g_assert_no_error (error);
}

static GArray *
read_events (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GArray *events = cramp_store_read_events (fixture->store, NIGHT, NIGHT, &error);

  g_assert_no_error (error);
  return events;
}

static CrampNight *
read_night (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CrampNight *night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, NIGHT, &night, &error));
  g_assert_no_error (error);
  return night;
}

static void
test_names (void)
{
  int              cares = 0;
  CrampCareAnswer  what = CRAMP_CARE_ANSWER_SKIP;
  g_autofree char *name = cramp_care_action_to_string (CRAMP_SET (CRAMP_CARE_SOAK), CRAMP_CARE_ANSWER_LATER);

  g_assert_cmpstr (name, ==, "care-later-soak");
  g_assert_true (cramp_care_action_parse ("care-done-warmth", &cares, &what));
  g_assert_cmpint (cares, ==, CRAMP_SET (CRAMP_CARE_WARMTH));
  g_assert_cmpint (what, ==, CRAMP_CARE_ANSWER_DONE);
  g_assert_true (cramp_care_action_parse ("care-skip-stretch-warmth", &cares, &what));
  g_assert_cmpint (cares, ==, CRAMP_SET (CRAMP_CARE_STRETCH) | CRAMP_SET (CRAMP_CARE_WARMTH));
  g_assert_cmpint (what, ==, CRAMP_CARE_ANSWER_SKIP);
  g_assert_false (cramp_care_action_parse ("care-skip-warmth-stretch", &cares, &what));
  g_assert_false (cramp_care_action_parse ("care-skip", &cares, &what));
  g_assert_false (cramp_care_action_parse ("care-done-check_in", &cares, &what));
  g_assert_false (cramp_care_action_parse ("app.care-done-soak", &cares, &what));
  g_assert_false (cramp_care_action_parse ("", &cares, &what));
}

static void
test_done (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CrampNight) before = cramp_night_new (NIGHT);
  g_autoptr (CrampNight) night = NULL;
  g_autoptr (GArray) events = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("Done is marked, the rest of the night stays, the reminder is settled");

  before->answers[CRAMP_NIGHT_SOAK_MIN] = 12;
  before->answers[CRAMP_NIGHT_CARE_STRETCH] = CRAMP_CARE_SKIPPED;
  before->note = g_strdup ("kept");
  before->modified = NOW - 3600;
  cramp_store_save_night (fixture->store, before, &error);
  g_assert_no_error (error);
  save_event (fixture, CRAMP_REMINDER_STATE_SHOWN);

  answer (fixture, CRAMP_CARE_ANSWER_DONE, NOW);
  night = read_night (fixture);
  g_assert_cmpint (night->answers[SOAK_FIELD], ==, CRAMP_CARE_DONE);
  g_assert_cmpint (night->answers[CRAMP_NIGHT_SOAK_MIN], ==, 12);
  g_assert_cmpint (night->answers[CRAMP_NIGHT_CARE_STRETCH], ==, CRAMP_CARE_SKIPPED);
  g_assert_cmpstr (night->note, ==, "kept");
  g_assert_cmpint (night->modified, ==, NOW);

  events = read_events (fixture);
  g_assert_cmpuint (events->len, ==, 1);
  g_assert_cmpint (g_array_index (events, CrampReminderEvent, 0).state, ==, CRAMP_REMINDER_STATE_ANSWERED);
  g_assert_cmpint (g_array_index (events, CrampReminderEvent, 0).due, ==, NOW - 60);
}

static void
test_twice (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrampNight) night = NULL;
  g_autoptr (GArray) events = NULL;

  g_test_summary ("The same answer twice counts once, and the last word counts");

  answer (fixture, CRAMP_CARE_ANSWER_DONE, NOW);
  answer (fixture, CRAMP_CARE_ANSWER_DONE, NOW + 5);
  night = read_night (fixture);
  g_assert_cmpint (night->modified, ==, NOW);

  answer (fixture, CRAMP_CARE_ANSWER_SKIP, NOW + 9);
  g_clear_pointer (&night, cramp_night_free);
  night = read_night (fixture);
  g_assert_cmpint (night->answers[SOAK_FIELD], ==, CRAMP_CARE_SKIPPED);
  g_assert_cmpint (night->modified, ==, NOW + 9);

  /* No reminder came, so there is nothing to settle. */
  events = read_events (fixture);
  g_assert_cmpuint (events->len, ==, 0);
}

static void
test_later (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (CrampNight) night = NULL;
  g_autoptr (GArray) events = NULL;
  const CrampReminderEvent *event;

  g_test_summary ("Later puts off once, and answers nothing");

  save_event (fixture, CRAMP_REMINDER_STATE_SHOWN);
  answer (fixture, CRAMP_CARE_ANSWER_LATER, NOW);
  answer (fixture, CRAMP_CARE_ANSWER_LATER, NOW + 5);

  events = read_events (fixture);
  event = &g_array_index (events, CrampReminderEvent, 0);
  g_assert_cmpint (event->state, ==, CRAMP_REMINDER_STATE_SNOOZED);
  g_assert_cmpint (event->until, ==, NOW + CRAMP_CARE_LATER_MIN * 60);
  g_assert_cmpint (event->due, ==, NOW - 60);
  night = read_night (fixture);
  g_assert_null (night);
}

static void
test_later_after_done (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GArray) events = NULL;

  save_event (fixture, CRAMP_REMINDER_STATE_SHOWN);
  answer (fixture, CRAMP_CARE_ANSWER_DONE, NOW);
  answer (fixture, CRAMP_CARE_ANSWER_LATER, NOW + 5);

  events = read_events (fixture);
  g_assert_cmpint (g_array_index (events, CrampReminderEvent, 0).state, ==, CRAMP_REMINDER_STATE_ANSWERED);
}

static void
press (Fixture        *fixture,
       CrampNightDate  tonight,
       int             cares,
       CrampCareAnswer what)
{
  g_autoptr (GError) error = NULL;

  cramp_care_answer_notice (fixture->store, tonight, cares, what, NOW, &error);
  g_assert_no_error (error);
}

static void
test_notice (Fixture      *fixture,
             gconstpointer data)
{
  const int both = CRAMP_SET (CRAMP_CARE_SOAK) | CRAMP_SET (CRAMP_CARE_WARMTH);
  g_autoptr (CrampNight) night = NULL;

  g_test_summary ("One press answers what is open, in the night whose reminders came last");

  save_event (fixture, CRAMP_REMINDER_STATE_SHOWN);
  press (fixture, NIGHT + 1, both, CRAMP_CARE_ANSWER_LATER);
  night = read_night (fixture);
  g_assert_null (night);

  answer (fixture, CRAMP_CARE_ANSWER_SKIP, NOW - 30);
  press (fixture, NIGHT + 1, both, CRAMP_CARE_ANSWER_DONE);
  night = read_night (fixture);
  g_assert_cmpint (night->answers[SOAK_FIELD], ==, CRAMP_CARE_SKIPPED);
  g_assert_cmpint (night->answers[CRAMP_NIGHT_CARE_WARMTH], ==, CRAMP_CARE_DONE);
  g_assert_cmpint (night->answers[CRAMP_NIGHT_CARE_STRETCH], ==, CRAMP_UNANSWERED);
}

static void
test_notice_without_reminder (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (CrampNight) night = NULL;

  save_event (fixture, CRAMP_REMINDER_STATE_MISSED);
  press (fixture, NIGHT, CRAMP_SET (CRAMP_CARE_STRETCH), CRAMP_CARE_ANSWER_DONE);
  night = read_night (fixture);
  g_assert_cmpint (night->answers[CRAMP_NIGHT_CARE_STRETCH], ==, CRAMP_CARE_DONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/care/names", test_names);
  g_test_add ("/care/done", Fixture, NULL, set_up, test_done, tear_down);
  g_test_add ("/care/twice", Fixture, NULL, set_up, test_twice, tear_down);
  g_test_add ("/care/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/care/later-after-done", Fixture, NULL, set_up, test_later_after_done, tear_down);
  g_test_add ("/care/notice", Fixture, NULL, set_up, test_notice, tear_down);
  g_test_add ("/care/notice-without-reminder", Fixture, NULL, set_up, test_notice_without_reminder, tear_down);

  return g_test_run ();
}
