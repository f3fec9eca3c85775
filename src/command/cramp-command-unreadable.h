/* cramp-command-unreadable.h - a word about entries that cannot be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

void cramp_command_tell_unreadable (CrampStore *store);
void cramp_command_tell_left_out (guint       n_unreadable,
                                  const char *path);

G_END_DECLS
