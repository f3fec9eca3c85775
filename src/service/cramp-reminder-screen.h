/* cramp-reminder-screen.h - the notices of reminders that are on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"
#include "cramp-reminder-policy.h"

G_BEGIN_DECLS

/**
 * CrampReminderScreen:
 *
 * The notices of reminders that are on the screen, as far as this process knows.
 */
typedef struct _CrampReminderScreen CrampReminderScreen;

CrampReminderScreen *cramp_reminder_screen_new (CrampNotifier *notifier) G_GNUC_WARN_UNUSED_RESULT;
void                 cramp_reminder_screen_free (CrampReminderScreen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderScreen, cramp_reminder_screen_free)

void   cramp_reminder_screen_show (CrampReminderScreen *self, const CrampReminderGroup *group, gboolean has_buttons, GAsyncReadyCallback callback, gpointer user_data);
void   cramp_reminder_screen_put (CrampReminderScreen *self, const CrampReminderGroup *group);
void   cramp_reminder_screen_restore (CrampReminderScreen      *self,
                                      const CrampReminderFacts *facts);
void   cramp_reminder_screen_clean (CrampReminderScreen      *self,
                                    const CrampReminderFacts *facts,
                                    gint64                    now);
void   cramp_reminder_screen_widen (const CrampReminderScreen *self,
                                    const CrampReminderFacts  *facts,
                                    CrampReminderGroup        *group,
                                    gint64                     now);
gint64 cramp_reminder_screen_get_end (const CrampReminderScreen   *self,
                                      const CrampReminderSchedule *schedule);

G_END_DECLS
