/* cramp-command-backup.h - a backup after what the command line has changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

void cramp_command_back_up (CrampStore *store,
                            GDateTime  *now);

G_END_DECLS
