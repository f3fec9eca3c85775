/* cramp-reminder-schedule.h - when each reminder of a night is due
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-plan.h"
#include "cramp-profile.h"
#include "cramp-record.h"

G_BEGIN_DECLS

/**
 * CrampReminderSchedule:
 *
 * When the reminders of a night are due: the person's settings, bedtime and
 * the zone whose clocks they go by. Once it has its plans it never changes.
 */
typedef struct _CrampReminderSchedule CrampReminderSchedule;

CrampReminderSchedule *cramp_reminder_schedule_new (GPtrArray *settings,
                                                    int        bedtime,
                                                    int        reasons_against,
                                                    GTimeZone *zone) G_GNUC_WARN_UNUSED_RESULT;
void                   cramp_reminder_schedule_free (CrampReminderSchedule *self);

void cramp_reminder_schedule_set_plans (CrampReminderSchedule *self,
                                        GPtrArray             *plans);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderSchedule, cramp_reminder_schedule_free)

CrampNightDate cramp_reminder_schedule_get_night (const CrampReminderSchedule *self,
                                                  gint64                       now);
GDateTime     *cramp_reminder_schedule_get_local (const CrampReminderSchedule *self,
                                                  gint64                       instant) G_GNUC_WARN_UNUSED_RESULT;
gint64         cramp_reminder_schedule_get_end (const CrampReminderSchedule *self,
                                                CrampReminder                reminder,
                                                CrampNightDate               night);

int      cramp_reminder_schedule_get_reasons_against (const CrampReminderSchedule *self,
                                                      CrampReminder                reminder);
gboolean cramp_reminder_schedule_is_left_out (const CrampReminderSchedule *self,
                                              CrampReminder                reminder);
gboolean cramp_reminder_schedule_is_on (const CrampReminderSchedule *self,
                                        CrampReminder                reminder);
int      cramp_reminder_schedule_get_arm (const CrampReminderSchedule *self,
                                          CrampReminder                reminder,
                                          CrampNightDate               night);
int      cramp_reminder_schedule_get_minute (const CrampReminderSchedule *self,
                                             CrampReminder                reminder);
int      cramp_reminder_schedule_get (const CrampReminderSchedule *self,
                                      CrampReminder                reminder,
                                      CrampReminderField           field);
gint64   cramp_reminder_schedule_get_time (const CrampReminderSchedule *self,
                                           CrampReminder                reminder,
                                           CrampNightDate               night);
gint64   cramp_reminder_schedule_get_due (const CrampReminderSchedule *self,
                                          CrampReminder                reminder,
                                          CrampNightDate               night);

G_END_DECLS
