/* cramp-spreadsheet.h - a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampSpreadsheet:
 * @headings: (array zero-terminated=1): what stands above the columns, or
 *   nothing where there is no heading
 * @n_columns: how many columns there are
 * @rows: (element-type GStrv): the rows below the headings, each with that many
 *   cells
 * @first_row: the number of the first of @rows as spreadsheets count, from 1
 *
 * What a spreadsheet or another program has written as CSV. Nothing changes it
 * once it is read.
 */
typedef struct
{
  GStrv      headings;
  guint      n_columns;
  GPtrArray *rows;
  guint      first_row;
} CrampSpreadsheet;

CrampSpreadsheet *cramp_spreadsheet_read (const char *bytes,
                                          gsize       length,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CrampSpreadsheet *cramp_spreadsheet_load (const char *path,
                                          GError    **error) G_GNUC_WARN_UNUSED_RESULT;
void              cramp_spreadsheet_free (CrampSpreadsheet *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampSpreadsheet, cramp_spreadsheet_free)

const char *cramp_spreadsheet_get_cell (const CrampSpreadsheet *table,
                                        guint                   row,
                                        guint                   column);
gboolean    cramp_spreadsheet_has_headings (const CrampSpreadsheet *table);

G_END_DECLS
