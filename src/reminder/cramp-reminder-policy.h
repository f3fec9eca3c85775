/* cramp-reminder-policy.h - what is to be done about the reminders now
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-guide-run.h"
#include "cramp-night.h"
#include "cramp-reminder-event.h"
#include "cramp-reminder-pause.h"
#include "cramp-reminder-schedule.h"

G_BEGIN_DECLS

/* The reminders of the evening, those of the three care measures. They are
 * the first of #CrampReminder, in the order of #CrampCare. After them come
 * those of the day: the daytime stretch and the morning check-in. */
#define CRAMP_N_EVENING_REMINDERS 3

/**
 * CrampReminderFacts:
 * @schedule: when the reminders are due
 * @events: (element-type CrampReminderEvent): what became of those of the last
 *   nights
 * @nights: (element-type CrampNight): what was answered for the last nights
 * @since: for each reminder since when it is known to be wanted, in seconds
 *   since 1970 in UTC; nothing before can have been missed
 * @pauses: (element-type CrampReminderPause): when nothing is wanted at all
 * @totals: (nullable) (element-type CrampNightTotal): which of the last nights
 *   are filled in
 * @guide: (nullable): the guide that is under way
 *
 * All that decides about reminders, apart from the time.
 */
typedef struct
{
  CrampReminderSchedule *schedule;
  GArray                *events;
  GPtrArray             *nights;
  gint64                 since[CRAMP_N_REMINDERS];
  GPtrArray             *pauses;
  GArray                *totals;
  CrampGuideRun         *guide;
} CrampReminderFacts;

CrampReminderFacts *cramp_reminder_facts_new (CrampReminderSchedule *schedule,
                                              GArray                *events,
                                              GPtrArray             *nights,
                                              gint64                 since) G_GNUC_WARN_UNUSED_RESULT;
void                cramp_reminder_facts_take_pauses (CrampReminderFacts *facts,
                                                      GPtrArray          *pauses);
void                cramp_reminder_facts_take_totals (CrampReminderFacts *facts,
                                                      GArray             *totals);
void                cramp_reminder_facts_take_guide (CrampReminderFacts *facts,
                                                     CrampGuideRun      *guide);
void                cramp_reminder_facts_free (CrampReminderFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderFacts, cramp_reminder_facts_free)

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

GArray                   *cramp_reminder_policy_decide (const CrampReminderFacts *facts,
                                                        gint64                    now) G_GNUC_WARN_UNUSED_RESULT;
GArray                   *cramp_reminder_policy_gather (GArray *actions) G_GNUC_WARN_UNUSED_RESULT;
gint64                    cramp_reminder_policy_get_next (const CrampReminderFacts *facts,
                                                          CrampReminder             reminder,
                                                          gint64                    now);
gint64                    cramp_reminder_policy_get_wake (const CrampReminderFacts *facts,
                                                          gint64                    now);
gboolean                  cramp_reminder_policy_is_answered (const CrampReminderFacts *facts,
                                                             CrampReminder             reminder,
                                                             CrampNightDate            night);
const CrampReminderEvent *cramp_reminder_policy_find_event (const CrampReminderFacts *facts,
                                                            CrampReminder             reminder,
                                                            CrampNightDate            night);
CrampNightDate            cramp_reminder_policy_get_pause_end (const CrampReminderFacts *facts,
                                                               CrampNightDate            night);

G_END_DECLS
