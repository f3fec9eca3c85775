/* cramp-store-shape.c - whether the tables are those of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include <string.h>

#include "cramp-store-private.h"
#include "cramp-store-table.h"

/* Tables are compared by the words that made them: only so is it certain that a
 * table is no view, that it checks what it should, and that a conflict is not
 * passed over in silence. These words are the same in every diary, as no step
 * of the schema is ever edited. */
#define TABLES "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"

/* How the words are spaced is all that may differ. */
static char *
squeeze (const unsigned char *sql)
{
  GString *words = g_string_new (NULL);

  for (; sql != NULL && *sql != '\0'; sql++)
    if (!g_ascii_isspace (*sql))
      g_string_append_c (words, (char) *sql);

  return g_string_free (words, FALSE);
}

/* Each table as its name and the words that made it, by their names. */
static GPtrArray *
read_tables (CrampStore *self,
             GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, TABLES, error);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  int code;

  if (statement == NULL)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *words = squeeze (sqlite3_column_text (statement, 1));

      g_ptr_array_add (tables, g_strdup_printf ("%s %s", (const char *) sqlite3_column_text (statement, 0), words));
    }
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&tables);
}

static char *
digest (const GPtrArray *tables)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);

      g_checksum_update (checksum, (const guchar *) table, (gssize) strlen (table) + 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * cramp_store_digest_shape:
 *
 * Returns: (transfer full) (nullable): what is the same for two diaries only
 *   if they have the same tables
 */
char *
cramp_store_digest_shape (CrampStore *self,
                          GError    **error)
{
  g_autoptr (GPtrArray) tables = read_tables (self, error);

  return tables == NULL ? NULL : digest (tables);
}

/* To make a diary to compare with takes much longer than to read the tables of
 * one, so it is only done where somebody has added a table. */
static gboolean
compare_with_model (GPtrArray *found,
                    GError   **error)
{
  g_autoptr (CrampStore) model = cramp_store_open_in_memory (error);
  g_autoptr (GPtrArray) expected = model == NULL ? NULL : read_tables (model, error);

  if (expected == NULL)
    return FALSE;

  for (guint i = 0; i < expected->len; i++)
    if (!g_ptr_array_find_with_equal_func (found, g_ptr_array_index (expected, i), g_str_equal, NULL))
      return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, g_ptr_array_index (expected, i), "is not a table of this shape", error);

  return TRUE;
}

static gboolean
check_tables (CrampStore *self,
              GError    **error)
{
  g_autoptr (GPtrArray) found = read_tables (self, error);
  g_autofree char *shape = found == NULL ? NULL : digest (found);

  return found != NULL && (g_str_equal (shape, cramp_store_get_shape ()) || compare_with_model (found, error));
}

/* Looks for the first row of each table: enough to find damage near the roots,
 * and as cheap in the tenth year as in the first. */
static gboolean
find_first_rows (CrampStore *self,
                 GError    **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 1");
  g_autoptr (CrampStatement) statement = NULL;
  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    g_string_append_printf (sql, ", (SELECT 1 FROM %s NOT INDEXED LIMIT 1)", kind->name);
  statement = cramp_store_prepare (self, sql->str, error);

  return statement != NULL && cramp_store_run (self, statement, error);
}

/**
 * cramp_store_check_shape:
 *
 * Finds a table that is missing, that is no table, that does not have its shape
 * or that is damaged where it begins. Whatever else there is in the file is left
 * alone.
 *
 * Returns: whether every table is as this release makes it
 */
gboolean
cramp_store_check_shape (CrampStore *self,
                         GError    **error)
{
  return check_tables (self, error) && find_first_rows (self, error);
}
