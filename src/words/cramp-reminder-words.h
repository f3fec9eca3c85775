/* cramp-reminder-words.h - what keeps reminders from coming, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-status.h"

G_BEGIN_DECLS

const char *cramp_reminder_words_name (CrampReminder reminder);
const char *cramp_reminder_words_problem (CrampReminderProblem problem);
const char *cramp_reminder_words_remedy (CrampReminderProblem problem);

const char *cramp_reminder_words_name (CrampReminder reminder);
char       *cramp_reminder_words_next (const CrampReminderStatus *status,
                                       CrampReminder              reminder) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_reminder_words_last (const CrampReminderStatus *status,
                                       CrampReminder              reminder) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_reminder_words_missed (const CrampReminderStatus *status,
                                         const CrampReminderEvent  *event) G_GNUC_WARN_UNUSED_RESULT;

const char *cramp_reminder_words_test_failed (const GError *error);
char       *cramp_reminder_words_last_told (const CrampReminderStatus *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
