/* cramp-reminder-status.c - whether reminders can come, and what became of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-reminder-status.h"

#include "cramp-reminder-reader.h"
#include "cramp-signal-reader.h"
#include "cramp-store-told.h"

/**
 * cramp_reminder_status_new:
 * @diary: the path of the diary
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): a status of which nothing else is known
 */
CrampReminderStatus *
cramp_reminder_status_new (const char *diary,
                           gint64      now)
{
  CrampReminderStatus *status = g_new0 (CrampReminderStatus, 1);

  status->diary = g_strdup (diary);
  status->now = now;

  return status;
}

void
cramp_reminder_status_free (CrampReminderStatus *status)
{
  g_clear_pointer (&status->server, cramp_notifier_server_free);
  g_clear_pointer (&status->facts, cramp_reminder_facts_free);
  g_free (status->diary);
  g_free (status->trouble);
  g_free (status);
}

/**
 * cramp_reminder_status_read:
 * @zone: the zone the person is in
 *
 * Adds what the diary says about reminders, or that it cannot be read.
 */
void
cramp_reminder_status_read (CrampReminderStatus *status,
                            CrampStore          *store,
                            GTimeZone           *zone)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&status->facts, cramp_reminder_facts_free);
  status->facts = cramp_reminder_read_facts (store, zone, status->now, status->now, &error);
  if (status->facts == NULL || !cramp_signal_read_wanted (store, &status->tells_signals, &error) ||
      !cramp_store_read_told (store, status->told, &error))
    {
      g_free (status->trouble);
      status->trouble = g_strdup (error->message);
    }
}

/**
 * cramp_reminder_status_is_any_on:
 *
 * Returns: whether the person is waiting for a reminder, %FALSE when the diary
 *   cannot be read
 */
gboolean
cramp_reminder_status_is_any_on (const CrampReminderStatus *status)
{
  for (CrampReminder i = 0; status->facts != NULL && i < CRAMP_N_REMINDERS; i++)
    if (cramp_reminder_schedule_is_on (status->facts->schedule, i))
      return TRUE;

  return FALSE;
}

/* One that is left out for a reason is not off: the person switched it on. */
static gboolean
is_all_off (const CrampReminderStatus *status)
{
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    if (cramp_reminder_schedule_is_on (status->facts->schedule, i) ||
        cramp_reminder_schedule_is_left_out (status->facts->schedule, i))
      return FALSE;

  return TRUE;
}

/**
 * cramp_reminder_status_has:
 * @problem: a problem
 *
 * Returns: whether there is that problem
 */
gboolean
cramp_reminder_status_has (const CrampReminderStatus *status,
                           CrampReminderProblem       problem)
{
  switch (problem)
    {
    case CRAMP_REMINDER_PROBLEM_NO_BUS:
      return !status->has_bus;
    case CRAMP_REMINDER_PROBLEM_NO_SERVER:
      return status->has_bus && status->server == NULL;
    case CRAMP_REMINDER_PROBLEM_NO_BUTTONS:
      return status->server != NULL && !cramp_notifier_server_can (status->server, "actions");
    case CRAMP_REMINDER_PROBLEM_NOT_RUNNING:
      return status->has_bus && !status->is_running;
    case CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF:
      return status->autostart == CRAMP_AUTOSTART_OFF;
    case CRAMP_REMINDER_PROBLEM_NO_AUTOSTART:
      return status->autostart == CRAMP_AUTOSTART_MISSING;
    case CRAMP_REMINDER_PROBLEM_REFUSED:
      return status->autostart == CRAMP_AUTOSTART_REFUSED;
    case CRAMP_REMINDER_PROBLEM_NO_DIARY:
      return !status->has_diary;
    case CRAMP_REMINDER_PROBLEM_DIARY:
      return status->trouble != NULL;
    case CRAMP_REMINDER_PROBLEM_ALL_OFF:
      return status->facts != NULL && is_all_off (status);
    case CRAMP_N_REMINDER_PROBLEMS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The worst first. Buttons are a comfort: without them reminders come. */
static const CrampReminderProblem faults[] = {
  CRAMP_REMINDER_PROBLEM_NO_BUS,
  CRAMP_REMINDER_PROBLEM_NOT_RUNNING,
  CRAMP_REMINDER_PROBLEM_NO_SERVER,
  CRAMP_REMINDER_PROBLEM_DIARY,
  CRAMP_REMINDER_PROBLEM_REFUSED,
  CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF,
  CRAMP_REMINDER_PROBLEM_NO_AUTOSTART,
};

/**
 * cramp_reminder_status_get_fault:
 *
 * Finds the worst thing that keeps reminders from a person who waits for them,
 * now or after the next login.
 *
 * Returns: the problem, or %CRAMP_N_REMINDER_PROBLEMS when there is none or
 *   nobody waits
 */
CrampReminderProblem
cramp_reminder_status_get_fault (const CrampReminderStatus *status)
{
  for (guint i = 0; cramp_reminder_status_is_any_on (status) && i < G_N_ELEMENTS (faults); i++)
    if (cramp_reminder_status_has (status, faults[i]))
      return faults[i];

  return CRAMP_N_REMINDER_PROBLEMS;
}

static gboolean
has_come (const CrampReminderEvent *event)
{
  return event->state == CRAMP_REMINDER_STATE_SHOWN || event->state == CRAMP_REMINDER_STATE_SNOOZED ||
         event->state == CRAMP_REMINDER_STATE_ANSWERED;
}

/**
 * cramp_reminder_status_get_last:
 *
 * Returns: (nullable): the last one that came, if it did within a week
 */
const CrampReminderEvent *
cramp_reminder_status_get_last (const CrampReminderStatus *status,
                                CrampReminder              reminder)
{
  const CrampReminderEvent *last = NULL;

  for (guint i = 0; status->facts != NULL && i < status->facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (status->facts->events, CrampReminderEvent, i);

      if (event->reminder == reminder && has_come (event) && (last == NULL || event->night > last->night))
        last = event;
    }

  return last;
}

/**
 * cramp_reminder_status_get_last_told:
 *
 * Returns: (nullable): the signal that the person was last told of, if they
 *   ever were
 */
const CrampSignalTold *
cramp_reminder_status_get_last_told (const CrampReminderStatus *status)
{
  const CrampSignalTold *last = NULL;

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    if (status->told[i].at != 0 && (last == NULL || status->told[i].at > last->at))
      last = &status->told[i];

  return last;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const CrampReminderEvent *first = a;
  const CrampReminderEvent *second = b;

  if (first->due != second->due)
    return first->due < second->due ? -1 : 1;

  return (int) first->reminder - (int) second->reminder;
}

/* What was missed while no service ran is not in the log yet. */
static void
add_unlisted (GArray                    *missed,
              const CrampReminderStatus *status)
{
  g_autoptr (GArray) actions = cramp_reminder_policy_decide (status->facts, status->now);

  for (guint i = 0; i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);
      CrampReminderEvent         event = {
                .night = action->night,
                .reminder = action->reminder,
                .state = CRAMP_REMINDER_STATE_MISSED,
                .due = action->due,
      };

      if (action->kind == CRAMP_REMINDER_ACTION_MISS)
        g_array_append_val (missed, event);
    }
}

/**
 * cramp_reminder_status_list_missed:
 *
 * Lists the reminders of the last nights that did not come, and those of which
 * nobody knows: %CRAMP_REMINDER_STATE_INTENDED.
 *
 * Returns: (transfer full) (element-type CrampReminderEvent): by time
 */
GArray *
cramp_reminder_status_list_missed (const CrampReminderStatus *status)
{
  GArray *missed = g_array_new (FALSE, FALSE, sizeof (CrampReminderEvent));

  if (status->facts == NULL)
    return missed;

  for (guint i = 0; i < status->facts->events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (status->facts->events, CrampReminderEvent, i);

      if (event->state == CRAMP_REMINDER_STATE_MISSED || event->state == CRAMP_REMINDER_STATE_INTENDED)
        g_array_append_vals (missed, event, 1);
    }
  add_unlisted (missed, status);
  g_array_sort (missed, compare_events);

  return missed;
}

/**
 * cramp_reminder_status_get_pause_end:
 *
 * Returns: the first night that is not paused any more, or 0 when there is no
 *   pause now or the diary cannot be read
 */
CrampNightDate
cramp_reminder_status_get_pause_end (const CrampReminderStatus *status)
{
  if (status->facts == NULL)
    return 0;

  return cramp_reminder_pauses_get_end (status->facts->pauses, cramp_reminder_schedule_get_night (status->facts->schedule, status->now));
}
