/* cramp-sample-banner.h - telling that a diary is a made-up one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-sample.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_SAMPLE_BANNER (cramp_sample_banner_get_type ())

G_DECLARE_FINAL_TYPE (CrampSampleBanner, cramp_sample_banner, CRAMP, SAMPLE_BANNER, AdwBin)

void cramp_sample_banner_show (CrampSampleBanner *self,
                               CrampSample        sample,
                               const char        *name);

G_END_DECLS
