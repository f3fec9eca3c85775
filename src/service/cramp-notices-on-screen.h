/* cramp-notices-on-screen.h - the notices of reminders that are on the screen
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-notifier.h"
#include "cramp-reminder-policy.h"

G_BEGIN_DECLS

/**
 * CrampNoticesOnScreen:
 *
 * The notices of reminders that are on the screen, as far as this process knows.
 */
typedef struct _CrampNoticesOnScreen CrampNoticesOnScreen;

CrampNoticesOnScreen *cramp_notices_on_screen_new (CrampNotifier *notifier) G_GNUC_WARN_UNUSED_RESULT;
void                  cramp_notices_on_screen_free (CrampNoticesOnScreen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampNoticesOnScreen, cramp_notices_on_screen_free)

void   cramp_notices_on_screen_show (CrampNoticesOnScreen *self, const CrampReminderGroup *group, gboolean has_buttons, GAsyncReadyCallback callback, gpointer user_data);
void   cramp_notices_on_screen_put (CrampNoticesOnScreen *self, const CrampReminderGroup *group);
void   cramp_notices_on_screen_restore (CrampNoticesOnScreen     *self,
                                        const CrampReminderFacts *facts);
void   cramp_notices_on_screen_clean (CrampNoticesOnScreen     *self,
                                      const CrampReminderFacts *facts,
                                      gint64                    now);
void   cramp_notices_on_screen_widen (const CrampNoticesOnScreen *self,
                                      const CrampReminderFacts   *facts,
                                      CrampReminderGroup         *group,
                                      gint64                      now);
gint64 cramp_notices_on_screen_get_end (const CrampNoticesOnScreen  *self,
                                        const CrampReminderSchedule *schedule);

G_END_DECLS
