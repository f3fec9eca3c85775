/* cramp-first-night.h - where the diary begins
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

gboolean cramp_first_night_find (CrampStore     *store,
                                 CrampNightDate *first,
                                 GError        **error);
gboolean cramp_first_night_had_evening (CrampStore    *store,
                                        CrampNightDate night,
                                        gint64         end,
                                        gboolean      *had_evening,
                                        GError       **error);

G_END_DECLS
