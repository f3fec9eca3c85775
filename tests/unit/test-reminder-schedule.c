/* test-reminder-schedule.c - when the reminders of a night are due
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-schedule.h"
#include "cramp-time.h"

#define EVERY_DAY 0x7f
#define SATURDAY (1 << 5)
#define OWN_HOUR(hour, minute) ((hour) *60 + (minute))

typedef struct
{
  const char *zone;
  const char *night;
  const char *bedtime;
  int         before;
  int         at;
  const char *due;
} DueCase;

static const DueCase due_cases[] = {
  { "Europe/Berlin", "2026-11-20", "22:30", 60, CRAMP_UNANSWERED, "2026-11-20T21:30:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "22:30", 0, CRAMP_UNANSWERED, "2026-11-20T22:30:00+01:00" },
  { "Asia/Shanghai", "2026-11-20", "22:30", 30, CRAMP_UNANSWERED, "2026-11-20T22:00:00+08:00" },
  /* Bedtime after midnight, and midnight between soak and bedtime. */
  { "Europe/Berlin", "2026-11-20", "00:30", 0, CRAMP_UNANSWERED, "2026-11-21T00:30:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "00:30", 30, CRAMP_UNANSWERED, "2026-11-21T00:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "00:10", 30, CRAMP_UNANSWERED, "2026-11-20T23:40:00+01:00" },
  { "Europe/Berlin", "2026-12-31", "00:10", 0, CRAMP_UNANSWERED, "2027-01-01T00:10:00+01:00" },
  { "Europe/Berlin", "2024-02-28", "00:10", 0, CRAMP_UNANSWERED, "2024-02-29T00:10:00+01:00" },
  /* Noon turns the night, and a reminder does not leave it. */
  { "Europe/Berlin", "2026-11-20", "11:59", 0, CRAMP_UNANSWERED, "2026-11-21T11:59:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "12:00", 0, CRAMP_UNANSWERED, "2026-11-20T12:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "12:30", 60, CRAMP_UNANSWERED, "2026-11-20T12:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "22:30", 100000, CRAMP_UNANSWERED, "2026-11-20T12:00:00+01:00" },
  /* An hour of its own does not hang on bedtime. */
  { "Europe/Berlin", "2026-11-20", "22:30", 60, OWN_HOUR (20, 15), "2026-11-20T20:15:00+01:00" },
  { "Europe/Berlin", "2026-11-20", "22:30", 60, OWN_HOUR (0, 15), "2026-11-21T00:15:00+01:00" },
  /* Clocks go forward from 02:00 to 03:00: the skipped times move by an hour. */
  { "Europe/Berlin", "2026-03-28", "01:59", 0, CRAMP_UNANSWERED, "2026-03-29T01:59:00+01:00" },
  { "Europe/Berlin", "2026-03-28", "02:00", 0, CRAMP_UNANSWERED, "2026-03-29T03:00:00+02:00" },
  { "Europe/Berlin", "2026-03-28", "02:30", 0, CRAMP_UNANSWERED, "2026-03-29T03:30:00+02:00" },
  { "Europe/Berlin", "2026-03-28", "03:00", 0, CRAMP_UNANSWERED, "2026-03-29T03:00:00+02:00" },
  { "Europe/Berlin", "2026-03-28", "03:30", 60, CRAMP_UNANSWERED, "2026-03-29T03:30:00+02:00" },
  /* Clocks go back from 03:00 to 02:00: of the repeated times the first. */
  { "Europe/Berlin", "2026-10-24", "02:30", 0, CRAMP_UNANSWERED, "2026-10-25T02:30:00+02:00" },
  { "Europe/Berlin", "2026-10-24", "03:00", 0, CRAMP_UNANSWERED, "2026-10-25T03:00:00+01:00" },
  { "Europe/Berlin", "2026-10-24", "03:00", 30, CRAMP_UNANSWERED, "2026-10-25T02:30:00+02:00" },
  /* Ireland's winter is the season with an offset, half an hour on Lord Howe,
   * and a change at midnight in Havana. */
  { "Europe/Dublin", "2026-10-24", "01:30", 0, CRAMP_UNANSWERED, "2026-10-25T01:30:00+01:00" },
  { "Europe/Dublin", "2026-03-28", "01:30", 0, CRAMP_UNANSWERED, "2026-03-29T02:30:00+01:00" },
  { "Australia/Lord_Howe", "2026-10-03", "02:15", 0, CRAMP_UNANSWERED, "2026-10-04T02:45:00+11:00" },
  { "Australia/Lord_Howe", "2026-04-04", "01:45", 0, CRAMP_UNANSWERED, "2026-04-05T01:45:00+11:00" },
  { "America/Havana", "2026-03-07", "00:30", 0, CRAMP_UNANSWERED, "2026-03-08T01:30:00-04:00" },
};

static CrampReminderSchedule *
make_schedule (const char *zone_name,
               int         bedtime,
               const int   answers[CRAMP_N_REMINDER_FIELDS])
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
  CrampReminderSetting *soak = cramp_reminder_setting_new (CRAMP_REMINDER_SOAK);

  g_assert_nonnull (zone);
  for (guint i = 0; i < CRAMP_N_REMINDER_FIELDS; i++)
    soak->answers[i] = answers[i];
  g_ptr_array_add (settings, soak);

  return cramp_reminder_schedule_new (settings, bedtime, 0, zone);
}

static void
test_due (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (due_cases); i++)
    {
      const DueCase *test = &due_cases[i];
      const int      answers[CRAMP_N_REMINDER_FIELDS] = { TRUE, test->before, test->at, EVERY_DAY, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
      g_autoptr (CrampReminderSchedule) schedule = make_schedule (test->zone, cramp_clock_parse (test->bedtime), answers);
      g_autoptr (GDateTime) local = NULL;
      g_autofree char *due = NULL;
      CrampNightDate   night;
      gint64           instant;

      g_assert_true (cramp_night_date_parse (test->night, &night));
      instant = cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, night);
      local = cramp_reminder_schedule_get_local (schedule, instant);
      due = cramp_time_to_string (local);
      g_test_message ("%s %s %s", test->zone, test->night, test->bedtime);
      g_assert_cmpstr (due, ==, test->due);
      g_assert_cmpuint (cramp_reminder_schedule_get_night (schedule, instant), ==, night);
      g_assert_cmpint (cramp_reminder_schedule_get_end (schedule, CRAMP_REMINDER_SOAK, night), >, instant);
    }
}

/* The reminders of the day: the stretch comes on the day that leads to the
 * night, the check-in on the day after it, whatever the hour. */
typedef struct
{
  const char   *zone;
  const char   *night;
  CrampReminder reminder;
  int           at;
  const char   *due;
  const char   *end;
} DayCase;

#define CHECK_IN CRAMP_REMINDER_CHECK_IN
#define DAY_STRETCH CRAMP_REMINDER_DAY_STRETCH

static const DayCase day_cases[] = {
  { "Europe/Berlin", "2026-11-20", CHECK_IN, CRAMP_UNANSWERED, "2026-11-21T09:00:00+01:00", "2026-11-22T00:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", CHECK_IN, OWN_HOUR (11, 59), "2026-11-21T11:59:00+01:00", "2026-11-22T00:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", CHECK_IN, OWN_HOUR (12, 0), "2026-11-21T12:00:00+01:00", "2026-11-22T00:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", CHECK_IN, OWN_HOUR (13, 0), "2026-11-21T13:00:00+01:00", "2026-11-22T00:00:00+01:00" },
  { "Asia/Shanghai", "2026-11-20", CHECK_IN, OWN_HOUR (23, 59), "2026-11-21T23:59:00+08:00", "2026-11-22T00:00:00+08:00" },
  { "Asia/Shanghai", "2026-11-20", CHECK_IN, OWN_HOUR (0, 0), "2026-11-21T00:00:00+08:00", "2026-11-22T00:00:00+08:00" },
  { "Europe/Berlin", "2026-11-20", DAY_STRETCH, CRAMP_UNANSWERED, "2026-11-20T15:00:00+01:00", "2026-11-21T00:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", DAY_STRETCH, OWN_HOUR (10, 30), "2026-11-20T10:30:00+01:00", "2026-11-21T00:00:00+01:00" },
  { "Europe/Berlin", "2026-11-20", DAY_STRETCH, OWN_HOUR (0, 15), "2026-11-20T00:15:00+01:00", "2026-11-21T00:00:00+01:00" },
  /* The year and a leap day. */
  { "Europe/Berlin", "2026-12-31", CHECK_IN, OWN_HOUR (9, 0), "2027-01-01T09:00:00+01:00", "2027-01-02T00:00:00+01:00" },
  { "Europe/Berlin", "2024-02-28", CHECK_IN, OWN_HOUR (9, 0), "2024-02-29T09:00:00+01:00", "2024-03-01T00:00:00+01:00" },
  { "Europe/Berlin", "2027-01-01", DAY_STRETCH, OWN_HOUR (9, 0), "2027-01-01T09:00:00+01:00", "2027-01-02T00:00:00+01:00" },
  /* Clocks go forward in the night that is asked about, and on the day. */
  { "Europe/Berlin", "2026-03-28", CHECK_IN, OWN_HOUR (9, 0), "2026-03-29T09:00:00+02:00", "2026-03-30T00:00:00+02:00" },
  { "Europe/Berlin", "2026-03-28", CHECK_IN, OWN_HOUR (2, 30), "2026-03-29T03:30:00+02:00", "2026-03-30T00:00:00+02:00" },
  { "Europe/Berlin", "2026-03-29", DAY_STRETCH, OWN_HOUR (2, 30), "2026-03-29T03:30:00+02:00", "2026-03-30T00:00:00+02:00" },
  /* And back: of the repeated times the first. */
  { "Europe/Berlin", "2026-10-24", CHECK_IN, OWN_HOUR (9, 0), "2026-10-25T09:00:00+01:00", "2026-10-26T00:00:00+01:00" },
  { "Europe/Berlin", "2026-10-24", CHECK_IN, OWN_HOUR (2, 30), "2026-10-25T02:30:00+02:00", "2026-10-26T00:00:00+01:00" },
  /* Midnight itself is skipped in Havana. */
  { "America/Havana", "2026-03-06", CHECK_IN, OWN_HOUR (23, 30), "2026-03-07T23:30:00-05:00", "2026-03-08T01:00:00-04:00" },
  { "America/Havana", "2026-03-08", DAY_STRETCH, OWN_HOUR (0, 15), "2026-03-08T01:15:00-04:00", "2026-03-09T00:00:00-04:00" },
};

static CrampReminderSchedule *
make_day_schedule (const DayCase *test,
                   int            weekdays)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (test->zone);
  g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
  CrampReminderSetting *setting = cramp_reminder_setting_new (test->reminder);

  setting->answers[CRAMP_REMINDER_ON] = TRUE;
  setting->answers[CRAMP_REMINDER_AT] = test->at;
  setting->answers[CRAMP_REMINDER_WEEKDAYS] = weekdays;
  g_ptr_array_add (settings, setting);

  return cramp_reminder_schedule_new (settings, OWN_HOUR (22, 30), 0, zone);
}

static void
check_instant (const CrampReminderSchedule *schedule,
               gint64                       instant,
               const char                  *expected)
{
  g_autoptr (GDateTime) local = cramp_reminder_schedule_get_local (schedule, instant);
  g_autofree char *text = cramp_time_to_string (local);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (day_cases); i++)
    {
      const DayCase *test = &day_cases[i];
      g_autoptr (CrampReminderSchedule) schedule = make_day_schedule (test, EVERY_DAY);
      g_autoptr (GDateTime) local = NULL;
      CrampNightDate night;
      gint64         due;

      g_assert_true (cramp_night_date_parse (test->night, &night));
      due = cramp_reminder_schedule_get_due (schedule, test->reminder, night);
      g_test_message ("%s %s %d", test->zone, test->night, test->at);
      check_instant (schedule, due, test->due);
      check_instant (schedule, cramp_reminder_schedule_get_end (schedule, test->reminder, night), test->end);

      /* The check-in is about what the window calls last night (rule N2). */
      local = cramp_reminder_schedule_get_local (schedule, due);
      g_assert_cmpuint (cramp_last_night (local), ==, test->reminder == CHECK_IN ? night : night - 1);
    }
}

/* Samoa had no 30 December 2011: nothing comes on a day that never was. */
static void
test_day_left_out (void)
{
  const DayCase stretch = { "Pacific/Apia", NULL, DAY_STRETCH, OWN_HOUR (15, 0), NULL, NULL };
  const DayCase check_in = { "Pacific/Apia", NULL, CHECK_IN, OWN_HOUR (9, 0), NULL, NULL };
  g_autoptr (CrampReminderSchedule) stretches = make_day_schedule (&stretch, EVERY_DAY);
  g_autoptr (CrampReminderSchedule) check_ins = make_day_schedule (&check_in, EVERY_DAY);
  CrampNightDate night;

  g_assert_true (cramp_night_date_parse ("2011-12-30", &night));
  g_assert_cmpint (cramp_reminder_schedule_get_due (stretches, DAY_STRETCH, night), ==, 0);
  g_assert_cmpint (cramp_reminder_schedule_get_due (check_ins, CHECK_IN, night - 1), ==, 0);
  check_instant (check_ins, cramp_reminder_schedule_get_due (check_ins, CHECK_IN, night), "2011-12-31T09:00:00+14:00");
}

static void
test_day_weekdays (void)
{
  const DayCase  tests[] = { { "Europe/Berlin", NULL, DAY_STRETCH, OWN_HOUR (9, 0), NULL, NULL },
                             { "Europe/Berlin", NULL, CHECK_IN, OWN_HOUR (9, 0), NULL, NULL } };
  CrampNightDate saturday;

  g_test_summary ("The weekday is that of the day on which the person hears of it");

  g_assert_true (cramp_night_date_parse ("2026-11-21", &saturday));
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autoptr (CrampReminderSchedule) schedule = make_day_schedule (&tests[i], SATURDAY);
      CrampNightDate expected = tests[i].reminder == CHECK_IN ? saturday - 1 : saturday;

      for (CrampNightDate night = expected - 6; night < expected + 7; night++)
        if (night == expected)
          check_instant (schedule, cramp_reminder_schedule_get_due (schedule, tests[i].reminder, night), "2026-11-21T09:00:00+01:00");
        else
          g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, tests[i].reminder, night), ==, 0);
    }
}

static void
test_weekdays (void)
{
  const int answers[CRAMP_N_REMINDER_FIELDS] = { TRUE, 0, CRAMP_UNANSWERED, SATURDAY, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
  g_autoptr (CrampReminderSchedule) schedule = make_schedule ("Europe/Berlin", OWN_HOUR (0, 30), answers);
  CrampNightDate saturday;

  g_test_summary ("The weekday is that of the evening, also after midnight");

  g_assert_true (cramp_night_date_parse ("2026-11-21", &saturday));
  for (guint i = 1; i < 7; i++)
    g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, saturday + i), ==, 0);
  g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, saturday), !=, 0);
  g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, saturday + 7), !=, 0);
}

static void
test_window (void)
{
  const int minutes[] = { CRAMP_UNANSWERED, 0, 5, 720 };
  const int expected[] = { 90, 0, 5, 720 };

  g_test_summary ("How late a reminder may come is an answer like any other");

  for (gsize i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      const int answers[CRAMP_N_REMINDER_FIELDS] = { TRUE, 0, CRAMP_UNANSWERED, EVERY_DAY, CRAMP_UNANSWERED, minutes[i] };
      g_autoptr (CrampReminderSchedule) schedule = make_schedule ("UTC", OWN_HOUR (22, 30), answers);

      g_assert_cmpint (cramp_reminder_schedule_get (schedule, CRAMP_REMINDER_SOAK, CRAMP_REMINDER_LATE_MIN), ==, expected[i]);
      g_assert_cmpint (cramp_reminder_schedule_get (schedule, CRAMP_REMINDER_STRETCH, CRAMP_REMINDER_LATE_MIN), ==, 60);
      g_assert_cmpint (cramp_reminder_schedule_get (schedule, CRAMP_REMINDER_WARMTH, CRAMP_REMINDER_LATE_MIN), ==, 3 * 60);
    }
}

/* Section S of the rules: what somebody has read once is not held against the
 * soak again, another reason is. */
static void
test_soak_reasons (void)
{
  const int reasons = CRAMP_SET (CRAMP_SOAK_DIABETES) | CRAMP_SET (CRAMP_SOAK_NUMB_FEET);
  const struct
  {
    int reasons, despite, left;
  } cases[] = {
    { 0, CRAMP_UNANSWERED, 0 },
    { reasons, CRAMP_UNANSWERED, reasons },
    { reasons, 0, reasons },
    { reasons, CRAMP_SET (CRAMP_SOAK_DIABETES), CRAMP_SET (CRAMP_SOAK_NUMB_FEET) },
    { reasons, reasons, 0 },
    { 0, reasons, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
      g_autoptr (GPtrArray) settings = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_reminder_setting_free);
      g_autoptr (CrampReminderSchedule) schedule = NULL;

      for (int reminder = 0; reminder < CRAMP_N_REMINDERS; reminder++)
        {
          CrampReminderSetting *setting = cramp_reminder_setting_new ((CrampReminder) reminder);

          setting->answers[CRAMP_REMINDER_ON] = TRUE;
          setting->answers[CRAMP_REMINDER_DESPITE] = cases[i].despite;
          g_ptr_array_add (settings, setting);
        }
      schedule = cramp_reminder_schedule_new (settings, OWN_HOUR (22, 30), cases[i].reasons, zone);

      g_assert_cmpint (cramp_reminder_schedule_get_reasons_against (schedule, CRAMP_REMINDER_SOAK), ==, cases[i].left);
      g_assert_cmpint (cramp_reminder_schedule_is_on (schedule, CRAMP_REMINDER_SOAK), ==, cases[i].left == 0);
      g_assert_true (cramp_reminder_schedule_is_on (schedule, CRAMP_REMINDER_STRETCH));
    }
}

static void
test_off (void)
{
  const int        unanswered[CRAMP_N_REMINDER_FIELDS] = { CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
  const int        off[CRAMP_N_REMINDER_FIELDS] = { FALSE, 30, CRAMP_UNANSWERED, EVERY_DAY, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
  const int        no_day[CRAMP_N_REMINDER_FIELDS] = { TRUE, 30, CRAMP_UNANSWERED, 0, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
  const int        only_on[CRAMP_N_REMINDER_FIELDS] = { TRUE, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
  const int *const silent[] = { unanswered, off, no_day };
  g_autoptr (CrampReminderSchedule) wanted = make_schedule ("UTC", OWN_HOUR (22, 30), only_on);
  CrampNightDate night;

  g_test_summary ("A reminder comes only when asked for; the rest has usual answers");

  g_assert_true (cramp_night_date_parse ("2026-11-21", &night));
  for (gsize i = 0; i < G_N_ELEMENTS (silent); i++)
    {
      g_autoptr (CrampReminderSchedule) schedule = make_schedule ("UTC", OWN_HOUR (22, 30), silent[i]);

      g_assert_false (cramp_reminder_schedule_is_on (schedule, CRAMP_REMINDER_SOAK));
      g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, night), ==, 0);
    }

  g_assert_true (cramp_reminder_schedule_is_on (wanted, CRAMP_REMINDER_SOAK));
  g_assert_false (cramp_reminder_schedule_is_on (wanted, CRAMP_REMINDER_STRETCH));
  g_assert_cmpint (cramp_reminder_schedule_get_due (wanted, CRAMP_REMINDER_SOAK, night) % (24 * 60 * 60), ==, 22 * 60 * 60);
}

/* A night without the measure has no reminder; one with it has one on any day. */
static void
test_plan (void)
{
  const int mondays[CRAMP_N_REMINDER_FIELDS] = { TRUE, 30, CRAMP_UNANSWERED, 1, CRAMP_UNANSWERED, CRAMP_UNANSWERED };
  g_autoptr (CrampReminderSchedule) schedule = make_schedule ("UTC", OWN_HOUR (22, 30), mondays);
  GPtrArray     *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_plan_free);
  const guint8   arms[] = { CRAMP_PLAN_WITHOUT, CRAMP_PLAN_WITHOUT, CRAMP_PLAN_WITH, CRAMP_PLAN_WITH };
  const gboolean comes[] = { TRUE, FALSE, FALSE, TRUE, FALSE };
  CrampPlan     *plan = cramp_plan_new (CRAMP_CARE_SOAK, 0, g_byte_array_new ());
  CrampNightDate monday;

  g_assert_true (cramp_night_date_parse ("2026-11-16", &monday));
  g_byte_array_append (plan->nights, arms, sizeof arms);
  plan->from = monday + 7;
  plan->until = monday + 10;
  g_ptr_array_add (plans, plan);
  cramp_reminder_schedule_set_plans (schedule, plans);

  g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, monday), !=, 0);
  for (guint i = 1; i < G_N_ELEMENTS (comes); i++)
    g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, monday + 6 + i) != 0, ==, comes[i]);
  g_assert_cmpint (cramp_reminder_schedule_get_due (schedule, CRAMP_REMINDER_SOAK, monday + 14), !=, 0);
  g_assert_cmpint (cramp_reminder_schedule_get_arm (schedule, CRAMP_REMINDER_STRETCH, monday + 7), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_reminder_schedule_get_arm (schedule, CRAMP_REMINDER_CHECK_IN, monday + 7), ==, CRAMP_UNANSWERED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminder-schedule/due", test_due);
  g_test_add_func ("/reminder-schedule/weekdays", test_weekdays);
  g_test_add_func ("/reminder-schedule/day", test_day);
  g_test_add_func ("/reminder-schedule/day-left-out", test_day_left_out);
  g_test_add_func ("/reminder-schedule/day-weekdays", test_day_weekdays);
  g_test_add_func ("/reminder-schedule/window", test_window);
  g_test_add_func ("/reminder-schedule/off", test_off);
  g_test_add_func ("/reminder-schedule/soak-reasons", test_soak_reasons);
  g_test_add_func ("/reminder-schedule/plan", test_plan);

  return g_test_run ();
}
