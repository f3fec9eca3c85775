/* cramp-reminder-banner.h - telling that reminders cannot come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_BANNER (cramp_reminder_banner_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderBanner, cramp_reminder_banner, CRAMP, REMINDER_BANNER, AdwBin)

void cramp_reminder_banner_set_watch (CrampReminderBanner *self,
                                      CrampReminderWatch  *watch);

G_END_DECLS
