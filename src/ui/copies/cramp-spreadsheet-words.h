/* cramp-spreadsheet-words.h - a table of another program, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-spreadsheet-reader.h"

G_BEGIN_DECLS

const char *cramp_spreadsheet_words_get_role (CrampSpreadsheetRole role);
char       *cramp_spreadsheet_words_heading (const CrampSpreadsheet *table,
                                             guint                   column) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_spreadsheet_words_sample (const CrampSpreadsheet *table,
                                            guint                   column) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_spreadsheet_words_example (const char    *text,
                                             CrampNightDate date) G_GNUC_WARN_UNUSED_RESULT;

char *cramp_spreadsheet_words_found (const CrampSpreadsheetResult *result) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_spreadsheet_words_remarks (const CrampSpreadsheetResult  *result,
                                       const CrampSpreadsheetColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

char       *cramp_spreadsheet_words_complaint (const CrampSpreadsheetComplaint *complaint,
                                               const CrampSpreadsheet          *table) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_spreadsheet_words_get_problem (CrampSpreadsheetProblem problem);

G_END_DECLS
