/* cramp-spreadsheet-guess.h - what the columns of a table may be
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-spreadsheet-columns.h"

G_BEGIN_DECLS

CrampSpreadsheetColumns *cramp_spreadsheet_guess (const CrampSpreadsheet *table,
                                                  CrampNightDate          today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
