/* cramp-store-glances.h - many nights at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-glance.h"
#include "cramp-store.h"

G_BEGIN_DECLS

GArray    *cramp_store_read_glances (CrampStore    *self,
                                     CrampNightDate first,
                                     CrampNightDate last,
                                     GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cramp_store_read_aftermaths (CrampStore    *self,
                                        CrampNightDate first,
                                        CrampNightDate last,
                                        int            minutes,
                                        GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
