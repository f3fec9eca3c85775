/* cramp-complaints-row.h - what was not understood of a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-spreadsheet-row.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_COMPLAINTS_ROW (cramp_complaints_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampComplaintsRow, cramp_complaints_row, CRAMP, COMPLAINTS_ROW, AdwExpanderRow)

void cramp_complaints_row_set (CrampComplaintsRow     *self,
                               const GArray           *complaints,
                               const CrampSpreadsheet *table);

G_END_DECLS
