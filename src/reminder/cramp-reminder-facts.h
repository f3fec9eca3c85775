/* cramp-reminder-facts.h - what decides about the reminders
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
 * @pauses: (nullable) (element-type CrampReminderPause): when nothing is wanted
 *   at all
 * @totals: (nullable) (element-type CrampNightTotal): which of the last nights
 *   are filled in; without it none is
 * @guide: (nullable): the guide that is under way
 *
 * All that decides about reminders, apart from the time. Whoever makes them adds
 * what there is of the last three.
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
void                cramp_reminder_facts_free (CrampReminderFacts *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderFacts, cramp_reminder_facts_free)

const CrampReminderEvent *cramp_reminder_facts_find_event (const CrampReminderFacts *facts,
                                                           CrampReminder             reminder,
                                                           CrampNightDate            night);
gboolean                  cramp_reminder_facts_is_answered (const CrampReminderFacts *facts,
                                                            CrampReminder             reminder,
                                                            CrampNightDate            night);

G_END_DECLS
