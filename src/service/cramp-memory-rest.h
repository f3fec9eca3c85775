/* cramp-memory-rest.h - giving memory back before a long sleep
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

void cramp_memory_rest_prepare (void);
void cramp_memory_rest_queue (CrampStore *store);

G_END_DECLS
