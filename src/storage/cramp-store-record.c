/* cramp-store-record.c - small records without a key of their own
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-record.h"

#include "cramp-store-note.h"

/**
 * cramp_store_read_all:
 * @table: a table
 * @rest: how to sort it, or the empty string
 *
 * Returns: (transfer full): all its records
 */
GPtrArray *
cramp_store_read_all (CrampStore       *self,
                      const CrampTable *table,
                      const char       *rest,
                      GError          **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, table, rest, error);

  return statement != NULL ? cramp_store_read_rows (self, table, statement, error) : NULL;
}

static gboolean
add_row (CrampStore       *self,
         const CrampTable *table,
         CrampStoreBind    bind,
         gconstpointer     record,
         gboolean         *added,
         GError          **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_add (self, table, error);

  if (statement == NULL || !cramp_store_note_record (self, table, bind, record, error))
    return FALSE;

  bind (statement, record);
  if (!cramp_store_run (self, statement, error))
    return FALSE;

  *added = sqlite3_changes (self->db) > 0;
  return TRUE;
}

/**
 * cramp_store_add_record:
 * @table: a table
 * @bind: binds the record
 * @record: the record
 * @added: (out) (optional): whether it was new; says only what was kept in the
 *   end
 *
 * Adds a record, unless an equal one is there.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_add_record (CrampStore       *self,
                        const CrampTable *table,
                        CrampStoreBind    bind,
                        gconstpointer     record,
                        gboolean         *added,
                        GError          **error)
{
  gboolean is_new = FALSE;

  if (!cramp_store_begin (self, error) ||
      !cramp_store_end (self, add_row (self, table, bind, record, &is_new, error), error))
    return FALSE;

  if (added != NULL)
    *added = is_new;
  return TRUE;
}

static gboolean
delete_rows (CrampStore       *self,
             const CrampTable *table,
             CrampStoreBind    bind,
             gconstpointer     record,
             GError          **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_remove (self, table, error);

  if (statement == NULL || !cramp_store_note_record (self, table, bind, record, error))
    return FALSE;

  bind (statement, record);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_remove_record:
 * @table: a table
 * @bind: binds the record
 * @record: the record
 *
 * Takes a record out, if it is there.
 *
 * Returns: whether it is off the disk, or out in the open transaction
 */
gboolean
cramp_store_remove_record (CrampStore       *self,
                           const CrampTable *table,
                           CrampStoreBind    bind,
                           gconstpointer     record,
                           GError          **error)
{
  return cramp_store_begin (self, error) &&
         cramp_store_end (self, delete_rows (self, table, bind, record, error), error);
}
