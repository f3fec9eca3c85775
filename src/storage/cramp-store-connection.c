/* cramp-store-connection.c - the connection to a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <string.h>

#include "cramp-store-mark.h"

#define N_HASHED 16

typedef struct
{
  sqlite3    *db;
  GHashTable *statements;
} Connection;

static void
connection_free (Connection *connection)
{
  g_hash_table_unref (connection->statements);
  sqlite3_close (connection->db);
  g_free (connection);
}

/* Statements are long and begin alike; they differ in length, and at the end. */
static guint
hash_sql (gconstpointer sql)
{
  const char *text = sql;
  gsize       length = strlen (text);
  guint       hash = (guint) length;

  for (gsize i = length - MIN (length, N_HASHED); i < length; i++)
    hash = hash * 33 + (guchar) text[i];

  return hash;
}

static void
make_cache (CrampStore *self)
{
  self->statements = g_hash_table_new_full (hash_sql, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
}

/**
 * cramp_store_connect:
 * @self: a store without a connection
 * @file: a file, or ":memory:"
 *
 * Makes a connection. A file that is not there is not made, and nothing makes
 * SQLite read or write yet.
 */
gboolean
cramp_store_connect (CrampStore *self,
                     const char *file,
                     GError    **error)
{
  g_assert (self->db == NULL);

  make_cache (self);
  /* A store belongs to one thread, and so does its connection. */
  if (sqlite3_open_v2 (file, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    return TRUE;

  cramp_store_refuse (CRAMP_STORE_ERROR_OPEN, file, sqlite3_errmsg (self->db), error);
  cramp_store_disconnect (self);
  return FALSE;
}

/**
 * cramp_store_disconnect:
 *
 * Closes the connection if there is one.
 */
void
cramp_store_disconnect (CrampStore *self)
{
  /* Closing rolls an open transaction back, but refuses while there are
   * statements. */
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->db, sqlite3_close);
}

/**
 * cramp_store_retire:
 * @self: a store with a connection
 *
 * Puts the connection aside, to be closed when nobody can be in the midst of
 * reading from it any more.
 */
void
cramp_store_retire (CrampStore *self)
{
  Connection *connection = g_new0 (Connection, 1);

  if (self->retired == NULL)
    self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify) connection_free);
  connection->db = g_steal_pointer (&self->db);
  connection->statements = g_steal_pointer (&self->statements);
  g_ptr_array_add (self->retired, connection);
}

/* What somebody else put into the file does nothing: neither triggers nor
 * views, nor functions in expressions of the schema. */
static void
distrust_schema (CrampStore *self)
{
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);

  /* A column that is missing must be an error, not a string of its name. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
}

/**
 * cramp_store_configure:
 * @self: a store with a connection
 *
 * Sets what every connection needs: an answer means that it is on the disk,
 * nothing of the diary is spilled into other files, and what was deleted is
 * overwritten.
 */
gboolean
cramp_store_configure (CrampStore *self,
                       GError    **error)
{
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, CRAMP_STORE_PATIENCE_MSEC);
  cramp_store_limit_time (self);
  cramp_store_limit_memory (self);
  distrust_schema (self);
  if (!cramp_mark_register (self->db))
    return cramp_store_fail (self, error);

  /* A transaction has been lost once its journal comes back after a power
   * loss: EXTRA waits until the journal's end is on the disk. Without spilling,
   * even a long transaction keeps readers out only while it is committed. */
  return cramp_store_execute (self,
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA cache_spill = OFF;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA synchronous = EXTRA;",
                              error);
}
