/* cramp-reminder-status.h - whether reminders can come, and what became of them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-autostart-state.h"
#include "cramp-notifier.h"
#include "cramp-reminder-policy.h"
#include "cramp-signal-told.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampReminderProblem:
 * @CRAMP_REMINDER_PROBLEM_NO_BUS: there is no session bus, so no desktop
 * @CRAMP_REMINDER_PROBLEM_NO_SERVER: nobody shows notifications
 * @CRAMP_REMINDER_PROBLEM_NO_BUTTONS: notifications have no buttons
 * @CRAMP_REMINDER_PROBLEM_NOT_RUNNING: the service does not run
 * @CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF: the service does not start at login,
 *   because somebody switched that off
 * @CRAMP_REMINDER_PROBLEM_NO_AUTOSTART: the service does not start at login,
 *   because the desktop does not know it
 * @CRAMP_REMINDER_PROBLEM_REFUSED: the service may not run in the background or
 *   start at login, because the desktop refused it when it was asked
 * @CRAMP_REMINDER_PROBLEM_NO_DIARY: there is no diary yet
 * @CRAMP_REMINDER_PROBLEM_DIARY: the diary cannot be read or written
 * @CRAMP_REMINDER_PROBLEM_ALL_OFF: every reminder is off
 *
 * What keeps reminders from coming or from being answered.
 */
typedef enum
{
  CRAMP_REMINDER_PROBLEM_NO_BUS,
  CRAMP_REMINDER_PROBLEM_NO_SERVER,
  CRAMP_REMINDER_PROBLEM_NO_BUTTONS,
  CRAMP_REMINDER_PROBLEM_NOT_RUNNING,
  CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF,
  CRAMP_REMINDER_PROBLEM_NO_AUTOSTART,
  CRAMP_REMINDER_PROBLEM_REFUSED,
  CRAMP_REMINDER_PROBLEM_NO_DIARY,
  CRAMP_REMINDER_PROBLEM_DIARY,
  CRAMP_REMINDER_PROBLEM_ALL_OFF,
  CRAMP_N_REMINDER_PROBLEMS,
} CrampReminderProblem;

/**
 * CrampReminderStatus:
 * @now: the current time, in seconds since 1970 in UTC
 * @has_bus: whether there is a session bus
 * @is_running: whether the service runs
 * @autostart: whether the service starts at login
 * @server: (nullable): who shows notifications
 * @diary: the path of the diary
 * @has_diary: whether there is a diary
 * @trouble: (nullable): why the diary cannot be read or written
 * @facts: (nullable): what the diary says about reminders
 * @tells_signals: whether the person wants to be told of the signals
 * @told: what they were told of each #CrampSignal
 *
 * Everything there is to say about reminders.
 */
typedef struct
{
  gint64               now;
  gboolean             has_bus;
  gboolean             is_running;
  CrampAutostart       autostart;
  CrampNotifierServer *server;
  char                *diary;
  gboolean             has_diary;
  char                *trouble;
  CrampReminderFacts  *facts;
  gboolean             tells_signals;
  CrampSignalTold      told[CRAMP_N_SIGNALS];
} CrampReminderStatus;

CrampReminderStatus *cramp_reminder_status_new (const char *diary,
                                                gint64      now) G_GNUC_WARN_UNUSED_RESULT;
void                 cramp_reminder_status_free (CrampReminderStatus *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderStatus, cramp_reminder_status_free)

void cramp_reminder_status_read (CrampReminderStatus *status,
                                 CrampStore          *store,
                                 GTimeZone           *zone);

void cramp_reminder_status_take_answer (CrampReminderStatus *status,
                                        GVariant            *answer);

gboolean                  cramp_reminder_status_has (const CrampReminderStatus *status,
                                                     CrampReminderProblem       problem);
gboolean                  cramp_reminder_status_is_any_on (const CrampReminderStatus *status);
CrampReminderProblem      cramp_reminder_status_get_fault (const CrampReminderStatus *status);
const CrampReminderEvent *cramp_reminder_status_get_last (const CrampReminderStatus *status,
                                                          CrampReminder              reminder);
const CrampSignalTold    *cramp_reminder_status_get_last_told (const CrampReminderStatus *status);
GArray                   *cramp_reminder_status_list_missed (const CrampReminderStatus *status) G_GNUC_WARN_UNUSED_RESULT;
CrampNightDate            cramp_reminder_status_get_pause_end (const CrampReminderStatus *status);

GVariant *cramp_reminder_status_to_variant (const CrampReminderStatus *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
