/* cramp-store-memory.c - what a diary keeps in memory while nobody reads it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-store-private.h"

static gboolean is_frugal;

/**
 * cramp_store_set_frugal:
 *
 * Makes the diaries that are opened from now on ask for memory as they need it,
 * and little of it, instead of setting 130 kB aside for speed. Is for a program
 * that sleeps most of its life, and comes before the first diary is opened.
 */
void
cramp_store_set_frugal (void)
{
  /* Neither the page cache nor the connection gets a block in advance. */
  sqlite3_config (SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
  sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0);
  is_frugal = TRUE;
}

/**
 * cramp_store_limit_memory:
 * @self: a store with a new connection
 *
 * Keeps only a few pages of the diary in memory, if this was asked for. What is
 * given back after a peak is full of holes.
 */
void
cramp_store_limit_memory (CrampStore *self)
{
  if (is_frugal)
    sqlite3_exec (self->db, "PRAGMA cache_size = 8", NULL, NULL, NULL);
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

  /* The tables as SQLite knows them are 100 kB, and are read again when needed. */
  g_hash_table_remove_all (self->statements);
  sqlite3_exec (self->db, "PRAGMA writable_schema = RESET", NULL, NULL, NULL);
  sqlite3_db_release_memory (self->db);
}
