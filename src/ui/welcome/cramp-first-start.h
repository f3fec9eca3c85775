/* cramp-first-start.h - whether the questions of the first start come
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_first_start_is (CrampStore *store,
                               GDateTime  *now);

G_END_DECLS
