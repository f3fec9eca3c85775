/* cramp-reminder-times.h - when a reminder comes, as people say it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-record.h"

G_BEGIN_DECLS

int   cramp_reminder_times_get_minute_of_day (const CrampReminderSetting *setting,
                                              int                         bedtime);
char *cramp_reminder_times_words (const CrampReminderSetting *setting,
                                  int                         bedtime) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
