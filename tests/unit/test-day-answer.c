/* test-day-answer.c - answering a reminder of the day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "cramp-day-answer.h"
#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-reminder-event.h"
#include "cramp-store-episodes.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-time.h"

#define NIGHT_TEXT "2026-11-20"
#define MORNING "2026-11-21T09:10:00"
#define NO_EVENT (-1)

typedef struct
{
  char          *folder;
  char          *path;
  CrampStore    *store;
  CrampNightDate night;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cramp-day-answer-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "diary.db", NULL);
  fixture->store = cramp_store_open (fixture->path, CRAMP_STORE_MAKE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (cramp_night_date_parse (NIGHT_TEXT, &fixture->night));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->store);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static GDateTime *
parse_local (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  GDateTime *local = cramp_time_parse (text, zone);

  g_assert_nonnull (local);
  return local;
}

static gint64
parse_instant (const char *text)
{
  g_autoptr (GDateTime) local = parse_local (text);

  return g_date_time_to_unix (local);
}

static void
add_event (Fixture           *fixture,
           CrampReminder      reminder,
           CrampNightDate     night,
           CrampReminderState state)
{
  const CrampReminderEvent event = { night, reminder, state, 1, 1, 0 };
  g_autoptr (GError) error = NULL;

  cramp_store_save_event (fixture->store, &event, &error);
  g_assert_no_error (error);
}

static CrampReminderEvent
read_event (Fixture       *fixture,
            CrampReminder  reminder,
            CrampNightDate night)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) events = cramp_store_read_events (fixture->store, night, night, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    if (g_array_index (events, CrampReminderEvent, i).reminder == reminder)
      return g_array_index (events, CrampReminderEvent, i);

  return (CrampReminderEvent){ .state = NO_EVENT };
}

static char *
answer (Fixture       *fixture,
        CrampDayAnswer what,
        const char    *now)
{
  g_autoptr (GDateTime) local = parse_local (now);
  g_autoptr (GError) error = NULL;
  char *episode = NULL;

  g_assert_true (cramp_day_answer_notice (fixture->store, what, local, &episode, &error));
  g_assert_no_error (error);

  return episode;
}

static gboolean
is_ticked (Fixture       *fixture,
           CrampNightDate date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampNight) night = NULL;

  g_assert_true (cramp_store_find_night (fixture->store, date, &night, &error));
  g_assert_no_error (error);
  return night != NULL && night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
}

static guint
count_cramps (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (fixture->store, 0, G_MAXUINT32, &error);

  g_assert_no_error (error);
  return episodes->len;
}

static void
enter_cramp (Fixture    *fixture,
             const char *start,
             int         context)
{
  g_autoptr (GDateTime) local = parse_local (start);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (local);
  g_autoptr (CrampEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  draft->answers[CRAMP_EPISODE_CONTEXT] = context;
  episode = cramp_episode_new (draft);
  cramp_store_save_episode (fixture->store, episode, &error);
  g_assert_no_error (error);
}

static void
test_names (void)
{
  CrampDayAnswer parsed;

  for (CrampDayAnswer i = 0; i < CRAMP_N_DAY_ANSWERS; i++)
    {
      const char *name = cramp_day_action_to_string (i);

      g_assert_true (cramp_day_action_parse (name, &parsed));
      g_assert_cmpint (parsed, ==, i);
      g_assert_true (g_action_name_is_valid (name));
    }
  g_assert_false (cramp_day_action_parse ("care-done-soak", &parsed));
}

/* A tick keeps what else is known of the night. */
static void
test_no_cramps (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (CrampNight) before = cramp_night_new (fixture->night);
  g_autoptr (CrampNight) after = NULL;

  before->answers[CRAMP_NIGHT_CARE_SOAK] = CRAMP_CARE_DONE;
  g_assert_true (cramp_store_save_night (fixture->store, before, NULL));
  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night, CRAMP_REMINDER_STATE_SHOWN);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, MORNING));

  g_assert_true (cramp_store_find_night (fixture->store, fixture->night, &after, NULL));
  g_assert_cmpint (after->answers[CRAMP_NIGHT_CRAMP_FREE], ==, TRUE);
  g_assert_cmpint (after->answers[CRAMP_NIGHT_CARE_SOAK], ==, CRAMP_CARE_DONE);
  g_assert_cmpint (after->modified, ==, parse_instant (MORNING));
  g_assert_cmpint (read_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night).state, ==, CRAMP_REMINDER_STATE_ANSWERED);

  /* The same press again, and one taken back in the window meanwhile. */
  after->answers[CRAMP_NIGHT_CRAMP_FREE] = CRAMP_UNANSWERED;
  g_assert_true (cramp_store_save_night (fixture->store, after, NULL));
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, MORNING));
  g_assert_false (is_ticked (fixture, fixture->night));
}

/* Where a cramp is put: in the night that was asked about, whenever it is
 * pressed, without a time that nobody said. */
static void
test_had_a_cramp (gconstpointer data)
{
  const char *const cases[] = { MORNING, "2026-11-21T13:30:00", "2026-11-23T08:00:00", "2026-11-21T02:10:00" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          fixture;
      g_autofree char *id = NULL;
      g_autofree char *start = NULL;
      g_autoptr (CrampEpisode) episode = NULL;

      set_up (&fixture, NULL);
      add_event (&fixture, CRAMP_REMINDER_CHECK_IN, fixture.night, CRAMP_REMINDER_STATE_SHOWN);
      id = answer (&fixture, CRAMP_DAY_ANSWER_HAD_CRAMP, cases[i]);
      g_assert_nonnull (id);
      g_assert_null (answer (&fixture, CRAMP_DAY_ANSWER_HAD_CRAMP, cases[i]));
      g_assert_cmpuint (count_cramps (&fixture), ==, 1);

      g_assert_true (cramp_store_find_episode (fixture.store, id, &episode, NULL));
      start = cramp_time_to_string (cramp_episode_get_start (episode));
      g_assert_cmpstr (start, ==, "2026-11-21T03:00:00+01:00");
      g_assert_cmpuint (cramp_episode_get_night (episode), ==, fixture.night);
      g_assert_false (cramp_episode_knows_time (episode));
      g_assert_cmpint (cramp_episode_get_modified (episode), ==, parse_instant (cases[i]));
      tear_down (&fixture, NULL);
    }
}

static void
tick (Fixture       *fixture,
      CrampNightDate date)
{
  g_autoptr (CrampNight) night = cramp_night_new (date);

  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  g_assert_true (cramp_store_save_night (fixture->store, night, NULL));
}

static void
test_known_meanwhile (Fixture      *fixture,
                      gconstpointer data)
{
  enter_cramp (fixture, "2026-11-21T02:14:00", CRAMP_UNANSWERED);
  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night, CRAMP_REMINDER_STATE_SHOWN);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, MORNING));
  g_assert_false (is_ticked (fixture, fixture->night));
  g_assert_cmpint (read_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night).state, ==, CRAMP_REMINDER_STATE_ANSWERED);

  /* A night that was ticked gets no cramp from a stale notice either. */
  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night + 1, CRAMP_REMINDER_STATE_SHOWN);
  tick (fixture, fixture->night + 1);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_HAD_CRAMP, "2026-11-22T09:10:00"));
  g_assert_cmpuint (count_cramps (fixture), ==, 1);
}

/* Rule N3: a cramp of the day does not tell of the night. */
static void
test_cramp_of_the_day (Fixture      *fixture,
                       gconstpointer data)
{
  enter_cramp (fixture, "2026-11-21T08:14:00", CRAMP_CONTEXT_ACTIVITY);
  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night, CRAMP_REMINDER_STATE_SHOWN);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, MORNING));
  g_assert_true (is_ticked (fixture, fixture->night));
}

/* The last one that came tells the night, and without any nothing is guessed. */
static void
test_which_night (Fixture      *fixture,
                  gconstpointer data)
{
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, MORNING));
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_HAD_CRAMP, MORNING));
  g_assert_false (is_ticked (fixture, fixture->night));
  g_assert_cmpuint (count_cramps (fixture), ==, 0);

  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night - 2, CRAMP_REMINDER_STATE_SHOWN);
  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night - 1, CRAMP_REMINDER_STATE_INTENDED);
  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night, CRAMP_REMINDER_STATE_MISSED);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, MORNING));
  g_assert_true (is_ticked (fixture, fixture->night - 1));
  g_assert_false (is_ticked (fixture, fixture->night));
}

static void
test_later (Fixture      *fixture,
            gconstpointer data)
{
  CrampReminderEvent event;

  add_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night, CRAMP_REMINDER_STATE_SHOWN);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_ASK_LATER, "2026-11-21T13:10:00"));
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_ASK_LATER, "2026-11-21T13:10:02"));
  event = read_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night);
  g_assert_cmpint (event.state, ==, CRAMP_REMINDER_STATE_SNOOZED);
  g_assert_cmpint (event.until, ==, parse_instant ("2026-11-21T14:10:00"));
  g_assert_false (is_ticked (fixture, fixture->night));

  /* The next day it is too late for that, and still not for an answer. */
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_ASK_LATER, "2026-11-22T08:00:00"));
  g_assert_cmpint (read_event (fixture, CRAMP_REMINDER_CHECK_IN, fixture->night).until, ==, event.until);
  g_assert_null (answer (fixture, CRAMP_DAY_ANSWER_NO_CRAMPS, "2026-11-22T08:00:00"));
  g_assert_true (is_ticked (fixture, fixture->night));
}

/* Done says nothing about the stretch of the evening. */
static void
test_day_stretch (gconstpointer data)
{
  const CrampDayAnswer answers[] = { CRAMP_DAY_ANSWER_STRETCHED, CRAMP_DAY_ANSWER_STRETCH_SKIP };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      Fixture fixture;
      g_autoptr (CrampNight) night = NULL;
      CrampReminderEvent event;

      set_up (&fixture, NULL);
      add_event (&fixture, CRAMP_REMINDER_DAY_STRETCH, fixture.night, CRAMP_REMINDER_STATE_SHOWN);
      g_assert_null (answer (&fixture, CRAMP_DAY_ANSWER_STRETCH_LATER, "2026-11-20T10:05:00"));
      event = read_event (&fixture, CRAMP_REMINDER_DAY_STRETCH, fixture.night);
      g_assert_cmpint (event.until, ==, parse_instant ("2026-11-20T11:05:00"));

      g_assert_null (answer (&fixture, answers[i], "2026-11-20T15:05:00"));
      event = read_event (&fixture, CRAMP_REMINDER_DAY_STRETCH, fixture.night);
      g_assert_cmpint (event.state, ==, CRAMP_REMINDER_STATE_ANSWERED);
      g_assert_true (cramp_store_find_night (fixture.store, fixture.night, &night, NULL));
      g_assert_null (night);
      tear_down (&fixture, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-answer/names", test_names);
  g_test_add ("/day-answer/no-cramps", Fixture, NULL, set_up, test_no_cramps, tear_down);
  g_test_add_data_func ("/day-answer/had-a-cramp", NULL, test_had_a_cramp);
  g_test_add ("/day-answer/known-meanwhile", Fixture, NULL, set_up, test_known_meanwhile, tear_down);
  g_test_add ("/day-answer/cramp-of-the-day", Fixture, NULL, set_up, test_cramp_of_the_day, tear_down);
  g_test_add ("/day-answer/which-night", Fixture, NULL, set_up, test_which_night, tear_down);
  g_test_add ("/day-answer/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add_data_func ("/day-answer/day-stretch", NULL, test_day_stretch);

  return g_test_run ();
}
