/* cramp-test-notice.h - a notification that says it is a test
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"

G_BEGIN_DECLS

void     cramp_test_notice_show_async (CrampNotifier      *notifier,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean cramp_test_notice_show_finish (CrampNotifier *notifier,
                                        GAsyncResult  *result,
                                        gboolean      *has_button,
                                        GError       **error);
gboolean cramp_test_notice_take_press (CrampNotifier *notifier,
                                       const char    *action);

G_END_DECLS
