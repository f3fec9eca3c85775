/* cramp-reminder-test-row.h - trying a reminder out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_TEST_ROW (cramp_reminder_test_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderTestRow, cramp_reminder_test_row, CRAMP, REMINDER_TEST_ROW, AdwActionRow)

void cramp_reminder_test_row_set_watch (CrampReminderTestRow *self,
                                        CrampReminderWatch   *watch);

G_END_DECLS
