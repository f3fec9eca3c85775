/* cramp-reminder-policy.c - what is to be done about the reminders now
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-reminder-policy.h"

#include "cramp-guide.h"

/* Each weekday is among them, and one more for a clock set back; a plan can have
 * fourteen nights without a measure in a row, seven each of two fortnights. */
#define NIGHTS_AHEAD 16

/* When a reminder that came is to come once more, or 0. It does so once in a
 * night: whoever put it off after that has answered. */
static gint64
get_nudge (const CrampReminderFacts *facts,
           const CrampReminderEvent *event)
{
  gint64 again = cramp_reminder_schedule_get (facts->schedule, event->reminder, CRAMP_REMINDER_AGAIN_MIN) * G_GINT64_CONSTANT (60);
  gint64 moment = event->changed + again;

  if (again == 0 || event->nudged || moment >= cramp_reminder_schedule_get_end (facts->schedule, event->reminder, event->night))
    return 0;

  return moment;
}

/* When a reminder would come that has not come yet, or 0: when it is due, or,
 * once put off, when that ends, or, once shown, when it is wished once more.
 * What was intended but never confirmed may have been seen, so it does not come
 * again. */
static gint64
get_moment (const CrampReminderFacts *facts,
            CrampReminder             reminder,
            CrampNightDate            night)
{
  const CrampReminderEvent *event = cramp_reminder_facts_find_event (facts, reminder, night);
  gint64                    due = cramp_reminder_schedule_get_due (facts->schedule, reminder, night);

  if (due == 0 || cramp_reminder_facts_is_answered (facts, reminder, night))
    return 0;
  if (event == NULL || event->state == CRAMP_REMINDER_STATE_MISSED)
    return due;
  if (event->state == CRAMP_REMINDER_STATE_SNOOZED)
    return event->until;
  if (event->state == CRAMP_REMINDER_STATE_SHOWN)
    return get_nudge (facts, event);

  return 0;
}

/* Nobody is reminded of what they are doing. Once its guide is over it is
 * marked as done; one that was broken off too early leaves the reminder due. A
 * guide that is paused may have been forgotten. */
static gint64
get_after_guide (const CrampReminderFacts *facts,
                 CrampReminder             reminder,
                 CrampNightDate            night,
                 gint64                    moment)
{
  const CrampGuideRun *guide = facts->guide;

  if (moment == 0 || guide == NULL || guide->ended != 0 || guide->since == 0 ||
      guide->care != (CrampCare) reminder || guide->night != night)
    return moment;

  return MAX (moment, cramp_guide_get_end (guide) + CRAMP_GUIDE_WINDOW_FIRST_S);
}

/* How late it may still come, in seconds. */
static gint64
get_window (const CrampReminderFacts *facts,
            CrampReminder             reminder)
{
  return cramp_reminder_schedule_get (facts->schedule, reminder, CRAMP_REMINDER_LATE_MIN) * G_GINT64_CONSTANT (60);
}

/* The same, where nobody wished to be left alone: what is paused neither comes
 * nor is missed. */
static gint64
get_coming (const CrampReminderFacts *facts,
            CrampReminder             reminder,
            CrampNightDate            night)
{
  gint64 moment = get_after_guide (facts, reminder, night, get_moment (facts, reminder, night));
  gint64 last = moment + get_window (facts, reminder);

  for (guint i = 0; moment != 0 && facts->pauses != NULL && i < facts->pauses->len; i++)
    if (cramp_reminder_pause_silences (g_ptr_array_index (facts->pauses, i), night, last))
      return 0;

  return moment;
}

/* Past its end it would be taken away as soon as it came. */
static gboolean
is_in_window (const CrampReminderFacts *facts,
              CrampReminder             reminder,
              CrampNightDate            night,
              gint64                    coming,
              gint64                    now)
{
  return now <= coming + get_window (facts, reminder) &&
         now < cramp_reminder_schedule_get_end (facts->schedule, reminder, night);
}

/* An answer settles whatever came before it, also a reminder that was missed: the
 * thing was done anyway. One that came and is not answered in time was not
 * missed. One that was put off keeps the moment it was first due. */
static gboolean
decide_one (const CrampReminderFacts *facts,
            gint64                    now,
            CrampReminderAction      *action)
{
  CrampReminder             reminder = action->reminder;
  CrampNightDate            night = action->night;
  const CrampReminderEvent *event = cramp_reminder_facts_find_event (facts, reminder, night);
  gint64                    coming = get_coming (facts, reminder, night);

  if (event != NULL && event->state != CRAMP_REMINDER_STATE_ANSWERED && cramp_reminder_facts_is_answered (facts, reminder, night))
    action->kind = CRAMP_REMINDER_ACTION_SETTLE;
  else if (coming == 0 || now < coming)
    return FALSE;
  else if (is_in_window (facts, reminder, night, coming, now))
    action->kind = event != NULL && event->state == CRAMP_REMINDER_STATE_SHOWN ? CRAMP_REMINDER_ACTION_NUDGE : CRAMP_REMINDER_ACTION_SHOW;
  else if (event == NULL ? coming >= facts->since[reminder] : event->state == CRAMP_REMINDER_STATE_SNOOZED)
    action->kind = CRAMP_REMINDER_ACTION_MISS;
  else
    return FALSE;

  action->due = event != NULL && event->state != CRAMP_REMINDER_STATE_MISSED ? event->due : cramp_reminder_schedule_get_due (facts->schedule, reminder, night);
  action->nudged = action->kind == CRAMP_REMINDER_ACTION_NUDGE || (event != NULL && event->nudged);

  return TRUE;
}

/**
 * cramp_reminder_policy_decide:
 * @facts: what is known
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Decides what is to be done about each reminder of the last nights. A reminder
 * that could not be shown at its time counts as missed at once, and still comes
 * when it can within its window; so asking again changes nothing.
 *
 * Returns: (transfer full) (element-type CrampReminderAction): the actions, by
 *   night and reminder
 */
GArray *
cramp_reminder_policy_decide (const CrampReminderFacts *facts,
                              gint64                    now)
{
  GArray        *actions = g_array_new (FALSE, FALSE, sizeof (CrampReminderAction));
  CrampNightDate last = cramp_reminder_schedule_get_night (facts->schedule, now);

  /* In the morning the day of the coming night has begun. */
  for (CrampNightDate night = last - CRAMP_REMINDER_NIGHTS_BACK; night <= last + 1; night++)
    for (CrampReminder reminder = 0; reminder < CRAMP_N_REMINDERS; reminder++)
      {
        CrampReminderAction action = { .night = night, .reminder = reminder };

        if (decide_one (facts, now, &action))
          g_array_append_val (actions, action);
      }

  return actions;
}

/* The care measures of an evening are done one after the other, so one notice
 * can speak of them. A reminder of the day has a question and buttons of its
 * own. */
static gboolean
goes_with (const CrampReminderGroup  *group,
           const CrampReminderAction *action)
{
  return group->night == action->night && action->reminder < CRAMP_N_EVENING_REMINDERS &&
         group->reminders < CRAMP_SET (CRAMP_N_EVENING_REMINDERS);
}

/**
 * cramp_reminder_policy_gather:
 * @actions: (element-type CrampReminderAction): what is to be done, by night
 *
 * Puts those of the evening together that are to be shown at once for one
 * night: who opens the lid late in the evening hears of it once.
 *
 * Returns: (transfer full) (element-type CrampReminderGroup): the notices, by
 *   night
 */
GArray *
cramp_reminder_policy_gather (GArray *actions)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (CrampReminderGroup));

  for (guint i = 0; i < actions->len; i++)
    {
      const CrampReminderAction *action = &g_array_index (actions, CrampReminderAction, i);
      const CrampReminderGroup   group = { .night = action->night };

      if (action->kind != CRAMP_REMINDER_ACTION_SHOW && action->kind != CRAMP_REMINDER_ACTION_NUDGE)
        continue;
      if (groups->len == 0 || !goes_with (&g_array_index (groups, CrampReminderGroup, groups->len - 1), action))
        g_array_append_val (groups, group);
      g_array_index (groups, CrampReminderGroup, groups->len - 1).reminders |= CRAMP_SET (action->reminder);
    }

  return groups;
}

/* From when on to look for what comes after the pauses of the next days, or 0
 * when there are none. */
static CrampNightDate
find_first_after_pause (const CrampReminderFacts *facts,
                        CrampNightDate            night)
{
  CrampNightDate end = cramp_reminder_pauses_get_end (facts->pauses, night + NIGHTS_AHEAD);

  return end != 0 ? end : cramp_reminder_pauses_get_end (facts->pauses, night);
}

static gint64
find_next (const CrampReminderFacts *facts,
           CrampReminder             reminder,
           gint64                    now,
           CrampNightDate            first,
           CrampNightDate            last)
{
  gint64 next = 0;

  for (CrampNightDate candidate = first; candidate <= last; candidate++)
    {
      gint64 coming = get_coming (facts, reminder, candidate);

      if (coming > now && (next == 0 || coming < next))
        next = coming;
    }

  return next;
}

/**
 * cramp_reminder_policy_get_next:
 * @facts: what is known
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Finds when a reminder comes next, strictly after @now, if nothing changes.
 *
 * Returns: the moment in seconds since 1970 in UTC, or 0 when it does not come
 *   within a fortnight, or within a fortnight after a pause
 */
gint64
cramp_reminder_policy_get_next (const CrampReminderFacts *facts,
                                CrampReminder             reminder,
                                gint64                    now)
{
  CrampNightDate night = cramp_reminder_schedule_get_night (facts->schedule, now);
  CrampNightDate after = find_first_after_pause (facts, night);
  gint64         next = find_next (facts, reminder, now, night - 1, night + NIGHTS_AHEAD);

  return next != 0 || after == 0 ? next : find_next (facts, reminder, now, after, after + NIGHTS_AHEAD);
}

/**
 * cramp_reminder_policy_get_wake:
 * @facts: what is known
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: when to decide again, in seconds since 1970 in UTC, or 0 when
 *   nothing comes within a fortnight
 */
gint64
cramp_reminder_policy_get_wake (const CrampReminderFacts *facts,
                                gint64                    now)
{
  gint64 wake = 0;

  for (CrampReminder reminder = 0; reminder < CRAMP_N_REMINDERS; reminder++)
    {
      gint64 next = cramp_reminder_policy_get_next (facts, reminder, now);

      if (next != 0 && (wake == 0 || next < wake))
        wake = next;
    }

  return wake;
}
