/* cramp-reminder-policy.h - what is to be done about the reminders now
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-facts.h"

G_BEGIN_DECLS

/**
 * CrampReminderActionKind:
 * @CRAMP_REMINDER_ACTION_SHOW: it is due, or was not long ago, or was put off
 *   until now
 * @CRAMP_REMINDER_ACTION_NUDGE: it came, nobody answered, and it is wished once
 *   more
 * @CRAMP_REMINDER_ACTION_MISS: its time passed without it
 * @CRAMP_REMINDER_ACTION_SETTLE: it came, and the person has answered
 */
typedef enum
{
  CRAMP_REMINDER_ACTION_SHOW,
  CRAMP_REMINDER_ACTION_NUDGE,
  CRAMP_REMINDER_ACTION_MISS,
  CRAMP_REMINDER_ACTION_SETTLE,
} CrampReminderActionKind;

/**
 * CrampReminderAction:
 * @kind: what is to be done
 * @night: the night of the reminder
 * @reminder: the reminder
 * @due: when it was due, in seconds since 1970 in UTC
 * @nudged: whether this is the one time that it comes once more, or that has
 *   been
 */
typedef struct
{
  CrampReminderActionKind kind;
  CrampNightDate          night;
  CrampReminder           reminder;
  gint64                  due;
  gboolean                nudged;
} CrampReminderAction;

/**
 * CrampReminderGroup:
 * @night: the night of the reminders
 * @reminders: the set of #CrampReminder
 *
 * Reminders that come as one notification: some of the evening, or one of the
 * day.
 */
typedef struct
{
  CrampNightDate night;
  int            reminders;
} CrampReminderGroup;

GArray *cramp_reminder_policy_decide (const CrampReminderFacts *facts,
                                      gint64                    now) G_GNUC_WARN_UNUSED_RESULT;
GArray *cramp_reminder_policy_gather (GArray *actions) G_GNUC_WARN_UNUSED_RESULT;
gint64  cramp_reminder_policy_get_next (const CrampReminderFacts *facts,
                                        CrampReminder             reminder,
                                        gint64                    now);
gint64  cramp_reminder_policy_get_wake (const CrampReminderFacts *facts,
                                        gint64                    now);

G_END_DECLS
