/* cramp-reminder-event.h - what became of one reminder of one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* How many nights before the running one can still be listed as missed. */
#define CRAMP_REMINDER_NIGHTS_BACK 7

/**
 * CrampReminderEvent:
 * @night: the night it belongs to
 * @reminder: what to remind of
 * @state: what became of it
 * @due: when it was due, in seconds since 1970 in UTC
 * @changed: when @state was reached, in seconds since 1970 in UTC
 * @until: when a snoozed one comes again, in seconds since 1970 in UTC, or 0
 * @nudged: whether it came once more because nobody answered; it does so once
 *
 * One reminder of one night. There is at most one for each night and reminder.
 */
typedef struct
{
  CrampNightDate     night;
  CrampReminder      reminder;
  CrampReminderState state;
  gint64             due;
  gint64             changed;
  gint64             until;
  gboolean           nudged;
} CrampReminderEvent;

G_END_DECLS
