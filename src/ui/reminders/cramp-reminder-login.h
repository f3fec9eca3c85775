/* cramp-reminder-login.h - having the service start at login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

void     cramp_reminder_login_set_async (CrampReminderWatch *watch,
                                         gboolean            on,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gboolean cramp_reminder_login_set_finish (CrampReminderWatch *watch,
                                          GAsyncResult       *result,
                                          GError            **error);

void cramp_reminder_login_arrange (CrampReminderWatch *watch);

G_END_DECLS
