/* cramp-store-changes.c - what a deed changed, field by field
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-changes.h"

#include "cramp-store-value.h"

enum
{
  COLUMN_DEED,
  COLUMN_RECORD,
  COLUMN_KEY,
  COLUMN_FIELD,
  COLUMN_BEFORE,
  COLUMN_AFTER,
};

/* What is in it is looked at when it is taken back. */
static const CrampMember members[] = {
  { CRAMP_MEMBER_MOMENT, CRAMP_FIELD ("deed"), 0, .required = TRUE },
};

const CrampKind cramp_deed_change_kind = {
  .name = "deed_change",
  .size = sizeof (gint64),
  .members = members,
  .n_members = G_N_ELEMENTS (members),
  .n_key = 1,
  .named = TRUE,
  .free_record = g_free,
};

void
cramp_field_change_free (CrampFieldChange *change)
{
  sqlite3_value_free (change->before);
  sqlite3_value_free (change->after);
  g_free (change);
}

static const char *
get_field (const CrampKind *kind,
           int              column)
{
  return column == CRAMP_CHANGE_WHOLE ? CRAMP_CHANGE_WHOLE_FIELD : cramp_copy_get_column (kind, (guint) column);
}

static void
bind_field (CrampStatement  *statement,
            gint64           deed,
            const CrampKind *kind,
            const char      *key,
            int              column)
{
  sqlite3_bind_int64 (statement, COLUMN_DEED + 1, deed);
  cramp_bind_text (statement, COLUMN_RECORD, kind->name);
  cramp_bind_text (statement, COLUMN_KEY, key);
  cramp_bind_text (statement, COLUMN_FIELD, get_field (kind, column));
}

static void
bind_value (CrampStatement *statement,
            int             column,
            sqlite3_value  *value)
{
  if (value != NULL)
    sqlite3_bind_value (statement, column + 1, value);
}

#define WHERE_FIELD "deed = ?1 AND record = ?2 AND \"key\" = ?3 AND field = ?4"

/* A field that the deed changed before goes back to what it was before that,
 * unless somebody else changed it in between. What it held before and after is
 * still to be bound. */
static CrampStatement *
prepare_change (CrampStore      *self,
                gint64           deed,
                const CrampCopy *copy,
                int              column,
                GError         **error)
{
  CrampStatement *statement;

  statement = cramp_store_prepare (self,
                                   "INSERT INTO deed_change (deed, record, \"key\", field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                                   " ON CONFLICT DO UPDATE SET before = iif (after IS excluded.before, before, excluded.before), after = excluded.after",
                                   error);
  if (statement != NULL)
    bind_field (statement, deed, copy->kind, copy->key, column);

  return statement;
}

static gboolean
write_values (CrampStore      *self,
              gint64           deed,
              const CrampCopy *copy,
              int              column,
              sqlite3_value   *before,
              sqlite3_value   *after,
              GError         **error)
{
  g_autoptr (CrampStatement) statement = prepare_change (self, deed, copy, column, error);

  if (statement == NULL)
    return FALSE;

  bind_value (statement, COLUMN_BEFORE, before);
  bind_value (statement, COLUMN_AFTER, after);
  return cramp_store_run (self, statement, error);
}

/* That a record came or went, as a number that is there or not. */
static gboolean
write_whole (CrampStore      *self,
             gint64           deed,
             const CrampCopy *before,
             GError         **error)
{
  g_autoptr (CrampStatement) statement = prepare_change (self, deed, before, CRAMP_CHANGE_WHOLE, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int (statement, (before->values != NULL ? COLUMN_BEFORE : COLUMN_AFTER) + 1, TRUE);
  return cramp_store_run (self, statement, error);
}

/* That a record came, if it is there, as its mark. */
static gboolean
write_mark (CrampStore      *self,
            gint64           deed,
            const CrampCopy *before,
            GError         **error)
{
  const CrampTable *table = cramp_table_of (before->kind);
  g_autofree char  *sql = g_strconcat ("INSERT INTO deed_change (\"key\", deed, record, field, after) SELECT ?1, ?2, ?3, ?4, ",
                                       table->mark, " FROM ", before->kind->name, " WHERE ", table->match, NULL);
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, 0, before->key);
  sqlite3_bind_int64 (statement, 2, deed);
  cramp_bind_text (statement, 2, before->kind->name);
  cramp_bind_text (statement, 3, CRAMP_CHANGE_WHOLE_FIELD);
  return cramp_store_run (self, statement, error);
}

/* When a record was changed is kept only where it comes back whole; which one
 * it is, only where it has more than its answers. */
static gboolean
is_kept (const CrampCopy *after,
         guint            column)
{
  if (after->kind->is_answers)
    return column > 0 && !cramp_copy_is_modified (after->kind, column);

  return after->values == NULL || !cramp_copy_is_modified (after->kind, column);
}

static gboolean
write_fields (CrampStore      *self,
              gint64           deed,
              const CrampCopy *before,
              const CrampCopy *after,
              GError         **error)
{
  for (guint i = 0; i < cramp_copy_count_columns (before->kind); i++)
    {
      sqlite3_value *old = cramp_copy_get (before, i);
      sqlite3_value *new = cramp_copy_get (after, i);

      if (is_kept (after, i) && !cramp_copy_is_same (old, new) &&
          !write_values (self, deed, before, (int) i, old, new, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cramp_changes_write:
 * @self: a store, in a transaction
 * @deed: a deed, with its id
 * @before: a record before the deed, or before it went on
 *
 * Writes what the deed has made of the record since.
 */
gboolean
cramp_changes_write (CrampStore      *self,
                     const CrampDeed *deed,
                     const CrampCopy *before,
                     GError         **error)
{
  g_autoptr (CrampCopy) after = NULL;
  gboolean is_whole;

  /* An import may bring so many records that all their fields would be ten
   * times the diary. */
  if (deed->kind == CRAMP_DEED_IMPORTED && before->values == NULL && !before->kind->is_answers)
    return write_mark (self, deed->id, before, error);

  after = cramp_copy_read (self, before->kind, before->key, error);
  if (after == NULL)
    return FALSE;

  is_whole = !before->kind->is_answers && (before->values == NULL) != (after->values == NULL);
  return (!is_whole || write_whole (self, deed->id, before, error)) &&
         write_fields (self, deed->id, before, after, error);
}

static gboolean
run_for_deed (CrampStore *self,
              const char *sql,
              gint64      deed,
              gint64      other,
              GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, deed);
  sqlite3_bind_int64 (statement, 2, other);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_changes_move:
 * @self: a store, in a transaction
 * @from: the id of a deed that may have been taken back meanwhile, or 0
 * @to: the id of the deed that goes on with it
 */
gboolean
cramp_changes_move (CrampStore *self,
                    gint64      from,
                    gint64      to,
                    GError    **error)
{
  return run_for_deed (self, "UPDATE deed_change SET deed = ?2 WHERE deed = ?1", from, to, error);
}

/**
 * cramp_changes_settle:
 * @self: a store, in a transaction
 * @deed: the id of a deed that went on
 *
 * Forgets what it has made what it was before.
 */
gboolean
cramp_changes_settle (CrampStore *self,
                      gint64      deed,
                      GError    **error)
{
  return run_for_deed (self, "DELETE FROM deed_change WHERE deed IN (?1, ?2) AND before IS after", deed, deed, error);
}

/**
 * cramp_deed_delete:
 * @self: a store, in a transaction
 * @deed: the id of a deed, or 0
 *
 * Forgets a deed and all that is kept of it.
 */
gboolean
cramp_deed_delete (CrampStore *self,
                   gint64      deed,
                   GError    **error)
{
  return run_for_deed (self, "DELETE FROM deed WHERE id = ?1 OR id = ?2", deed, deed, error);
}

/**
 * cramp_changes_are_none:
 * @deed: the id of a deed
 * @none: (out): whether it changed nothing, or all of it was taken back
 *
 * Returns: whether that could be read
 */
gboolean
cramp_changes_are_none (CrampStore *self,
                        gint64      deed,
                        gboolean   *none,
                        GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "SELECT 1 FROM deed_change WHERE deed = ?1 LIMIT 1", error);
  int code;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, deed);
  code = sqlite3_step (statement);
  *none = code == SQLITE_DONE;

  return *none || code == SQLITE_ROW || cramp_store_fail (self, error);
}

static gboolean
find_column (const CrampKind *kind,
             const char      *field,
             int             *column)
{
  *column = CRAMP_CHANGE_WHOLE;
  if (g_str_equal (field, CRAMP_CHANGE_WHOLE_FIELD))
    return TRUE;

  for (guint i = 0; i < cramp_copy_count_columns (kind); i++)
    if (g_str_equal (field, cramp_copy_get_column (kind, i)))
      {
        *column = (int) i;
        return TRUE;
      }

  return FALSE;
}

static void
add_change (GPtrArray       *changes,
            const CrampKind *kind,
            CrampStatement  *row)
{
  const char       *field = cramp_read_text (row, 0);
  CrampFieldChange *change;
  int               column;

  if (field == NULL || !find_column (kind, field, &column))
    return;

  change = g_new0 (CrampFieldChange, 1);
  change->column = column;
  change->before = sqlite3_value_dup (sqlite3_column_value (row, 1));
  change->after = sqlite3_value_dup (sqlite3_column_value (row, 2));
  g_ptr_array_add (changes, change);
}

/**
 * cramp_changes_read:
 * @deed: the id of a deed
 * @kind: what kind of record
 * @key: which one
 *
 * Returns: (transfer full) (element-type CrampFieldChange): what the deed changed in
 *   that record
 */
GPtrArray *
cramp_changes_read (CrampStore      *self,
                    gint64           deed,
                    const CrampKind *kind,
                    const char      *key,
                    GError         **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_field_change_free);
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  statement = cramp_store_prepare (self, "SELECT field, before, after FROM deed_change WHERE deed = ?1 AND record = ?2 AND \"key\" = ?3", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, deed);
  cramp_bind_text (statement, 1, kind->name);
  cramp_bind_text (statement, 2, key);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    add_change (changes, kind, statement);
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&changes);
}

/**
 * cramp_field_change_delete:
 * @self: a store, in a transaction
 * @deed: the id of a deed
 * @kind: what kind of record
 * @key: which one
 * @column: which column, or %CRAMP_CHANGE_WHOLE
 *
 * Forgets one change, which was taken back.
 */
gboolean
cramp_field_change_delete (CrampStore      *self,
                           gint64           deed,
                           const CrampKind *kind,
                           const char      *key,
                           int              column,
                           GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM deed_change WHERE " WHERE_FIELD, error);

  if (statement == NULL)
    return FALSE;

  bind_field (statement, deed, kind, key, column);

  return cramp_store_run (self, statement, error);
}
