/* cramp-reminder-log.h - what a press makes of a reminder
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-event.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_reminder_log_put_off (CrampStore         *store,
                                     CrampReminderEvent *event,
                                     int                 minutes,
                                     gint64              now,
                                     GError            **error);
gboolean cramp_reminder_log_settle (CrampStore         *store,
                                    CrampReminderEvent *event,
                                    gint64              now,
                                    GError            **error);

G_END_DECLS
