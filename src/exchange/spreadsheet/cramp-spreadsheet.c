/* cramp-spreadsheet.c - a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spreadsheet.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"
#include "cramp-file-load.h"
#include "cramp-spreadsheet-moment.h"
#include "cramp-spreadsheet-rows.h"
#include "cramp-spreadsheet-text.h"

/* (choice) Each column is asked about. */
#define MAX_COLUMNS 60

static gboolean
is_blank_row (char **row)
{
  for (; *row != NULL; row++)
    if (**row != '\0')
      return FALSE;

  return TRUE;
}

static guint
count_filled (char **row)
{
  guint n = 0;

  for (; *row != NULL; row++)
    n += **row != '\0';

  return n;
}

static guint
find_width (GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, g_strv_length (g_ptr_array_index (rows, i)));

  return width;
}

/* Columns that hold nothing are not asked about. */
static GArray *
find_columns (GPtrArray *rows)
{
  GArray              *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  guint                width = find_width (rows);
  g_autofree gboolean *is_filled = g_new0 (gboolean, width);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint column = 0; row[column] != NULL; column++)
        is_filled[column] |= *row[column] != '\0';
    }
  for (guint column = 0; column < width; column++)
    if (is_filled[column])
      g_array_append_val (columns, column);

  return columns;
}

/* Every row gets these columns, and no other. */
static void
square (GPtrArray    *rows,
        const GArray *columns)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      guint  width = g_strv_length (row);
      char **cells = g_new0 (char *, columns->len + 1);

      for (guint j = 0; j < columns->len; j++)
        {
          guint column = g_array_index (columns, guint, j);

          cells[j] = g_strdup (column < width ? row[column] : "");
        }
      g_strfreev (row);
      rows->pdata[i] = cells;
    }
}

static gboolean
holds_date (char **row)
{
  CrampSpreadsheetMoment moment;

  for (; *row != NULL; row++)
    for (guint order = 0; order < CRAMP_SPREADSHEET_N_ORDERS; order++)
      if (cramp_spreadsheet_moment_read (*row, order, CRAMP_SPREADSHEET_ANY_DAY, &moment) && moment.date != 0)
        return TRUE;

  return FALSE;
}

/* A title may stand above the headings, in a cell of its own. Where nothing but a
 * row of the table follows, there are no headings, and its first date begins it. */
static guint
find_start (GPtrArray *rows,
            guint      n_columns)
{
  guint at = 0;

  while (at < rows->len && count_filled (g_ptr_array_index (rows, at)) < MIN (2, n_columns))
    at++;
  if (at < rows->len && !holds_date (g_ptr_array_index (rows, at)))
    return at;

  for (guint i = 0; i < rows->len; i++)
    if (holds_date (g_ptr_array_index (rows, i)))
      return i;

  return 0;
}

static CrampSpreadsheet *
lay_out (GPtrArray *rows,
         guint      n_columns,
         guint      n_before)
{
  CrampSpreadsheet *table = g_new0 (CrampSpreadsheet, 1);
  guint             at = find_start (rows, n_columns);
  gboolean          is_data = holds_date (g_ptr_array_index (rows, at));

  table->n_columns = n_columns;
  table->headings = is_data ? g_new0 (char *, n_columns + 1) : g_strdupv (g_ptr_array_index (rows, at));
  for (guint i = 0; is_data && i < n_columns; i++)
    table->headings[i] = g_strdup ("");
  at += !is_data;
  if (at > 0)
    g_ptr_array_remove_range (rows, 0, at);
  table->rows = g_ptr_array_ref (rows);
  table->first_row = n_before + at + 1;

  return table;
}

static gboolean
check_rows (GPtrArray *rows,
            GArray    *columns,
            GError   **error)
{
  g_autofree char *sentence = NULL;

  if (columns->len == 0)
    return cramp_exchange_error_refuse (_ ("The table is empty."), error);
  if (columns->len <= MAX_COLUMNS)
    return TRUE;

  /* Translators: %u is a number. */
  sentence = g_strdup_printf (_ ("The table has more than %u columns."), MAX_COLUMNS);
  return cramp_exchange_error_refuse (sentence, error);
}

static CrampSpreadsheet *
read_text (const GString *text,
           GError       **error)
{
  guint n_before;
  g_autoptr (GPtrArray) rows = cramp_spreadsheet_rows_read (text, &n_before, error);
  g_autoptr (GArray) columns = rows == NULL ? NULL : find_columns (rows);

  if (rows == NULL || !check_rows (rows, columns, error))
    return NULL;

  square (rows, columns);
  return lay_out (rows, columns->len, n_before);
}

/**
 * cramp_spreadsheet_read:
 * @bytes: (array length=length): a whole file
 * @length: its length in bytes
 *
 * Reads a table as spreadsheets write it: with commas, semicolons or tabs between
 * the cells, in any common encoding, with rows of different widths.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with one sentence in
 *   @error when it is none
 */
CrampSpreadsheet *
cramp_spreadsheet_read (const char *bytes,
                        gsize       length,
                        GError    **error)
{
  GString          *text = cramp_spreadsheet_text_decode (bytes, length, error);
  CrampSpreadsheet *table = text == NULL ? NULL : read_text (text, error);

  if (text != NULL)
    g_string_free (text, TRUE);

  return table;
}

/**
 * cramp_spreadsheet_load:
 * @path: a file
 *
 * Does cramp_spreadsheet_read() with a file.
 */
CrampSpreadsheet *
cramp_spreadsheet_load (const char *path,
                        GError    **error)
{
  g_autoptr (GBytes) bytes = cramp_file_load_table (path, error);
  gconstpointer data;
  gsize         length;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  return cramp_spreadsheet_read (data == NULL ? "" : data, length, error);
}

void
cramp_spreadsheet_free (CrampSpreadsheet *table)
{
  g_strfreev (table->headings);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/**
 * cramp_spreadsheet_get_cell:
 * @row: counted from 0, below the headings
 * @column: counted from 0
 *
 * Returns: (transfer none): what stands there, without spaces around it
 */
const char *
cramp_spreadsheet_get_cell (const CrampSpreadsheet *table,
                            guint                   row,
                            guint                   column)
{
  char **cells = g_ptr_array_index (table->rows, row);

  return cells[column];
}

/**
 * cramp_spreadsheet_has_headings:
 *
 * Returns: whether there is a row that says what the columns are
 */
gboolean
cramp_spreadsheet_has_headings (const CrampSpreadsheet *table)
{
  return !is_blank_row (table->headings);
}
