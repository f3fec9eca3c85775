/* cramp-visits-window.h - the visits to a doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-findings.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_VISITS_WINDOW (cramp_visits_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampVisitsWindow, cramp_visits_window, CRAMP, VISITS_WINDOW, AdwWindow)

CrampVisitsWindow *cramp_visits_window_new (GtkWindow           *parent,
                                            CrampStore          *store,
                                            const CrampFindings *findings);

G_END_DECLS
