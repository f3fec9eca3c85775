/* cramp-store-copy.c - a record as it is at one moment, whatever its kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-copy.h"

#include <string.h>

#include "cramp-store-mark.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/* A list is one column more than the table has. */
static gboolean
is_list (const CrampKind *kind,
         guint            column)
{
  return column == cramp_table_of (kind)->n_columns;
}

/**
 * cramp_copy_count_columns:
 * @kind: a kind
 *
 * Returns: how many columns a copy of one of its records has
 */
guint
cramp_copy_count_columns (const CrampKind *kind)
{
  return cramp_table_of (kind)->n_columns + (cramp_table_of (kind)->list != NULL ? 1 : 0);
}

/**
 * cramp_copy_get_column:
 * @kind: a kind
 * @column: which column of a copy
 *
 * Returns: its name; a list has the name of its table
 */
const char *
cramp_copy_get_column (const CrampKind *kind,
                       guint            column)
{
  return is_list (kind, column) ? cramp_table_of (kind)->list->records->name : cramp_table_of (kind)->columns[column];
}

/**
 * cramp_copy_is_modified:
 * @kind: a kind
 * @column: which column of a copy
 *
 * Returns: whether it only tells when the record was last changed
 */
gboolean
cramp_copy_is_modified (const CrampKind *kind,
                        guint            column)
{
  return g_str_equal (cramp_copy_get_column (kind, column), CRAMP_TABLE_MODIFIED);
}

static GPtrArray *
copy_row (CrampStatement *row)
{
  GPtrArray *values = g_ptr_array_new_with_free_func ((GDestroyNotify) sqlite3_value_free);

  for (int i = 0; i < sqlite3_column_count (row); i++)
    g_ptr_array_add (values, sqlite3_value_dup (sqlite3_column_value (row, i)));

  return values;
}

/**
 * cramp_copy_new:
 * @kind: what kind of record
 * @key: which one
 *
 * Returns: (transfer full): the copy of a record that is not there
 */
CrampCopy *
cramp_copy_new (const CrampKind *kind,
                const char      *key)
{
  gsize      length = strlen (key) + 1;
  CrampCopy *copy = g_malloc0 (sizeof *copy + length);

  copy->kind = kind;
  copy->key = (char *) (copy + 1);
  memcpy (copy->key, key, length);

  return copy;
}

/**
 * cramp_copy_read:
 * @kind: what kind of record
 * @key: which one
 *
 * Returns: (transfer full) (nullable): the record as it is now, or a copy
 *   without values when there is none
 */
CrampCopy *
cramp_copy_read (CrampStore      *self,
                 const CrampKind *kind,
                 const char      *key,
                 GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, cramp_table_of (kind)->copy, error);
  CrampCopy *copy;
  int        code;

  if (statement == NULL)
    return NULL;

  cramp_bind_text (statement, 0, key);
  code = sqlite3_step (statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  copy = cramp_copy_new (kind, key);
  if (code == SQLITE_ROW)
    copy->values = copy_row (statement);

  return copy;
}

void
cramp_copy_free (CrampCopy *copy)
{
  g_clear_pointer (&copy->values, g_ptr_array_unref);
  g_free (copy);
}

/**
 * cramp_copy_hash:
 *
 * Together with cramp_copy_equal(): copies of the same record are one.
 */
guint
cramp_copy_hash (gconstpointer copy)
{
  return g_str_hash (((const CrampCopy *) copy)->key);
}

gboolean
cramp_copy_equal (gconstpointer a,
                  gconstpointer b)
{
  const CrampCopy *left = a;
  const CrampCopy *right = b;

  return left->kind == right->kind && g_str_equal (left->key, right->key);
}

/**
 * cramp_copy_compare:
 *
 * Compares copies for the order in which their keys stand in an index, where
 * each is found beside the one before it.
 */
int
cramp_copy_compare (gconstpointer a,
                    gconstpointer b)
{
  const CrampCopy *left = a;
  const CrampCopy *right = b;
  int              order = strcmp (left->kind->name, right->kind->name);

  return order != 0 ? order : strcmp (left->key, right->key);
}

/**
 * cramp_copy_get_mark:
 * @copy: a copy of a record that is there
 *
 * Returns: (transfer full): a short text that is another one as soon as anything
 *   is changed in the record, apart from the time of its last change
 */
char *
cramp_copy_get_mark (const CrampCopy *copy)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < copy->values->len; i++)
    if (!cramp_copy_is_modified (copy->kind, i))
      g_ptr_array_add (values, g_ptr_array_index (copy->values, i));

  return cramp_mark_make (values->len, (sqlite3_value **) values->pdata);
}

/**
 * cramp_copy_get:
 * @copy: a copy
 * @column: which column
 *
 * Returns: (nullable): what it holds; %NULL when there is no such record
 */
sqlite3_value *
cramp_copy_get (const CrampCopy *copy,
                guint            column)
{
  return copy->values != NULL ? g_ptr_array_index (copy->values, column) : NULL;
}

static int
get_type (sqlite3_value *value)
{
  return value != NULL ? sqlite3_value_type (value) : SQLITE_NULL;
}

/**
 * cramp_copy_is_same:
 * @a: (nullable): what a column holds
 * @b: (nullable): what a column holds
 *
 * Returns: whether it is the same; %NULL is SQL's NULL
 */
gboolean
cramp_copy_is_same (sqlite3_value *a,
                    sqlite3_value *b)
{
  int type = get_type (a);

  if (type != get_type (b))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);

  if (sqlite3_value_bytes (a) != sqlite3_value_bytes (b))
    return FALSE;

  /* What is empty has no bytes to point at. */
  return sqlite3_value_bytes (a) == 0 ||
         memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), sqlite3_value_bytes (a)) == 0;
}

/* Makes the rows of a list out of its JSON. */
static GPtrArray *
make_list (CrampStore      *self,
           const CrampKind *list,
           sqlite3_value   *json,
           GError         **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT key");
  g_autoptr (CrampStatement) statement = NULL;

  for (guint i = 1; i < cramp_table_of (list)->n_columns; i++)
    g_string_append_printf (sql, ", json_extract (value, '$[%u]')", i - 1);
  g_string_append (sql, ", key FROM json_each (?1)");

  statement = cramp_store_prepare (self, sql->str, error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_value (statement, 1, json);

  return cramp_store_read_rows (self, list, statement, error);
}

/* Without an answer the list is empty. */
static gboolean
add_list (CrampStore        *self,
          const CrampMember *list,
          sqlite3_value     *json,
          gpointer           record,
          GError           **error)
{
  g_autoptr (GPtrArray) records = NULL;

  if (get_type (json) == SQLITE_NULL || !cramp_member_is_answered (list, record))
    return TRUE;

  records = make_list (self, list->records, json, error);
  if (records == NULL)
    return FALSE;

  cramp_member_clear (list, record);
  CRAMP_MEMBER_AT (GPtrArray *, record, list) = g_steal_pointer (&records);
  return TRUE;
}

/* A row of these values, as if it stood in the table. */
static CrampStatement *
prepare_row (CrampStore      *self,
             const CrampCopy *copy,
             GPtrArray       *values,
             gint64           modified,
             GError         **error)
{
  const CrampKind *kind = copy->kind;
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  CrampStatement *statement;
  guint           n_columns = cramp_table_of (kind)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (sql, "?%u, ", i + 1);
  g_string_append (sql, "''");

  statement = cramp_store_prepare (self, sql->str, error);
  for (guint i = 0; statement != NULL && i < n_columns; i++)
    if (modified != CRAMP_NEVER_MODIFIED && cramp_copy_is_modified (kind, i))
      sqlite3_bind_int64 (statement, i + 1, modified);
    else if (g_ptr_array_index (values, i) != NULL)
      sqlite3_bind_value (statement, i + 1, g_ptr_array_index (values, i));
    else if (i == 0 && cramp_table_of (kind)->n_identity == 1)
      cramp_bind_text (statement, 0, copy->key);

  return statement;
}

/**
 * cramp_copy_make_record:
 * @copy: which record; there need not be one
 * @values: (element-type sqlite3_value): what each column is to hold; %NULL is
 *   SQL's NULL, and the key where that is the first column
 * @modified: when the record was last changed, in seconds since 1970 in UTC, or
 *   %CRAMP_NEVER_MODIFIED to take it from @values, too
 *
 * Returns: (transfer full) (nullable): the record; an error when no diary can
 *   hold such a one
 */
gpointer
cramp_copy_make_record (CrampStore      *self,
                        const CrampCopy *copy,
                        GPtrArray       *values,
                        gint64           modified,
                        GError         **error)
{
  const CrampKind *kind = copy->kind;
  g_autoptr (CrampStatement) statement = prepare_row (self, copy, values, modified, error);
  const CrampMember *list = cramp_table_of (kind)->list;
  gpointer           record;

  if (statement == NULL)
    return NULL;

  record = sqlite3_step (statement) == SQLITE_ROW ? cramp_row_read (kind, statement) : NULL;
  if (record == NULL)
    g_set_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED, "%s would hold what no diary can hold", kind->name);
  if (record == NULL || list == NULL ||
      add_list (self, list, g_ptr_array_index (values, cramp_table_of (kind)->n_columns), record, error))
    return record;

  kind->free_record (record);
  return NULL;
}
