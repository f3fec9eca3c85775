/* cramp-found-nights.h - the nights that a search finds, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-list.h"
#include "cramp-search.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_FOUND_NIGHTS (cramp_found_nights_get_type ())

G_DECLARE_FINAL_TYPE (CrampFoundNights, cramp_found_nights, CRAMP, FOUND_NIGHTS, GObject)

CrampFoundNights *cramp_found_nights_new (CrampStore     *store,
                                          CrampNightList *nights) G_GNUC_WARN_UNUSED_RESULT;

void     cramp_found_nights_search (CrampFoundNights *self,
                                    CrampSearch      *search);
void     cramp_found_nights_search_again (CrampFoundNights *self);
gboolean cramp_found_nights_is_searching (CrampFoundNights *self);

G_END_DECLS
