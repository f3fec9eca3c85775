/* cramp-store-since.h - since when each reminder is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-field.h"
#include "cramp-store.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampReminderWanted:
 * @since: since when a reminder is wanted as below, in seconds since 1970 in
 *   UTC, 0 when it is not, or -1 when nobody has saved that yet
 * @minute: its time, in minutes after the midnight that begins the evening's
 *   date, or %CRAMP_UNANSWERED when an older release saved the rest
 * @weekdays: the set of its weekdays, as in #CrampReminderSetting
 * @doubted: what @since was before the clock showed an earlier time than that,
 *   or 0; it holds again once the clock has come so far
 */
typedef struct
{
  gint64 since;
  int    minute;
  int    weekdays;
  gint64 doubted;
} CrampReminderWanted;

gboolean cramp_store_find_since (CrampStore          *self,
                                 CrampReminder        reminder,
                                 CrampReminderWanted *wanted,
                                 GError             **error);
gboolean cramp_store_save_since (CrampStore                *self,
                                 CrampReminder              reminder,
                                 const CrampReminderWanted *wanted,
                                 GError                   **error);

G_END_DECLS
