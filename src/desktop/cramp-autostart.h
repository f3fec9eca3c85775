/* cramp-autostart.h - whether the reminders come after the next login
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-autostart-state.h"

G_BEGIN_DECLS

CrampAutostart cramp_autostart_find (void);
CrampAutostart cramp_autostart_find_in (const char *const *config_dirs);

gboolean cramp_autostart_set (gboolean on,
                              GError **error);
gboolean cramp_autostart_set_in (const char *const *config_dirs,
                                 const char        *program,
                                 gboolean           on,
                                 GError           **error);

gboolean cramp_autostart_keep (GError **error);
gboolean cramp_autostart_keep_in (const char *const *config_dirs,
                                  const char        *program,
                                  GError           **error);

G_END_DECLS
