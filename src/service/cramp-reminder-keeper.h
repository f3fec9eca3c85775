/* cramp-reminder-keeper.h - carrying out what is decided about reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-keeper.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_KEEPER (cramp_reminder_keeper_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderKeeper, cramp_reminder_keeper, CRAMP, REMINDER_KEEPER, CrampKeeper)

CrampKeeper *cramp_reminder_keeper_new (CrampStore    *store,
                                        CrampNotifier *notifier,
                                        CrampClock    *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
