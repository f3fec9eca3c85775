/* cramp-csv-rows.c - the rows of a table in CSV
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libcsv, which Debian has, takes spaces off cells, takes a lone carriage return
 * for the end of a row and knows no lines; its last release is of 2013. What is
 * below is as long as what would have to stand around it. */

#include "cramp-csv-rows.h"

#include <string.h>

#include "cramp-csv-problem.h"
#include "cramp-text-problem.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define WHITE_SPACE " \t\r\n"

/* (choice) A diary needs thirty; a spreadsheet may have columns of its own. */
#define MAX_COLUMNS 1000

typedef struct
{
  gsize offset;
  guint line;
} Cell;

static guint
count_lines (const char *from,
             const char *to)
{
  guint n = 0;

  for (const char *at = from; (at = memchr (at, '\n', to - at)) != NULL; at++)
    n++;

  return n;
}

static gboolean
refuse (const CrampCsvRows *rows,
        CrampCsvProblem     problem,
        GError            **error)
{
  return cramp_csv_refuse_line (problem, rows->line, error);
}

/**
 * cramp_csv_rows_begin:
 * @rows: (out): a table of which nothing was read
 * @text: (array length=length): a whole file
 * @length: its length in bytes
 *
 * Skips the mark that tells the order of bytes.
 *
 * Returns: %FALSE when the text is empty or not UTF-8
 */
gboolean
cramp_csv_rows_begin (CrampCsvRows *rows,
                      const char   *text,
                      gsize         length,
                      GError      **error)
{
  const char *bad;

  *rows = (CrampCsvRows){ .at = text, .end = text + length, .line = 1, .max_cells = MAX_COLUMNS, .separator = ',' };
  if (!g_utf8_validate_len (text, length, &bad))
    return cramp_text_refuse_line (CRAMP_TEXT_NOT_TEXT, 1 + count_lines (text, bad), error);

  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    rows->at += strlen (BYTE_ORDER_MARK);
  if (cramp_csv_rows_is_at_end (rows))
    return cramp_text_refuse_line (CRAMP_TEXT_EMPTY, rows->line, error);

  rows->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  rows->text = g_string_new (NULL);
  return TRUE;
}

static gboolean
is_behind_cell (const CrampCsvRows *rows)
{
  return rows->at == rows->end || *rows->at == rows->separator || *rows->at == '\r' || *rows->at == '\n';
}

/* @rows->at is behind its first quotation mark; two of them stand for one. */
static gboolean
read_quoted (CrampCsvRows *rows,
             GError      **error)
{
  guint n_lines = 0;

  for (;;)
    {
      const char *mark = memchr (rows->at, '"', rows->end - rows->at);

      if (mark == NULL)
        return cramp_text_refuse_line (CRAMP_TEXT_CUT_OFF, rows->line, error);

      g_string_append_len (rows->text, rows->at, mark - rows->at);
      n_lines += count_lines (rows->at, mark);
      rows->at = mark + 1;
      if (rows->at == rows->end || *rows->at != '"')
        break;
      g_string_append_c (rows->text, '"');
      rows->at++;
    }

  rows->line += n_lines;
  return is_behind_cell (rows) || refuse (rows, CRAMP_CSV_BAD_QUOTE, error);
}

static gboolean
read_bare (CrampCsvRows *rows,
           GError      **error)
{
  const char *start = rows->at;

  while (!is_behind_cell (rows) && (rows->is_loose || *rows->at != '"'))
    rows->at++;

  g_string_append_len (rows->text, start, rows->at - start);
  return is_behind_cell (rows) || refuse (rows, CRAMP_CSV_BAD_QUOTE, error);
}

static gboolean
read_cell (CrampCsvRows *rows,
           GError      **error)
{
  Cell     cell = { rows->text->len, rows->line };
  gboolean is_quoted = rows->at < rows->end && *rows->at == '"';

  if (rows->cells->len == rows->max_cells)
    return refuse (rows, rows->max_cells == MAX_COLUMNS ? CRAMP_CSV_TOO_WIDE : CRAMP_CSV_BAD_WIDTH, error);

  rows->at += is_quoted;
  if (!(is_quoted ? read_quoted (rows, error) : read_bare (rows, error)))
    return FALSE;

  g_array_append_val (rows->cells, cell);
  g_string_append_c (rows->text, '\0');
  return TRUE;
}

/* Behind the last cell of a row. */
static gboolean
end_row (CrampCsvRows *rows,
         GError      **error)
{
  if (rows->at == rows->end)
    return TRUE;

  rows->at += *rows->at == '\r';
  if (rows->at == rows->end || *rows->at != '\n')
    return refuse (rows, CRAMP_CSV_HALF_BREAK, error);

  rows->at++;
  rows->line++;
  return TRUE;
}

/**
 * cramp_csv_rows_next:
 * @rows: a table that is not at its end
 *
 * Reads a row. Of a table that is not loose the first one says how many cells each
 * has.
 *
 * Returns: %FALSE when what comes next is no such row
 */
gboolean
cramp_csv_rows_next (CrampCsvRows *rows,
                     GError      **error)
{
  g_array_set_size (rows->cells, 0);
  g_string_truncate (rows->text, 0);
  while (read_cell (rows, error))
    {
      if (rows->at < rows->end && *rows->at == rows->separator)
        {
          rows->at++;
          continue;
        }
      if (rows->is_loose)
        return end_row (rows, error);
      if (rows->max_cells != MAX_COLUMNS && rows->cells->len != rows->max_cells)
        return refuse (rows, CRAMP_CSV_BAD_WIDTH, error);

      rows->max_cells = rows->cells->len;
      return end_row (rows, error);
    }

  return FALSE;
}

/**
 * cramp_csv_rows_is_at_end:
 *
 * Returns: whether nothing but white space is left
 */
gboolean
cramp_csv_rows_is_at_end (const CrampCsvRows *rows)
{
  const char *at = rows->at;

  while (at < rows->end && strchr (WHITE_SPACE, *at) != NULL)
    at++;

  return at == rows->end;
}

void
cramp_csv_rows_clear (CrampCsvRows *rows)
{
  if (rows->cells == NULL)
    return;

  g_array_unref (rows->cells);
  g_string_free (rows->text, TRUE);
}

guint
cramp_csv_rows_count_cells (const CrampCsvRows *rows)
{
  return rows->cells->len;
}

/**
 * cramp_csv_rows_get_cell:
 * @number: counted from 0
 *
 * Returns: (transfer none): what stands in that cell, until the next row
 */
const char *
cramp_csv_rows_get_cell (const CrampCsvRows *rows,
                         guint               number)
{
  return rows->text->str + g_array_index (rows->cells, Cell, number).offset;
}

/**
 * cramp_csv_rows_get_line:
 * @number: counted from 0
 *
 * Returns: the line on which that cell begins, the first one being 1
 */
guint
cramp_csv_rows_get_line (const CrampCsvRows *rows,
                         guint               number)
{
  return g_array_index (rows->cells, Cell, number).line;
}
