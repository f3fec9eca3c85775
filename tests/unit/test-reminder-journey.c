/* test-reminder-journey.c - reminders of somebody who travels and sets clocks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <time.h>

#include "cramp-reminder-policy.h"

/* The machine flies round the world, sleeps for hours and days, and its clock
 * is set forth and back. The reference looks each minute that it is awake at
 * the wall and knows one rule: what is due and was not shown yet is shown while
 * its window lasts, and missed from then on. The policy is asked only when the
 * service would wake, and has to come to the same. */

#define MINUTES_PER_DAY (24 * 60)
#define N_DAYS 365
#define N_MINUTES (N_DAYS * MINUTES_PER_DAY)
#define START G_GINT64_CONSTANT (1767225600) /* 2026-01-01 in UTC */
#define BEDTIME (MINUTES_PER_DAY + 15)
#define FIRST_DAY 10
#define NEVER G_MAXINT

/* When each is due, in minutes after the midnight that begins the date of its
 * night: the check-in at nine on the day after. */
static const int due_at[CRAMP_N_REMINDERS] = { BEDTIME - 60, BEDTIME - 30, BEDTIME, 15 * 60, MINUTES_PER_DAY + 9 * 60 };
static const int late_for[CRAMP_N_REMINDERS] = { 60, 20, 180, 120, 180 };

static const char *const zone_names[] = {
  "Europe/Berlin", "Asia/Shanghai", "Pacific/Kiritimati", "Pacific/Honolulu", "Asia/Kathmandu", "America/St_Johns",
  "Australia/Lord_Howe", "America/Havana", "Europe/Dublin", "Asia/Kolkata", "Pacific/Apia", "Africa/Casablanca"
};

#define N_ZONES G_N_ELEMENTS (zone_names)

typedef struct
{
  int      shown_at;
  gboolean is_missed;
} Fate;

typedef struct
{
  GTimeZone     *zones[N_ZONES];
  int            due[N_ZONES][N_DAYS][CRAMP_N_REMINDERS];
  CrampNightDate first_night;
} World;

typedef struct
{
  const World *world;
  guint        seed;
  Fate         reference[N_DAYS][CRAMP_N_REMINDERS];
  Fate         fates[N_DAYS][CRAMP_N_REMINDERS];
  GArray      *events;
} Journey;

/* Where and how the machine is in a minute. */
typedef struct
{
  guint    zone;
  int      clock_off;
  gboolean is_awake;
} Place;

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

/* A flight every three days or so, a clock that is wrong by up to five hours
 * for a while, and in each half day a sleep, now and then one of days. */
static Place
get_place (guint seed,
           int   minute)
{
  guint flight = minute / 4001;
  guint setting = minute / 1777;
  guint rest = minute / 700;
  guint doze = hash (rest, seed + 3) % 500;
  Place place;

  place.zone = hash (flight, seed) % N_ZONES;
  place.clock_off = hash (setting, seed + 1) % 3 == 0 ? (int) (hash (setting, seed + 2) % 600) - 300 : 0;
  place.is_awake = hash (minute / 3000, seed + 4) % 6 != 0 &&
                   (minute % 700 < (int) doze || minute % 700 > (int) (doze + hash (rest, seed + 5) % 400));

  return place;
}

/* For each minute on the wall of the set zone the first minute of the year that
 * shows it, or %NEVER. */
static int *
watch_wall (void)
{
  int *first = g_new (int, N_MINUTES + 4 * MINUTES_PER_DAY);

  for (int i = 0; i < N_MINUTES + 4 * MINUTES_PER_DAY; i++)
    first[i] = NEVER;
  for (int minute = -2 * MINUTES_PER_DAY; minute < N_MINUTES + 2 * MINUTES_PER_DAY; minute++)
    {
      time_t    instant = START + (gint64) minute * 60;
      struct tm wall;
      gint64    shown;

      localtime_r (&instant, &wall);
      shown = (timegm (&wall) - START) / 60;
      if (shown >= 0 && first[shown] == NEVER)
        first[shown] = minute;
    }

  return first;
}

static void
plan_zone (World *world,
           guint  zone)
{
  g_autofree int *first = NULL;

  g_setenv ("TZ", zone_names[zone], TRUE);
  tzset ();
  world->zones[zone] = g_time_zone_new_identifier (zone_names[zone]);
  first = watch_wall ();

  for (int day = 0; day < N_DAYS; day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        int wall = day * MINUTES_PER_DAY + due_at[i];
        int skipped = 0;

        /* A time the wall skips is as long after the last one shown as it would be. */
        while (first[wall - skipped] == NEVER)
          skipped++;
        world->due[zone][day][i] = first[wall - skipped] + skipped;
      }
}

static void
look_reference (Journey *journey,
                guint    zone,
                int      now,
                int      minute)
{
  int today = minute / MINUTES_PER_DAY;

  for (int day = MAX (today - 6, 0); day <= MIN (today + 2, N_DAYS - 1); day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        Fate *fate = &journey->reference[day][i];
        int   due = journey->world->due[zone][day][i];

        if (fate->shown_at != NEVER || now < due)
          continue;
        fate->is_missed = now > due + late_for[i];
        if (!fate->is_missed)
          fate->shown_at = minute;
      }
}

static void
run_reference (Journey *journey)
{
  for (int minute = 0; minute < N_MINUTES; minute++)
    {
      Place place = get_place (journey->seed, minute);

      if (place.is_awake)
        look_reference (journey, place.zone, minute + place.clock_off, minute);
    }
}

static CrampReminderFacts *
make_facts (Journey   *journey,
            GTimeZone *zone)
{
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);

  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      CrampReminderSetting *setting = cramp_reminder_setting_new (i);

      setting->answers[CRAMP_REMINDER_ON] = TRUE;
      setting->answers[CRAMP_REMINDER_LATE_MIN] = late_for[i];
      g_ptr_array_add (settings, setting);
    }

  return cramp_reminder_facts_new (cramp_reminder_schedule_new (settings, BEDTIME % MINUTES_PER_DAY, 0, zone),
                                   g_array_ref (journey->events),
                                   g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_night_free), START);
}

static CrampReminderEvent *
find_event (Journey                   *journey,
            const CrampReminderAction *action)
{
  CrampReminderEvent event = { .night = action->night, .reminder = action->reminder };

  for (guint i = 0; i < journey->events->len; i++)
    {
      CrampReminderEvent *found = &g_array_index (journey->events, CrampReminderEvent, i);

      if (found->night == event.night && found->reminder == event.reminder)
        return found;
    }

  g_array_append_val (journey->events, event);
  return &g_array_index (journey->events, CrampReminderEvent, journey->events->len - 1);
}

static void
apply (Journey                   *journey,
       const CrampReminderAction *action,
       int                        minute)
{
  CrampReminderEvent *event = find_event (journey, action);
  guint               day = action->night - journey->world->first_night;
  Fate               *fate = day < N_DAYS ? &journey->fates[day][action->reminder] : NULL;
  gboolean            is_shown = action->kind == CRAMP_REMINDER_ACTION_SHOW;

  event->state = is_shown ? CRAMP_REMINDER_STATE_SHOWN : CRAMP_REMINDER_STATE_MISSED;
  event->due = action->due;
  if (fate == NULL)
    return;

  g_assert_cmpint (fate->shown_at, ==, NEVER);
  fate->is_missed = !is_shown;
  if (is_shown)
    fate->shown_at = minute;
}

static gint64
ask_policy (Journey     *journey,
            const Place *place,
            int          minute)
{
  gint64 now = START + (gint64) (minute + place->clock_off) * 60;
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) actions = NULL;

  if (journey->events->len > 80)
    g_array_remove_range (journey->events, 0, 20);
  facts = make_facts (journey, journey->world->zones[place->zone]);
  actions = cramp_reminder_policy_decide (facts, now);
  for (guint i = 0; i < actions->len; i++)
    apply (journey, &g_array_index (actions, CrampReminderAction, i), minute);

  return cramp_reminder_policy_get_wake (facts, now);
}

static void
run_policy (Journey *journey)
{
  Place  last = { 0 };
  gint64 wake = 0;

  for (int minute = 0; minute < N_MINUTES; minute++)
    {
      Place    place = get_place (journey->seed, minute);
      gint64   now = START + (gint64) (minute + place.clock_off) * 60;
      gboolean is_event = !last.is_awake || place.zone != last.zone || place.clock_off != last.clock_off;

      if (place.is_awake && (is_event || (wake != 0 && now >= wake)))
        wake = ask_policy (journey, &place, minute);
      last = place;
    }
}

static void
compare (const Journey *journey)
{
  int n_shown = 0, n_missed = 0;

  for (int day = FIRST_DAY; day < N_DAYS - FIRST_DAY; day++)
    for (int i = 0; i < CRAMP_N_REMINDERS; i++)
      {
        const Fate *expected = &journey->reference[day][i];
        const Fate *fate = &journey->fates[day][i];

        g_assert_cmpint (fate->shown_at, ==, expected->shown_at);
        g_assert_cmpint (fate->is_missed, ==, expected->is_missed);
        g_assert_true (fate->is_missed != (fate->shown_at != NEVER));
        n_shown += fate->shown_at != NEVER;
        n_missed += fate->is_missed;
      }

  g_test_message ("%d shown, %d missed", n_shown, n_missed);
  g_assert_cmpint (n_shown, >, N_DAYS);
  g_assert_cmpint (n_missed, >, N_DAYS / 5);
}

static void
test_journeys (void)
{
  g_autofree World *world = g_new0 (World, 1);

  g_assert_true (cramp_night_date_parse ("2026-01-01", &world->first_night));
  for (guint zone = 0; zone < N_ZONES; zone++)
    plan_zone (world, zone);

  for (guint seed = 0; seed < 50; seed += 10)
    {
      g_autofree Journey *journey = g_new0 (Journey, 1);

      journey->world = world;
      journey->seed = seed;
      journey->events = g_array_new (FALSE, TRUE, sizeof (CrampReminderEvent));
      for (int day = 0; day < N_DAYS; day++)
        for (int i = 0; i < CRAMP_N_REMINDERS; i++)
          journey->reference[day][i].shown_at = journey->fates[day][i].shown_at = NEVER;

      run_reference (journey);
      run_policy (journey);
      compare (journey);
      g_array_unref (journey->events);
    }

  for (guint zone = 0; zone < N_ZONES; zone++)
    g_time_zone_unref (world->zones[zone]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-journey/round-the-world", test_journeys);

  return g_test_run ();
}
