/* cramp-profile-window.h - what the person says about themselves
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-deed.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PROFILE_WINDOW (cramp_profile_window_get_type ())

G_DECLARE_FINAL_TYPE (CrampProfileWindow, cramp_profile_window, CRAMP, PROFILE_WINDOW, AdwWindow)

CrampProfileWindow *cramp_profile_window_new (GtkWindow  *parent,
                                              CrampStore *store,
                                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CrampDeed          *cramp_profile_window_get_deed (CrampProfileWindow *self);

G_END_DECLS
