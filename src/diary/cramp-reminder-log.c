/* cramp-reminder-log.c - what a press makes of a reminder
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-reminder-log.h"

#include "cramp-store-log.h"

/**
 * cramp_reminder_log_put_off:
 * @event: what became of the reminder so far
 * @minutes: for how long to put it off
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Lets a reminder come again. The same press may arrive twice, from a button
 * and from the bus: it counts once.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_reminder_log_put_off (CrampStore         *store,
                            CrampReminderEvent *event,
                            int                 minutes,
                            gint64              now,
                            GError            **error)
{
  if (event->state == CRAMP_REMINDER_STATE_SNOOZED && event->until > now)
    return TRUE;

  event->state = CRAMP_REMINDER_STATE_SNOOZED;
  event->changed = now;
  event->until = now + minutes * 60;
  return cramp_store_save_event (store, event, error);
}

/**
 * cramp_reminder_log_settle:
 * @event: what became of the reminder so far
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Notes that a reminder was answered.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_reminder_log_settle (CrampStore         *store,
                           CrampReminderEvent *event,
                           gint64              now,
                           GError            **error)
{
  if (event->state == CRAMP_REMINDER_STATE_ANSWERED)
    return TRUE;

  event->state = CRAMP_REMINDER_STATE_ANSWERED;
  event->changed = now;
  event->until = 0;
  return cramp_store_save_event (store, event, error);
}
