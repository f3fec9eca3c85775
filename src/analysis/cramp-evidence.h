/* cramp-evidence.h - the nights that a finding rests on
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

G_BEGIN_DECLS

guint cramp_evidence_add_night (CrampNightDate *nights,
                                guint           n_nights,
                                CrampNightDate  night) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
