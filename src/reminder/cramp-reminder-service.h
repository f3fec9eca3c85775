/* cramp-reminder-service.h - the program that keeps the reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-wall-clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CRAMP_REMINDER_SERVICE_ID "io.github.crampdiary.CrampDiary.Reminders"

/* The button of the notification that tries reminders out. */
#define CRAMP_REMINDER_TEST_ACTION "test-works"

#define CRAMP_TYPE_REMINDER_SERVICE (cramp_reminder_service_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderService, cramp_reminder_service, CRAMP, REMINDER_SERVICE, GApplication)

CrampReminderService *cramp_reminder_service_new (const char       *diary,
                                                  const CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
