/* cramp-signal-notice.h - the notification that a signal has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"

G_BEGIN_DECLS

/* What it is about. */
#define CRAMP_SIGNAL_NOTICE_ID "signals"

/* The button and the application's action of that name. */
#define CRAMP_SIGNAL_NOTICE_ACTION "show-signals"

void cramp_signal_notice_show (CrampNotifier      *notifier,
                               gboolean            has_warning,
                               gboolean            has_buttons,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

G_END_DECLS
