/* cramp-reminder-login-row.h - whether reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_LOGIN_ROW (cramp_reminder_login_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderLoginRow, cramp_reminder_login_row, CRAMP, REMINDER_LOGIN_ROW, AdwActionRow)

void cramp_reminder_login_row_set_watch (CrampReminderLoginRow *self,
                                         CrampReminderWatch    *watch);

G_END_DECLS
