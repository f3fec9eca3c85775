/* cramp-store-facts.h - what is counted of the cramps in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode-facts.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GArray *cramp_store_read_facts (CrampStore    *self,
                                CrampNightDate first,
                                CrampNightDate last,
                                GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
