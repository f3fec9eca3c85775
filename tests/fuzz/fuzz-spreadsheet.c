/* fuzz-spreadsheet.c - any bytes as a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-csv-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-spreadsheet-guess.h"
#include "cramp-spreadsheet-reader.h"

/* 28 November 2026 */
#define TODAY 739948

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* As a person might do it who was asked. */
static void
settle (const CrampSpreadsheet  *table,
        CrampSpreadsheetColumns *columns)
{
  guint column;

  if (!cramp_spreadsheet_columns_find_date (columns, &column))
    cramp_spreadsheet_columns_set (columns, 0, CRAMP_SPREADSHEET_MOMENT);
  if (columns->order == CRAMP_SPREADSHEET_N_ORDERS)
    columns->order = CRAMP_SPREADSHEET_DAY_FIRST;
  columns->date_is_cramp = table->n_columns % 2;
}

/* The same table makes the same records. */
static void
try_columns (const CrampSpreadsheet        *table,
             const CrampSpreadsheetColumns *columns)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 28, 17, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampSpreadsheetResult) first = cramp_spreadsheet_result_new (table, columns, now, &error);
  g_autoptr (CrampSpreadsheetResult) second = cramp_spreadsheet_result_new (table, columns, now, &error);

  g_assert_no_error (error);
  for (guint kind = CRAMP_KIND_EPISODES; kind <= CRAMP_KIND_NIGHTS; kind++)
    {
      gsize            length, other_length;
      g_autofree char *text = cramp_csv_write (first->file->diary, kind, &length);
      g_autofree char *other = cramp_csv_write (second->file->diary, kind, &other_length);

      g_assert_cmpmem (text, length, other, other_length);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const char *bytes = size == 0 ? "" : (const char *) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampSpreadsheet) table = cramp_spreadsheet_read (bytes, size, &error);
  g_autoptr (CrampSpreadsheetColumns) columns = NULL;

  if (table == NULL)
    {
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
      g_assert_null (strchr (error->message, '\n'));
      return 0;
    }

  columns = cramp_spreadsheet_guess (table, TODAY);
  settle (table, columns);
  try_columns (table, columns);

  return 0;
}
