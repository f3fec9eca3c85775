/* cramp-plan-window.h - what to try out, and for how long
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PLAN_WINDOW (cramp_plan_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampPlanWindow, cramp_plan_window, CRAMP, PLAN_WINDOW, AdwWindow)

CrampPlanWindow *cramp_plan_window_new (GtkWindow *parent,
                                        int        soak_reasons) G_GNUC_WARN_UNUSED_RESULT;
CrampCare        cramp_plan_window_get_care (CrampPlanWindow *self);
guint            cramp_plan_window_get_blocks (CrampPlanWindow *self);

G_END_DECLS
