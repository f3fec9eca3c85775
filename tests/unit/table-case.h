/* table-case.h - a table of another program, and what is made of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-spreadsheet-reader.h"

G_BEGIN_DECLS

/* The date on which every table is read, 28 November 2026. */
#define TABLE_TODAY 739948

/**
 * TableCase:
 * @table: the table
 * @columns: what its columns were guessed to be
 * @result: what was made of it in Berlin
 *
 * A table that can be read without asking.
 */
typedef struct
{
  CrampSpreadsheet        *table;
  CrampSpreadsheetColumns *columns;
  CrampSpreadsheetResult  *result;
} TableCase;

CrampSpreadsheet       *table_case_read (const char *bytes,
                                         gsize       length) G_GNUC_WARN_UNUSED_RESULT;
CrampSpreadsheetResult *table_case_convert (const CrampSpreadsheet        *table,
                                            const CrampSpreadsheetColumns *columns,
                                            const char                    *place) G_GNUC_WARN_UNUSED_RESULT;
CrampSpreadsheetResult *table_case_convert_at (const CrampSpreadsheet        *table,
                                               const CrampSpreadsheetColumns *columns,
                                               const char                    *place,
                                               int                            hour) G_GNUC_WARN_UNUSED_RESULT;

TableCase *table_case_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void       table_case_free (TableCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TableCase, table_case_free)

CrampEpisode     *table_case_get_episode (const CrampSpreadsheetResult *result,
                                          guint                         number);
const CrampNight *table_case_get_night (const CrampSpreadsheetResult *result,
                                        guint                         number);

G_END_DECLS
