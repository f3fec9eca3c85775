/* test-reminder-years.c - five years of reminders against a clock watched by the minute
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <time.h>

#include "cramp-reminder-policy.h"

/* The reference knows nothing of nights, zones and schedules: it watches the
 * C library's clock every minute. The policy is asked only when its own wake
 * time came, after a suspend, and after an answer. Both must show the same
 * reminders in the same minutes, and list the same ones as missed. */

#define MINUTES_PER_DAY (24 * 60)
#define N_DAYS (5 * 365 + 1)
#define N_MINUTES (N_DAYS * MINUTES_PER_DAY)
#define MON_TO_FRI 0x1f
#define LATER_AFTER 3
#define LATER_FOR 10
#define NEVER G_MAXINT

/* In each stretch of so many days there is one pause at most. */
#define DAYS_PER_PAUSE 15
#define N_PAUSES (N_DAYS / DAYS_PER_PAUSE)

static const int before_bedtime[] = { 60, 30, 0 };
static const int late_for[CRAMP_N_REMINDERS] = { 60, 90, 180, 120, 180 };
static const int again_after[CRAMP_N_REMINDERS] = { 30, 45, 0, 40, 60 };

/* From which minute of its date on, for 24 hours, each belongs to a day. */
static const int belongs_from[CRAMP_N_REMINDERS] = { 12 * 60, 12 * 60, 12 * 60, 0, MINUTES_PER_DAY };

typedef struct
{
  const char *zone;
  int         year;
  int         bedtime;
  int         day_stretch;
  int         check_in;
} YearsCase;

/* Zones with changes at any hour and of half an hour, with winters that are the
 * exception, with a month of their own each year, and one that lost a day. */
static const YearsCase years_cases[] = {
  { "Europe/Berlin", 2026, 2 * 60 + 30, 15 * 60, 9 * 60 },
  { "Europe/Dublin", 2026, 60 + 30, 10 * 60 + 30, 13 * 60 },
  { "Africa/Casablanca", 2026, 2 * 60 + 45, 2 * 60 + 20, 2 * 60 + 50 },
  { "America/New_York", 2026, 15, 15 * 60, 9 * 60 },
  { "America/Havana", 2026, 30, 30, 10 },
  { "America/St_Johns", 2008, 30, 15 * 60, 23 * 60 + 30 },
  { "Asia/Shanghai", 2026, 22 * 60 + 30, 15 * 60, 9 * 60 },
  { "Asia/Kolkata", 2026, 23 * 60 + 59, 11 * 60 + 59, 12 * 60 },
  { "Asia/Kathmandu", 2026, 11 * 60 + 59, 12 * 60, 11 * 60 + 59 },
  { "Australia/Lord_Howe", 2026, 2 * 60 + 10, 2 * 60 + 10, 9 * 60 },
  { "Pacific/Chatham", 2026, 3 * 60, 15 * 60, 3 * 60 + 10 },
  { "Pacific/Apia", 2009, 22 * 60 + 30, 15 * 60, 9 * 60 },
};

/* One reminder of one night: when it is due, what the person does, and what
 * came of it. Minutes count from the start of the years. */
typedef struct
{
  int      due;
  int      until;
  int      end;
  int      done_at;
  gboolean is_shown;
  int      shown[3];
  int      n_shown;
  gboolean is_nudged;
  gboolean is_missed;
} Fate;

/* A pause of the reminders: in which minutes it holds, and its days. */
typedef struct
{
  int begin;
  int end;
  int from;
  int until;
} Pause;

typedef struct
{
  gint64           start;
  gint64           wall_start;
  CrampNightDate   first_night;
  GTimeZone       *zone;
  const YearsCase *test;
  Fate             reference[N_DAYS][CRAMP_N_REMINDERS];
  Fate             fates[N_DAYS][CRAMP_N_REMINDERS];
  GArray          *events;
  GPtrArray       *nights;
  GArray          *totals;
  Pause            pauses[N_PAUSES];
  GPtrArray       *wishes;
} Years;

/* Chance that is the same in each run. */
static guint
hash (guint a,
      guint b)
{
  guint x = a * 2654435761u ^ (b + 1) * 2246822519u;

  x ^= x >> 15;
  x *= 2246822519u;
  return x ^ (x >> 13);
}

/* In every other stretch of a thousand minutes, which wanders through the
 * hours of the day, the machine sleeps for up to six hours. */
static gboolean
is_awake (int minute)
{
  guint stretch = minute / 1000;
  int   from = hash (stretch, 7) % 640;

  if (hash (stretch, 5) % 2 == 0)
    return TRUE;

  minute %= 1000;
  return minute < from || minute >= from + (int) (hash (stretch, 9) % 360);
}

/* Reads the wall in minutes since the start of the years on that wall. */
static int
read_wall (const Years *years,
           int          minute)
{
  time_t    instant = years->start + (gint64) minute * 60;
  struct tm wall;

  localtime_r (&instant, &wall);
  return (int) ((timegm (&wall) - years->wall_start) / 60);
}

/* For each minute on the wall the first minute of the years that shows it. A
 * time the wall skips is as long after the last one shown as it would be. */
static int *
watch_wall (const Years *years)
{
  int *first = g_new (int, N_MINUTES + 3 * MINUTES_PER_DAY);
  int  last = 0;

  for (int i = 0; i < N_MINUTES + 3 * MINUTES_PER_DAY; i++)
    first[i] = -1;
  for (int minute = 0; minute < N_MINUTES + MINUTES_PER_DAY; minute++)
    {
      int wall = read_wall (years, minute);

      if (first[wall] < 0)
        first[wall] = minute;
    }
  for (int wall = 0; wall < N_MINUTES + 3 * MINUTES_PER_DAY; wall++)
    {
      if (first[wall] < 0)
        first[wall] = first[last] + wall - last;
      else
        last = wall;
    }

  return first;
}

/* Where a whole day was left out there was nothing to remind of. */
static gboolean
is_in_its_day (const Years *years,
               int          minute,
               int          day,
               int          reminder)
{
  int since = read_wall (years, minute) - day * MINUTES_PER_DAY - belongs_from[reminder];

  return since >= 0 && since < MINUTES_PER_DAY;
}

/* Minutes after the midnight that begins the date. */
static int
get_due (const Years *years,
         int          reminder)
{
  int bedtime = years->test->bedtime;

  if (reminder == CRAMP_REMINDER_DAY_STRETCH)
    return years->test->day_stretch;
  if (reminder == CRAMP_REMINDER_CHECK_IN)
    return MINUTES_PER_DAY + years->test->check_in;

  return (bedtime < 12 * 60 ? bedtime + MINUTES_PER_DAY : bedtime) - before_bedtime[reminder];
}

/* A care measure is done about the time of its reminder. A night becomes known
 * at any time from its evening on, also when nobody waits for it any more. */
static int
plan_answer (const Fate *fate,
             int         day,
             int         reminder)
{
  if (reminder == CRAMP_REMINDER_DAY_STRETCH)
    return NEVER;
  if (reminder == CRAMP_REMINDER_CHECK_IN)
    return hash (day, 20 + reminder) % 3 == 0 ? NEVER : fate->due - 12 * 60 + (int) (hash (day, 30 + reminder) % (24 * 60));

  return hash (day, 20 + reminder) % 4 == 0 ? fate->due - 5 + (int) (hash (day, 30 + reminder) % 30) : NEVER;
}

static void
plan_reference (Years *years)
{
  g_autofree int *first = watch_wall (years);

  for (int day = 0; day < N_DAYS; day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        Fate *fate = &years->reference[day][i];
        /* 1 January 1970 was a Thursday. */
        int      weekday = (int) (years->wall_start / 60 / MINUTES_PER_DAY + day + 3) % 7;
        gboolean comes = i != CRAMP_REMINDER_STRETCH || weekday < 5;

        *fate = (Fate){ NEVER, NEVER, NEVER, NEVER };
        if (!comes)
          continue;
        fate->due = first[day * MINUTES_PER_DAY + get_due (years, i)];
        fate->end = first[day * MINUTES_PER_DAY + belongs_from[i] + MINUTES_PER_DAY];
        if (!is_in_its_day (years, fate->due, day, i))
          {
            fate->due = NEVER;
            continue;
          }
        fate->until = fate->due;
        fate->done_at = plan_answer (fate, day, i);
      }
}

/* Of three pauses one holds for a week, and of three one is ended before. Whoever
 * presses something is at the machine. */
static void
plan_pauses (Years *years)
{
  const int lengths[] = { 1, 3, 7 };

  for (int i = 0; i < N_PAUSES; i++)
    {
      Pause *pause = &years->pauses[i];
      int    begin = i * DAYS_PER_PAUSE * MINUTES_PER_DAY + (int) (hash (i, 50) % (9 * MINUTES_PER_DAY));
      int    end = begin + 1 + (int) (hash (i, 51) % (3 * MINUTES_PER_DAY));

      *pause = (Pause){ NEVER, NEVER };
      if (!is_awake (begin) || i == 0)
        continue;
      pause->begin = begin;
      pause->end = hash (i, 52) % 3 == 0 && is_awake (end) ? end : NEVER;
      pause->from = (read_wall (years, begin) - 12 * 60) / MINUTES_PER_DAY;
      pause->until = pause->from + lengths[hash (i, 53) % 3];
    }
}

/* The pause that holds in this minute, as the person knows it. */
static const Pause *
find_pause (const Years *years,
            int          minute)
{
  int i = minute / DAYS_PER_PAUSE / MINUTES_PER_DAY;

  if (i < N_PAUSES && minute >= years->pauses[i].begin && minute < years->pauses[i].end)
    return &years->pauses[i];
  if (i > 0 && i <= N_PAUSES && minute < years->pauses[i - 1].end)
    return &years->pauses[i - 1];

  return NULL;
}

static gboolean
is_paused (const Pause *pause,
           int          day)
{
  return pause != NULL && pause->begin != NEVER && day >= pause->from - 1 && day < pause->until;
}

/* What the person does in this minute, from what they saw. */
static gboolean
is_pressing_later (const Fate *fate,
                   int         day,
                   int         reminder,
                   int         minute)
{
  return fate->n_shown == 1 && fate->is_shown && hash (day, 40 + reminder) % 3 == 0 &&
         minute == fate->shown[0] + LATER_AFTER && minute < fate->done_at;
}

static void
show_fate (Fate *fate,
           int   minute)
{
  g_assert_cmpint (fate->n_shown, <, 3);
  fate->shown[fate->n_shown++] = minute;
  fate->is_shown = TRUE;
}

/* Nobody has answered what came last: it comes once more, as late as the first
 * time at most, while its night lasts. */
static gboolean
is_to_nudge (const Fate *fate,
             int         reminder,
             int         minute)
{
  int at = fate->n_shown > 0 ? fate->shown[fate->n_shown - 1] + again_after[reminder] : NEVER;

  return again_after[reminder] != 0 && fate->is_shown && !fate->is_nudged && minute < fate->done_at &&
         at < fate->end && minute < fate->end && minute >= at && minute <= at + late_for[reminder];
}

static void
step_reference (Years *years,
                int    minute)
{
  const Pause *pause = find_pause (years, minute);
  gboolean     awake = is_awake (minute);

  for (int day = MAX (minute / MINUTES_PER_DAY - 2, 0); day <= MIN (minute / MINUTES_PER_DAY + 1, N_DAYS - 1); day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        Fate *fate = &years->reference[day][i];

        if (is_pressing_later (fate, day, i, minute))
          {
            fate->until = minute + LATER_FOR;
            fate->is_shown = FALSE;
          }
        if (awake && minute >= fate->done_at)
          {
            fate->is_missed = FALSE;
            continue;
          }
        /* What was over when the pause ended was not wanted. */
        if (is_paused (pause, day) && !fate->is_shown && fate->until != NEVER && minute >= fate->until + late_for[i])
          fate->until = NEVER;
        if (is_paused (pause, day))
          continue;
        if (awake && is_to_nudge (fate, i, minute))
          {
            show_fate (fate, minute);
            fate->is_nudged = TRUE;
          }
        if (fate->is_shown || !awake || minute < fate->until)
          continue;
        fate->is_missed = minute > fate->until + late_for[i] || minute >= fate->end;
        if (!fate->is_missed)
          show_fate (fate, minute);
      }
}

static CrampReminderEvent *
find_event (Years         *years,
            CrampNightDate night,
            CrampReminder  reminder)
{
  CrampReminderEvent event = { .night = night, .reminder = reminder };

  for (guint i = 0; i < years->events->len; i++)
    {
      CrampReminderEvent *found = &g_array_index (years->events, CrampReminderEvent, i);

      if (found->night == night && found->reminder == reminder)
        return found;
    }

  g_array_append_val (years->events, event);
  return &g_array_index (years->events, CrampReminderEvent, years->events->len - 1);
}

static CrampNight *
find_night (Years         *years,
            CrampNightDate date)
{
  for (guint i = 0; i < years->nights->len; i++)
    {
      CrampNight *night = g_ptr_array_index (years->nights, i);

      if (night->date == date)
        return night;
    }

  g_ptr_array_insert (years->nights, 0, cramp_night_new (date));
  return g_ptr_array_index (years->nights, 0);
}

/* Forgets what no decision looks back at. */
static void
forget (Years         *years,
        CrampNightDate night)
{
  while (years->events->len > 80 && g_array_index (years->events, CrampReminderEvent, 0).night + 10 < night)
    g_array_remove_index (years->events, 0);
  if (years->nights->len > 20)
    g_ptr_array_set_size (years->nights, 20);
  if (years->totals->len > 20)
    g_array_remove_index (years->totals, 0);
}

static CrampReminderFacts *
make_facts (Years *years)
{
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
  CrampReminderFacts *facts;

  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      CrampReminderSetting *setting = cramp_reminder_setting_new (i);

      setting->answers[CRAMP_REMINDER_ON] = TRUE;
      setting->answers[CRAMP_REMINDER_AGAIN_MIN] = again_after[i];
      if (i == CRAMP_REMINDER_STRETCH)
        setting->answers[CRAMP_REMINDER_WEEKDAYS] = MON_TO_FRI;
      if (i >= CRAMP_N_EVENING_REMINDERS)
        setting->answers[CRAMP_REMINDER_AT] = i == CRAMP_REMINDER_CHECK_IN ? years->test->check_in : years->test->day_stretch;
      g_ptr_array_add (settings, setting);
    }

  facts = cramp_reminder_facts_new (cramp_reminder_schedule_new (settings, years->test->bedtime, 0, years->zone),
                                    g_array_ref (years->events), g_ptr_array_ref (years->nights), years->start);
  facts->pauses = g_ptr_array_ref (years->wishes);
  facts->totals = g_array_ref (years->totals);

  return facts;
}

static void
apply_action (Years                     *years,
              const CrampReminderAction *action,
              int                        minute)
{
  const CrampReminderState states[] = {
    [CRAMP_REMINDER_ACTION_SHOW] = CRAMP_REMINDER_STATE_SHOWN,
    [CRAMP_REMINDER_ACTION_NUDGE] = CRAMP_REMINDER_STATE_SHOWN,
    [CRAMP_REMINDER_ACTION_MISS] = CRAMP_REMINDER_STATE_MISSED,
    [CRAMP_REMINDER_ACTION_SETTLE] = CRAMP_REMINDER_STATE_ANSWERED,
  };
  CrampReminderEvent *event = find_event (years, action->night, action->reminder);
  int                 day = (int) (action->night - years->first_night);

  event->state = states[action->kind];
  event->due = action->due;
  event->changed = years->start + (gint64) minute * 60;
  event->nudged = action->nudged;
  if (day < 0 || day >= N_DAYS)
    return;

  years->fates[day][action->reminder].is_missed = action->kind == CRAMP_REMINDER_ACTION_MISS;
  if (event->state == CRAMP_REMINDER_STATE_SHOWN)
    show_fate (&years->fates[day][action->reminder], minute);
}

/* Lets the person pause and resume, as far as this minute brings it. */
static gboolean
step_wishes (Years *years,
             int    minute)
{
  const Pause        *pause = &years->pauses[MIN (minute / DAYS_PER_PAUSE / MINUTES_PER_DAY, N_PAUSES - 1)];
  gint64              now = years->start + (gint64) minute * 60;
  CrampReminderPause *wish;

  if (minute == pause->begin)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
      g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, years->zone);
      CrampNightDate night = cramp_night_of (local);

      g_ptr_array_add (years->wishes, cramp_reminder_pause_new (night, night + (guint) (pause->until - pause->from)));
      if (years->wishes->len > 3)
        g_ptr_array_remove_index (years->wishes, 0);
      return TRUE;
    }
  if (minute != pause->end)
    return FALSE;

  wish = g_ptr_array_index (years->wishes, years->wishes->len - 1);
  wish->ended = now;
  return TRUE;
}

static void
fill_in (Years         *years,
         CrampReminder  reminder,
         CrampNightDate night)
{
  const CrampNightTotal total = { .night = night, .filled_in = TRUE };

  if (reminder == CRAMP_REMINDER_CHECK_IN)
    g_array_append_val (years->totals, total);
  else
    find_night (years, night)->answers[cramp_night_care_field ((CrampCare) reminder)] = CRAMP_CARE_DONE;
}

/* Lets the person answer, as far as this minute brings it. */
static gboolean
step_person (Years *years,
             int    minute)
{
  gboolean changed = step_wishes (years, minute);

  for (int day = MAX (minute / MINUTES_PER_DAY - 2, 0); day <= MIN (minute / MINUTES_PER_DAY + 1, N_DAYS - 1); day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        CrampNightDate night = years->first_night + day;

        if (is_pressing_later (&years->fates[day][i], day, i, minute))
          {
            CrampReminderEvent *event = find_event (years, night, i);

            event->state = CRAMP_REMINDER_STATE_SNOOZED;
            event->until = years->start + (gint64) (minute + LATER_FOR) * 60;
            years->fates[day][i].is_shown = FALSE;
            changed = TRUE;
          }
        if (minute == years->fates[day][i].done_at)
          {
            fill_in (years, i, night);
            changed = TRUE;
          }
      }

  return changed;
}

static gint64
ask_policy (Years *years,
            int    minute)
{
  gint64 now = years->start + (gint64) minute * 60;
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) actions = NULL;

  forget (years, years->first_night + minute / MINUTES_PER_DAY);
  facts = make_facts (years);
  actions = cramp_reminder_policy_decide (facts, now);
  for (guint i = 0; i < actions->len; i++)
    apply_action (years, &g_array_index (actions, CrampReminderAction, i), minute);

  return cramp_reminder_policy_get_wake (facts, now);
}

static void
run_policy (Years *years)
{
  gboolean was_awake = FALSE;
  gint64   wake = 0;
  int      n_asked = 0;

  for (int minute = 0; minute < N_MINUTES; minute++)
    {
      gint64   now = years->start + (gint64) minute * 60;
      gboolean changed = step_person (years, minute);
      gboolean awake = is_awake (minute);

      if (awake && (changed || !was_awake || (wake != 0 && now >= wake)))
        {
          wake = ask_policy (years, minute);
          n_asked++;
        }
      was_awake = awake;
    }

  g_test_message ("asked %d times in %d minutes", n_asked, N_MINUTES);
  g_assert_cmpint (n_asked, <, N_DAYS * 12);
}

static void
compare_years (const Years *years)
{
  int n_shown = 0, n_late = 0, n_missed = 0, n_nudged = 0;

  for (int day = 0; day < N_DAYS - 1; day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        const Fate *expected = &years->reference[day][i];
        const Fate *fate = &years->fates[day][i];

        g_assert_cmpint (fate->n_shown, ==, expected->n_shown);
        g_assert_cmpint (fate->is_missed, ==, expected->is_missed);
        for (int n = 0; n < fate->n_shown; n++)
          g_assert_cmpint (fate->shown[n], ==, expected->shown[n]);
        n_shown += fate->n_shown;
        n_late += fate->n_shown > 0 && fate->shown[0] > expected->due;
        n_missed += fate->is_missed;
        n_nudged += expected->is_nudged;
      }

  g_test_message ("%d shown, %d of them late, %d once more, %d missed", n_shown, n_late, n_nudged, n_missed);
  g_assert_cmpint (n_nudged, >, N_DAYS / 3);
  g_assert_cmpint (n_shown, >, 2 * N_DAYS);
  g_assert_cmpint (n_late, >, 0);
  g_assert_cmpint (n_missed, >, 0);
}

static void
test_years (gconstpointer data)
{
  const YearsCase  *test = data;
  g_autofree Years *years = g_new0 (Years, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (test->zone);
  g_autoptr (GDateTime) start = g_date_time_new (zone, test->year, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) wall_start = g_date_time_new_utc (test->year, 1, 1, 0, 0, 0);

  g_setenv ("TZ", test->zone, TRUE);
  tzset ();
  years->start = g_date_time_to_unix (start);
  years->wall_start = g_date_time_to_unix (wall_start);
  years->first_night = cramp_night_of (start) + 1;
  years->zone = zone;
  years->test = test;
  years->events = g_array_new (FALSE, TRUE, sizeof (CrampReminderEvent));
  years->nights = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free);
  years->totals = g_array_new (FALSE, FALSE, sizeof (CrampNightTotal));

  years->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_pause_free);
  plan_reference (years);
  plan_pauses (years);
  memcpy (years->fates, years->reference, sizeof years->fates);
  for (int minute = 0; minute < N_MINUTES; minute++)
    step_reference (years, minute);
  run_policy (years);
  compare_years (years);

  g_array_unref (years->events);
  g_ptr_array_unref (years->nights);
  g_ptr_array_unref (years->wishes);
  g_array_unref (years->totals);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (years_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reminder-years/%s/%d", years_cases[i].zone, years_cases[i].bedtime);

      g_test_add_data_func (path, &years_cases[i], test_years);
    }

  return g_test_run ();
}
