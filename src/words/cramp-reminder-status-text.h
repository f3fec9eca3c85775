/* cramp-reminder-status-text.h - the state of the reminders, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-status.h"

G_BEGIN_DECLS

char *cramp_reminder_status_to_text (const CrampReminderStatus *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
