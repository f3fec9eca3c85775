/* cramp-reminder-pause.h - nights without reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-kind.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampReminderPause:
 * @from: the first night of it
 * @until: the first night after it
 * @ended: when the person ended it before that, in seconds since 1970 in UTC,
 *   or %CRAMP_NEVER_MODIFIED
 *
 * A wish not to be reminded of anything for some nights. One that is over
 * still tells that what did not come was not missed.
 */
typedef struct
{
  CrampNightDate from;
  CrampNightDate until;
  gint64         ended;
} CrampReminderPause;

extern const CrampKind cramp_reminder_pause_kind;

CrampReminderPause *cramp_reminder_pause_new (CrampNightDate from,
                                              CrampNightDate until) G_GNUC_WARN_UNUSED_RESULT;
void                cramp_reminder_pause_free (CrampReminderPause *pause);

gboolean cramp_reminder_pause_silences (const CrampReminderPause *pause,
                                        CrampNightDate            night,
                                        gint64                    last);
gboolean cramp_reminder_pause_holds (const CrampReminderPause *pause,
                                     CrampNightDate            night);

CrampNightDate cramp_reminder_pauses_get_end (GPtrArray     *pauses,
                                              CrampNightDate night);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampReminderPause, cramp_reminder_pause_free)

G_END_DECLS
