/* cramp-reminder-watch.h - whether reminders can come, as it changes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-status.h"

G_BEGIN_DECLS

/* The service itself waits five seconds for the notification server, and may
 * have to start before. */
#define CRAMP_REMINDER_ANSWER_TIMEOUT_MSEC 15000

#define CRAMP_TYPE_REMINDER_WATCH (cramp_reminder_watch_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderWatch, cramp_reminder_watch, CRAMP, REMINDER_WATCH, GObject)

CrampReminderWatch *cramp_reminder_watch_new (CrampStore *store,
                                              CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

gboolean                   cramp_reminder_watch_is_usual (CrampReminderWatch *self);
const CrampReminderStatus *cramp_reminder_watch_get_status (CrampReminderWatch *self);
GDBusConnection           *cramp_reminder_watch_get_bus (CrampReminderWatch *self);
void                       cramp_reminder_watch_refresh (CrampReminderWatch *self);

G_END_DECLS
