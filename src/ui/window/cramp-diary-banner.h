/* cramp-diary-banner.h - telling that the diary can only be read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DIARY_BANNER (cramp_diary_banner_get_type ())

G_DECLARE_FINAL_TYPE (CrampDiaryBanner, cramp_diary_banner, CRAMP, DIARY_BANNER, AdwBin)

void cramp_diary_banner_refresh (CrampDiaryBanner *self,
                                 CrampStore       *store);

G_END_DECLS
