/* cramp-store-undo.c - taking back what was done, and nothing else
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-deeds.h"

#include "cramp-store-changes.h"
#include "cramp-store-record.h"
#include "cramp-store-value.h"

/* One record of a deed while it is taken back. */
typedef struct
{
  CrampStore *store;
  gint64      deed;
  gint64      now;

  const CrampCopy *current;
  GPtrArray       *changes;

  guint n_back; /* of the whole deed */
  guint n_kept;
} Undoing;

static const CrampFieldChange *
find_change (Undoing *self,
             int      column)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const CrampFieldChange *change = g_ptr_array_index (self->changes, i);

      if (change->column == column)
        return change;
    }

  return NULL;
}

/* Whether only the mark of a record that came is kept. */
static gboolean
has_mark (const CrampFieldChange *whole)
{
  return whole != NULL && sqlite3_value_type (whole->after) == SQLITE_TEXT;
}

/* Whether nobody has put anything into a record since the deed made it, not
 * even something that the deed wrote over when it went on. */
static gboolean
is_untouched (Undoing *self)
{
  const CrampCopy        *current = self->current;
  const CrampFieldChange *whole = find_change (self, CRAMP_CHANGE_WHOLE);

  if (has_mark (whole))
    {
      g_autofree char *mark = cramp_copy_get_mark (current);

      return g_strcmp0 (mark, (const char *) sqlite3_value_text (whole->after)) == 0;
    }

  for (guint i = 0; i < cramp_copy_count_columns (current->kind); i++)
    {
      const CrampFieldChange *change = find_change (self, (int) i);
      sqlite3_value          *before = change != NULL ? change->before : NULL;
      sqlite3_value          *after = change != NULL ? change->after : NULL;

      if (!cramp_copy_is_modified (current->kind, i) &&
          (!cramp_copy_is_same (before, NULL) || !cramp_copy_is_same (cramp_copy_get (current, i), after)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
forget_all (Undoing *self,
            GError **error)
{
  const CrampCopy *current = self->current;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CrampFieldChange *change = g_ptr_array_index (self->changes, i);

      if (!cramp_field_change_delete (self->store, self->deed, current->kind, current->key, change->column, error))
        return FALSE;
    }

  self->n_back++;
  return TRUE;
}

static gboolean
take_out (Undoing *self,
          GError **error)
{
  const CrampKind *kind = self->current->kind;
  gpointer         record = cramp_copy_make_record (self->store, self->current, self->current->values, CRAMP_NEVER_MODIFIED, error);
  gboolean         success;

  if (record == NULL)
    return FALSE;

  success = cramp_store_remove_record (self->store, kind, record, error);
  kind->free_record (record);

  return success && forget_all (self, error);
}

static gboolean
save (Undoing   *self,
      GPtrArray *values,
      gint64     modified,
      GError   **error)
{
  const CrampKind *kind = self->current->kind;
  gpointer         record = cramp_copy_make_record (self->store, self->current, values, modified, error);
  gboolean         success;

  if (record == NULL)
    return FALSE;

  success = kind->is_answers && cramp_kind_is_empty (kind, record)
                ? cramp_store_remove_record (self->store, kind, record, error)
                : cramp_store_save_record (self->store, kind, record, error);
  kind->free_record (record);

  return success;
}

/* Borrows what is in it. */
static GPtrArray *
new_values (const CrampCopy *copy)
{
  GPtrArray *values = g_ptr_array_new ();

  for (guint i = 0; i < cramp_copy_count_columns (copy->kind); i++)
    g_ptr_array_add (values, cramp_copy_get (copy, i));

  return values;
}

/* The record comes back as it was, with the time of its last change. */
static gboolean
bring_back (Undoing *self,
            GError **error)
{
  g_autoptr (GPtrArray) values = new_values (self->current);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CrampFieldChange *change = g_ptr_array_index (self->changes, i);

      if (change->column != CRAMP_CHANGE_WHOLE)
        g_ptr_array_index (values, (guint) change->column) = change->before;
    }

  return save (self, values, CRAMP_NEVER_MODIFIED, error) && forget_all (self, error);
}

/* What every such record must hold is not a field of its own that can go. */
static gboolean
can_be_null (Undoing    *self,
             const char *column)
{
  int not_null = 0;

  /* A list is none of the columns, and never NULL. */
  return sqlite3_table_column_metadata (self->store->db, NULL, self->current->kind->name, column,
                                        NULL, NULL, &not_null, NULL, NULL) == SQLITE_OK &&
         !not_null;
}

static gboolean
is_unchanged (Undoing                *self,
              const CrampFieldChange *change)
{
  const CrampKind *kind = self->current->kind;
  guint            column = (guint) change->column;

  if (change->column == CRAMP_CHANGE_WHOLE)
    return FALSE;
  if (find_change (self, CRAMP_CHANGE_WHOLE) != NULL && !can_be_null (self, cramp_copy_get_column (kind, column)))
    return FALSE;

  return cramp_copy_is_same (cramp_copy_get (self->current, column), change->after);
}

static gboolean
is_together (const CrampKind *kind,
             int              column)
{
  return column != CRAMP_CHANGE_WHOLE && kind->together != NULL &&
         g_strv_contains (kind->together, cramp_copy_get_column (kind, (guint) column));
}

/* A field goes back if it is still what the deed made of it, and so are those
 * that only make sense with it. */
static gboolean
goes_back (Undoing                *self,
           const CrampFieldChange *change)
{
  const CrampKind *kind = self->current->kind;

  if (!is_unchanged (self, change))
    return FALSE;
  if (!is_together (kind, change->column))
    return TRUE;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CrampFieldChange *other = g_ptr_array_index (self->changes, i);

      if (is_together (kind, other->column) && !is_unchanged (self, other))
        return FALSE;
    }

  return TRUE;
}

static gboolean
change_back (Undoing *self,
             GError **error)
{
  const CrampCopy *current = self->current;
  g_autoptr (GPtrArray) values = new_values (current);
  guint n_back = 0;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const CrampFieldChange *change = g_ptr_array_index (self->changes, i);

      if (!goes_back (self, change))
        {
          self->n_kept++;
          continue;
        }

      n_back++;
      g_ptr_array_index (values, (guint) change->column) = change->before;
      if (!cramp_field_change_delete (self->store, self->deed, current->kind, current->key, change->column, error))
        return FALSE;
    }

  self->n_back += n_back;
  /* It is a change of now: an older copy of the record that comes in with an
   * import must not win over it. */
  return n_back == 0 || save (self, values, self->now, error);
}

static gboolean
take_back_record (Undoing *self,
                  GError **error)
{
  const CrampFieldChange *whole = find_change (self, CRAMP_CHANGE_WHOLE);
  gboolean                is_there = self->current->values != NULL || self->current->kind->is_answers;
  gboolean                went = whole != NULL && sqlite3_value_type (whole->before) != SQLITE_NULL;

  if (went && !is_there)
    return bring_back (self, error);
  if (is_there && whole != NULL && !went && is_untouched (self))
    return take_out (self, error);
  if (is_there && !went && !has_mark (whole))
    return change_back (self, error);

  /* Somebody deleted it since, put it back, or put something into it. */
  self->n_kept++;
  return TRUE;
}

static const CrampKind *
find_kind (const char *name)
{
  const CrampKind *kind;

  for (guint i = 0; (kind = cramp_table_get (i)) != NULL; i++)
    if (kind->list != NULL && g_str_equal (kind->name, name))
      return kind;

  return NULL;
}

static gboolean
take_back_one (Undoing    *self,
               const char *name,
               const char *key,
               GError    **error)
{
  const CrampKind *kind = find_kind (name);
  g_autoptr (CrampCopy) current = kind == NULL ? NULL : cramp_copy_read (self->store, kind, key, error);
  g_autoptr (GPtrArray) changes = current == NULL ? NULL : cramp_changes_read (self->store, self->deed, kind, key, error);

  if (kind == NULL)
    return TRUE;
  if (changes == NULL)
    return FALSE;

  self->current = current;
  self->changes = changes;
  return take_back_record (self, error);
}

/* The kinds and keys of the records, one after the other. */
static GPtrArray *
read_records (CrampStore *self,
              gint64      deed,
              GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  statement = cramp_store_prepare (self, "SELECT DISTINCT record, \"key\" FROM deed_change WHERE deed = ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, deed);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    for (int i = 0; i < 2; i++)
      g_ptr_array_add (records, g_strdup (cramp_read_text (statement, i)));
  if (code != SQLITE_DONE)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  return g_steal_pointer (&records);
}

/* What could not go back is tried again once that which stands in its way has
 * gone back. The last deed has nothing in its way but what others did. */
static gboolean
forget_deed (Undoing *self,
             GError **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare (self->store,
                                   "DELETE FROM deed WHERE id = ?1 AND (id = (SELECT max (id) FROM deed)"
                                   " OR NOT EXISTS (SELECT 1 FROM deed_change WHERE deed = ?1))",
                                   error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, self->deed);

  return cramp_store_run (self->store, statement, error);
}

static gboolean
take_back (Undoing *self,
           GError **error)
{
  g_autoptr (GPtrArray) records = read_records (self->store, self->deed, error);

  if (records == NULL)
    return FALSE;

  cramp_progress_expect (self->store->progress, records->len / 2);
  for (guint i = 0; i < records->len; i += 2)
    if (!cramp_progress_step (self->store->progress, error) ||
        !take_back_one (self, g_ptr_array_index (records, i), g_ptr_array_index (records, i + 1), error))
      return FALSE;

  return forget_deed (self, error);
}

/**
 * cramp_store_undo_deed:
 * @id: the id of a deed
 * @now: the current time, in seconds since 1970 in UTC
 * @undo: (out): how much was taken back
 *
 * Takes a deed back, as one transaction, whatever was done since. A field that
 * is no longer what the deed made of it stays. A record that the deed made goes
 * unless something was put into it since; one that it deleted comes back whole.
 * A deed that was taken back cannot be taken back again.
 *
 * Returns: whether that is on the disk, or in the open transaction
 */
gboolean
cramp_store_undo_deed (CrampStore *self,
                       gint64      id,
                       gint64      now,
                       CrampUndo  *undo,
                       GError    **error)
{
  Undoing undoing = { .store = self, .deed = id, .now = now };

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error) ||
      !cramp_store_end (self, take_back (&undoing, error), error))
    return FALSE;

  *undo = undoing.n_back == 0 ? CRAMP_UNDO_NOTHING : undoing.n_kept > 0 ? CRAMP_UNDO_PARTLY
                                                                        : CRAMP_UNDO_WHOLLY;
  return TRUE;
}
