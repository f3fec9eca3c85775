/* cramp-reminder-names.h - what window and service call each other by
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The service on the session's bus. */
#define CRAMP_REMINDER_SERVICE_ID "io.github.crampdiary.CrampDiary.Reminders"
#define CRAMP_REMINDER_SERVICE_PATH "/io/github/crampdiary/CrampDiary/Reminders"
#define CRAMP_REMINDER_SERVICE_INTERFACE "io.github.crampdiary.CrampDiary.Reminders1"

/* The button of the notification that tries reminders out. */
#define CRAMP_REMINDER_TEST_ACTION "test-works"
