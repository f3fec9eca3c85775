/* test-reminder-policy.c - what is to be done about reminders, case by case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-guide.h"
#include "cramp-reminder-policy.h"
#include "cramp-time.h"

#define NONE (-1)
#define SHOW CRAMP_REMINDER_ACTION_SHOW
#define NUDGE CRAMP_REMINDER_ACTION_NUDGE
#define MISS CRAMP_REMINDER_ACTION_MISS
#define SETTLE CRAMP_REMINDER_ACTION_SETTLE

/* Bedtime is 22:30 on each evening and the soak 30 minutes before. Each case
 * looks at the soak of one evening. */
typedef struct
{
  const char *what;
  int         state;
  const char *until;
  gboolean    answered;
  const char *now;
  int         action;
  const char *next;
} PolicyCase;

static const PolicyCase policy_cases[] = {
  { "before", NONE, NULL, FALSE, "2026-11-20T21:59:59", NONE, "2026-11-20T22:00:00" },
  { "on time", NONE, NULL, FALSE, "2026-11-20T22:00:00", SHOW, "2026-11-21T22:00:00" },
  { "within its window", NONE, NULL, FALSE, "2026-11-20T23:30:00", SHOW, "2026-11-21T22:00:00" },
  { "past its window", NONE, NULL, FALSE, "2026-11-20T23:30:01", MISS, "2026-11-21T22:00:00" },
  { "suspended until the morning", NONE, NULL, FALSE, "2026-11-21T08:00:00", MISS, "2026-11-21T22:00:00" },
  { "suspended past the next noon", NONE, NULL, FALSE, "2026-11-21T13:00:00", MISS, "2026-11-21T22:00:00" },
  { "suspended for a week", NONE, NULL, FALSE, "2026-11-27T13:00:00", MISS, "2026-11-27T22:00:00" },
  { "done before", NONE, NULL, TRUE, "2026-11-20T21:00:00", NONE, "2026-11-21T22:00:00" },
  { "done before, at its time", NONE, NULL, TRUE, "2026-11-20T22:00:00", NONE, "2026-11-21T22:00:00" },

  { "restarted while about to show", CRAMP_REMINDER_STATE_INTENDED, NULL, FALSE, "2026-11-20T22:00:01", NONE, "2026-11-21T22:00:00" },
  { "about to show, then done", CRAMP_REMINDER_STATE_INTENDED, NULL, TRUE, "2026-11-20T22:10:00", SETTLE, "2026-11-21T22:00:00" },
  { "restarted while shown", CRAMP_REMINDER_STATE_SHOWN, NULL, FALSE, "2026-11-20T22:00:01", NONE, "2026-11-21T22:00:00" },
  { "shown, then done in the window", CRAMP_REMINDER_STATE_SHOWN, NULL, TRUE, "2026-11-20T22:10:00", SETTLE, "2026-11-21T22:00:00" },
  { "shown, clock set back", CRAMP_REMINDER_STATE_SHOWN, NULL, FALSE, "2026-11-20T21:00:00", NONE, "2026-11-21T22:00:00" },
  { "restarted while answered", CRAMP_REMINDER_STATE_ANSWERED, NULL, TRUE, "2026-11-20T22:00:01", NONE, "2026-11-21T22:00:00" },
  { "answered, then the tick taken back", CRAMP_REMINDER_STATE_ANSWERED, NULL, FALSE, "2026-11-20T22:10:00", NONE, "2026-11-21T22:00:00" },

  { "put off", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", FALSE, "2026-11-20T22:09:59", NONE, "2026-11-20T22:10:00" },
  { "put off until now", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", FALSE, "2026-11-20T22:10:00", SHOW, "2026-11-21T22:00:00" },
  { "put off, restarted late", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", FALSE, "2026-11-20T23:40:00", SHOW, "2026-11-21T22:00:00" },
  { "put off, restarted too late", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", FALSE, "2026-11-20T23:40:01", MISS, "2026-11-21T22:00:00" },
  { "put off across midnight", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-21T00:05:00", FALSE, "2026-11-21T00:05:00", SHOW, "2026-11-21T22:00:00" },
  { "put off, then done", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", TRUE, "2026-11-20T22:05:00", SETTLE, "2026-11-21T22:00:00" },

  { "no server, still in its window", CRAMP_REMINDER_STATE_MISSED, NULL, FALSE, "2026-11-20T22:20:00", SHOW, "2026-11-21T22:00:00" },
  { "missed", CRAMP_REMINDER_STATE_MISSED, NULL, FALSE, "2026-11-20T23:40:00", NONE, "2026-11-21T22:00:00" },
  { "missed, clock set back", CRAMP_REMINDER_STATE_MISSED, NULL, FALSE, "2026-11-20T21:00:00", NONE, "2026-11-20T22:00:00" },
  { "missed, done anyway", CRAMP_REMINDER_STATE_MISSED, NULL, TRUE, "2026-11-21T08:00:00", SETTLE, "2026-11-21T22:00:00" },
};

static gint64
parse_instant (const char *text,
               GTimeZone  *zone)
{
  g_autoptr (GDateTime) instant = cramp_time_parse (text, zone);

  g_assert_nonnull (instant);
  return g_date_time_to_unix (instant);
}

static CrampReminderSchedule *
make_schedule (GTimeZone *zone,
               guint      reminders)
{
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);

  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      CrampReminderSetting *setting = cramp_reminder_setting_new (i);

      setting->answers[CRAMP_REMINDER_ON] = (reminders & CRAMP_SET (i)) != 0;
      g_ptr_array_add (settings, setting);
    }

  return cramp_reminder_schedule_new (settings, 22 * 60 + 30, 0, zone);
}

static void
add_event (GArray            *events,
           CrampNightDate     night,
           CrampReminder      reminder,
           CrampReminderState state,
           gint64             due,
           gint64             until)
{
  CrampReminderEvent event = { night, reminder, state, due, due, until };

  g_array_append_val (events, event);
}

static void
add_answer (GPtrArray     *nights,
            CrampNightDate date,
            CrampCare      care)
{
  CrampNight *night = cramp_night_new (date);

  night->answers[cramp_night_care_field (care)] = CRAMP_CARE_SKIPPED;
  g_ptr_array_add (nights, night);
}

static CrampReminderFacts *
make_facts (GTimeZone *zone,
            guint      reminders,
            gint64     since)
{
  return cramp_reminder_facts_new (make_schedule (zone, reminders),
                                   g_array_new (FALSE, FALSE, sizeof (CrampReminderEvent)),
                                   g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free),
                                   since);
}

static int
find_action (GArray        *actions,
             CrampNightDate night,
             CrampReminder  reminder)
{
  for (guint i = 0; i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);

      if (action->night == night && action->reminder == reminder)
        return (int) action->kind;
    }

  return NONE;
}

static void
check_case (const PolicyCase *test,
            GTimeZone        *zone)
{
  gint64 due = parse_instant ("2026-11-20T22:00:00", zone);
  gint64 now = parse_instant (test->now, zone);
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, CRAMP_SET (CRAMP_REMINDER_SOAK), due - 60);
  g_autoptr (GArray) actions = NULL;
  CrampNightDate night;

  g_test_message ("%s", test->what);
  g_assert_true (cramp_night_date_parse ("2026-11-20", &night));
  if (test->state != NONE)
    add_event (facts->events, night, CRAMP_REMINDER_SOAK, (CrampReminderState) test->state, due,
               test->until == NULL ? 0 : parse_instant (test->until, zone));
  if (test->answered)
    add_answer (facts->nights, night, CRAMP_CARE_SOAK);

  actions = cramp_reminder_policy_decide (facts, now);
  g_assert_cmpint (find_action (actions, night, CRAMP_REMINDER_SOAK), ==, test->action);
  g_assert_cmpint (cramp_reminder_policy_get_next (facts, CRAMP_REMINDER_SOAK, now), ==, parse_instant (test->next, zone));
  g_assert_cmpint (cramp_reminder_policy_get_wake (facts, now), ==, parse_instant (test->next, zone));
}

static void
test_cases (void)
{
  const char *const zones[] = { "Europe/Berlin", "Asia/Shanghai", "America/St_Johns" };

  for (gsize z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[z]);

      for (gsize i = 0; i < G_N_ELEMENTS (policy_cases); i++)
        check_case (&policy_cases[i], zone);
    }
}

/* The soak of 20 November 22:00, late until 23:30, as in the cases above. */
typedef struct
{
  const char *what;
  int         state;
  const char *until;
  gboolean    answered;
  const char *pause_from;
  const char *pause_until;
  const char *ended;
  const char *now;
  int         action;
  const char *next;
} PauseCase;

static const PauseCase pause_cases[] = {
  { "paused at its time", NONE, NULL, FALSE, "2026-11-20", "2026-11-21", NULL, "2026-11-20T22:00:00", NONE, "2026-11-21T22:00:00" },
  { "paused for a week", NONE, NULL, FALSE, "2026-11-20", "2026-11-27", NULL, "2026-11-20T20:00:00", NONE, "2026-11-27T22:00:00" },
  { "paused for a year", NONE, NULL, FALSE, "2026-11-20", "2027-11-20", NULL, "2026-11-20T20:00:00", NONE, "2027-11-20T22:00:00" },
  { "paused, not missed", NONE, NULL, FALSE, "2026-11-20", "2026-11-21", NULL, "2026-11-20T23:31:00", NONE, "2026-11-21T22:00:00" },
  { "not missed after the pause", NONE, NULL, FALSE, "2026-11-20", "2026-11-21", NULL, "2026-11-21T13:00:00", NONE, "2026-11-21T22:00:00" },
  { "first night after it", NONE, NULL, FALSE, "2026-11-13", "2026-11-20", NULL, "2026-11-20T22:00:00", SHOW, "2026-11-21T22:00:00" },
  { "missed in the first night after it", NONE, NULL, FALSE, "2026-11-13", "2026-11-20", NULL, "2026-11-20T23:31:00", MISS, "2026-11-21T22:00:00" },
  { "ended in time", NONE, NULL, FALSE, "2026-11-20", "2026-11-27", "2026-11-20T21:00:00", "2026-11-20T22:00:00", SHOW, "2026-11-21T22:00:00" },
  { "ended within its window", NONE, NULL, FALSE, "2026-11-20", "2026-11-27", "2026-11-20T23:30:00", "2026-11-20T23:30:00", SHOW, "2026-11-21T22:00:00" },
  { "ended after its window", NONE, NULL, FALSE, "2026-11-20", "2026-11-27", "2026-11-20T23:30:01", "2026-11-20T23:30:01", NONE, "2026-11-21T22:00:00" },
  { "ended, then the computer was off", NONE, NULL, FALSE, "2026-11-20", "2026-11-27", "2026-11-20T21:00:00", "2026-11-20T23:31:00", MISS, "2026-11-21T22:00:00" },
  { "paused later on", NONE, NULL, FALSE, "2026-11-22", "2026-11-29", NULL, "2026-11-20T22:00:00", SHOW, "2026-11-29T22:00:00" },
  { "put off, then paused", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", FALSE, "2026-11-20", "2026-11-21", NULL, "2026-11-20T22:10:00", NONE, "2026-11-21T22:00:00" },
  { "put off, then paused, not missed", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T22:10:00", FALSE, "2026-11-20", "2026-11-21", NULL, "2026-11-21T13:00:00", NONE, "2026-11-21T22:00:00" },
  { "shown, paused, then done", CRAMP_REMINDER_STATE_SHOWN, NULL, TRUE, "2026-11-20", "2026-11-21", NULL, "2026-11-20T22:10:00", SETTLE, "2026-11-21T22:00:00" },
  { "missed before it was paused", CRAMP_REMINDER_STATE_MISSED, NULL, FALSE, "2026-11-20", "2026-11-21", NULL, "2026-11-20T22:20:00", NONE, "2026-11-21T22:00:00" },
};

static CrampNightDate
parse_night (const char *text)
{
  CrampNightDate night;

  g_assert_true (cramp_night_date_parse (text, &night));
  return night;
}

static void
check_pause_case (const PauseCase *test,
                  GTimeZone       *zone)
{
  gint64              due = parse_instant ("2026-11-20T22:00:00", zone);
  gint64              now = parse_instant (test->now, zone);
  CrampNightDate      night = parse_night ("2026-11-20");
  CrampReminderPause *pause = cramp_reminder_pause_new (parse_night (test->pause_from), parse_night (test->pause_until));
  GPtrArray          *pauses = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_pause_free);
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, CRAMP_SET (CRAMP_REMINDER_SOAK), due - 60);
  g_autoptr (GArray) actions = NULL;

  g_test_message ("%s", test->what);
  if (test->ended != NULL)
    pause->ended = parse_instant (test->ended, zone);
  g_ptr_array_add (pauses, pause);
  facts->pauses = pauses;
  if (test->state != NONE)
    add_event (facts->events, night, CRAMP_REMINDER_SOAK, (CrampReminderState) test->state, due,
               test->until == NULL ? 0 : parse_instant (test->until, zone));
  if (test->answered)
    add_answer (facts->nights, night, CRAMP_CARE_SOAK);

  actions = cramp_reminder_policy_decide (facts, now);
  g_assert_cmpint (find_action (actions, night, CRAMP_REMINDER_SOAK), ==, test->action);
  g_assert_cmpint (cramp_reminder_policy_get_next (facts, CRAMP_REMINDER_SOAK, now), ==, parse_instant (test->next, zone));
}

static void
test_pauses (void)
{
  const char *const zones[] = { "Europe/Berlin", "Asia/Shanghai", "America/St_Johns" };

  for (gsize z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[z]);

      for (gsize i = 0; i < G_N_ELEMENTS (pause_cases); i++)
        check_pause_case (&pause_cases[i], zone);
    }
}

/* The soak of 20 November 22:00 was shown then, and is wished once more after
 * 20 minutes. It may come as late as the first time: until 23:50. */
typedef struct
{
  const char *what;
  int         state;
  const char *changed;
  gboolean    nudged;
  gboolean    answered;
  const char *now;
  int         action;
  const char *next;
} NudgeCase;

#define SHOWN CRAMP_REMINDER_STATE_SHOWN

static const NudgeCase nudge_cases[] = {
  { "before", SHOWN, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-20T22:19:59", NONE, "2026-11-20T22:20:00" },
  { "on time", SHOWN, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-20T22:20:00", NUDGE, "2026-11-21T22:00:00" },
  { "late, after a suspend", SHOWN, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-20T23:50:00", NUDGE, "2026-11-21T22:00:00" },
  { "too late, and not missed", SHOWN, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-20T23:50:01", NONE, "2026-11-21T22:00:00" },
  { "the next day", SHOWN, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-21T13:00:00", NONE, "2026-11-21T22:00:00" },
  { "nudged", SHOWN, "2026-11-20T22:20:00", TRUE, FALSE, "2026-11-20T22:40:00", NONE, "2026-11-21T22:00:00" },
  { "nudged, clock set back", SHOWN, "2026-11-20T22:20:00", TRUE, FALSE, "2026-11-20T22:10:00", NONE, "2026-11-21T22:00:00" },
  { "shown, clock set back", SHOWN, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-20T21:00:00", NONE, "2026-11-20T22:20:00" },
  { "shown late", SHOWN, "2026-11-20T23:10:00", FALSE, FALSE, "2026-11-20T23:29:59", NONE, "2026-11-20T23:30:00" },
  { "done", SHOWN, "2026-11-20T22:00:00", FALSE, TRUE, "2026-11-20T22:20:00", SETTLE, "2026-11-21T22:00:00" },
  { "answered, then the tick taken back", CRAMP_REMINDER_STATE_ANSWERED, "2026-11-20T22:05:00", FALSE, FALSE, "2026-11-20T22:25:00", NONE, "2026-11-21T22:00:00" },
  { "never known to be shown", CRAMP_REMINDER_STATE_INTENDED, "2026-11-20T22:00:00", FALSE, FALSE, "2026-11-20T22:20:00", NONE, "2026-11-21T22:00:00" },
  { "just before the night ends", SHOWN, "2026-11-21T11:39:59", FALSE, FALSE, "2026-11-21T11:59:59", NUDGE, "2026-11-21T22:00:00" },
  { "its night ended meanwhile", SHOWN, "2026-11-21T11:39:59", FALSE, FALSE, "2026-11-21T12:00:00", NONE, "2026-11-21T22:00:00" },
  { "not in the next night", SHOWN, "2026-11-21T11:40:00", FALSE, FALSE, "2026-11-21T11:50:00", NONE, "2026-11-21T22:00:00" },
};

static void
check_nudge_case (const NudgeCase *test,
                  GTimeZone       *zone)
{
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
  CrampReminderSetting *soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);
  GArray               *events = g_array_new (FALSE, FALSE, sizeof (CrampReminderEvent));
  CrampReminderEvent    event = { parse_night ("2026-11-20"), CRAMP_REMINDER_SOAK, (CrampReminderState) test->state, .nudged = test->nudged };
  gint64                now = parse_instant (test->now, zone);
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) actions = NULL;

  g_test_message ("%s", test->what);
  soak->answers[CRAMP_REMINDER_ON] = TRUE;
  soak->answers[CRAMP_REMINDER_AGAIN_MIN] = 20;
  g_ptr_array_add (settings, soak);
  event.due = parse_instant ("2026-11-20T22:00:00", zone);
  event.changed = parse_instant (test->changed, zone);
  g_array_append_val (events, event);
  facts = cramp_reminder_facts_new (cramp_reminder_schedule_new (settings, 22 * 60 + 30, 0, zone), events,
                                    g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free), event.due);
  if (test->answered)
    add_answer (facts->nights, event.night, CRAMP_CARE_SOAK);

  actions = cramp_reminder_policy_decide (facts, now);
  g_assert_cmpint (find_action (actions, event.night, CRAMP_REMINDER_SOAK), ==, test->action);
  g_assert_cmpint (cramp_reminder_policy_get_next (facts, CRAMP_REMINDER_SOAK, now), ==, parse_instant (test->next, zone));
  if (test->action == NUDGE)
    g_assert_true (g_array_index (actions, CrampReminderAction, 0).nudged);
}

static void
test_nudges (void)
{
  const char *const zones[] = { "Europe/Berlin", "Asia/Shanghai", "America/St_Johns" };

  for (gsize z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[z]);

      for (gsize i = 0; i < G_N_ELEMENTS (nudge_cases); i++)
        check_nudge_case (&nudge_cases[i], zone);
    }
}

/* The check-in of one night at nine, late by three hours at most. */
static const PolicyCase check_in_cases[] = {
  { "before", NONE, NULL, FALSE, "2026-11-21T08:59:59", NONE, "2026-11-21T09:00:00" },
  { "on time", NONE, NULL, FALSE, "2026-11-21T09:00:00", SHOW, "2026-11-22T09:00:00" },
  { "past the noon that ended its night", NONE, NULL, FALSE, "2026-11-21T12:00:00", SHOW, "2026-11-22T09:00:00" },
  { "past its window", NONE, NULL, FALSE, "2026-11-21T12:00:01", MISS, "2026-11-22T09:00:00" },
  { "known before", NONE, NULL, TRUE, "2026-11-21T08:00:00", NONE, "2026-11-22T09:00:00" },
  { "known at its time", NONE, NULL, TRUE, "2026-11-21T09:00:00", NONE, "2026-11-22T09:00:00" },
  { "shown, then known", CRAMP_REMINDER_STATE_SHOWN, NULL, TRUE, "2026-11-21T09:30:00", SETTLE, "2026-11-22T09:00:00" },
  { "shown, then restarted", CRAMP_REMINDER_STATE_SHOWN, NULL, FALSE, "2026-11-21T09:30:00", NONE, "2026-11-22T09:00:00" },
  { "missed, then known", CRAMP_REMINDER_STATE_MISSED, NULL, TRUE, "2026-11-22T08:00:00", SETTLE, "2026-11-22T09:00:00" },
  { "put off", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-21T12:30:00", FALSE, "2026-11-21T12:29:59", NONE, "2026-11-21T12:30:00" },
  { "put off past noon", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-21T12:30:00", FALSE, "2026-11-21T12:30:00", SHOW, "2026-11-22T09:00:00" },
  { "put off past noon, then known", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-21T12:30:00", TRUE, "2026-11-21T12:30:00", SETTLE, "2026-11-22T09:00:00" },
  { "put off to the last minute", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-21T23:30:00", FALSE, "2026-11-21T23:59:59", SHOW, "2026-11-22T09:00:00" },
  { "another night is last night now", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-21T23:30:00", FALSE, "2026-11-22T00:00:00", MISS, "2026-11-22T09:00:00" },
};

/* The stretch of one day at 15:00, late by two hours at most. */
static const PolicyCase day_stretch_cases[] = {
  { "before", NONE, NULL, FALSE, "2026-11-20T08:00:00", NONE, "2026-11-20T15:00:00" },
  { "on time", NONE, NULL, FALSE, "2026-11-20T15:00:00", SHOW, "2026-11-21T15:00:00" },
  { "past its window", NONE, NULL, FALSE, "2026-11-20T17:00:01", MISS, "2026-11-21T15:00:00" },
  { "the stretch of the evening is done", NONE, NULL, TRUE, "2026-11-20T15:00:00", SHOW, "2026-11-21T15:00:00" },
  { "answered", CRAMP_REMINDER_STATE_ANSWERED, NULL, FALSE, "2026-11-20T15:30:00", NONE, "2026-11-21T15:00:00" },
  { "put off", CRAMP_REMINDER_STATE_SNOOZED, "2026-11-20T16:00:00", FALSE, "2026-11-20T16:00:00", SHOW, "2026-11-21T15:00:00" },
};

static void
check_day_case (const PolicyCase *test,
                CrampReminder     reminder,
                gint64            due,
                GTimeZone        *zone)
{
  gint64 now = parse_instant (test->now, zone);
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, CRAMP_SET (reminder), due - 60);
  g_autoptr (GArray) actions = NULL;
  CrampNightTotal total = { .filled_in = test->answered };
  CrampNightDate  night;

  g_test_message ("%s", test->what);
  g_assert_true (cramp_night_date_parse ("2026-11-20", &night));
  if (test->state != NONE)
    add_event (facts->events, night, reminder, (CrampReminderState) test->state, due,
               test->until == NULL ? 0 : parse_instant (test->until, zone));
  if (test->answered)
    add_answer (facts->nights, night, CRAMP_CARE_STRETCH);
  total.night = night;
  facts->totals = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof total), &total, 1);

  actions = cramp_reminder_policy_decide (facts, now);
  g_assert_cmpint (find_action (actions, night, reminder), ==, test->action);
  g_assert_cmpint (cramp_reminder_policy_get_next (facts, reminder, now), ==, parse_instant (test->next, zone));
}

/* The soak is due at 22:00, and its guide takes ten minutes. */
typedef struct
{
  const char *what;
  CrampCare   care;
  const char *begun;
  int         position_s;
  gboolean    paused;
  const char *now;
  int         action;
  const char *next;
} GuideCase;

static const GuideCase guide_cases[] = {
  { "soaking when it is due", CRAMP_CARE_SOAK, "2026-11-20T21:55:00", 0, FALSE, "2026-11-20T22:00:00", NONE, "2026-11-20T22:05:03" },
  { "begun at the very moment", CRAMP_CARE_SOAK, "2026-11-20T22:00:00", 0, FALSE, "2026-11-20T22:00:00", NONE, "2026-11-20T22:10:03" },
  { "over, and not marked", CRAMP_CARE_SOAK, "2026-11-20T21:55:00", 0, FALSE, "2026-11-20T22:05:03", SHOW, "2026-11-21T22:00:00" },
  { "over before it is due", CRAMP_CARE_SOAK, "2026-11-20T21:45:00", 0, FALSE, "2026-11-20T21:50:00", NONE, "2026-11-20T22:00:00" },
  { "gone on after a pause", CRAMP_CARE_SOAK, "2026-11-20T21:59:00", 300, FALSE, "2026-11-20T22:00:00", NONE, "2026-11-20T22:04:03" },
  { "paused and perhaps forgotten", CRAMP_CARE_SOAK, "2026-11-20T21:55:00", 60, TRUE, "2026-11-20T22:00:00", SHOW, "2026-11-21T22:00:00" },
  { "stretching", CRAMP_CARE_STRETCH, "2026-11-20T21:58:00", 0, FALSE, "2026-11-20T22:00:00", SHOW, "2026-11-21T22:00:00" },
};

static void
test_guide (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (guide_cases); i++)
    {
      const GuideCase *test = &guide_cases[i];
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
      g_autoptr (CrampReminderFacts) facts = make_facts (zone, CRAMP_SET (CRAMP_REMINDER_SOAK), 0);
      g_autoptr (GArray) actions = NULL;
      CrampGuideRun *guide = g_new0 (CrampGuideRun, 1);
      gint64         now = parse_instant (test->now, zone);
      CrampNightDate night;

      g_test_message ("%s", test->what);
      g_assert_true (cramp_night_date_parse ("2026-11-20", &night));
      cramp_guide_begin (guide, test->care, night, test->paused ? 0 : parse_instant (test->begun, zone));
      guide->position_s = test->position_s;
      facts->guide = guide;
      facts->since[CRAMP_REMINDER_SOAK] = now - 60 * 60;
      actions = cramp_reminder_policy_decide (facts, now);
      g_assert_cmpint (find_action (actions, night, CRAMP_REMINDER_SOAK), ==, test->action);
      g_assert_cmpint (cramp_reminder_policy_get_next (facts, CRAMP_REMINDER_SOAK, now), ==, parse_instant (test->next, zone));
    }
}

static void
test_day_cases (void)
{
  const char *const zones[] = { "Europe/Berlin", "Asia/Shanghai", "America/St_Johns" };

  for (gsize z = 0; z < G_N_ELEMENTS (zones); z++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zones[z]);

      for (gsize i = 0; i < G_N_ELEMENTS (check_in_cases); i++)
        check_day_case (&check_in_cases[i], CRAMP_REMINDER_CHECK_IN, parse_instant ("2026-11-21T09:00:00", zone), zone);
      for (gsize i = 0; i < G_N_ELEMENTS (day_stretch_cases); i++)
        check_day_case (&day_stretch_cases[i], CRAMP_REMINDER_DAY_STRETCH, parse_instant ("2026-11-20T15:00:00", zone), zone);
    }
}

/* A tick that there was no cramp is an answer to the check-in of its own night
 * only, and a reminder of the evening does not know it. */
static void
test_known_night (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, 0, 0);
  const CrampNightTotal total = { .night = 739940, .filled_in = TRUE };

  g_assert_false (cramp_reminder_facts_is_answered (facts, CRAMP_REMINDER_CHECK_IN, total.night));
  facts->totals = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof total), &total, 1);
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    g_assert_cmpint (cramp_reminder_facts_is_answered (facts, i, total.night), ==, i == CRAMP_REMINDER_CHECK_IN);
  g_assert_false (cramp_reminder_facts_is_answered (facts, CRAMP_REMINDER_CHECK_IN, total.night + 1));
}

static void
test_since (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  gint64 now = parse_instant ("2026-11-20T23:50:00", zone);
  gint64 shown = parse_instant ("2026-11-18T22:00:00", zone);
  g_autoptr (CrampReminderFacts) fresh = make_facts (zone, CRAMP_SET (CRAMP_REMINDER_SOAK), now);
  g_autoptr (CrampReminderFacts) known = NULL;
  g_autoptr (GArray) none = cramp_reminder_policy_decide (fresh, now);
  g_autoptr (GArray) two = NULL;
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (CrampReminderEvent));
  CrampNightDate night;

  g_test_summary ("Nothing was missed before a reminder was wanted, every night after that");

  g_assert_true (cramp_night_date_parse ("2026-11-20", &night));
  g_assert_cmpuint (none->len, ==, 0);

  add_event (events, night - 2, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_STATE_SHOWN, shown, 0);
  known = cramp_reminder_facts_new (make_schedule (zone, CRAMP_SET (CRAMP_REMINDER_SOAK)), g_array_ref (events),
                                    g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free), now);
  two = cramp_reminder_policy_decide (known, now);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpint (find_action (two, night - 1, CRAMP_REMINDER_SOAK), ==, MISS);
  g_assert_cmpint (find_action (two, night, CRAMP_REMINDER_SOAK), ==, MISS);
}

static void
test_off (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  gint64 due = parse_instant ("2026-11-20T22:00:00", zone);
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, 0, 0);
  g_autoptr (GArray) actions = NULL;
  CrampNightDate night;

  g_test_summary ("Off is silent, also for what had been put off");

  g_assert_true (cramp_night_date_parse ("2026-11-20", &night));
  add_event (facts->events, night, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_STATE_SNOOZED, due, due + 600);
  actions = cramp_reminder_policy_decide (facts, due + 600);
  g_assert_cmpuint (actions->len, ==, 0);
  g_assert_cmpint (cramp_reminder_policy_get_wake (facts, due), ==, 0);
}

static void
test_three_at_once (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  gint64 now = parse_instant ("2026-11-20T22:30:00", zone);
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, 7, now);
  g_autoptr (GArray) actions = cramp_reminder_policy_decide (facts, now);

  g_test_summary ("Late ones come beside the one that is due, each within its own window");

  g_assert_cmpuint (actions->len, ==, 3);
  for (guint i = 0; i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);

      g_assert_cmpint (action->kind, ==, SHOW);
      g_assert_cmpint (action->reminder, ==, i);
    }
  g_assert_cmpint (g_array_index (actions, CrampReminderAction, 0).due, ==, now - 60 * 60);
  g_assert_cmpint (g_array_index (actions, CrampReminderAction, 2).due, ==, now);
}

static void
test_gather (void)
{
  const CrampReminderAction actions[] = {
    { SHOW, 1, CRAMP_REMINDER_STRETCH, 0 },
    { SHOW, 2, CRAMP_REMINDER_STRETCH, 0 },
    { MISS, 2, CRAMP_REMINDER_SOAK, 0 },
    { SHOW, 2, CRAMP_REMINDER_WARMTH, 0 },
    { SHOW, 2, CRAMP_REMINDER_DAY_STRETCH, 0 },
    { SHOW, 2, CRAMP_REMINDER_CHECK_IN, 0 },
    { SETTLE, 3, CRAMP_REMINDER_WARMTH, 0 },
    { SHOW, 3, CRAMP_REMINDER_CHECK_IN, 0 },
  };
  const CrampReminderGroup expected[] = {
    { 1, CRAMP_SET (CRAMP_REMINDER_STRETCH) },
    { 2, CRAMP_SET (CRAMP_REMINDER_STRETCH) | CRAMP_SET (CRAMP_REMINDER_WARMTH) },
    { 2, CRAMP_SET (CRAMP_REMINDER_DAY_STRETCH) },
    { 2, CRAMP_SET (CRAMP_REMINDER_CHECK_IN) },
    { 3, CRAMP_SET (CRAMP_REMINDER_CHECK_IN) },
  };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (CrampReminderAction));
  g_autoptr (GArray) groups = NULL;

  g_test_summary ("What is to be shown of one evening comes as one, what is of the day by itself");

  g_array_append_vals (array, actions, G_N_ELEMENTS (actions));
  groups = cramp_reminder_policy_gather (array);
  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < groups->len; i++)
    {
      const CrampReminderGroup *group = &g_array_index (groups, CrampReminderGroup, i);

      g_assert_cmpuint (group->night, ==, expected[i].night);
      g_assert_cmpint (group->reminders, ==, expected[i].reminders);
    }
}

/* Two fortnights, the nights without at the end of the one and at the start of
 * the other: the service knows when to wake after them, and misses nothing. */
static void
test_plan (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  gint64 now = parse_instant ("2026-11-20T22:30:00", zone);
  g_autoptr (CrampReminderFacts) facts = make_facts (zone, CRAMP_SET (CRAMP_REMINDER_SOAK), now - 100);
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_plan_free);
  CrampPlan *plan = cramp_plan_new (CRAMP_CARE_SOAK, parse_night ("2026-11-21"), g_byte_array_new ());
  g_autoptr (GArray) actions = NULL;

  g_byte_array_set_size (plan->nights, 28);
  memset (plan->nights->data, CRAMP_PLAN_WITHOUT, 28);
  plan->nights->data[14] = CRAMP_PLAN_WITH;
  g_ptr_array_add (plans, plan);
  cramp_reminder_schedule_set_plans (facts->schedule, plans);

  g_assert_cmpint (cramp_reminder_policy_get_wake (facts, now), ==, parse_instant ("2026-12-05T22:00:00", zone));
  actions = cramp_reminder_policy_decide (facts, parse_instant ("2026-11-23T23:59:00", zone));
  for (guint i = 0; i < actions->len; i++)
    g_assert_cmpuint (g_array_index (actions, CrampReminderAction, i).night, <, plan->from);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-policy/cases", test_cases);
  g_test_add_func ("/reminder-policy/pauses", test_pauses);
  g_test_add_func ("/reminder-policy/nudges", test_nudges);
  g_test_add_func ("/reminder-policy/guide", test_guide);
  g_test_add_func ("/reminder-policy/day-cases", test_day_cases);
  g_test_add_func ("/reminder-policy/known-night", test_known_night);
  g_test_add_func ("/reminder-policy/since", test_since);
  g_test_add_func ("/reminder-policy/off", test_off);
  g_test_add_func ("/reminder-policy/three-at-once", test_three_at_once);
  g_test_add_func ("/reminder-policy/gather", test_gather);
  g_test_add_func ("/reminder-policy/plan", test_plan);

  return g_test_run ();
}
