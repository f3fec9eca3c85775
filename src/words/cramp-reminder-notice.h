/* cramp-reminder-notice.h - the notice of one or several reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampReminderNotice:
 * @id: what it is about
 * @title: its title
 * @body: its text
 * @buttons: (nullable): the names and labels of its buttons in turn
 *
 * What a notification says about one or several reminders.
 */
typedef struct
{
  char       *id;
  const char *title;
  char       *body;
  char      **buttons;
} CrampReminderNotice;

CrampReminderNotice *cramp_reminder_notice_new (int            reminders,
                                                CrampNightDate night,
                                                gboolean       has_buttons) G_GNUC_WARN_UNUSED_RESULT;
void                 cramp_reminder_notice_free (CrampReminderNotice *notice);
char                *cramp_reminder_notice_dup_id (int reminders) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderNotice, cramp_reminder_notice_free)

G_END_DECLS
