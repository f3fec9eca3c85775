/* cramp-signal-state.h - what a signal says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampSignalState:
 * @CRAMP_SIGNAL_INSUFFICIENT: too few nights are known to say anything
 * @CRAMP_SIGNAL_QUIET: no rule holds; never "all clear"
 * @CRAMP_SIGNAL_WATCH: the sign that the article names
 * @CRAMP_SIGNAL_WARNING: the sign, and clearly more than chance
 *
 * The states of a signal, in rising order.
 */
typedef enum
{
  CRAMP_SIGNAL_INSUFFICIENT,
  CRAMP_SIGNAL_QUIET,
  CRAMP_SIGNAL_WATCH,
  CRAMP_SIGNAL_WARNING,
} CrampSignalState;

const char *cramp_signal_state_get_code (CrampSignalState state);

G_END_DECLS
