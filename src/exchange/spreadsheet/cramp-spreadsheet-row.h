/* cramp-spreadsheet-row.h - what one row of a table says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-spreadsheet-columns.h"

G_BEGIN_DECLS

/**
 * CrampSpreadsheetProblem:
 * @CRAMP_SPREADSHEET_NO_DATE: there is no date
 * @CRAMP_SPREADSHEET_NOT_DATE: the date is none, or is written in another order
 * @CRAMP_SPREADSHEET_FUTURE: the date, the time or the end of the night is still to come
 * @CRAMP_SPREADSHEET_NOT_TIME: the time is none
 * @CRAMP_SPREADSHEET_NOT_COUNT: it is no number of cramps
 * @CRAMP_SPREADSHEET_BOTH: there was no cramp, and yet something is told of one
 * @CRAMP_SPREADSHEET_NOT_ANSWER: the answer is none to what the column asks
 * @CRAMP_SPREADSHEET_TOO_LONG: the note is too long
 *
 * What was not understood of a row. With those before %CRAMP_SPREADSHEET_NOT_ANSWER the
 * row is left out, with the others only that cell.
 */
typedef enum
{
  CRAMP_SPREADSHEET_NO_DATE,
  CRAMP_SPREADSHEET_NOT_DATE,
  CRAMP_SPREADSHEET_FUTURE,
  CRAMP_SPREADSHEET_NOT_TIME,
  CRAMP_SPREADSHEET_NOT_COUNT,
  CRAMP_SPREADSHEET_BOTH,
  CRAMP_SPREADSHEET_NOT_ANSWER,
  CRAMP_SPREADSHEET_TOO_LONG,
} CrampSpreadsheetProblem;

/**
 * CrampSpreadsheetComplaint:
 * @problem: what it is
 * @row: which row, as spreadsheets count them
 * @column: which column, counted from 0
 * @value: (transfer none): what stands there, as long as the table lives
 *
 * One thing that was not understood.
 */
typedef struct
{
  CrampSpreadsheetProblem problem;
  guint                   row;
  guint                   column;
  const char             *value;
} CrampSpreadsheetComplaint;

/**
 * CrampSpreadsheetRow:
 * @moment: when it was; its time may stand in another column than its date
 * @count: how many cramps, or %CRAMP_UNANSWERED
 * @side: the #CrampSide, or %CRAMP_UNANSWERED
 * @sites: the set of #CrampSite, or %CRAMP_UNANSWERED
 * @pain: from 0 to 10, or %CRAMP_UNANSWERED
 * @seconds: how long it lasted, or %CRAMP_UNANSWERED
 * @note: (nullable): what stands in the columns with notes
 * @is_below: whether it has no date of its own, and is of the night of the row above
 *
 * What one row of a table says.
 */
typedef struct
{
  CrampSpreadsheetMoment moment;
  int                    count;
  int                    side;
  int                    sites;
  int                    pain;
  int                    seconds;
  char                  *note;
  gboolean               is_below;
} CrampSpreadsheetRow;

gboolean cramp_spreadsheet_row_is_blank (const CrampSpreadsheet        *table,
                                         const CrampSpreadsheetColumns *columns,
                                         guint                          number);
gboolean cramp_spreadsheet_row_read (const CrampSpreadsheet        *table,
                                     const CrampSpreadsheetColumns *columns,
                                     guint                          number,
                                     CrampNightDate                 above,
                                     CrampNightDate                 today,
                                     CrampSpreadsheetRow           *row,
                                     GArray                        *complaints);
void     cramp_spreadsheet_row_complain_to_come (const CrampSpreadsheet        *table,
                                                 const CrampSpreadsheetColumns *columns,
                                                 guint                          number,
                                                 GArray                        *complaints);
void     cramp_spreadsheet_row_clear (CrampSpreadsheetRow *row);

gboolean cramp_spreadsheet_row_tells_cramp (const CrampSpreadsheetRow *row);
char    *cramp_spreadsheet_row_to_key (const CrampSpreadsheetRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampSpreadsheetRow, cramp_spreadsheet_row_clear)

G_END_DECLS
