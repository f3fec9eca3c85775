/* cramp-application.h - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-clock.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_APPLICATION (cramp_application_get_type ())

G_DECLARE_FINAL_TYPE (CrampApplication, cramp_application, CRAMP, APPLICATION, AdwApplication)

CrampApplication *cramp_application_new (const char *diary_path,
                                         gboolean    usual,
                                         gboolean    service,
                                         CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
