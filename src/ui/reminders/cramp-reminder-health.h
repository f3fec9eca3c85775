/* cramp-reminder-health.h - whether reminders reach the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-reminder-watch.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_REMINDER_HEALTH (cramp_reminder_health_get_type ())

G_DECLARE_FINAL_TYPE (CrampReminderHealth, cramp_reminder_health, CRAMP, REMINDER_HEALTH, AdwPreferencesGroup)

void cramp_reminder_health_set_watch (CrampReminderHealth *self,
                                      CrampReminderWatch  *watch);

G_END_DECLS
