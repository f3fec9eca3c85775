/* cramp-autostart-state.c - what the desktop does with the service at login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-autostart-state.h"

static const char *const codes[] = {
  [CRAMP_AUTOSTART_UNKNOWN] = "unknown",
  [CRAMP_AUTOSTART_READY] = "ready",
  [CRAMP_AUTOSTART_OFF] = "off",
  [CRAMP_AUTOSTART_MISSING] = "missing",
  [CRAMP_AUTOSTART_REFUSED] = "refused",
};

/**
 * cramp_autostart_get_code:
 * @autostart: what the desktop does at login
 *
 * Returns: its name for other programs
 */
const char *
cramp_autostart_get_code (CrampAutostart autostart)
{
  return codes[autostart];
}

/**
 * cramp_autostart_parse:
 * @code: what another program says
 *
 * Returns: what it means, %CRAMP_AUTOSTART_UNKNOWN for any other word
 */
CrampAutostart
cramp_autostart_parse (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i], code))
      return i;

  return CRAMP_AUTOSTART_UNKNOWN;
}
