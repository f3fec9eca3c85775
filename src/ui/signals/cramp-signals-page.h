/* cramp-signals-page.h - what the diary shows, and what to do about it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-findings.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNALS_PAGE (cramp_signals_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalsPage, cramp_signals_page, CRAMP, SIGNALS_PAGE, AdwBin)

void cramp_signals_page_refresh (CrampSignalsPage    *self,
                                 CrampStore          *store,
                                 const CrampFindings *findings,
                                 GDateTime           *now);
void cramp_signals_page_show_signal (CrampSignalsPage *self,
                                     CrampSignal       signal);

G_END_DECLS
