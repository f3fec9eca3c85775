/* cramp-spreadsheet-memory.c - how tables were read before
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spreadsheet-memory.h"

#include <gio/gio.h>

#include "cramp-spreadsheet-guess.h"
#include "cramp-spreadsheet-order.h"

#define KEY "table-columns"

/* (choice) Nobody keeps more lists of cramps. */
#define MAX_TABLES 20

/**
 * cramp_spreadsheet_memory_recall:
 * @today: the current date
 *
 * Returns: (transfer full): how a table with the same headings was read the last
 *   time, or what can be guessed
 */
CrampSpreadsheetColumns *
cramp_spreadsheet_memory_recall (const CrampSpreadsheet *table,
                                 CrampNightDate          today)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_auto (GStrv) texts = g_settings_get_strv (settings, KEY);
  CrampSpreadsheetColumns *columns = cramp_spreadsheet_columns_recall ((const char *const *) texts, table);
  guint                    date;

  if (columns == NULL)
    return cramp_spreadsheet_guess (table, today);
  if (cramp_spreadsheet_columns_find_date (columns, &date))
    columns->order = cramp_spreadsheet_guess_order (table, date, today, columns->order);

  return columns;
}

/**
 * cramp_spreadsheet_memory_keep:
 * @columns: how a table was read
 *
 * Remembers it for tables with the same headings.
 */
void
cramp_spreadsheet_memory_keep (const CrampSpreadsheet        *table,
                               const CrampSpreadsheetColumns *columns)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_auto (GStrv) before = g_settings_get_strv (settings, KEY);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *text = cramp_spreadsheet_columns_to_text (columns, table);

  if (!cramp_spreadsheet_has_headings (table))
    return;

  g_ptr_array_add (texts, text);
  for (char **other = before; *other != NULL && texts->len < MAX_TABLES; other++)
    if (!cramp_spreadsheet_columns_is_same_table (text, *other))
      g_ptr_array_add (texts, *other);
  g_ptr_array_add (texts, NULL);
  g_settings_set_strv (settings, KEY, (const char *const *) texts->pdata);
}
