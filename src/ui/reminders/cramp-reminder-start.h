/* cramp-reminder-start.h - starting the program that reminds
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

void cramp_reminder_start_follow (CrampStore      *store,
                                  GDBusConnection *bus);

G_END_DECLS
