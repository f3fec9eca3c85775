/* cramp-command-time.h - times and nights as people type them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

GDateTime *cramp_command_time_parse (const char *text,
                                     GDateTime  *now,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cramp_command_night_parse (const char     *text,
                                      CrampNightDate *night,
                                      GError        **error);

G_END_DECLS
