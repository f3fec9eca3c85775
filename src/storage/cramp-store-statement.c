/* cramp-store-statement.c - statements of the store and how they fail
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <errno.h>

static gboolean
is_permission_errno (int code)
{
  return code == EACCES || code == EPERM || code == EROFS;
}

static gboolean
is_space_errno (int code)
{
  return code == ENOSPC || code == EDQUOT;
}

/* SQLite reports a full disk, or a folder without room for a journal, in
 * several ways; the errno behind its code tells them apart. */
static CrampStoreError
error_from_sqlite (int code,
                   int system_errno)
{
  switch (code & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CRAMP_STORE_ERROR_DAMAGED;
    case SQLITE_FULL:
      return CRAMP_STORE_ERROR_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CRAMP_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
      return code == SQLITE_READONLY_DBMOVED ? CRAMP_STORE_ERROR_REPLACED : CRAMP_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (is_permission_errno (system_errno))
        return CRAMP_STORE_ERROR_READ_ONLY;
      return is_space_errno (system_errno) ? CRAMP_STORE_ERROR_FULL : CRAMP_STORE_ERROR_FAILED;
    default:
      return CRAMP_STORE_ERROR_FAILED;
    }
}

/**
 * cramp_store_fail:
 *
 * Sets @error to what last went wrong in SQLite, with its own words as message.
 * They name tables and columns, never what is in them.
 *
 * Returns: %FALSE, to be handed on
 */
gboolean
cramp_store_fail (CrampStore *self,
                  GError    **error)
{
  int code = sqlite3_extended_errcode (self->db);

  if (code == SQLITE_INTERRUPT && !cramp_progress_check (self->progress, error))
    return FALSE;

  g_set_error_literal (error, CRAMP_STORE_ERROR,
                       error_from_sqlite (code, sqlite3_system_errno (self->db)),
                       sqlite3_errmsg (self->db));
  return FALSE;
}

/**
 * cramp_store_prepare:
 * @sql: one statement
 *
 * Lends the compiled statement, without any parameter bound, of the file as it
 * is now unless a transaction is open. The same statement must not be asked for
 * again before it is given back.
 *
 * Returns: (transfer none) (nullable): the statement; reset it when done, as
 *   `g_autoptr (CrampStatement)` does
 */
CrampStatement *
cramp_store_prepare (CrampStore *self,
                     const char *sql,
                     GError    **error)
{
  CrampStatement *statement;

  if (!cramp_store_ensure_current (self, error))
    return NULL;

  cramp_store_set_patience (self, 0);
  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      sqlite3_clear_bindings (statement);
      return statement;
    }

  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      cramp_store_fail (self, error);
      return NULL;
    }

  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * cramp_store_run:
 * @statement: a statement
 *
 * Runs a statement whose rows do not matter.
 */
gboolean
cramp_store_run (CrampStore     *self,
                 CrampStatement *statement,
                 GError        **error)
{
  int code;

  do
    code = sqlite3_step (statement);
  while (code == SQLITE_ROW);

  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

/**
 * cramp_store_execute:
 * @sql: one or more statements that are not worth keeping
 *
 * Returns: whether all of them succeeded
 */
gboolean
cramp_store_execute (CrampStore *self,
                     const char *sql,
                     GError    **error)
{
  cramp_store_set_patience (self, 0);
  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || cramp_store_fail (self, error);
}

/**
 * cramp_store_read_number:
 * @sql: a statement that gives one row of one number
 * @number: (out): the number
 *
 * Returns: whether that succeeded; @number is untouched otherwise
 */
gboolean
cramp_store_read_number (CrampStore *self,
                         const char *sql,
                         gint64     *number,
                         GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);

  if (statement == NULL)
    return FALSE;
  if (sqlite3_step (statement) != SQLITE_ROW)
    return cramp_store_fail (self, error);

  *number = sqlite3_column_int64 (statement, 0);
  return TRUE;
}
