/* cramp-spreadsheet-reader.h - cramps and nights from a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-diary-file.h"
#include "cramp-spreadsheet-row.h"

G_BEGIN_DECLS

/**
 * CrampSpreadsheetResult:
 * @file: what the table says, as any other file
 * @complaints: (element-type CrampSpreadsheetComplaint): what was not understood, by rows
 * @n_left_out: how many rows are left out because of that
 * @n_cramps: how many cramps there are
 * @n_free: how many nights without
 * @n_repeated: rows that say the same as one before
 * @n_date_only: rows that have a date, and say nothing of a cramp
 * @n_without_year: rows whose date has no year
 * @n_below: rows without a date that belong to the night above
 * @n_without_time: rows with a date and without a time that are used
 *
 * What was made of a table.
 */
typedef struct
{
  CrampDiaryFile *file;
  GArray         *complaints;
  guint           n_left_out;
  guint           n_cramps;
  guint           n_free;
  guint           n_repeated;
  guint           n_date_only;
  guint           n_without_year;
  guint           n_below;
  guint           n_without_time;
} CrampSpreadsheetResult;

CrampSpreadsheetResult *cramp_spreadsheet_result_new (const CrampSpreadsheet        *table,
                                                      const CrampSpreadsheetColumns *columns,
                                                      GDateTime                     *now,
                                                      GError                       **error) G_GNUC_WARN_UNUSED_RESULT;
void                    cramp_spreadsheet_result_free (CrampSpreadsheetResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampSpreadsheetResult, cramp_spreadsheet_result_free)

G_END_DECLS
