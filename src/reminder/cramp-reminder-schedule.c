/* cramp-reminder-schedule.c - when each reminder of a night is due
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-schedule.h"

#include "cramp-wall-time.h"

#define SECONDS_PER_DAY (24 * 60 * 60)
#define MINUTES_PER_DAY (24 * 60)
#define NOON (12 * 60)

/* GDate counts from 1 January of the year 1, time from 1970. */
#define NIGHT_OF_1970 719163

/* A reminder belongs to a night and comes within 24 hours that begin so many
 * minutes after the midnight of the evening's date. Those of the evening keep
 * to the night, from noon to noon. The daytime stretch keeps to the day that
 * leads to the night, and the check-in to the day after it, whose clock speaks
 * of it as last night (rule N2) until midnight. */
static const int first_minutes[CRAMP_N_REMINDERS] = {
  [CRAMP_REMINDER_STRETCH] = NOON,
  [CRAMP_REMINDER_SOAK] = NOON,
  [CRAMP_REMINDER_WARMTH] = NOON,
  [CRAMP_REMINDER_DAY_STRETCH] = 0,
  [CRAMP_REMINDER_CHECK_IN] = MINUTES_PER_DAY,
};

struct _CrampReminderSchedule
{
  CrampReminderSetting settings[CRAMP_N_REMINDERS];
  int                  bedtime;
  int                  reasons_against;
  GTimeZone           *zone;
  GPtrArray           *plans;
};

/**
 * cramp_reminder_schedule_new:
 * @settings: (element-type CrampReminderSetting): what the person set; what is
 *   missing holds as usual
 * @bedtime: when the person goes to bed, in minutes after local midnight
 * @reasons_against: the set of #CrampSoakReason that speak against the soak
 * @zone: the zone whose clocks the person lives by
 *
 * Returns: (transfer full): the schedule
 */
CrampReminderSchedule *
cramp_reminder_schedule_new (GPtrArray *settings,
                             int        bedtime,
                             int        reasons_against,
                             GTimeZone *zone)
{
  CrampReminderSchedule *self = g_new0 (CrampReminderSchedule, 1);

  g_return_val_if_fail (bedtime >= 0 && bedtime < MINUTES_PER_DAY, NULL);

  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      self->settings[i].reminder = i;
      cramp_answers_clear (self->settings[i].answers, CRAMP_N_REMINDER_FIELDS);
    }
  for (guint i = 0; i < settings->len; i++)
    {
      const CrampReminderSetting *setting = g_ptr_array_index (settings, i);

      self->settings[setting->reminder] = *setting;
    }
  self->bedtime = bedtime;
  self->reasons_against = reasons_against;
  self->zone = g_time_zone_ref (zone);

  return self;
}

void
cramp_reminder_schedule_free (CrampReminderSchedule *self)
{
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_time_zone_unref (self->zone);
  g_free (self);
}

/**
 * cramp_reminder_schedule_set_plans:
 * @plans: (transfer full) (element-type CrampPlan): plans with and without a
 *   care measure
 *
 * Makes the reminders keep to plans: in a night without the measure its
 * reminder does not come, and in a night with it it comes on any day of the week.
 */
void
cramp_reminder_schedule_set_plans (CrampReminderSchedule *self,
                                   GPtrArray             *plans)
{
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  self->plans = plans;
}

/**
 * cramp_reminder_schedule_get_arm:
 *
 * Returns: what a plan says of it in that night, as a #CrampPlanArm, or
 *   %CRAMP_UNANSWERED
 */
int
cramp_reminder_schedule_get_arm (const CrampReminderSchedule *self,
                                 CrampReminder                reminder,
                                 CrampNightDate               night)
{
  /* The reminders of the care measures come first, in their order. */
  return reminder < (CrampReminder) CRAMP_N_CARES ? cramp_plans_get_arm (self->plans, (CrampCare) reminder, night) : CRAMP_UNANSWERED;
}

static gint64
offset_at (const CrampReminderSchedule *self,
           gint64                       instant)
{
  return g_time_zone_get_offset (self->zone,
                                 g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, instant));
}

/* Of a repeated hour the first one counts; a time that the clock skips moves
 * forward by the gap. */
static gint64
instant_of (const CrampReminderSchedule *self,
            CrampNightDate               night,
            int                          minute)
{
  gint64 instants[2];

  cramp_wall_time_find (((gint64) night - NIGHT_OF_1970) * SECONDS_PER_DAY + minute * 60, self->zone, instants);

  return instants[0];
}

/* When the clock first shows a time of day from @first on. */
static int
minute_from (int first,
             int minute_of_day)
{
  return first + (minute_of_day - first % MINUTES_PER_DAY + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/* Minutes after the midnight that begins the evening's date. However early a
 * reminder is asked for, it does not leave its night. */
static int
due_minute (const CrampReminderSchedule *self,
            const CrampReminderSetting  *setting)
{
  int first = first_minutes[setting->reminder];
  int at = cramp_reminder_setting_get (setting, CRAMP_REMINDER_AT);
  int before = cramp_reminder_setting_get (setting, CRAMP_REMINDER_MINUTES_BEFORE_BEDTIME);

  if (at != CRAMP_UNANSWERED)
    return minute_from (first, at);

  return MAX (minute_from (first, self->bedtime) - MAX (before, 0), first);
}

/* Samoa had no 30 December 2011: what would have come then does not come. */
static gboolean
is_in_its_day (const CrampReminderSchedule *self,
               CrampReminder                reminder,
               CrampNightDate               night,
               gint64                       instant)
{
  gint64 wall = instant + offset_at (self, instant);
  gint64 first = ((gint64) night - NIGHT_OF_1970) * SECONDS_PER_DAY + first_minutes[reminder] * 60;

  return wall >= first && wall < first + SECONDS_PER_DAY;
}

/**
 * cramp_reminder_schedule_get_night:
 * @now: a moment, in seconds since 1970 in UTC
 *
 * Returns: the night that @now belongs to
 */
CrampNightDate
cramp_reminder_schedule_get_night (const CrampReminderSchedule *self,
                                   gint64                       now)
{
  g_autoptr (GDateTime) local = cramp_reminder_schedule_get_local (self, now);

  return cramp_night_of (local);
}

/**
 * cramp_reminder_schedule_get_local:
 * @instant: a moment, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): @instant as the person's clocks show it
 */
GDateTime *
cramp_reminder_schedule_get_local (const CrampReminderSchedule *self,
                                   gint64                       instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);

  return g_date_time_to_timezone (utc, self->zone);
}

/**
 * cramp_reminder_schedule_get_end:
 *
 * Tells from when on a reminder would speak of another night: from the noon
 * that ends @night, for the daytime stretch from the midnight after its day,
 * and for the check-in from the midnight after the day it asks on.
 *
 * Returns: the moment in seconds since 1970 in UTC
 */
gint64
cramp_reminder_schedule_get_end (const CrampReminderSchedule *self,
                                 CrampReminder                reminder,
                                 CrampNightDate               night)
{
  return instant_of (self, night, first_minutes[reminder] + MINUTES_PER_DAY);
}

/**
 * cramp_reminder_schedule_get_reasons_against:
 *
 * Returns: the set of #CrampSoakReason for which it is left out
 */
int
cramp_reminder_schedule_get_reasons_against (const CrampReminderSchedule *self,
                                             CrampReminder                reminder)
{
  return cramp_reminder_setting_get_reasons_against (&self->settings[reminder], self->reasons_against);
}

static gboolean
is_asked_for (const CrampReminderSetting *setting)
{
  return cramp_reminder_setting_get (setting, CRAMP_REMINDER_ON) == TRUE &&
         cramp_reminder_setting_get (setting, CRAMP_REMINDER_WEEKDAYS) != 0;
}

/**
 * cramp_reminder_schedule_is_left_out:
 *
 * Returns: whether @reminder was asked for and does not come all the same,
 *   because something speaks against it
 */
gboolean
cramp_reminder_schedule_is_left_out (const CrampReminderSchedule *self,
                                     CrampReminder                reminder)
{
  return is_asked_for (&self->settings[reminder]) &&
         cramp_reminder_schedule_get_reasons_against (self, reminder) != 0;
}

/**
 * cramp_reminder_schedule_is_on:
 *
 * Tells whether a reminder comes at all. It comes only when it was asked for,
 * and the soak not while something speaks against it.
 *
 * Returns: whether @reminder is on, on at least one day of the week
 */
gboolean
cramp_reminder_schedule_is_on (const CrampReminderSchedule *self,
                               CrampReminder                reminder)
{
  return is_asked_for (&self->settings[reminder]) &&
         cramp_reminder_schedule_get_reasons_against (self, reminder) == 0;
}

/**
 * cramp_reminder_schedule_get_minute:
 *
 * Returns: its time, in minutes after the midnight that begins the evening's
 *   date
 */
int
cramp_reminder_schedule_get_minute (const CrampReminderSchedule *self,
                                    CrampReminder                reminder)
{
  return due_minute (self, &self->settings[reminder]);
}

/**
 * cramp_reminder_schedule_get:
 * @field: a question about it
 *
 * Returns: what the person set, or what is usual
 */
int
cramp_reminder_schedule_get (const CrampReminderSchedule *self,
                             CrampReminder                reminder,
                             CrampReminderField           field)
{
  return cramp_reminder_setting_get (&self->settings[reminder], field);
}

/**
 * cramp_reminder_schedule_get_time:
 *
 * Tells when the thing is usually done in a night, whether or not it is
 * reminded of.
 *
 * Returns: the moment in seconds since 1970 in UTC
 */
gint64
cramp_reminder_schedule_get_time (const CrampReminderSchedule *self,
                                  CrampReminder                reminder,
                                  CrampNightDate               night)
{
  return instant_of (self, night, due_minute (self, &self->settings[reminder]));
}

/**
 * cramp_reminder_schedule_get_due:
 *
 * Tells when the reminder of a night is due. The weekday is that of the
 * evening, also when the reminder is due after midnight; the check-in goes by
 * the day it asks on, since that is when the person hears of it.
 *
 * Returns: the moment in seconds since 1970 in UTC, or 0 when it does not come
 *   for that night
 */
gint64
cramp_reminder_schedule_get_due (const CrampReminderSchedule *self,
                                 CrampReminder                reminder,
                                 CrampNightDate               night)
{
  const CrampReminderSetting *setting = &self->settings[reminder];
  int                         weekdays = cramp_reminder_setting_get (setting, CRAMP_REMINDER_WEEKDAYS);
  /* Day 1 of GDate was a Monday, and bit 0 is Monday. */
  guint  weekday = (night - 1 + (guint) first_minutes[reminder] / MINUTES_PER_DAY) % 7;
  int    arm = cramp_reminder_schedule_get_arm (self, reminder, night);
  gint64 due;

  if (!cramp_reminder_schedule_is_on (self, reminder) || arm == CRAMP_PLAN_WITHOUT)
    return 0;
  if (arm != CRAMP_PLAN_WITH && !(weekdays & (1 << weekday)))
    return 0;

  due = cramp_reminder_schedule_get_time (self, reminder, night);

  return is_in_its_day (self, reminder, night, due) ? due : 0;
}
