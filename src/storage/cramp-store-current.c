/* cramp-store-current.c - whether the file is still the one that was opened
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <string.h>

/* People copy, restore and synchronise the one file that they are told is the
 * diary. SQLite notices neither that another file has taken its name nor, when
 * the counters happen to be equal, that other bytes were written into it. So
 * before each transaction the file is looked at, and whatever has changed it
 * that was not this connection, everything that SQLite remembers of it goes. */

static gboolean
is_in_transaction (CrampStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    return TRUE;

  for (sqlite3_stmt *each = sqlite3_next_stmt (self->db, NULL); each != NULL; each = sqlite3_next_stmt (self->db, each))
    if (sqlite3_stmt_busy (each))
      return TRUE;

  return FALSE;
}

/**
 * cramp_store_is_moved:
 * @self: a store with a connection
 *
 * Returns: whether the path leads to another file than the one that is open, or
 *   to none
 */
gboolean
cramp_store_is_moved (CrampStore *self)
{
  CrampStoreStamp now;
  int             moved = 0;

  if (self->path == NULL)
    return FALSE;

  cramp_store_read_stamp (self->path, &now);
  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved);

  return moved != 0 || now.device != self->stamp.device || now.inode != self->stamp.inode;
}

static gboolean
is_current (CrampStore *self)
{
  CrampStoreStamp now;

  cramp_store_read_stamp (self->path, &now);
  return memcmp (&now, &self->stamp, sizeof now) == 0;
}

/**
 * cramp_store_ensure_current:
 *
 * Opens the file again if it is not as this store left it. Does nothing in the
 * midst of a transaction.
 *
 * Returns: whether there is a connection to the file at the path
 */
gboolean
cramp_store_ensure_current (CrampStore *self,
                            GError    **error)
{
  if (self->open_again == NULL)
    return TRUE;
  if (self->db == NULL)
    return self->open_again (self, error);

  /* Whoever writes asks often, and need not look at the file each time. */
  return sqlite3_get_autocommit (self->db) == 0 || is_current (self) || is_in_transaction (self) || self->open_again (self, error);
}

/**
 * cramp_store_note_counter:
 * @self: a store with a connection, whose stamp was read
 *
 * Remembers the counter of the file as it was when its stamp was read. If others
 * have written since, it is of another state, and is not known.
 */
void
cramp_store_note_counter (CrampStore *self)
{
  self->counter = cramp_store_read_counter (self);
  if (!is_current (self))
    self->counter = 0;
}

/**
 * cramp_store_note_state:
 * @self: a store with a connection
 *
 * Remembers the file as it is now, after this store has changed it.
 */
void
cramp_store_note_state (CrampStore *self)
{
  if (self->path == NULL)
    return;

  cramp_store_read_stamp (self->path, &self->stamp);
  cramp_store_note_counter (self);
}
