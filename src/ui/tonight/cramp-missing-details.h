/* cramp-missing-details.h - the cramps of last night that wait for their details
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_MISSING_DETAILS (cramp_missing_details_get_type ())

G_DECLARE_FINAL_TYPE (CrampMissingDetails, cramp_missing_details, CRAMP, MISSING_DETAILS, AdwBin)

gboolean cramp_missing_details_refresh (CrampMissingDetails *self,
                                        CrampStore          *store,
                                        GDateTime           *now,
                                        GError             **error);

G_END_DECLS
