/* cramp-reminder-reader.c - what decides about reminders, from the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-reader.h"

#include "cramp-assessor.h"
#include "cramp-store-guide.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"
#include "cramp-store-since.h"

/* Decisions look a week back and a week ahead. Something may be known of a
 * night to come already: the traveller who flies west lives one twice. */
#define NIGHTS_AROUND (CRAMP_REMINDER_NIGHTS_BACK + 2)

static CrampReminderSchedule *
read_schedule (CrampStore *store,
               GTimeZone  *zone,
               gint64      now,
               GError    **error)
{
  g_autoptr (CrampAssessor) assessor = cramp_assessor_new (store);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr (CrampProfile) profile = cramp_store_read_profile (store, error);
  g_autoptr (GPtrArray) settings = NULL;
  GPtrArray             *plans;
  CrampReminderSchedule *schedule;
  int                    reasons;

  if (profile == NULL || !cramp_assessor_assess_soak (assessor, local, &reasons, error))
    return NULL;

  settings = cramp_store_read_records (store, &cramp_reminder_kind, error);
  plans = settings == NULL ? NULL : cramp_store_read_records (store, &cramp_plan_kind, error);
  if (plans == NULL)
    return NULL;

  schedule = cramp_reminder_schedule_new (settings, cramp_profile_get_bedtime (profile), reasons, zone);
  cramp_reminder_schedule_set_plans (schedule, plans);
  return schedule;
}

static gboolean
is_moved (const CrampReminderWanted *saved,
          const CrampReminderWanted *wanted)
{
  return saved->minute != CRAMP_UNANSWERED &&
         (saved->minute != wanted->minute || saved->weekdays != wanted->weekdays);
}

/* Was the clock ahead of time then, or is it behind now? If it was ahead,
 * nothing would count as missed until that time comes; if it is behind, as on a
 * machine that starts in 1970 until somebody sets its clock, all that lies
 * between would. So both times are kept, and the clock shows which was right. */
static void
doubt_since (CrampReminderWanted       *wanted,
             const CrampReminderWanted *saved,
             gint64                     now)
{
  wanted->since = saved->since;
  wanted->doubted = saved->doubted;
  if (now < saved->since)
    {
      wanted->since = now;
      wanted->doubted = MAX (saved->since, saved->doubted);
    }
  else if (saved->doubted != 0 && saved->doubted <= now)
    {
      wanted->since = saved->doubted;
      wanted->doubted = 0;
    }
}

/* Whoever moves a reminder to an hour that has passed did not miss it. */
static CrampReminderWanted
find_wanted (const CrampReminderSchedule *schedule,
             CrampReminder                reminder,
             const CrampReminderWanted   *saved,
             gint64                       now)
{
  CrampReminderWanted wanted = { .minute = CRAMP_UNANSWERED };

  if (!cramp_reminder_schedule_is_on (schedule, reminder))
    return wanted;

  wanted.minute = cramp_reminder_schedule_get_minute (schedule, reminder);
  wanted.weekdays = cramp_reminder_schedule_get (schedule, reminder, CRAMP_REMINDER_WEEKDAYS);
  if (saved->since <= 0 || is_moved (saved, &wanted))
    wanted.since = now;
  else
    doubt_since (&wanted, saved, now);

  return wanted;
}

/* A service that ran before knows better than this one, but for the diary of a
 * release that saved nothing. */
static gboolean
read_since (CrampReminderFacts *facts,
            CrampStore         *store,
            gint64              now,
            GError            **error)
{
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      CrampReminderWanted saved;

      if (!cramp_store_find_since (store, i, &saved, error))
        return FALSE;
      if (saved.since >= 0)
        facts->since[i] = find_wanted (facts->schedule, i, &saved, now).since;
    }

  return TRUE;
}

/**
 * cramp_reminder_read_facts:
 * @zone: the zone the person is in
 * @now: the current time, in seconds since 1970 in UTC
 * @since: since when a reminder without an event is known to be wanted, in
 *   seconds since 1970 in UTC
 *
 * Reads the settings, and the log and the answers of the nights around @now.
 *
 * Returns: (transfer full): what decides about reminders
 */
CrampReminderFacts *
cramp_reminder_read_facts (CrampStore *store,
                           GTimeZone  *zone,
                           gint64      now,
                           gint64      since,
                           GError    **error)
{
  g_autoptr (CrampReminderSchedule) schedule = read_schedule (store, zone, now, error);
  g_autoptr (CrampReminderFacts) facts = NULL;
  g_autoptr (GArray) events = NULL;
  g_autoptr (GPtrArray) nights = NULL;
  g_autoptr (GPtrArray) pauses = NULL;
  g_autoptr (GArray) totals = NULL;
  CrampNightDate night;

  if (schedule == NULL)
    return NULL;

  night = cramp_reminder_schedule_get_night (schedule, now);
  events = cramp_store_read_events (store, night - NIGHTS_AROUND, night + NIGHTS_AROUND, error);
  if (events == NULL)
    return NULL;

  nights = cramp_store_read_nights (store, night - NIGHTS_AROUND, night + NIGHTS_AROUND, error);
  if (nights == NULL)
    return NULL;

  pauses = cramp_store_read_records (store, &cramp_reminder_pause_kind, error);
  if (pauses == NULL)
    return NULL;

  totals = cramp_store_read_totals (store, night - NIGHTS_AROUND, night + NIGHTS_AROUND, error);
  if (totals == NULL)
    return NULL;

  facts = cramp_reminder_facts_new (g_steal_pointer (&schedule), g_steal_pointer (&events),
                                    g_steal_pointer (&nights), since);
  facts->pauses = g_steal_pointer (&pauses);
  facts->totals = g_steal_pointer (&totals);
  if (!cramp_store_find_guide (store, &facts->guide, error) || !read_since (facts, store, now, error))
    return NULL;

  return g_steal_pointer (&facts);
}

static gboolean
is_same (const CrampReminderWanted *a,
         const CrampReminderWanted *b)
{
  return a->since == b->since && a->minute == b->minute && a->weekdays == b->weekdays && a->doubted == b->doubted;
}

/**
 * cramp_reminder_save_since:
 * @schedule: when the reminders are due
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Saves which reminders are wanted since now, at which time of which days, and
 * which are not wanted any more: when no service runs in the evening of the
 * very first day, the next one is to know that something was missed. Writes
 * nothing when nothing has changed.
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_reminder_save_since (CrampStore                  *store,
                           const CrampReminderSchedule *schedule,
                           gint64                       now,
                           GError                     **error)
{
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      CrampReminderWanted saved, wanted;

      if (!cramp_store_find_since (store, i, &saved, error))
        return FALSE;
      wanted = find_wanted (schedule, i, &saved, now);
      if (!is_same (&saved, &wanted) && !cramp_store_save_since (store, i, &wanted, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cramp_reminder_shift_since:
 * @first: when this machine was started, by the clock as it was before
 * @shift: by how much the clock was set since then, in seconds
 *
 * What was saved by a clock that was wrong is put right with it.
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_reminder_shift_since (CrampStore *store,
                            gint64      first,
                            gint64      shift,
                            GError    **error)
{
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    {
      CrampReminderWanted wanted;

      if (!cramp_store_find_since (store, i, &wanted, error))
        return FALSE;
      if (wanted.since <= 0 || wanted.since < first)
        continue;

      wanted.since = MAX (wanted.since + shift, 1);
      if (!cramp_store_save_since (store, i, &wanted, error))
        return FALSE;
    }

  return TRUE;
}
