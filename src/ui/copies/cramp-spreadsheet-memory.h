/* cramp-spreadsheet-memory.h - how tables were read before
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-spreadsheet-columns.h"

G_BEGIN_DECLS

CrampSpreadsheetColumns *cramp_spreadsheet_memory_recall (const CrampSpreadsheet *table,
                                                          CrampNightDate          today) G_GNUC_WARN_UNUSED_RESULT;
void                     cramp_spreadsheet_memory_keep (const CrampSpreadsheet        *table,
                                                        const CrampSpreadsheetColumns *columns);

G_END_DECLS
