/* cramp-unanswered-nights.h - one question about all nights without an answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_UNANSWERED_NIGHTS (cramp_unanswered_nights_get_type ())

G_DECLARE_FINAL_TYPE (CrampUnansweredNights, cramp_unanswered_nights, CRAMP, UNANSWERED_NIGHTS, AdwBin)

gboolean cramp_unanswered_nights_refresh (CrampUnansweredNights *self,
                                          CrampStore            *store,
                                          GDateTime             *now,
                                          GError               **error);

G_END_DECLS
