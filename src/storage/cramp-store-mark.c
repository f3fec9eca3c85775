/* cramp-store-mark.c - a short text that tells two rows apart
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-mark.h"

/* The longest number, its sign and the space behind it. */
#define MAX_NUMBER 21

/* Ends before @end; what is formatted by the C library takes longer than the
 * sum. */
static char *
write_number (char  *end,
              gint64 number)
{
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

  *--end = ' ';
  do
    *--end = (char) ('0' + rest % 10);
  while ((rest /= 10) != 0);
  if (number < 0)
    *--end = '-';

  return end;
}

/* Each value with its type and length, so that no two rows look alike. */
static void
add_to_sum (GChecksum     *sum,
            sqlite3_value *value)
{
  int      type = sqlite3_value_type (value);
  gboolean is_text = type != SQLITE_NULL && type != SQLITE_INTEGER;
  int      length = is_text ? sqlite3_value_bytes (value) : 0;
  char     head[3 * MAX_NUMBER];
  char    *end = head + sizeof head;
  char    *start = write_number (end, is_text ? 0 : sqlite3_value_int64 (value));

  start = write_number (write_number (start, length), type);
  g_checksum_update (sum, (const guchar *) start, end - start);
  if (length > 0)
    g_checksum_update (sum, sqlite3_value_blob (value), length);
}

/**
 * cramp_mark_make:
 * @n_values: how many
 * @values: (array length=n_values): what a row holds
 *
 * Returns: (transfer full): a text that is another one as soon as one of
 *   @values is
 */
char *
cramp_mark_make (guint           n_values,
                 sqlite3_value **values)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < n_values; i++)
    add_to_sum (sum, values[i]);

  return g_strdup (g_checksum_get_string (sum));
}

static void
make_mark (sqlite3_context *context,
           int              n_values,
           sqlite3_value  **values)
{
  sqlite3_result_text (context, cramp_mark_make ((guint) n_values, values), -1, g_free);
}

/**
 * cramp_mark_register:
 * @db: a new connection
 *
 * Lets statements call %CRAMP_MARK_FUNCTION.
 */
gboolean
cramp_mark_register (sqlite3 *db)
{
  return sqlite3_create_function (db, CRAMP_MARK_FUNCTION, -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, make_mark, NULL, NULL) == SQLITE_OK;
}
