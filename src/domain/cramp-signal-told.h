/* cramp-signal-told.h - what the person was told of a signal
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-reminder-event.h"

G_BEGIN_DECLS

#define CRAMP_N_SIGNALS 3

/**
 * CrampSignalTold:
 * @signal: the signal
 * @level: what the person knows of since the signal was last quiet
 * @state: how they know: a notice is about to be shown or was possibly missed
 *   (%CRAMP_REMINDER_STATE_INTENDED), was shown (%CRAMP_REMINDER_STATE_SHOWN),
 *   or there is nothing left to tell (%CRAMP_REMINDER_STATE_ANSWERED)
 * @at: when a notice was last shown or about to be, in seconds since 1970 in
 *   UTC, or 0
 * @shown: the latest day on which a doctor was shown it, as far as that was
 *   taken into account, or 0
 *
 * What the person was told of a signal. It is of this computer and no part of
 * the diary's files.
 */
typedef struct
{
  CrampSignal        signal;
  CrampToldLevel     level;
  CrampReminderState state;
  gint64             at;
  CrampNightDate     shown;
} CrampSignalTold;

G_END_DECLS
