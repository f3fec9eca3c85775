/* cramp-guide-window.h - being led through a stretch or a soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_GUIDE_WINDOW (cramp_guide_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampGuideWindow, cramp_guide_window, CRAMP, GUIDE_WINDOW, AdwWindow)

GtkWindow *cramp_guide_window_new (GtkWindow  *parent,
                                   CrampStore *store,
                                   CrampCare   care,
                                   gboolean    is_numb);

G_END_DECLS
