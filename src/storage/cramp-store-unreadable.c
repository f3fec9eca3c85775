/* cramp-store-unreadable.c - entries that hold what no diary can hold
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-unreadable.h"

#include "cramp-store-rows.h"
#include "cramp-store-value.h"

static void
raw_value_free (CrampRawValue *raw)
{
  g_free (raw->name);
  g_clear_pointer (&raw->value, g_variant_unref);
  g_free (raw);
}

void
cramp_unreadable_free (CrampUnreadable *unreadable)
{
  g_free (unreadable->table);
  g_free (unreadable->record);
  g_ptr_array_unref (unreadable->values);
  g_free (unreadable);
}

static CrampUnreadable *
new_unreadable (const char *table,
                const char *record)
{
  CrampUnreadable *unreadable = g_new0 (CrampUnreadable, 1);

  unreadable->table = g_strdup (table);
  unreadable->record = g_utf8_make_valid (record != NULL ? record : "", -1);
  unreadable->values = g_ptr_array_new_with_free_func ((GDestroyNotify) raw_value_free);

  return unreadable;
}

/* No text that a GVariant can hold has a zero in it: that would cost its end. */
static GVariant *
read_text_or_bytes (CrampStatement *row,
                    int             column,
                    gboolean        is_text)
{
  const char *bytes = sqlite3_column_blob (row, column);
  gsize       length = sqlite3_column_bytes (row, column);

  if (is_text && length == 0)
    return g_variant_new_string ("");
  if (is_text && g_utf8_validate_len (bytes, length, NULL))
    return g_variant_new_take_string (g_strndup (bytes, length));

  return g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, bytes, length, 1);
}

static GVariant *
read_raw (CrampStatement *row,
          int             column)
{
  GVariant *value = NULL;
  int       type = sqlite3_column_type (row, column);

  switch (type)
    {
    case SQLITE_NULL:
      return NULL;
    case SQLITE_INTEGER:
      value = g_variant_new_int64 (sqlite3_column_int64 (row, column));
      break;
    case SQLITE_FLOAT:
      value = g_variant_new_double (sqlite3_column_double (row, column));
      break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
    default:
      value = read_text_or_bytes (row, column, type == SQLITE_TEXT);
      break;
    }

  return g_variant_ref_sink (value);
}

static void
add_raw (CrampUnreadable *unreadable,
         const char      *name,
         CrampStatement  *row,
         int              column)
{
  CrampRawValue *raw = g_new0 (CrampRawValue, 1);

  raw->name = g_utf8_make_valid (name != NULL ? name : "", -1);
  raw->value = read_raw (row, column);
  g_ptr_array_add (unreadable->values, raw);
}

static gboolean
is_still_unreadable (CrampStore      *self,
                     const CrampKind *kind,
                     const char      *label)
{
  g_autofree char *rest = g_strdup_printf ("WHERE %s IS ?1", cramp_table_of (kind)->label);
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, rest, NULL);

  /* What cannot be asked for now stays known. */
  if (statement == NULL)
    return TRUE;

  cramp_bind_text (statement, 0, label);

  return sqlite3_step (statement) == SQLITE_ROW && !cramp_row_can_be_read (kind, statement);
}

/**
 * cramp_store_count_unreadable:
 *
 * Counts the entries that were met since the diary was opened and cannot be
 * read. One that was deleted, or replaced by a good one, is none any more.
 *
 * Returns: how many there are
 */
guint
cramp_store_count_unreadable (CrampStore *self)
{
  GHashTableIter iter;
  gpointer       name, kind;

  g_return_val_if_fail (CRAMP_IS_STORE (self), 0);

  if (self->unreadable == NULL)
    return 0;

  g_hash_table_iter_init (&iter, self->unreadable);
  while (g_hash_table_iter_next (&iter, &name, &kind))
    if (!is_still_unreadable (self, kind, strstr (name, CRAMP_TABLE_LABEL_SEPARATOR) + strlen (CRAMP_TABLE_LABEL_SEPARATOR)))
      g_hash_table_iter_remove (&iter);

  return g_hash_table_size (self->unreadable);
}

static gboolean
read_rows (CrampStore      *self,
           const CrampKind *kind,
           GPtrArray       *found,
           GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, "", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      CrampUnreadable *unreadable;

      if (cramp_row_can_be_read (kind, statement))
        continue;
      cramp_store_note_unreadable (self, kind, statement);
      unreadable = new_unreadable (kind->name, cramp_row_get_label (statement));
      for (int i = 0; i < sqlite3_column_count (statement) - 1; i++)
        add_raw (unreadable, sqlite3_column_name (statement, i), statement, i);
      g_ptr_array_add (found, unreadable);
    }

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

enum
{
  COLUMN_ENTRY,
  COLUMN_KIND,
  COLUMN_RECORD,
  COLUMN_NAME,
  COLUMN_VALUE,
};

static gboolean
read_aside (CrampStore *self,
            GPtrArray  *found,
            GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  CrampUnreadable *unreadable = NULL;
  gint64           last = 0;
  int              code;

  statement = cramp_store_prepare (self, "SELECT entry, kind, record, name, value FROM set_aside ORDER BY entry, rowid", error);
  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 entry = sqlite3_column_int64 (statement, COLUMN_ENTRY);

      if (unreadable == NULL || entry != last)
        {
          unreadable = new_unreadable (cramp_read_text (statement, COLUMN_KIND), cramp_read_text (statement, COLUMN_RECORD));
          unreadable->is_aside = TRUE;
          g_ptr_array_add (found, unreadable);
        }
      last = entry;
      add_raw (unreadable, cramp_read_text (statement, COLUMN_NAME), statement, COLUMN_VALUE);
    }

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

static gboolean
read_all (CrampStore *self,
          GPtrArray  *found,
          GError    **error)
{
  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    if (kind->list != NULL && !read_rows (self, kind, found, error))
      return FALSE;

  return read_aside (self, found, error);
}

/**
 * cramp_store_read_unreadable:
 *
 * Looks at every entry for those that cannot be read, and adds those that gave
 * way to a readable one. The cost grows with the diary.
 *
 * Returns: (transfer full) (element-type CrampUnreadable): the entries with
 *   what stands in them
 */
GPtrArray *
cramp_store_read_unreadable (CrampStore *self,
                             GError    **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_unreadable_free);
  gboolean begun, success;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  if (!cramp_store_begin_read (self, &begun, error))
    return NULL;
  success = read_all (self, found, error);
  cramp_store_end_read (self, begun);

  return success ? g_steal_pointer (&found) : NULL;
}
