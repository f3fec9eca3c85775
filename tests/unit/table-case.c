/* table-case.c - a table of another program, and what is made of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "table-case.h"

#include <string.h>

#include "cramp-spreadsheet-guess.h"

#define HOME "Europe/Berlin"

/* Of the date on which every table is read. */
#define LAST_HOUR 23

CrampSpreadsheet *
table_case_read (const char *bytes,
                 gsize       length)
{
  g_autoptr (GError) error = NULL;
  CrampSpreadsheet *table = cramp_spreadsheet_read (bytes, length, &error);

  g_assert_no_error (error);
  return table;
}

/* @place is where that is done, as the name of a zone, at the end of that hour. */
CrampSpreadsheetResult *
table_case_convert_at (const CrampSpreadsheet        *table,
                       const CrampSpreadsheetColumns *columns,
                       const char                    *place,
                       int                            hour)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (place);
  g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 11, 28, hour, 59, 0);
  g_autoptr (GError) error = NULL;
  CrampSpreadsheetResult *result = cramp_spreadsheet_result_new (table, columns, now, &error);

  g_assert_no_error (error);
  return result;
}

CrampSpreadsheetResult *
table_case_convert (const CrampSpreadsheet        *table,
                    const CrampSpreadsheetColumns *columns,
                    const char                    *place)
{
  return table_case_convert_at (table, columns, place, LAST_HOUR);
}

TableCase *
table_case_new (const char *text)
{
  TableCase *self = g_new0 (TableCase, 1);

  self->table = table_case_read (text, strlen (text));
  self->columns = cramp_spreadsheet_guess (self->table, TABLE_TODAY);
  g_assert_true (cramp_spreadsheet_columns_are_ready (self->columns));
  self->result = table_case_convert (self->table, self->columns, HOME);

  return self;
}

void
table_case_free (TableCase *self)
{
  cramp_spreadsheet_result_free (self->result);
  cramp_spreadsheet_columns_free (self->columns);
  cramp_spreadsheet_free (self->table);
  g_free (self);
}

CrampEpisode *
table_case_get_episode (const CrampSpreadsheetResult *result,
                        guint                         number)
{
  return g_ptr_array_index (result->file->diary->records[CRAMP_KIND_EPISODES], number);
}

const CrampNight *
table_case_get_night (const CrampSpreadsheetResult *result,
                      guint                         number)
{
  return g_ptr_array_index (result->file->diary->records[CRAMP_KIND_NIGHTS], number);
}
