/* cramp-autostart-state.h - what the desktop does with the service at login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampAutostart:
 * @CRAMP_AUTOSTART_UNKNOWN: nobody can tell, as in a sandbox before
 *   the portal was asked
 * @CRAMP_AUTOSTART_READY: the desktop starts the service at login
 * @CRAMP_AUTOSTART_OFF: somebody switched that off
 * @CRAMP_AUTOSTART_MISSING: the desktop does not know the service
 * @CRAMP_AUTOSTART_REFUSED: the portal was asked and does not allow it
 *
 * What the desktop does with the service at login.
 */
typedef enum
{
  CRAMP_AUTOSTART_UNKNOWN,
  CRAMP_AUTOSTART_READY,
  CRAMP_AUTOSTART_OFF,
  CRAMP_AUTOSTART_MISSING,
  CRAMP_AUTOSTART_REFUSED,
} CrampAutostart;

const char    *cramp_autostart_get_code (CrampAutostart autostart);
CrampAutostart cramp_autostart_parse (const char *code);

G_END_DECLS
