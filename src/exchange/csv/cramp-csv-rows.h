/* cramp-csv-rows.h - the rows of a table in CSV
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampCsvRows:
 * @at: where the next row begins
 * @end: the end of the text
 * @line: the line at @at, the first one being 1
 * @max_cells: how many cells a row can have at most
 * @separator: what stands between two cells
 * @is_loose: whether rows may have more or fewer cells than the first one, and a
 *   quotation mark may stand inside a cell that does not begin with one
 * @cells: the cells of the last row
 * @text: what stands in them
 *
 * The way through a table of RFC 4180, unless the separator is another one or it is
 * loose, which is set behind cramp_csv_rows_begin(). A cell has its line as well, for a note may
 * have several. No more than one row is kept.
 */
typedef struct
{
  const char *at;
  const char *end;
  guint       line;
  guint       max_cells;
  char        separator;
  gboolean    is_loose;
  GArray     *cells;
  GString    *text;
} CrampCsvRows;

gboolean cramp_csv_rows_begin (CrampCsvRows *rows,
                               const char   *text,
                               gsize         length,
                               GError      **error);
gboolean cramp_csv_rows_next (CrampCsvRows *rows,
                              GError      **error);
gboolean cramp_csv_rows_is_at_end (const CrampCsvRows *rows);
void     cramp_csv_rows_clear (CrampCsvRows *rows);

guint       cramp_csv_rows_count_cells (const CrampCsvRows *rows);
const char *cramp_csv_rows_get_cell (const CrampCsvRows *rows,
                                     guint               number);
guint       cramp_csv_rows_get_line (const CrampCsvRows *rows,
                                     guint               number);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampCsvRows, cramp_csv_rows_clear)

G_END_DECLS
