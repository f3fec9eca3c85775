/* cramp-reminder-reader.h - what decides about reminders, from the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-reminder-policy.h"
#include "cramp-store.h"

G_BEGIN_DECLS

CrampReminderFacts *cramp_reminder_read_facts (CrampStore *store,
                                               GTimeZone  *zone,
                                               gint64      now,
                                               gint64      since,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_reminder_save_since (CrampStore                  *store,
                                    const CrampReminderSchedule *schedule,
                                    gint64                       now,
                                    GError                     **error);
gboolean cramp_reminder_shift_since (CrampStore *store,
                                     gint64      first,
                                     gint64      shift,
                                     GError    **error);

G_END_DECLS
