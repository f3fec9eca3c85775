/* test-reminder-keeper.c - reminders carried out on a real diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cramp-care-answer.h"
#include "cramp-reminder-event.h"
#include "cramp-reminder-keeper.h"
#include "cramp-store-episodes.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-time.h"
#include "fake-clock.h"
#include "fake-notifier.h"

typedef struct
{
  char          *folder;
  char          *path;
  CrampStore    *store;
  FakeNotifier  *notifier;
  CrampKeeper   *keeper;
  FakeClock     *clock;
  CrampNightDate night;
} Fixture;

/* Lets everything happen that is waiting to. */
static void
settle (void)
{
  for (int i = 0; i < 20; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

static void
run_at (Fixture    *fixture,
        const char *now)
{
  fake_clock_show (fixture->clock, now);
  cramp_keeper_run (fixture->keeper);
  settle ();
}

/* Starts the keeper anew, as after a crash. */
static void
restart (Fixture *fixture)
{
  if (fixture->keeper != NULL)
    g_assert_finalize_object (fixture->keeper);
  fixture->keeper = cramp_reminder_keeper_new (fixture->store, CRAMP_NOTIFIER (fixture->notifier), CRAMP_CLOCK (fixture->clock));
  cramp_keeper_run (fixture->keeper);
  settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-keeper-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "diary.db", NULL);
  fixture->store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_assert_no_error (error);
  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, &error);
  g_assert_no_error (error);
  fixture->notifier = fake_notifier_new ();
  g_assert_true (cramp_night_date_parse ("2026-11-20", &fixture->night));
  fixture->clock = fake_clock_new ("Europe/Berlin", "2026-11-20T20:00:00");
  restart (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->keeper);
  settle ();
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->notifier);
  g_assert_finalize_object (fixture->clock);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static int
read_state (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) events = cramp_store_read_events (fixture->store, fixture->night, fixture->night, &error);

  g_assert_no_error (error);
  return events->len == 0 ? -1 : (int) g_array_index (events, CrampReminderEvent, 0).state;
}

static int
read_answer (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, fixture->night, &night, &error));
  g_assert_no_error (error);
  return night == NULL ? CRAMP_UNANSWERED : night->answers[CRAMP_NIGHT_CARE_SOAK];
}

static void
test_comes_once (Fixture      *fixture,
                 gconstpointer data)
{
  gint64 due;

  g_assert_cmpint (fixture->notifier->n_checks, ==, 0);
  due = cramp_keeper_get_wake (fixture->keeper);
  g_assert_cmpint (due, ==, fixture->clock->now + 2 * 60 * 60);

  run_at (fixture, "2026-11-20T21:59:59");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  run_at (fixture, "2026-11-20T22:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 0), ==, "soak");
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SHOWN);

  /* While it is on the screen, its night's end is a time to look as well. */
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, due + 14 * 60 * 60);
  run_at (fixture, "2026-11-20T22:00:01");
  restart (fixture);
  run_at (fixture, "2026-11-20T22:20:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, due + 24 * 60 * 60);
}

static void
test_missed_from_the_first_day (Fixture      *fixture,
                                gconstpointer data)
{
  g_test_summary ("Switched on for the first time, and no service ran in the evening");

  fake_clock_show (fixture->clock, "2026-11-21T09:00:00");
  restart (fixture);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_MISSED);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
}

static void
turn_soak (Fixture *fixture,
           gboolean on)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  soak->answers[CRAMP_REMINDER_ON] = on;
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, NULL));
  settle ();
}

static guint
count_missed (Fixture *fixture)
{
  g_autoptr (GArray) events = cramp_store_read_events (fixture->store, 1, G_MAXINT32, NULL);
  guint missed = 0;

  g_assert_nonnull (events);
  for (guint i = 0; i < events->len; i++)
    missed += g_array_index (events, CrampReminderEvent, i).state == CRAMP_REMINDER_STATE_MISSED;

  return missed;
}

static void
test_clock_behind (Fixture      *fixture,
                   gconstpointer data)
{
  g_test_summary ("A machine that starts in 1970, until somebody sets its clock");

  fake_clock_show (fixture->clock, "1970-01-01T01:00:10");
  restart (fixture);
  run_at (fixture, "2026-11-20T21:00:00");
  g_assert_cmpuint (count_missed (fixture), ==, 0);

  /* Some machines begin where they were switched off. */
  fake_clock_show (fixture->clock, "2026-11-18T21:00:00");
  restart (fixture);
  restart (fixture);
  run_at (fixture, "2026-11-20T21:10:00");
  g_assert_cmpuint (count_missed (fixture), ==, 0);

  /* What was missed really is, also after all that. */
  run_at (fixture, "2026-11-21T09:00:00");
  g_assert_cmpuint (count_missed (fixture), ==, 1);
}

static void
test_clock_ahead (Fixture      *fixture,
                  gconstpointer data)
{
  g_test_summary ("Switched on while the clock was years ahead, then the machine was off for an evening");

  turn_soak (fixture, FALSE);
  fake_clock_show (fixture->clock, "2030-05-01T20:00:00");
  turn_soak (fixture, TRUE);
  fake_clock_show (fixture->clock, "2026-11-20T20:10:00");
  restart (fixture);
  fake_clock_show (fixture->clock, "2026-11-21T09:00:00");
  restart (fixture);
  g_assert_cmpuint (count_missed (fixture), ==, 1);
  run_at (fixture, "2026-11-22T09:00:00");
  g_assert_cmpuint (count_missed (fixture), ==, 2);
}

/* Sets the clock of a machine that runs. */
static void
set_clock (Fixture    *fixture,
           const char *now)
{
  gint64 before = fixture->clock->now;

  fake_clock_show (fixture->clock, now);
  fixture->clock->boot.time += fixture->clock->now - before;
  cramp_keeper_run (fixture->keeper);
  settle ();
}

static void
test_clock_set (Fixture      *fixture,
                gconstpointer data)
{
  g_test_summary ("Switched on before the clock was set");

  turn_soak (fixture, FALSE);
  g_strlcpy (fixture->clock->boot.id, "this start", sizeof fixture->clock->boot.id);
  fake_clock_show (fixture->clock, "1970-01-01T01:00:10");
  fixture->clock->boot.time = fixture->clock->now - 10;
  restart (fixture);
  turn_soak (fixture, TRUE);
  set_clock (fixture, "2026-11-20T21:00:00");
  g_assert_cmpuint (count_missed (fixture), ==, 0);

  set_clock (fixture, "2030-05-01T20:00:00");
  turn_soak (fixture, FALSE);
  turn_soak (fixture, TRUE);
  set_clock (fixture, "2026-11-20T21:10:00");
  run_at (fixture, "2026-11-21T09:00:00");
  g_assert_cmpuint (count_missed (fixture), ==, 1);
}

static void
test_nothing_missed_while_off (Fixture      *fixture,
                               gconstpointer data)
{
  g_test_summary ("Off for an evening, and on again the next morning");

  turn_soak (fixture, FALSE);
  fake_clock_show (fixture->clock, "2026-11-21T08:00:00");
  turn_soak (fixture, TRUE);
  fake_clock_show (fixture->clock, "2026-11-21T09:00:00");
  restart (fixture);
  g_assert_cmpint (read_state (fixture), ==, -1);
}

static void
test_pressed (Fixture      *fixture,
              gconstpointer data)
{
  run_at (fixture, "2026-11-20T22:00:00");
  fake_clock_show (fixture->clock, "2026-11-20T22:05:00");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-later-soak");
  settle ();
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SNOOZED);
  g_assert_cmpint (read_answer (fixture), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, fixture->clock->now + 10 * 60);

  restart (fixture);
  run_at (fixture, "2026-11-20T22:15:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);

  /* Long after midnight the press still is about that evening. */
  fake_clock_show (fixture->clock, "2026-11-21T07:00:00");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-done-soak");
  settle ();
  g_assert_cmpint (read_answer (fixture), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_ANSWERED);
}

static void
test_pressed_after_a_restart (Fixture      *fixture,
                              gconstpointer data)
{
  run_at (fixture, "2026-11-20T22:00:00");
  restart (fixture);
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-later-soak");
  settle ();
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SNOOZED);
  run_at (fixture, "2026-11-20T22:10:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);

  /* Its night is over and another reminder has not come yet. */
  fake_clock_show (fixture->clock, "2026-11-21T12:30:00");
  restart (fixture);
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-done-soak");
  settle ();
  g_assert_cmpint (read_answer (fixture), ==, CRAMP_CARE_DONE);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_ANSWERED);
}

static void
turn_on_at (Fixture      *fixture,
            CrampReminder reminder,
            int           at)
{
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (reminder);
  g_autoptr (GError) error = NULL;

  setting->answers[CRAMP_REMINDER_ON] = TRUE;
  setting->answers[CRAMP_REMINDER_AT] = at;
  cramp_store_save_record (fixture->store, &cramp_reminder_kind, setting, &error);
  g_assert_no_error (error);
  settle ();
}

static void
turn_on (Fixture      *fixture,
         CrampReminder reminder)
{
  turn_on_at (fixture, reminder, CRAMP_UNANSWERED);
}

static void
test_several (Fixture      *fixture,
              gconstpointer data)
{
  g_test_summary ("Late ones come as one notice, whose buttons are for all of them");

  turn_on (fixture, CRAMP_REMINDER_WARMTH);
  run_at (fixture, "2026-11-20T22:40:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 0), ==, "soak-warmth");

  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-later-soak-warmth");
  settle ();
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->withdrawn, 0), ==, "soak-warmth");
  run_at (fixture, "2026-11-20T22:50:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 1), ==, "soak-warmth");

  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-done-soak-warmth");
  settle ();
  g_assert_cmpint (read_answer (fixture), ==, CRAMP_CARE_DONE);
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 2);
}

static void
test_withdrawn (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_test_summary ("A notice goes when the thing is done in the window, and when its night is over");

  run_at (fixture, "2026-11-20T22:00:00");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 0);
  cramp_care_answer (fixture->store, fixture->night, CRAMP_CARE_SOAK, CRAMP_CARE_ANSWER_DONE, fixture->clock->now, &error);
  g_assert_no_error (error);
  settle ();
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);

  run_at (fixture, "2026-11-21T22:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  run_at (fixture, "2026-11-22T12:00:00");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 2);
}

static void
pause_for (Fixture *fixture,
           int      n_nights)
{
  g_autoptr (GError) error = NULL;

  cramp_store_begin_pause (fixture->store, fixture->night, fixture->night + n_nights, fixture->clock->now, &error);
  g_assert_no_error (error);
  settle ();
}

static void
resume (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  cramp_store_end_pause (fixture->store, fixture->night, fixture->clock->now, &error);
  g_assert_no_error (error);
  settle ();
}

static void
test_paused (Fixture      *fixture,
             gconstpointer data)
{
  gint64 due = cramp_keeper_get_wake (fixture->keeper);

  g_test_summary ("Nothing comes and nothing is missed in a pause, which ends by itself");

  pause_for (fixture, 2);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, due + 48 * 60 * 60);
  run_at (fixture, "2026-11-20T22:00:00");
  run_at (fixture, "2026-11-21T08:00:00");
  restart (fixture);
  run_at (fixture, "2026-11-21T22:00:00");
  run_at (fixture, "2026-11-22T13:00:00");
  g_assert_cmpuint (fixture->notifier->n_checks, ==, 0);
  g_assert_cmpint (read_state (fixture), ==, -1);

  run_at (fixture, "2026-11-22T22:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpint (read_state (fixture), ==, -1);
}

static void
test_paused_on_screen (Fixture      *fixture,
                       gconstpointer data)
{
  g_test_summary ("A pause takes away what is on the screen, which does not come again");

  run_at (fixture, "2026-11-20T22:00:00");
  pause_for (fixture, 7);
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
  resume (fixture);
  run_at (fixture, "2026-11-20T22:10:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
}

static void
test_resumed (Fixture      *fixture,
              gconstpointer data)
{
  g_test_summary ("What can still come when a pause is ended comes at once");

  pause_for (fixture, 7);
  run_at (fixture, "2026-11-20T22:20:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  resume (fixture);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SHOWN);
}

static void
test_resumed_too_late (Fixture      *fixture,
                       gconstpointer data)
{
  g_test_summary ("What had passed when a pause was ended was not missed");

  pause_for (fixture, 7);
  fake_clock_show (fixture->clock, "2026-11-20T23:31:00");
  resume (fixture);
  restart (fixture);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (read_state (fixture), ==, -1);
  run_at (fixture, "2026-11-21T22:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
}

/* Has the soak come once more when nobody answers within 20 minutes. */
static void
ask_for_nudge (Fixture *fixture)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  soak->answers[CRAMP_REMINDER_AGAIN_MIN] = 20;
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, NULL));
  settle ();
}

static void
test_nudged (Fixture      *fixture,
             gconstpointer data)
{
  g_test_summary ("What nobody answers comes once more, and no more than that");

  ask_for_nudge (fixture);
  run_at (fixture, "2026-11-20T22:00:00");
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, fixture->clock->now + 20 * 60);
  run_at (fixture, "2026-11-20T22:20:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 1), ==, "soak");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 0);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SHOWN);

  restart (fixture);
  run_at (fixture, "2026-11-20T21:00:00");
  run_at (fixture, "2026-11-20T22:20:00");
  run_at (fixture, "2026-11-20T22:40:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
}

static void
test_nudged_then_put_off (Fixture      *fixture,
                          gconstpointer data)
{
  g_test_summary ("Later works after it came once more, and does not bring a third time");

  ask_for_nudge (fixture);
  run_at (fixture, "2026-11-20T22:00:00");
  run_at (fixture, "2026-11-20T22:20:00");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-later-soak");
  settle ();
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SNOOZED);
  run_at (fixture, "2026-11-20T22:30:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 3);
  run_at (fixture, "2026-11-20T22:50:00");
  run_at (fixture, "2026-11-20T23:10:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 3);
}

static void
test_put_off_then_nudged (Fixture      *fixture,
                          gconstpointer data)
{
  g_test_summary ("What was put off before comes once more after its last time");

  ask_for_nudge (fixture);
  run_at (fixture, "2026-11-20T22:00:00");
  fake_clock_show (fixture->clock, "2026-11-20T22:15:00");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-later-soak");
  settle ();
  run_at (fixture, "2026-11-20T22:20:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  run_at (fixture, "2026-11-20T22:25:00");
  run_at (fixture, "2026-11-20T22:44:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  run_at (fixture, "2026-11-20T22:45:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 3);
}

static void
test_not_nudged (Fixture      *fixture,
                 gconstpointer data)
{
  g_test_summary ("It does not come once more when it is done, in a pause, or when it cannot be shown in time");

  ask_for_nudge (fixture);
  run_at (fixture, "2026-11-20T22:00:00");
  pause_for (fixture, 1);
  run_at (fixture, "2026-11-20T22:20:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  fixture->night++;
  run_at (fixture, "2026-11-21T22:00:00");
  fixture->notifier->is_there = FALSE;
  run_at (fixture, "2026-11-21T22:20:00");
  run_at (fixture, "2026-11-21T23:51:00");
  fixture->notifier->is_there = TRUE;
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (fixture->notifier));
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SHOWN);

  run_at (fixture, "2026-11-22T22:00:00");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-done-soak");
  settle ();
  run_at (fixture, "2026-11-22T22:20:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 3);
}

static void
test_nudged_with_others (Fixture      *fixture,
                         gconstpointer data)
{
  g_test_summary ("A notice about several things takes its own place, without what is done");

  ask_for_nudge (fixture);
  turn_on (fixture, CRAMP_REMINDER_STRETCH);
  turn_on (fixture, CRAMP_REMINDER_WARMTH);
  run_at (fixture, "2026-11-20T22:30:00");
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 0), ==, "stretch-soak-warmth");
  run_at (fixture, "2026-11-20T22:50:00");
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 1), ==, "stretch-soak-warmth");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 0);

  run_at (fixture, "2026-11-21T22:30:00");
  cramp_care_answer (fixture->store, fixture->night + 1, CRAMP_CARE_STRETCH, CRAMP_CARE_ANSWER_DONE, fixture->clock->now, NULL);
  run_at (fixture, "2026-11-21T22:50:00");
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 3), ==, "soak-warmth");
}

static void
test_two_sessions_nudge (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (CrampStore) store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  g_autoptr (CrampKeeper) other = cramp_reminder_keeper_new (store, CRAMP_NOTIFIER (fixture->notifier), CRAMP_CLOCK (fixture->clock));

  g_test_summary ("Two keepers of one diary show it once more once");

  ask_for_nudge (fixture);
  run_at (fixture, "2026-11-20T22:00:00");
  fake_clock_show (fixture->clock, "2026-11-20T22:20:00");
  cramp_keeper_run (fixture->keeper);
  cramp_keeper_run (other);
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
}

static void
test_done_before (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cramp_care_answer (fixture->store, fixture->night, CRAMP_CARE_SOAK, CRAMP_CARE_ANSWER_SKIP, fixture->clock->now, &error);
  g_assert_no_error (error);
  run_at (fixture, "2026-11-20T22:00:00");
  g_assert_cmpuint (fixture->notifier->n_checks, ==, 0);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (read_state (fixture), ==, -1);
}

static void
test_no_server (Fixture      *fixture,
                gconstpointer data)
{
  guint n_checks;

  g_test_summary ("Without a server it is missed at once, and comes late when one appears");

  fixture->notifier->is_there = FALSE;
  run_at (fixture, "2026-11-20T22:00:00");
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_MISSED);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  /* The change of the diary made it look once more, and no more than that. */
  n_checks = fixture->notifier->n_checks;
  g_assert_cmpuint (n_checks, <=, 2);
  settle ();
  g_assert_cmpuint (fixture->notifier->n_checks, ==, n_checks);

  fixture->notifier->is_there = TRUE;
  fixture->notifier->has_buttons = FALSE;
  fake_clock_show (fixture->clock, "2026-11-20T22:40:00");
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (fixture->notifier));
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 0), ==, "soak without buttons");
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SHOWN);
}

static void
test_too_late (Fixture      *fixture,
               gconstpointer data)
{
  g_test_summary ("Suspended past its window it is missed for good");

  run_at (fixture, "2026-11-20T23:30:01");
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_MISSED);
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (fixture->notifier));
  settle ();
  restart (fixture);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
}

static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  g_test_summary ("A refusal is tried again with another server, an uncertain one never");

  fixture->notifier->error = CRAMP_NOTIFIER_ERROR_REFUSED;
  g_test_expect_message ("cramp-reminder", G_LOG_LEVEL_WARNING, "Could not show*");
  run_at (fixture, "2026-11-20T22:00:00");
  run_at (fixture, "2026-11-20T22:00:30");
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_MISSED);

  fixture->notifier->error = CRAMP_NOTIFIER_ERROR_UNCERTAIN;
  g_test_expect_message ("cramp-reminder", G_LOG_LEVEL_WARNING, "Could not show*");
  fake_clock_show (fixture->clock, "2026-11-20T22:01:00");
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (fixture->notifier));
  settle ();
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_INTENDED);
  g_test_assert_expected_messages ();

  fixture->notifier->error = -1;
  run_at (fixture, "2026-11-20T22:02:00");
  restart (fixture);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_INTENDED);
}

/* A service that runs since the morning. */
static void
set_up_in_the_morning (Fixture      *fixture,
                       gconstpointer data)
{
  set_up (fixture, data);
  fake_clock_show (fixture->clock, "2026-11-20T08:00:00");
  restart (fixture);
}

/* Where the soak is wanted since the morning. */
static void
set_up_wanted_in_the_morning (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GError) error = NULL;

  set_up_in_the_morning (fixture, data);
  soak->answers[CRAMP_REMINDER_ON] = FALSE;
  cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, &error);
  g_assert_no_error (error);
  settle ();
  turn_on (fixture, CRAMP_REMINDER_SOAK);
}

/* The check-in of the night, by itself: the soak is off. */
static void
set_up_check_in (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GError) error = NULL;

  set_up (fixture, data);
  soak->answers[CRAMP_REMINDER_ON] = FALSE;
  cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, &error);
  g_assert_no_error (error);
  turn_on (fixture, CRAMP_REMINDER_CHECK_IN);
}

static gboolean
is_ticked (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, fixture->night, &night, &error));
  g_assert_no_error (error);
  return night != NULL && night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
}

static GPtrArray *
read_cramps (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *episodes = cramp_store_read_episodes (fixture->store, fixture->night, fixture->night, &error);

  g_assert_no_error (error);
  return episodes;
}

static void
enter_cramp (Fixture    *fixture,
             const char *at)
{
  g_autoptr (GDateTime) start = cramp_time_parse (at, fixture->clock->zone);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = cramp_episode_new (draft);
  g_autoptr (GError) error = NULL;

  cramp_store_save_episode (fixture->store, episode, &error);
  g_assert_no_error (error);
  settle ();
}

static void
test_check_in (Fixture      *fixture,
               gconstpointer data)
{
  run_at (fixture, "2026-11-21T08:59:59");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  run_at (fixture, "2026-11-21T09:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 0), ==, "check_in");

  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "check-in-no-cramps");
  settle ();
  g_assert_true (is_ticked (fixture));
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_ANSWERED);
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
}

static void
test_check_in_later (Fixture      *fixture,
                     gconstpointer data)
{
  g_test_summary ("Put off past noon it comes again, and is about the same night");

  run_at (fixture, "2026-11-21T11:30:00");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "check-in-later");
  settle ();
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_SNOOZED);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, fixture->clock->now + 60 * 60);

  restart (fixture);
  run_at (fixture, "2026-11-21T12:30:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "check-in-no-cramps");
  settle ();
  g_assert_true (is_ticked (fixture));
}

static void
keep_id_cb (CrampKeeper *keeper,
            const char  *id,
            char       **result)
{
  g_assert_null (*result);
  *result = g_strdup (id);
}

static void
test_had_a_cramp (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) cramps = NULL;
  CrampEpisode *cramp;

  g_test_summary ("A cramp is entered at once, once, and no time is made up");

  run_at (fixture, "2026-11-21T09:00:00");
  g_signal_connect (fixture->keeper, "cramp-entered", G_CALLBACK (keep_id_cb), &id);
  for (int i = 0; i < 2; i++)
    cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "check-in-had-cramp");
  settle ();

  cramps = read_cramps (fixture);
  g_assert_cmpuint (cramps->len, ==, 1);
  cramp = g_ptr_array_index (cramps, 0);
  g_assert_cmpstr (cramp_episode_get_id (cramp), ==, id);
  g_assert_false (cramp_episode_knows_time (cramp));
  g_assert_false (cramp_episode_has_details (cramp));
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_ANSWERED);
}

static void
test_check_in_withdrawn (Fixture      *fixture,
                         gconstpointer data)
{
  g_test_summary ("It goes when the night becomes known, and a late press changes nothing");

  run_at (fixture, "2026-11-21T09:00:00");
  enter_cramp (fixture, "2026-11-21T02:14:00");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_ANSWERED);

  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "check-in-no-cramps");
  settle ();
  g_assert_false (is_ticked (fixture));
}

static void
test_switched_on_late (Fixture      *fixture,
                       gconstpointer data)
{
  g_test_summary ("What was switched on in the evening was not missed in the morning");

  fake_clock_show (fixture->clock, "2026-11-20T20:30:00");
  turn_on (fixture, CRAMP_REMINDER_DAY_STRETCH);
  g_assert_cmpint (read_state (fixture), ==, -1);
  run_at (fixture, "2026-11-21T20:30:00");
  fixture->night++;
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_MISSED);
}

static void
test_moved_late (Fixture      *fixture,
                 gconstpointer data)
{
  g_test_summary ("What is moved in the evening to the afternoon was not missed there");

  fake_clock_show (fixture->clock, "2026-11-20T20:30:00");
  turn_on_at (fixture, CRAMP_REMINDER_SOAK, 14 * 60);
  g_assert_cmpint (read_state (fixture), ==, -1);
  restart (fixture);
  g_assert_cmpint (read_state (fixture), ==, -1);
  run_at (fixture, "2026-11-21T20:30:00");
  fixture->night++;
  g_assert_cmpint (read_state (fixture), ==, CRAMP_REMINDER_STATE_MISSED);
}

static void
test_day_added_late (Fixture      *fixture,
                     gconstpointer data)
{
  const int saturday = CRAMP_SET (5);
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  g_autoptr (GError) error = NULL;

  g_test_summary ("What comes on Fridays too since this evening was not missed this afternoon");

  setting->answers[CRAMP_REMINDER_ON] = TRUE;
  setting->answers[CRAMP_REMINDER_AT] = 14 * 60;
  setting->answers[CRAMP_REMINDER_WEEKDAYS] = saturday;
  cramp_store_save_record (fixture->store, &cramp_reminder_kind, setting, &error);
  g_assert_no_error (error);
  settle ();

  fake_clock_show (fixture->clock, "2026-11-20T20:30:00");
  turn_on_at (fixture, CRAMP_REMINDER_SOAK, 14 * 60);
  g_assert_cmpint (read_state (fixture), ==, -1);
}

static void
test_check_in_known_before (Fixture      *fixture,
                            gconstpointer data)
{
  enter_cramp (fixture, "2026-11-21T02:14:00");
  run_at (fixture, "2026-11-21T09:00:00");
  run_at (fixture, "2026-11-21T20:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (read_state (fixture), ==, -1);
}

static void
test_check_in_ends (Fixture      *fixture,
                    gconstpointer data)
{
  g_test_summary ("It stays past noon, and goes at midnight: last night is another one then");

  run_at (fixture, "2026-11-21T09:00:00");
  run_at (fixture, "2026-11-21T23:59:59");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 0);
  run_at (fixture, "2026-11-22T00:00:00");
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
}

static void
test_all_at_once (Fixture      *fixture,
                  gconstpointer data)
{
  g_test_summary ("Whatever is due at once, the morning question comes by itself");

  turn_on (fixture, CRAMP_REMINDER_DAY_STRETCH);
  turn_on_at (fixture, CRAMP_REMINDER_CHECK_IN, 15 * 60);
  run_at (fixture, "2026-11-21T15:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 0), ==, "check_in");
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 1), ==, "day_stretch");

  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "day-stretch-done");
  settle ();
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->withdrawn, 0), ==, "day_stretch");
}

static void
test_two_sessions (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_autoptr (CrampKeeper) other = NULL;

  g_test_summary ("Two keepers of one diary show a reminder once");

  g_assert_no_error (error);
  other = cramp_reminder_keeper_new (store, CRAMP_NOTIFIER (fixture->notifier), CRAMP_CLOCK (fixture->clock));
  fake_clock_show (fixture->clock, "2026-11-20T22:00:00");
  cramp_keeper_run (fixture->keeper);
  cramp_keeper_run (other);
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
}

/* Another program holds the diary, for longer than anybody waits. */
static void
test_not_saved (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (CrampStore) other = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, NULL);

  run_at (fixture, "2026-11-20T22:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_true (cramp_store_begin (other, NULL));
  g_test_expect_message ("cramp-reminder", G_LOG_LEVEL_WARNING, "Could not save the answer*");
  cramp_notifier_tell_pressed (CRAMP_NOTIFIER (fixture->notifier), "care-done-soak");
  settle ();
  g_test_assert_expected_messages ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->notifier->shown, 1), ==, "not-saved without buttons");
  cramp_store_end (other, FALSE, NULL);
  g_assert_cmpint (read_answer (fixture), ==, CRAMP_UNANSWERED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reminder-keeper/comes-once", Fixture, NULL, set_up, test_comes_once, tear_down);
  g_test_add ("/reminder-keeper/missed-from-the-first-day", Fixture, NULL, set_up, test_missed_from_the_first_day, tear_down);
  g_test_add ("/reminder-keeper/nothing-missed-while-off", Fixture, NULL, set_up, test_nothing_missed_while_off, tear_down);
  g_test_add ("/reminder-keeper/clock-behind", Fixture, NULL, set_up, test_clock_behind, tear_down);
  g_test_add ("/reminder-keeper/clock-ahead", Fixture, NULL, set_up, test_clock_ahead, tear_down);
  g_test_add ("/reminder-keeper/clock-set", Fixture, NULL, set_up, test_clock_set, tear_down);
  g_test_add ("/reminder-keeper/pressed", Fixture, NULL, set_up, test_pressed, tear_down);
  g_test_add ("/reminder-keeper/pressed-after-a-restart", Fixture, NULL, set_up, test_pressed_after_a_restart, tear_down);
  g_test_add ("/reminder-keeper/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/reminder-keeper/withdrawn", Fixture, NULL, set_up, test_withdrawn, tear_down);
  g_test_add ("/reminder-keeper/paused", Fixture, NULL, set_up, test_paused, tear_down);
  g_test_add ("/reminder-keeper/paused-on-screen", Fixture, NULL, set_up, test_paused_on_screen, tear_down);
  g_test_add ("/reminder-keeper/resumed", Fixture, NULL, set_up, test_resumed, tear_down);
  g_test_add ("/reminder-keeper/resumed-too-late", Fixture, NULL, set_up, test_resumed_too_late, tear_down);
  g_test_add ("/reminder-keeper/nudged", Fixture, NULL, set_up, test_nudged, tear_down);
  g_test_add ("/reminder-keeper/nudged-then-put-off", Fixture, NULL, set_up, test_nudged_then_put_off, tear_down);
  g_test_add ("/reminder-keeper/put-off-then-nudged", Fixture, NULL, set_up, test_put_off_then_nudged, tear_down);
  g_test_add ("/reminder-keeper/not-nudged", Fixture, NULL, set_up, test_not_nudged, tear_down);
  g_test_add ("/reminder-keeper/nudged-with-others", Fixture, NULL, set_up, test_nudged_with_others, tear_down);
  g_test_add ("/reminder-keeper/two-sessions-nudge", Fixture, NULL, set_up, test_two_sessions_nudge, tear_down);
  g_test_add ("/reminder-keeper/done-before", Fixture, NULL, set_up, test_done_before, tear_down);
  g_test_add ("/reminder-keeper/no-server", Fixture, NULL, set_up, test_no_server, tear_down);
  g_test_add ("/reminder-keeper/too-late", Fixture, NULL, set_up, test_too_late, tear_down);
  g_test_add ("/reminder-keeper/failures", Fixture, NULL, set_up, test_failures, tear_down);
  g_test_add ("/reminder-keeper/check-in", Fixture, NULL, set_up_check_in, test_check_in, tear_down);
  g_test_add ("/reminder-keeper/check-in-later", Fixture, NULL, set_up_check_in, test_check_in_later, tear_down);
  g_test_add ("/reminder-keeper/had-a-cramp", Fixture, NULL, set_up_check_in, test_had_a_cramp, tear_down);
  g_test_add ("/reminder-keeper/check-in-withdrawn", Fixture, NULL, set_up_check_in, test_check_in_withdrawn, tear_down);
  g_test_add ("/reminder-keeper/check-in-known-before", Fixture, NULL, set_up_check_in, test_check_in_known_before, tear_down);
  g_test_add ("/reminder-keeper/moved-late", Fixture, NULL, set_up_wanted_in_the_morning, test_moved_late, tear_down);
  g_test_add ("/reminder-keeper/day-added-late", Fixture, NULL, set_up_wanted_in_the_morning, test_day_added_late, tear_down);
  g_test_add ("/reminder-keeper/switched-on-late", Fixture, NULL, set_up_in_the_morning, test_switched_on_late, tear_down);
  g_test_add ("/reminder-keeper/check-in-ends", Fixture, NULL, set_up_check_in, test_check_in_ends, tear_down);
  g_test_add ("/reminder-keeper/all-at-once", Fixture, NULL, set_up_check_in, test_all_at_once, tear_down);
  g_test_add ("/reminder-keeper/two-sessions", Fixture, NULL, set_up, test_two_sessions, tear_down);
  g_test_add ("/reminder-keeper/not-saved", Fixture, NULL, set_up, test_not_saved, tear_down);

  return g_test_run ();
}
