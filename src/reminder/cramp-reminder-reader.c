/* cramp-reminder-reader.c - what decides about reminders, from the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-reader.h"

#include "cramp-assessor.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"
#include "cramp-store-pauses.h"
#include "cramp-store-person.h"

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
  int reasons;

  if (profile == NULL || !cramp_assessor_assess_soak (assessor, local, &reasons, error))
    return NULL;

  settings = cramp_store_read_reminders (store, error);
  if (settings == NULL)
    return NULL;

  return cramp_reminder_schedule_new (settings, cramp_profile_get_bedtime (profile), reasons, zone);
}

/**
 * cramp_reminder_read_facts:
 * @store: the diary
 * @zone: the zone the person is in
 * @now: the current time, in seconds since 1970 in UTC
 * @since: since when a reminder without an event is known to be wanted, in
 *   seconds since 1970 in UTC
 * @error: return location for an error
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
  g_autoptr (GArray) events = NULL;
  g_autoptr (GPtrArray) nights = NULL;
  g_autoptr (GPtrArray) pauses = NULL;
  g_autoptr (GArray) totals = NULL;
  CrampReminderFacts *facts;
  CrampNightDate      night;

  if (schedule == NULL)
    return NULL;

  night = cramp_reminder_schedule_get_night (schedule, now);
  events = cramp_store_read_events (store, night - NIGHTS_AROUND, night + NIGHTS_AROUND, error);
  if (events == NULL)
    return NULL;

  nights = cramp_store_read_nights (store, night - NIGHTS_AROUND, night + NIGHTS_AROUND, error);
  if (nights == NULL)
    return NULL;

  pauses = cramp_store_read_pauses (store, error);
  if (pauses == NULL)
    return NULL;

  totals = cramp_store_read_totals (store, night - NIGHTS_AROUND, night + NIGHTS_AROUND, error);
  if (totals == NULL)
    return NULL;

  facts = cramp_reminder_facts_new (g_steal_pointer (&schedule), g_steal_pointer (&events),
                                    g_steal_pointer (&nights), since);
  cramp_reminder_facts_take_pauses (facts, g_steal_pointer (&pauses));
  cramp_reminder_facts_take_totals (facts, g_steal_pointer (&totals));

  return facts;
}
