/* cramp-signal-state.c - what a signal says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-signal-state.h"

/**
 * cramp_signal_state_get_code:
 *
 * Returns: the stable name of @state in files, such as `quiet`
 */
const char *
cramp_signal_state_get_code (CrampSignalState state)
{
  static const char *const codes[] = { "insufficient", "quiet", "watch", "warning" };

  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (codes), NULL);

  return codes[state];
}
