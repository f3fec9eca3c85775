/* cramp-reminder-list.h - rows that say what became of reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

/**
 * CrampReminderListFunc:
 * @status: what is known
 *
 * Returns: (transfer full) (element-type GtkWidget): the rows to show, floating
 */
typedef GPtrArray *(*CrampReminderListFunc) (const CrampReminderStatus *status);

#define CRAMP_TYPE_REMINDER_LIST (cramp_reminder_list_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderList, cramp_reminder_list, CRAMP, REMINDER_LIST, AdwPreferencesGroup)

void cramp_reminder_list_set_watch (CrampReminderList    *self,
                                    CrampReminderWatch   *watch,
                                    CrampReminderListFunc make_rows);

GPtrArray *cramp_reminder_list_make_faults (const CrampReminderStatus *status) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cramp_reminder_list_make_history (const CrampReminderStatus *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
