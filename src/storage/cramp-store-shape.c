/* cramp-store-shape.c - whether the tables are those of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-prepare.h"

/* Tables are compared by the words that made them: only so is it certain that a
 * table is no view, that it checks what it should, and that a conflict is not
 * passed over in silence. These words are the same in every diary, as no step
 * of the schema is ever edited. */
#define TABLES "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

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

static GHashTable *
read_tables (CrampStore *self,
             GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, TABLES, error);
  g_autoptr (GHashTable) tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  int code;

  if (statement == NULL)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_hash_table_insert (tables, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         squeeze (sqlite3_column_text (statement, 1)));
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&tables);
}

/* Made once: it takes longer than to look at a diary. */
static GHashTable *
get_expected (GError **error)
{
  static GHashTable *expected;

  if (expected == NULL)
    {
      g_autoptr (CrampStore) model = cramp_store_open_in_memory (error);

      expected = model == NULL ? NULL : read_tables (model, error);
    }

  return expected;
}

/* Reads one row of each table: enough to find a missing table or column and
 * damage near the roots, and as cheap in the tenth year as in the first. */
static gboolean
read_first_rows (CrampStore *self,
                 GError    **error)
{
  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    {
      g_autoptr (CrampStatement) statement = NULL;
      g_autoptr (GError) reason = NULL;

      statement = cramp_store_prepare_select (self, kind, "LIMIT 1", &reason);
      if (g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED))
        return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, reason->message, error);
      if (statement == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (!cramp_store_run (self, statement, error))
        return FALSE;
    }

  return TRUE;
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
  GHashTable *expected = get_expected (error);
  g_autoptr (GHashTable) found = expected == NULL ? NULL : read_tables (self, error);
  GHashTableIter iter;
  gpointer       name, sql;

  if (found == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &name, &sql))
    if (g_strcmp0 (g_hash_table_lookup (found, name), sql) != 0)
      return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, name, "is not a table of this shape", error);

  return read_first_rows (self, error);
}
