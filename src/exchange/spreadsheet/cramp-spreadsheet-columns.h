/* cramp-spreadsheet-columns.h - which column of a table is what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-spreadsheet-moment.h"
#include "cramp-spreadsheet.h"

G_BEGIN_DECLS

/**
 * CrampSpreadsheetRole:
 * @CRAMP_SPREADSHEET_NOTHING: it is left out
 * @CRAMP_SPREADSHEET_DATE: the date, whatever time stands beside it
 * @CRAMP_SPREADSHEET_MOMENT: the date and the time in one
 * @CRAMP_SPREADSHEET_TIME: the time
 * @CRAMP_SPREADSHEET_COUNT: how many cramps there were, 0 for a night without
 * @CRAMP_SPREADSHEET_LEG: left, right, both
 * @CRAMP_SPREADSHEET_PLACE: calf, foot and so on
 * @CRAMP_SPREADSHEET_PAIN: how strong it was, from 0 to 10
 * @CRAMP_SPREADSHEET_MINUTES: how long it lasted
 * @CRAMP_SPREADSHEET_NOTE: free text; the only one that several columns can be
 *
 * What a column can be.
 */
typedef enum
{
  CRAMP_SPREADSHEET_NOTHING,
  CRAMP_SPREADSHEET_DATE,
  CRAMP_SPREADSHEET_MOMENT,
  CRAMP_SPREADSHEET_TIME,
  CRAMP_SPREADSHEET_COUNT,
  CRAMP_SPREADSHEET_LEG,
  CRAMP_SPREADSHEET_PLACE,
  CRAMP_SPREADSHEET_PAIN,
  CRAMP_SPREADSHEET_MINUTES,
  CRAMP_SPREADSHEET_NOTE,
  CRAMP_SPREADSHEET_N_ROLES,
} CrampSpreadsheetRole;

/**
 * CrampSpreadsheetColumns:
 * @roles: (array length=n): what each column is
 * @n: how many there are
 * @order: in which order the dates are, or %CRAMP_SPREADSHEET_N_ORDERS while that is
 *   not known
 * @names_morning: whether a date without a time names the night that ends on its
 *   morning, and not the one that begins on its evening
 * @date_is_cramp: whether a row that says nothing but its date is a cramp of
 *   which no more is known
 *
 * How a table is to be read.
 */
typedef struct
{
  CrampSpreadsheetRole *roles;
  guint                 n;
  CrampSpreadsheetOrder order;
  gboolean              names_morning;
  gboolean              date_is_cramp;
} CrampSpreadsheetColumns;

CrampSpreadsheetColumns *cramp_spreadsheet_columns_new (guint n) G_GNUC_WARN_UNUSED_RESULT;
void                     cramp_spreadsheet_columns_free (CrampSpreadsheetColumns *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampSpreadsheetColumns, cramp_spreadsheet_columns_free)

gboolean cramp_spreadsheet_role_is_shared (CrampSpreadsheetRole role);
void     cramp_spreadsheet_columns_set (CrampSpreadsheetColumns *columns,
                                        guint                    column,
                                        CrampSpreadsheetRole     role);
gboolean cramp_spreadsheet_columns_find (const CrampSpreadsheetColumns *columns,
                                         CrampSpreadsheetRole           role,
                                         guint                         *column);
gboolean cramp_spreadsheet_columns_find_date (const CrampSpreadsheetColumns *columns,
                                              guint                         *column);
gboolean cramp_spreadsheet_columns_are_ready (const CrampSpreadsheetColumns *columns);

char                    *cramp_spreadsheet_columns_to_text (const CrampSpreadsheetColumns *columns,
                                                            const CrampSpreadsheet        *table) G_GNUC_WARN_UNUSED_RESULT;
CrampSpreadsheetColumns *cramp_spreadsheet_columns_recall (const char *const      *texts,
                                                           const CrampSpreadsheet *table) G_GNUC_WARN_UNUSED_RESULT;
gboolean                 cramp_spreadsheet_columns_is_same_table (const char *text,
                                                                  const char *other);

G_END_DECLS
