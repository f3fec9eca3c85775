/* cramp-store-connection.c - what every connection to a diary needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

/**
 * cramp_store_configure:
 * @self: a store with a connection
 * @error: return location for an error
 *
 * Sets what every connection needs: an answer means that it is on the disk,
 * nothing of the diary is spilled into other files, and what was deleted is
 * overwritten.
 *
 * Returns: whether that succeeded
 */
gboolean
cramp_store_configure (CrampStore *self,
                       GError    **error)
{
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_busy_timeout (self->db, CRAMP_STORE_PATIENCE_MSEC);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  /* A column that is missing must be an error, not a string of its name. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  return cramp_store_execute (self,
                              "PRAGMA trusted_schema = OFF;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA synchronous = FULL;",
                              error);
}
