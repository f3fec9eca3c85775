/* cramp-diary-pages.h - the four pages of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-findings.h"
#include "cramp-store.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_DIARY_PAGES (cramp_diary_pages_get_type ())

G_DECLARE_FINAL_TYPE (CrampDiaryPages, cramp_diary_pages, CRAMP, DIARY_PAGES, AdwBin)

void cramp_diary_pages_set_search_button (CrampDiaryPages *self,
                                          GtkWidget       *button);
void cramp_diary_pages_set_store (CrampDiaryPages *self,
                                  CrampStore      *store);

AdwViewStack *cramp_diary_pages_get_stack (CrampDiaryPages *self);
gboolean      cramp_diary_pages_is_lasting (CrampDiaryPages *self);

void cramp_diary_pages_show (CrampDiaryPages *self,
                             const char      *name);
void cramp_diary_pages_show_night (CrampDiaryPages *self,
                                   CrampNightDate   night);
void cramp_diary_pages_show_plan (CrampDiaryPages *self);
void cramp_diary_pages_show_signal (CrampDiaryPages *self,
                                    CrampSignal      signal);
void cramp_diary_pages_search (CrampDiaryPages *self);

void cramp_diary_pages_refresh_findings (CrampDiaryPages     *self,
                                         const CrampFindings *findings,
                                         GDateTime           *now);
void cramp_diary_pages_refresh_nights (CrampDiaryPages *self,
                                       GDateTime       *now);

G_END_DECLS
