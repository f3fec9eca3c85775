/* cramp-signals-rest.h - what stands below the three signals
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-findings.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SIGNALS_REST (cramp_signals_rest_get_type ())

G_DECLARE_FINAL_TYPE (CrampSignalsRest, cramp_signals_rest, CRAMP, SIGNALS_REST, GtkBox)

void cramp_signals_rest_refresh (CrampSignalsRest    *self,
                                 const CrampFindings *findings);

G_END_DECLS
