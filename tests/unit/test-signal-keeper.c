/* test-signal-keeper.c - telling of signals, on a real diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cramp-episode.h"
#include "cramp-signal-keeper.h"
#include "cramp-signal-notice.h"
#include "cramp-signal-reader.h"
#include "cramp-store-episodes.h"
#include "cramp-store-danger.h"
#include "cramp-store-person.h"
#include "cramp-store-told.h"
#include "cramp-time.h"
#include "fake-clock.h"
#include "fake-notifier.h"

static gboolean
is_intended (CrampStore *store)
{
  CrampSignalTold told[CRAMP_N_SIGNALS];

  g_assert_true (cramp_store_read_told (store, told, NULL));
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    if (told[i].state == CRAMP_REMINDER_STATE_INTENDED)
      return TRUE;

  return FALSE;
}

/* It is on the disk before anybody is told. */
static void
look_cb (const CrampNotice *notice,
         gpointer           store)
{
  g_assert_cmpstr (notice->id, ==, CRAMP_SIGNAL_NOTICE_ID);
  g_assert_cmpstr (notice->actions[0], ==, CRAMP_SIGNAL_NOTICE_ACTION);
  g_assert_true (is_intended (store));
}

typedef struct
{
  char         *folder;
  char         *path;
  CrampStore   *store;
  FakeNotifier *notifier;
  CrampKeeper  *keeper;
  FakeClock    *clock;
} Fixture;

static GDateTime *
parse (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  return cramp_time_parse (text, zone);
}

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
        const char *text)
{
  fake_clock_show (fixture->clock, text);
  cramp_keeper_run (fixture->keeper);
  settle ();
}

static CrampKeeper *
new_keeper (Fixture *fixture)
{
  return cramp_signal_keeper_new (fixture->store, CRAMP_NOTIFIER (fixture->notifier), CRAMP_CLOCK (fixture->clock));
}

static void
restart (Fixture *fixture)
{
  g_assert_finalize_object (fixture->keeper);
  fixture->keeper = new_keeper (fixture);
  cramp_keeper_run (fixture->keeper);
  settle ();
}

static void
set_wanted (Fixture *fixture,
            int      answer)
{
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (fixture->store, NULL);

  profile->answers[CRAMP_PROFILE_SIGNAL_NOTICES] = answer;
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_profile_kind, profile, NULL));
  settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-signal-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "diary.db", NULL);
  fixture->store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture->notifier = fake_notifier_new ();
  fixture->notifier->look = look_cb;
  fixture->notifier->look_data = fixture->store;
  fixture->clock = fake_clock_new ("Europe/Berlin", "2026-11-20T09:00:00");
  fixture->keeper = new_keeper (fixture);
  set_wanted (fixture, TRUE);
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

/* Numbness for an hour is worth watching, and a leg that gives way an hour
 * later is a warning (rules A3 and A4). */
static void
add_cramp (Fixture    *fixture,
           const char *id,
           const char *text,
           gboolean    is_weak)
{
  g_autoptr (GDateTime) start = parse (text);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  g_autoptr (CrampEpisode) episode = NULL;

  g_free (draft->id);
  draft->id = g_strdup (id);
  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = 60;
  if (is_weak)
    {
      draft->answers[CRAMP_EPISODE_WEAKNESS_SIGNS] = CRAMP_SET (CRAMP_WEAKNESS_LEG_GIVES_WAY);
      draft->answers[CRAMP_EPISODE_WEAKNESS_MIN] = 60;
    }
  episode = cramp_episode_new (draft);
  g_assert_true (cramp_store_save_episode (fixture->store, episode, NULL));
  settle ();
}

static CrampSignalTold
read_told (Fixture *fixture)
{
  CrampSignalTold told[CRAMP_N_SIGNALS];

  g_assert_true (cramp_store_read_told (fixture->store, told, NULL));
  return told[CRAMP_SIGNAL_AFTERMATH];
}

static gint64
get_hours_to_wake (Fixture *fixture)
{
  return (cramp_keeper_get_wake (fixture->keeper) - fixture->clock->now) / (60 * 60);
}

static void
test_told_once (Fixture      *fixture,
                gconstpointer data)
{
  fake_clock_show (fixture->clock, "2026-11-20T03:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (get_hours_to_wake (fixture), ==, 7);

  run_at (fixture, "2026-11-20T10:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpint (read_told (fixture).state, ==, CRAMP_REMINDER_STATE_SHOWN);
  g_assert_cmpint (get_hours_to_wake (fixture), ==, 2);
  restart (fixture);
  run_at (fixture, "2026-11-21T12:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  /* Four weeks later it is gone; the next one is news. */
  run_at (fixture, "2026-12-20T12:00:00");
  g_assert_cmpint (read_told (fixture).level, ==, CRAMP_TOLD_NOTHING);
  add_cramp (fixture, "b", "2026-12-20T05:00:00", FALSE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
}

/* The service was killed, and its notice is still there. */
static void
test_left_on_screen (Fixture      *fixture,
                     gconstpointer data)
{
  fake_clock_show (fixture->clock, "2026-11-20T11:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  fixture->notifier->is_left = TRUE;
  restart (fixture);
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 0);
  g_assert_true (cramp_store_delete_episode (fixture->store, "a", NULL));
  restart (fixture);
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
}

static void
test_one_a_day (Fixture      *fixture,
                gconstpointer data)
{
  const char *first, *second;

  fake_clock_show (fixture->clock, "2026-11-20T11:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  /* It comes and goes, and becomes more. */
  g_assert_true (cramp_store_delete_episode (fixture->store, "a", NULL));
  settle ();
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  add_cramp (fixture, "a", "2026-11-20T02:50:00", TRUE);
  run_at (fixture, "2026-11-20T19:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_cmpint (get_hours_to_wake (fixture), ==, 15);

  run_at (fixture, "2026-11-21T10:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
  first = g_ptr_array_index (fixture->notifier->bodies, 0);
  second = g_ptr_array_index (fixture->notifier->bodies, 1);
  g_assert_cmpstr (first, !=, second);
}

static void
test_off (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (CrampReminderSetting) soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  set_wanted (fixture, FALSE);
  fake_clock_show (fixture->clock, "2026-11-20T11:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", TRUE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  g_assert_cmpint (cramp_keeper_get_wake (fixture->keeper), ==, 0);

  /* Nobody who was not asked is spoken to, unless they want reminders. */
  set_wanted (fixture, CRAMP_UNANSWERED);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);
  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_reminder_kind, soak, NULL));
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  set_wanted (fixture, FALSE);
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
}

static void
test_talk (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDateTime) now = parse ("2026-11-20T11:00:00");
  g_autoptr (CrampShown) talk = cramp_shown_new (CRAMP_SIGNAL_AFTERMATH, cramp_date_of (now));

  fake_clock_show (fixture->clock, "2026-11-20T11:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_shown_kind, talk, NULL));
  settle ();
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);

  /* What the doctor did not see is told. */
  run_at (fixture, "2026-11-21T11:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  add_cramp (fixture, "a", "2026-11-20T02:50:00", TRUE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
}

static void
test_seen (Fixture      *fixture,
           gconstpointer data)
{
  CrampFindings findings = { .aftermath.state = CRAMP_SIGNAL_WATCH };

  fake_clock_show (fixture->clock, "2026-11-20T03:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_assert_true (cramp_signal_save_seen (fixture->store, &findings, NULL));
  run_at (fixture, "2026-11-20T10:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);

  add_cramp (fixture, "a", "2026-11-20T02:50:00", TRUE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
  findings.aftermath.state = CRAMP_SIGNAL_WARNING;
  g_assert_true (cramp_signal_save_seen (fixture->store, &findings, NULL));
  settle ();
  g_assert_cmpuint (fixture->notifier->withdrawn->len, ==, 1);
}

static void
test_danger (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GDateTime) at = parse ("2026-11-20T10:30:00");
  g_autoptr (CrampDangerCheck) check = cramp_danger_check_new (at, CRAMP_SET (CRAMP_SIGN_SADDLE_NUMBNESS));
  g_autoptr (CrampDangerCheck) better = cramp_danger_check_new (at, 0);

  fake_clock_show (fixture->clock, "2026-11-20T11:00:00");
  g_assert_true (cramp_store_save_record (fixture->store, &cramp_danger_check_kind, check, NULL));
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 0);

  g_assert_true (cramp_store_replace_danger_check (fixture->store, check, better, NULL));
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
}

static void
test_no_server (Fixture      *fixture,
                gconstpointer data)
{
  fixture->notifier->is_there = FALSE;
  fake_clock_show (fixture->clock, "2026-11-20T11:00:00");
  g_test_expect_message ("cramp-reminder", G_LOG_LEVEL_MESSAGE, "Nothing can be shown: *");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_test_assert_expected_messages ();
  g_assert_cmpint (read_told (fixture).level, ==, CRAMP_TOLD_NOTHING);

  fixture->notifier->is_there = TRUE;
  cramp_notifier_tell_server_came (CRAMP_NOTIFIER (fixture->notifier));
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  fixture->notifier->error = CRAMP_NOTIFIER_ERROR_REFUSED;
  fake_clock_show (fixture->clock, "2026-11-20T13:00:00");
  g_test_expect_message ("cramp-reminder", G_LOG_LEVEL_WARNING, "Could not tell of a signal: *");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_test_assert_expected_messages ();
  g_assert_cmpint (read_told (fixture).level, ==, CRAMP_TOLD_NOTHING);
  run_at (fixture, "2026-11-20T14:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  fixture->notifier->error = -1;
  run_at (fixture, "2026-11-21T12:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 2);
}

static void
test_uncertain (Fixture      *fixture,
                gconstpointer data)
{
  fixture->notifier->error = CRAMP_NOTIFIER_ERROR_UNCERTAIN;
  fake_clock_show (fixture->clock, "2026-11-20T13:00:00");
  g_test_expect_message ("cramp-reminder", G_LOG_LEVEL_WARNING, "Could not tell of a signal: *");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  g_test_assert_expected_messages ();
  g_assert_cmpint (read_told (fixture).state, ==, CRAMP_REMINDER_STATE_INTENDED);

  /* It may have been seen, so it does not come again. */
  fixture->notifier->error = -1;
  restart (fixture);
  run_at (fixture, "2026-11-22T12:00:00");
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);
}

static void
test_two_services (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (CrampStore) store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, NULL);
  CrampKeeper *other = cramp_signal_keeper_new (store, CRAMP_NOTIFIER (fixture->notifier), CRAMP_CLOCK (fixture->clock));

  g_test_summary ("Two sessions of the same person");

  fake_clock_show (fixture->clock, "2026-11-20T03:00:00");
  add_cramp (fixture, "a", "2026-11-20T02:50:00", FALSE);
  fake_clock_show (fixture->clock, "2026-11-20T10:00:00");
  cramp_keeper_run (fixture->keeper);
  cramp_keeper_run (other);
  settle ();
  g_assert_cmpuint (fixture->notifier->shown->len, ==, 1);

  g_assert_finalize_object (other);
  settle ();
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/signal-keeper/told-once", test_told_once },
    { "/signal-keeper/left-on-screen", test_left_on_screen },
    { "/signal-keeper/one-a-day", test_one_a_day },
    { "/signal-keeper/off", test_off },
    { "/signal-keeper/talk", test_talk },
    { "/signal-keeper/seen", test_seen },
    { "/signal-keeper/danger", test_danger },
    { "/signal-keeper/no-server", test_no_server },
    { "/signal-keeper/refused", test_refused },
    { "/signal-keeper/uncertain", test_uncertain },
    { "/signal-keeper/two-services", test_two_services },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
