/* cramp-reminder-autostart.h - whether the reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampReminderAutostart:
 * @CRAMP_REMINDER_AUTOSTART_UNKNOWN: nobody can tell, as in a sandbox before
 *   the portal was asked
 * @CRAMP_REMINDER_AUTOSTART_READY: the desktop starts the service at login
 * @CRAMP_REMINDER_AUTOSTART_OFF: somebody switched that off
 * @CRAMP_REMINDER_AUTOSTART_MISSING: the desktop does not know the service
 * @CRAMP_REMINDER_AUTOSTART_REFUSED: the portal was asked and does not allow it
 *
 * What the desktop does with the service at login.
 */
typedef enum
{
  CRAMP_REMINDER_AUTOSTART_UNKNOWN,
  CRAMP_REMINDER_AUTOSTART_READY,
  CRAMP_REMINDER_AUTOSTART_OFF,
  CRAMP_REMINDER_AUTOSTART_MISSING,
  CRAMP_REMINDER_AUTOSTART_REFUSED,
} CrampReminderAutostart;

CrampReminderAutostart cramp_reminder_autostart_find (void);
CrampReminderAutostart cramp_reminder_autostart_find_in (const char *const *config_dirs);

gboolean cramp_reminder_autostart_set (gboolean on,
                                       GError **error);
gboolean cramp_reminder_autostart_set_in (const char *const *config_dirs,
                                          gboolean           on,
                                          GError           **error);

const char            *cramp_reminder_autostart_get_code (CrampReminderAutostart autostart);
CrampReminderAutostart cramp_reminder_autostart_parse (const char *code);

G_END_DECLS
