/* cramp-store-journal.c - journals that are not this file's
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* A program was killed, and then a copy was put back: SQLite would write the
 * journal that it left into that copy. */

/* Where SQLite's format puts what is looked at: the header fills a sector, the
 * pages as they were follow, each between its number and a checksum. */
#define MAGIC "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
#define MAGIC_SIZE 8
#define SECTOR_SIZE_AT 20
#define PAGE_SIZE_AT 24
#define HEADER_SIZE 28
#define NUMBER_SIZE 4
#define CHECKSUM_SIZE 4
#define COUNTER_AT 24

static guint32
read_number (const char *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* Every transaction changes the first page, for its counter is there. */
static gboolean
find_counter (const char *journal,
              gsize       length,
              guint32    *counter)
{
  gsize sector, page;

  if (length < HEADER_SIZE || memcmp (journal, MAGIC, MAGIC_SIZE) != 0)
    return FALSE;

  sector = read_number (journal + SECTOR_SIZE_AT);
  page = read_number (journal + PAGE_SIZE_AT);
  if (sector < HEADER_SIZE || page < COUNTER_AT + NUMBER_SIZE)
    return FALSE;

  for (gsize at = sector; at + NUMBER_SIZE + page + CHECKSUM_SIZE <= length; at += NUMBER_SIZE + page + CHECKSUM_SIZE)
    if (read_number (journal + at) == 1)
      {
        *counter = read_number (journal + at + NUMBER_SIZE + COUNTER_AT);
        return TRUE;
      }

  return FALSE;
}

/* The file is as it was before the transaction, or as it was to be after it. */
static gboolean
is_of_file (CrampStore *self,
            const char *path)
{
  g_autofree char *journal = NULL;
  gsize            length;
  guint32          before, now;

  if (!g_file_get_contents (path, &journal, &length, NULL) || !find_counter (journal, length, &before))
    return TRUE;

  now = cramp_store_read_counter (self);
  return now == before || now == before + 1;
}

static gboolean
set_aside (CrampStore *self,
           const char *path,
           GError    **error)
{
  g_autofree char *aside = g_strconcat (path, ".old", NULL);

  if (self->obstacle == NULL && g_rename (path, aside) == 0)
    return TRUE;

  return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "the journal of another diary lies beside it", error);
}

static gboolean
has_contents (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > 0;
}

/* Nobody else may be writing: what lies there then is the journal of that
 * transaction. */
static gboolean
set_rollback_journal_aside (CrampStore *self,
                            GError    **error)
{
  g_autofree char *path = g_strconcat (self->file, "-journal", NULL);
  sqlite3_file    *file = NULL;
  gboolean         success = TRUE;

  if (!has_contents (path))
    return TRUE;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file->pMethods->xLock (file, SQLITE_LOCK_SHARED) == SQLITE_OK &&
      file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE) == SQLITE_OK &&
      has_contents (path) && !is_of_file (self, path))
    success = set_aside (self, path, error);
  file->pMethods->xUnlock (file, SQLITE_LOCK_NONE);

  return success;
}

/**
 * cramp_store_set_journals_aside:
 * @self: a store with a connection that has not read anything yet
 * @has_wal: whether the file was left by a release that kept its changes in a
 *   journal of their own
 *
 * Keeps the journal of another state of the file from being written into it.
 *
 * Returns: %FALSE when there is one that cannot be set aside
 */
gboolean
cramp_store_set_journals_aside (CrampStore *self,
                                gboolean    has_wal,
                                GError    **error)
{
  g_autofree char *path = g_strconcat (self->file, "-wal", NULL);

  if (!has_wal && has_contents (path) && !set_aside (self, path, error))
    return FALSE;

  return set_rollback_journal_aside (self, error);
}
