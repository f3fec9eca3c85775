/* cramp-reminder-facts.c - what decides about the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-facts.h"

#include "cramp-filled-in.h"

/* The first time in the log tells since when a reminder has been wanted. */
static void
find_since (CrampReminderFacts *facts,
            gint64              since)
{
  for (guint i = 0; i < CRAMP_N_REMINDERS; i++)
    facts->since[i] = since;

  for (guint i = 0; i < facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (facts->events, CrampReminderEvent, i);

      facts->since[event->reminder] = MIN (facts->since[event->reminder], event->due);
    }
}

/**
 * cramp_reminder_facts_new:
 * @schedule: (transfer full): when the reminders are due
 * @events: (transfer full) (element-type CrampReminderEvent): what became of
 *   those of the last nights
 * @nights: (transfer full) (element-type CrampNight): what was answered for
 *   the last nights
 * @since: since when a reminder without an event is known to be wanted, in
 *   seconds since 1970 in UTC
 *
 * Puts together what decides about reminders. Unless somebody knows when a
 * reminder was switched on, it counts as wanted since the first of its events,
 * or since @since.
 *
 * Returns: (transfer full): the facts
 */
CrampReminderFacts *
cramp_reminder_facts_new (CrampReminderSchedule *schedule,
                          GArray                *events,
                          GPtrArray             *nights,
                          gint64                 since)
{
  CrampReminderFacts *facts = g_new0 (CrampReminderFacts, 1);

  facts->schedule = schedule;
  facts->events = events;
  facts->nights = nights;
  find_since (facts, since);

  return facts;
}

void
cramp_reminder_facts_free (CrampReminderFacts *facts)
{
  cramp_reminder_schedule_free (facts->schedule);
  g_clear_pointer (&facts->totals, g_array_unref);
  g_array_unref (facts->events);
  g_ptr_array_unref (facts->nights);
  g_clear_pointer (&facts->pauses, g_ptr_array_unref);
  g_free (facts->guide);
  g_free (facts);
}

/**
 * cramp_reminder_facts_find_event:
 * @facts: what is known
 *
 * Returns: (nullable): what became of it, or %NULL when nothing did so far
 */
const CrampReminderEvent *
cramp_reminder_facts_find_event (const CrampReminderFacts *facts,
                                 CrampReminder             reminder,
                                 CrampNightDate            night)
{
  for (guint i = 0; i < facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (facts->events, CrampReminderEvent, i);

      if (event->reminder == reminder && event->night == night)
        return event;
    }

  return NULL;
}

static gboolean
is_care_marked (const CrampReminderFacts *facts,
                CrampCare                 care,
                CrampNightDate            night)
{
  CrampNightField field = cramp_night_care_field (care);

  for (guint i = 0; i < facts->nights->len; i++)
    {
      const CrampNight *candidate = g_ptr_array_index (facts->nights, i);

      if (candidate->date == night)
        return candidate->answers[field] != CRAMP_UNANSWERED;
    }

  return FALSE;
}

/**
 * cramp_reminder_facts_is_answered:
 * @facts: what is known
 *
 * Tells whether a reminder has nothing to say any more: the care measure of the
 * evening is marked as done or skipped, or the night that the check-in asks
 * about is filled in. Nothing in the diary tells of the daytime stretch.
 *
 * Returns: whether it is answered
 */
gboolean
cramp_reminder_facts_is_answered (const CrampReminderFacts *facts,
                                  CrampReminder             reminder,
                                  CrampNightDate            night)
{
  if (reminder == CRAMP_REMINDER_CHECK_IN)
    return facts->totals != NULL && cramp_filled_in_by_totals (night, facts->totals);

  return reminder < CRAMP_N_EVENING_REMINDERS && is_care_marked (facts, (CrampCare) reminder, night);
}
