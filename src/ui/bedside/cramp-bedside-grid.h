/* cramp-bedside-grid.h - the lines of the bedside sheet, to be typed in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-row.h"
#include "cramp-store-draft.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_BEDSIDE_GRID (cramp_bedside_grid_get_type ())

G_DECLARE_FINAL_TYPE (CrampBedsideGrid, cramp_bedside_grid, CRAMP, BEDSIDE_GRID, GtkBox)

GtkAdjustment *cramp_bedside_grid_get_sideways (CrampBedsideGrid *self);

void     cramp_bedside_grid_show (CrampBedsideGrid *self,
                                  GArray           *nights);
guint    cramp_bedside_grid_count_used (CrampBedsideGrid *self);
void     cramp_bedside_grid_begin (CrampBedsideGrid *self);
gboolean cramp_bedside_grid_check (CrampBedsideGrid *self);
GArray  *cramp_bedside_grid_collect (CrampBedsideGrid *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *cramp_bedside_grid_list_typed (CrampBedsideGrid *self,
                                          CrampNightDate    first) G_GNUC_WARN_UNUSED_RESULT;
void       cramp_bedside_grid_set_typed (CrampBedsideGrid *self,
                                         GPtrArray        *lines,
                                         CrampNightDate    first);

G_END_DECLS
