/* cramp-guide-sheet.h - what to do now, how, and for how long
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-guide.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_GUIDE_SHEET (cramp_guide_sheet_get_type ())

G_DECLARE_FINAL_TYPE (CrampGuideSheet, cramp_guide_sheet, CRAMP, GUIDE_SHEET, AdwBin)

void cramp_guide_sheet_set_caution (CrampGuideSheet *self,
                                    const char      *caution);
void cramp_guide_sheet_show_ready (CrampGuideSheet *self,
                                   CrampCare        care);
void cramp_guide_sheet_show_running (CrampGuideSheet     *self,
                                     const CrampGuideRun *run,
                                     gint64               now);
void cramp_guide_sheet_show_over (CrampGuideSheet     *self,
                                  const CrampGuideRun *run,
                                  gint64               now);
void cramp_guide_sheet_show_hurt (CrampGuideSheet *self,
                                  CrampCare        care);

G_END_DECLS
