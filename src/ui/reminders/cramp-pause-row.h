/* cramp-pause-row.h - until when the reminders are paused
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-date.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_PAUSE_ROW (cramp_pause_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampPauseRow, cramp_pause_row, CRAMP, PAUSE_ROW, AdwActionRow)

GtkWidget *cramp_pause_row_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_pause_row_set_end (CrampPauseRow *self,
                                    CrampNightDate end);

G_END_DECLS
