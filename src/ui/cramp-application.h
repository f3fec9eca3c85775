/* cramp-application.h - the program with a window
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-clock.h"
#include "cramp-sample.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_APPLICATION (cramp_application_get_type ())

G_DECLARE_FINAL_TYPE (CrampApplication, cramp_application, CRAMP, APPLICATION, AdwApplication)

CrampApplication *cramp_application_new (const char *diary_path,
                                         gboolean    usual,
                                         gboolean    service,
                                         CrampClock *clock) G_GNUC_WARN_UNUSED_RESULT;

CrampStore *cramp_application_ensure_store (CrampApplication *self,
                                            GError          **error);
void        cramp_application_set_sample (CrampApplication *self,
                                          CrampSample       sample);
CrampSample cramp_application_get_next_sample (CrampApplication *self);
GDateTime  *cramp_application_dup_now (CrampApplication *self) G_GNUC_WARN_UNUSED_RESULT;
void        cramp_application_act_in_window (CrampApplication *self,
                                             const char       *action,
                                             const char       *target);

G_END_DECLS
