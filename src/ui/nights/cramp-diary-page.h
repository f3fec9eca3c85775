/* cramp-diary-page.h - the nights, newest first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-date.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DIARY_PAGE (cramp_diary_page_get_type ())

G_DECLARE_FINAL_TYPE (CrampDiaryPage, cramp_diary_page, CRAMP, DIARY_PAGE, AdwBin)

void cramp_diary_page_set_store (CrampDiaryPage *self,
                                 CrampStore     *store);
void cramp_diary_page_refresh (CrampDiaryPage *self,
                               GDateTime      *now);
void cramp_diary_page_show_night (CrampDiaryPage *self,
                                  CrampNightDate  night);

G_END_DECLS
