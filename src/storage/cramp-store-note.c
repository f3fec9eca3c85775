/* cramp-store-note.c - noting what is about to be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-note.h"

#include "cramp-store-copy.h"
#include "cramp-store-value.h"

static gboolean
is_noted (GHashTable       *noted,
          const CrampTable *table,
          const char       *key)
{
  const CrampCopy copy = { .table = table, .key = (char *) key };

  return g_hash_table_contains (noted, &copy);
}

/**
 * cramp_store_note:
 * @table: what kind of record
 * @key: which one
 *
 * Is called before a record is written, changed or deleted: during a deed it
 * keeps the record as it was when the deed began. One that cannot be read is
 * set aside at any time.
 */
gboolean
cramp_store_note (CrampStore       *self,
                  const CrampTable *table,
                  const char       *key,
                  GError          **error)
{
  CrampCopy *copy;

  if (!cramp_store_set_aside_key (self, table, key, error))
    return FALSE;
  if (self->noted == NULL || is_noted (self->noted, table, key))
    return TRUE;

  copy = cramp_copy_read (self, table, key, error);
  if (copy != NULL)
    g_hash_table_add (self->noted, copy);

  return copy != NULL;
}

static char *
dup_key (CrampStore       *self,
         const CrampTable *table,
         CrampStoreBind    bind,
         gconstpointer     record,
         GError          **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT json_array (");
  g_autoptr (CrampStatement) statement = NULL;

  for (guint i = 0; i < cramp_copy_count_columns (table); i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
  g_string_append (sql, ")");

  statement = cramp_store_prepare (self, sql->str, error);
  if (statement == NULL)
    return NULL;

  bind (statement, record);
  if (sqlite3_step (statement) != SQLITE_ROW)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_strdup (cramp_read_text (statement, 0));
}

/**
 * cramp_store_note_record:
 * @table: a table of records that are told apart by all that they hold
 * @bind: binds a record
 * @record: the record
 *
 * Does what cramp_store_note() does for a record that has no key of its own.
 */
gboolean
cramp_store_note_record (CrampStore       *self,
                         const CrampTable *table,
                         CrampStoreBind    bind,
                         gconstpointer     record,
                         GError          **error)
{
  g_autofree char *key = NULL;

  if (self->noted == NULL || !cramp_table_has_identity (table))
    return TRUE;

  key = dup_key (self, table, bind, record, error);

  return key != NULL && cramp_store_note (self, table, key, error);
}
