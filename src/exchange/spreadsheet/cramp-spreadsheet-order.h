/* cramp-spreadsheet-order.h - in which order the dates of a table are written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-spreadsheet-columns.h"

G_BEGIN_DECLS

CrampSpreadsheetOrder cramp_spreadsheet_guess_order (const CrampSpreadsheet *table,
                                                     guint                   column,
                                                     CrampNightDate          today,
                                                     CrampSpreadsheetOrder   usual);
gboolean              cramp_spreadsheet_find_example (const CrampSpreadsheet        *table,
                                                      const CrampSpreadsheetColumns *columns,
                                                      CrampNightDate                 today,
                                                      const char                   **text,
                                                      CrampNightDate                *date);

G_END_DECLS
