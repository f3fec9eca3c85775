/* cramp-store-copy.c - a record as it is at one moment, whatever its kind
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-copy.h"

#include <string.h>

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
  CrampMember list;

  return cramp_table_of (kind)->n_columns + (cramp_table_find_list (kind, &list) ? 1 : 0);
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
  CrampMember list;

  return is_list (kind, column) && cramp_table_find_list (kind, &list) ? list.records->name : cramp_table_of (kind)->columns[column];
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
  return g_str_equal (cramp_copy_get_column (kind, column), "modified");
}

/* The list in its order, without the places. */
static void
append_list (GString         *sql,
             const CrampKind *list)
{
  g_string_append (sql, "(SELECT json_group_array (json_array (");
  for (guint i = 1; i < cramp_table_of (list)->n_columns; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 1 ? ", " : "", cramp_table_of (list)->columns[i]);
  g_string_append_printf (sql, ")) FROM (SELECT * FROM %s ORDER BY \"%s\"))", list->name, cramp_table_of (list)->columns[0]);
}

static char *
make_select (const CrampKind *kind)
{
  GString    *sql = g_string_new ("SELECT ");
  CrampMember list;

  for (guint i = 0; i < cramp_table_of (kind)->n_columns; i++)
    g_string_append_printf (sql, "%s\"%s\"", i > 0 ? ", " : "", cramp_table_of (kind)->columns[i]);
  if (cramp_table_find_list (kind, &list))
    {
      g_string_append (sql, ", ");
      append_list (sql, list.records);
    }
  g_string_append_printf (sql, " FROM %s WHERE %s", kind->name, cramp_table_of (kind)->match);

  return g_string_free (sql, FALSE);
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
  CrampCopy *copy = g_new0 (CrampCopy, 1);

  copy->kind = kind;
  copy->key = g_strdup (key);

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
  g_autofree char *sql = make_select (kind);
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);
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
  g_free (copy->key);
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

/* Each value with its type and length, so that no two rows look alike. */
static void
add_to_sum (GChecksum     *sum,
            sqlite3_value *value)
{
  int              type = sqlite3_value_type (value);
  gboolean         is_text = type != SQLITE_NULL && type != SQLITE_INTEGER;
  int              length = is_text ? sqlite3_value_bytes (value) : 0;
  g_autofree char *head = g_strdup_printf ("%d %d %" G_GINT64_FORMAT " ", type, length, is_text ? 0 : (gint64) sqlite3_value_int64 (value));

  g_checksum_update (sum, (const guchar *) head, -1);
  if (length > 0)
    g_checksum_update (sum, sqlite3_value_blob (value), length);
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
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < copy->values->len; i++)
    if (!cramp_copy_is_modified (copy->kind, i))
      add_to_sum (sum, g_ptr_array_index (copy->values, i));

  return g_strdup (g_checksum_get_string (sum));
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
  CrampMember list;
  gpointer    record;

  if (statement == NULL)
    return NULL;

  record = sqlite3_step (statement) == SQLITE_ROW ? cramp_row_read (kind, statement) : NULL;
  if (record == NULL)
    g_set_error (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_DAMAGED, "%s would hold what no diary can hold", kind->name);
  if (record == NULL || !cramp_table_find_list (kind, &list) ||
      add_list (self, &list, g_ptr_array_index (values, cramp_table_of (kind)->n_columns), record, error))
    return record;

  kind->free_record (record);
  return NULL;
}
