/* cramp-danger-window.h - the list of urgent signs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-assessor.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DANGER_WINDOW (cramp_danger_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampDangerWindow, cramp_danger_window, CRAMP, DANGER_WINDOW, AdwWindow)

GtkWindow *cramp_danger_window_new (GtkWindow     *parent,
                                    CrampStore    *store,
                                    CrampAssessor *assessor);

G_END_DECLS
