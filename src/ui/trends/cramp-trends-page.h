/* cramp-trends-page.h - the diary in charts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-findings.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TRENDS_PAGE (cramp_trends_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampTrendsPage, cramp_trends_page, CRAMP, TRENDS_PAGE, AdwBin)

void cramp_trends_page_refresh (CrampTrendsPage     *self,
                                CrampStore          *store,
                                const CrampFindings *findings);
void cramp_trends_page_show_plan (CrampTrendsPage *self);

G_END_DECLS
