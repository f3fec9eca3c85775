/* cramp-reminder-test.h - having the service show a reminder, to try it out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

void     cramp_reminder_test_async (CrampReminderWatch *watch,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
gboolean cramp_reminder_test_finish (CrampReminderWatch *watch,
                                     GAsyncResult       *result,
                                     gboolean           *has_button,
                                     GError            **error);

G_END_DECLS
