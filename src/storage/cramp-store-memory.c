/* cramp-store-memory.c - what a diary keeps in memory while nobody reads it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-private.h"

/**
 * cramp_store_set_frugal:
 *
 * Makes the diaries that are opened from now on ask for memory as they need it,
 * instead of setting 130 kB aside for speed. Is for a program that sleeps most
 * of its life, and comes before the first diary is opened.
 */
void
cramp_store_set_frugal (void)
{
  /* Neither the page cache nor the connection gets a block in advance. */
  sqlite3_config (SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
  sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

/**
 * cramp_store_rest:
 * @self: a store, without an open transaction
 *
 * Gives back the memory that only makes the next reading faster.
 */
void
cramp_store_rest (CrampStore *self)
{
  g_return_if_fail (CRAMP_IS_STORE (self));
  g_return_if_fail (self->depth == 0);

  if (self->db == NULL)
    return;

  g_hash_table_remove_all (self->statements);
  sqlite3_db_release_memory (self->db);
}
