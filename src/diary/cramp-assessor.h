/* cramp-assessor.h - what the diary on the disk gives the rules
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ASSESSOR (cramp_assessor_get_type ())

G_DECLARE_FINAL_TYPE (CrampAssessor, cramp_assessor, CRAMP, ASSESSOR, GObject)

CrampAssessor *cramp_assessor_new (CrampStore *store) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_assessor_assess (CrampAssessor *self,
                                GDateTime     *now,
                                CrampFindings *findings,
                                GError       **error);
gboolean cramp_assessor_assess_night (CrampAssessor *self,
                                      CrampNightDate night,
                                      GDateTime     *now,
                                      CrampFindings *findings,
                                      GError       **error);
gboolean cramp_assessor_assess_soak (CrampAssessor *self,
                                     GDateTime     *now,
                                     int           *reasons,
                                     GError       **error);

G_END_DECLS
