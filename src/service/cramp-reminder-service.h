/* cramp-reminder-service.h - the program that keeps the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cramp-clock.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_SERVICE (cramp_reminder_service_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderService, cramp_reminder_service, CRAMP, REMINDER_SERVICE, GApplication)

CrampReminderService *cramp_reminder_service_new (const char *diary,
                                                  CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
