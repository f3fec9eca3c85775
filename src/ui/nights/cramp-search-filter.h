/* cramp-search-filter.h - which nights a search may find
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-search.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SEARCH_FILTER (cramp_search_filter_get_type ())

G_DECLARE_FINAL_TYPE (CrampSearchFilter, cramp_search_filter, CRAMP, SEARCH_FILTER, AdwBin)

void cramp_search_filter_apply (CrampSearchFilter *self,
                                CrampSearch       *search);
void cramp_search_filter_clear (CrampSearchFilter *self);

G_END_DECLS
