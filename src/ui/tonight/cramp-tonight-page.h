/* cramp-tonight-page.h - log a cramp, the evening's care, the signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-findings.h"
#include "cramp-store.h"
#include "cramp-tonight-face.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_TONIGHT_PAGE (cramp_tonight_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampTonightPage, cramp_tonight_page, CRAMP, TONIGHT_PAGE, AdwBin)

void cramp_tonight_page_refresh (CrampTonightPage    *self,
                                 CrampStore          *store,
                                 const CrampFindings *findings,
                                 GDateTime           *now);

CrampTonightFace cramp_tonight_page_get_face (CrampTonightPage *self);

G_END_DECLS
