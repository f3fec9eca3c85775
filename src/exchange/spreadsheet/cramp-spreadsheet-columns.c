/* cramp-spreadsheet-columns.c - which column of a table is what
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-columns.h"

#include <string.h>

static const char *const role_codes[CRAMP_SPREADSHEET_N_ROLES] = { "nothing", "date", "moment", "time", "count", "leg", "place", "pain", "minutes", "note" };
static const char *const order_codes[] = { "ymd", "dmy", "mdy", "any", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (order_codes) == CRAMP_SPREADSHEET_N_ORDERS + 2);

/* A text is the sum of the headings, a code for each column, and how dates are
 * read. It says nothing of what stands in the table. */
#define TEXT_SEPARATOR " "
#define MORNING "morning"
#define CRAMP "cramp"

/**
 * cramp_spreadsheet_columns_new:
 * @n: how many columns there are
 *
 * Returns: (transfer full): all of them nothing
 */
CrampSpreadsheetColumns *
cramp_spreadsheet_columns_new (guint n)
{
  CrampSpreadsheetColumns *columns = g_new0 (CrampSpreadsheetColumns, 1);

  columns->roles = g_new0 (CrampSpreadsheetRole, n);
  columns->n = n;
  columns->order = CRAMP_SPREADSHEET_N_ORDERS;

  return columns;
}

void
cramp_spreadsheet_columns_free (CrampSpreadsheetColumns *columns)
{
  g_free (columns->roles);
  g_free (columns);
}

/**
 * cramp_spreadsheet_role_is_shared:
 *
 * Returns: whether several columns may be that: each leg may have its own
 */
gboolean
cramp_spreadsheet_role_is_shared (CrampSpreadsheetRole role)
{
  return role == CRAMP_SPREADSHEET_NOTHING || role == CRAMP_SPREADSHEET_NOTE || role == CRAMP_SPREADSHEET_LEG || role == CRAMP_SPREADSHEET_PLACE;
}

static gboolean
are_one (CrampSpreadsheetRole a,
         CrampSpreadsheetRole b)
{
  gboolean is_date = a == CRAMP_SPREADSHEET_DATE || a == CRAMP_SPREADSHEET_MOMENT;

  if (cramp_spreadsheet_role_is_shared (a))
    return FALSE;

  return a == b || (is_date && (b == CRAMP_SPREADSHEET_DATE || b == CRAMP_SPREADSHEET_MOMENT));
}

/**
 * cramp_spreadsheet_columns_set:
 * @column: counted from 0
 *
 * Says what a column is. Another one that was the same becomes nothing.
 */
void
cramp_spreadsheet_columns_set (CrampSpreadsheetColumns *columns,
                               guint                    column,
                               CrampSpreadsheetRole     role)
{
  for (guint i = 0; i < columns->n; i++)
    if (are_one (role, columns->roles[i]))
      columns->roles[i] = CRAMP_SPREADSHEET_NOTHING;

  columns->roles[column] = role;
}

/**
 * cramp_spreadsheet_columns_find:
 * @column: (out): the first column that is that, counted from 0
 *
 * Returns: whether there is one
 */
gboolean
cramp_spreadsheet_columns_find (const CrampSpreadsheetColumns *columns,
                                CrampSpreadsheetRole           role,
                                guint                         *column)
{
  for (*column = 0; *column < columns->n; (*column)++)
    if (columns->roles[*column] == role)
      return TRUE;

  return FALSE;
}

/**
 * cramp_spreadsheet_columns_find_date:
 * @column: (out): the column with the date, counted from 0
 *
 * Returns: whether there is one
 */
gboolean
cramp_spreadsheet_columns_find_date (const CrampSpreadsheetColumns *columns,
                                     guint                         *column)
{
  return cramp_spreadsheet_columns_find (columns, CRAMP_SPREADSHEET_DATE, column) || cramp_spreadsheet_columns_find (columns, CRAMP_SPREADSHEET_MOMENT, column);
}

/**
 * cramp_spreadsheet_columns_are_ready:
 *
 * Returns: whether a table can be read so
 */
gboolean
cramp_spreadsheet_columns_are_ready (const CrampSpreadsheetColumns *columns)
{
  guint column;

  return columns->order != CRAMP_SPREADSHEET_N_ORDERS && cramp_spreadsheet_columns_find_date (columns, &column);
}

static char *
sum_headings (const CrampSpreadsheet *table)
{
  /* The separator stands in no heading. */
  g_autofree char *joined = g_strjoinv ("\x1f", table->headings);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);
}

/**
 * cramp_spreadsheet_columns_to_text:
 * @table: the table that is read so
 *
 * Returns: (transfer full): what cramp_spreadsheet_columns_recall() finds again
 */
char *
cramp_spreadsheet_columns_to_text (const CrampSpreadsheetColumns *columns,
                                   const CrampSpreadsheet        *table)
{
  g_autofree char *sum = sum_headings (table);
  GString         *text = g_string_new (sum);

  g_string_append_printf (text, TEXT_SEPARATOR "%s" TEXT_SEPARATOR "%s" TEXT_SEPARATOR "%s", order_codes[columns->order],
                          columns->names_morning ? MORNING : "-", columns->date_is_cramp ? CRAMP : "-");
  for (guint i = 0; i < columns->n; i++)
    g_string_append_printf (text, TEXT_SEPARATOR "%s", role_codes[columns->roles[i]]);

  return g_string_free (text, FALSE);
}

static gboolean
read_role (const char           *code,
           CrampSpreadsheetRole *role)
{
  for (*role = 0; *role < CRAMP_SPREADSHEET_N_ROLES; (*role)++)
    if (g_str_equal (role_codes[*role], code))
      return TRUE;

  return FALSE;
}

static CrampSpreadsheetOrder
read_order (const char *code)
{
  CrampSpreadsheetOrder order = 0;

  while (order < CRAMP_SPREADSHEET_N_ORDERS && !g_str_equal (order_codes[order], code))
    order++;

  return order;
}

/* What was written by another release, or by hand, may be anything. */
static CrampSpreadsheetColumns *
read_columns (char **parts,
              guint  n)
{
  g_autoptr (CrampSpreadsheetColumns) columns = cramp_spreadsheet_columns_new (n);

  if (g_strv_length (parts) != n + 3)
    return NULL;

  columns->order = read_order (parts[0]);
  columns->names_morning = g_str_equal (parts[1], MORNING);
  columns->date_is_cramp = g_str_equal (parts[2], CRAMP);
  for (guint i = 0; i < n; i++)
    {
      CrampSpreadsheetRole role;

      if (!read_role (parts[3 + i], &role))
        return NULL;
      cramp_spreadsheet_columns_set (columns, i, role);
    }

  return g_steal_pointer (&columns);
}

/**
 * cramp_spreadsheet_columns_recall:
 * @texts: (array zero-terminated=1): what was remembered of tables
 * @table: a table
 *
 * Looks for a table with the same headings. One without any is never known.
 *
 * Returns: (transfer full) (nullable): how it was read, or %NULL
 */
CrampSpreadsheetColumns *
cramp_spreadsheet_columns_recall (const char *const      *texts,
                                  const CrampSpreadsheet *table)
{
  g_autofree char *sum = sum_headings (table);

  for (; cramp_spreadsheet_has_headings (table) && *texts != NULL; texts++)
    {
      g_auto (GStrv) parts = g_strsplit (*texts, TEXT_SEPARATOR, -1);

      if (parts[0] != NULL && g_str_equal (parts[0], sum))
        return read_columns (parts + 1, table->n_columns);
    }

  return NULL;
}

/**
 * cramp_spreadsheet_columns_is_same_table:
 * @text: what was remembered of a table
 * @other: what was remembered of a table
 *
 * Returns: whether both had the same headings
 */
gboolean
cramp_spreadsheet_columns_is_same_table (const char *text,
                                         const char *other)
{
  gsize length = strcspn (text, TEXT_SEPARATOR);

  return strncmp (text, other, length) == 0 && other[length] == *TEXT_SEPARATOR;
}
