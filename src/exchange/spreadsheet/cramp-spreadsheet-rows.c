/* cramp-spreadsheet-rows.c - the cells of a table of another program
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-spreadsheet-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cramp-csv-rows.h"
#include "cramp-exchange-error.h"

/* (choice) A line a night makes 20,000 in 54 years; all are read anew with each
 * answer about the columns. The headings are none of them. */
#define MAX_ROWS 20000

/* What may stand between cells, and by how many rows that is guessed. */
#define SEPARATORS ",;\t"
#define N_TRIED_ROWS 30

/* Excel may say it by itself. */
#define SAID_SEPARATOR "sep="

static char **
copy_row (const CrampCsvRows *rows)
{
  guint  n = cramp_csv_rows_count_cells (rows);
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    row[i] = g_strstrip (g_strdup (cramp_csv_rows_get_cell (rows, i)));

  return row;
}

static gboolean
refuse_rows (GError **error)
{
  /* Translators: %u is a number. */
  g_autofree char *sentence = g_strdup_printf (_ ("The table has more than %u rows."), MAX_ROWS);

  return cramp_exchange_error_refuse (sentence, error);
}

/* At most @max_rows of a table that is only tried; 0 is for all. */
static GPtrArray *
read_rows (const char *text,
           gsize       length,
           char        separator,
           guint       max_rows,
           GError    **error)
{
  g_autoptr (GPtrArray) table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (CrampCsvRows) rows = { 0 };

  if (!cramp_csv_rows_begin (&rows, text, length, error))
    return NULL;

  rows.separator = separator;
  rows.is_loose = TRUE;
  while (!cramp_csv_rows_is_at_end (&rows) && (max_rows == 0 || table->len < max_rows))
    {
      if (table->len > MAX_ROWS && !refuse_rows (error))
        return NULL;
      if (!cramp_csv_rows_next (&rows, error))
        return NULL;
      g_ptr_array_add (table, copy_row (&rows));
    }

  return g_steal_pointer (&table);
}

/* How many rows have as many cells as most, and more than one. */
static guint
rate_separator (const char *text,
                gsize       length,
                char        separator)
{
  g_autoptr (GPtrArray) rows = read_rows (text, length, separator, N_TRIED_ROWS, NULL);
  guint best = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      guint width = g_strv_length (g_ptr_array_index (rows, i));
      guint n = 0;

      for (guint j = 0; j < rows->len; j++)
        n += g_strv_length (g_ptr_array_index (rows, j)) == width;
      if (width > 1)
        best = MAX (best, n * 100 + MIN (width, 99));
    }

  return best;
}

static char
guess_separator (const char *text,
                 gsize       length)
{
  char  best = SEPARATORS[0];
  guint best_rate = 0;

  for (const char *separator = SEPARATORS; *separator != '\0'; separator++)
    {
      guint rate = rate_separator (text, length, *separator);

      if (rate > best_rate)
        {
          best = *separator;
          best_rate = rate;
        }
    }

  return best;
}

static gboolean
says_separator (const GString *text)
{
  return g_ascii_strncasecmp (text->str, SAID_SEPARATOR, strlen (SAID_SEPARATOR)) == 0 && text->len > strlen (SAID_SEPARATOR);
}

/**
 * cramp_spreadsheet_rows_read:
 * @text: a whole file
 * @n_before: (out): how many rows stood before these that are none of the table
 *
 * Returns: (transfer full) (nullable) (element-type GStrv): the rows, each with as
 *   many cells as it has, or %NULL with one sentence in @error
 */
GPtrArray *
cramp_spreadsheet_rows_read (const GString *text,
                             guint         *n_before,
                             GError       **error)
{
  char       separator = '\0';
  GPtrArray *rows;

  *n_before = says_separator (text);
  if (*n_before > 0)
    separator = text->str[strlen (SAID_SEPARATOR)];
  if (separator == '\0' || strchr (SEPARATORS, separator) == NULL)
    separator = guess_separator (text->str, text->len);

  rows = read_rows (text->str, text->len, separator, 0, error);
  if (rows != NULL && *n_before > 0)
    g_ptr_array_remove_index (rows, 0);

  return rows;
}
