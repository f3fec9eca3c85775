/* cramp-reminders-window.h - when and of what to remind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDERS_WINDOW (cramp_reminders_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampRemindersWindow, cramp_reminders_window, CRAMP, REMINDERS_WINDOW, AdwWindow)

GtkWindow *cramp_reminders_window_new (GtkWindow          *parent,
                                       CrampStore         *store,
                                       CrampReminderWatch *watch,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
