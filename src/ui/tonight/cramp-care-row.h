/* cramp-care-row.h - one thing to do in the evening
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-guide-run.h"
#include "cramp-night.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_CARE_ROW (cramp_care_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampCareRow, cramp_care_row, CRAMP, CARE_ROW, AdwActionRow)

GtkWidget *cramp_care_row_new (CrampCare care);
void       cramp_care_row_set_night (CrampCareRow     *self,
                                     const CrampNight *night,
                                     GDateTime        *time,
                                     int               arm);
void       cramp_care_row_set_reasons_against (CrampCareRow *self,
                                               int           reasons);
void       cramp_care_row_set_guide (CrampCareRow        *self,
                                     const CrampGuideRun *run,
                                     gboolean             can_begin,
                                     gint64               now);

G_END_DECLS
