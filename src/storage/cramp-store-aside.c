/* cramp-store-aside.c - keeping what nobody could read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-aside.h"

#include "cramp-store-value.h"

static gboolean
keep_value (CrampStore      *self,
            const CrampKind *kind,
            CrampStatement  *row,
            gint64           entry,
            int              column,
            GError         **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  statement = cramp_store_prepare (self, "INSERT INTO set_aside (entry, kind, record, name, value) VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, entry);
  cramp_bind_text (statement, 1, kind->name);
  cramp_bind_text (statement, 2, cramp_row_get_label (row));
  cramp_bind_text (statement, 3, sqlite3_column_name (row, column));
  sqlite3_bind_value (statement, 5, sqlite3_column_value (row, column));

  return cramp_store_run (self, statement, error);
}

static gboolean
keep_row (CrampStore      *self,
          const CrampKind *kind,
          CrampStatement  *row,
          GError         **error)
{
  gint64 last;

  if (!cramp_store_read_number (self, "SELECT coalesce (max (entry), 0) FROM set_aside", &last, error))
    return FALSE;

  for (int i = 0; i < sqlite3_column_count (row) - 1; i++)
    if (!keep_value (self, kind, row, last + 1, i, error))
      return FALSE;

  return TRUE;
}

/**
 * cramp_store_set_aside:
 * @self: a store in a transaction
 * @kind: a kind
 * @row: one of its rows, which is about to be replaced or deleted
 *
 * Keeps what stands in the row if it cannot be read: nobody has seen it yet, and
 * somebody who can make sense of it may. What the program keeps for itself is
 * nothing to make sense of.
 */
gboolean
cramp_store_set_aside (CrampStore      *self,
                       const CrampKind *kind,
                       CrampStatement  *row,
                       GError         **error)
{
  return kind->list == NULL || cramp_row_can_be_read (kind, row) || keep_row (self, kind, row, error);
}

/**
 * cramp_store_set_aside_all:
 * @self: a store in a transaction
 * @kind: a kind of which every record is about to be deleted
 *
 * Keeps what stands in the rows that cannot be read.
 */
gboolean
cramp_store_set_aside_all (CrampStore      *self,
                           const CrampKind *kind,
                           GError         **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_select (self, kind, "", error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (!cramp_store_set_aside (self, kind, statement, error))
      return FALSE;

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}
