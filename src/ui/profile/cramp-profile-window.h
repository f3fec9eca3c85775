/* cramp-profile-window.h - what the person says about themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-change.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PROFILE_WINDOW (cramp_profile_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampProfileWindow, cramp_profile_window, CRAMP, PROFILE_WINDOW, AdwWindow)

CrampProfileWindow *cramp_profile_window_new (GtkWindow   *parent,
                                              CrampStore  *store,
                                              CrampChange *change);
CrampChange        *cramp_profile_window_steal_change (CrampProfileWindow *self);

G_END_DECLS
