/* cramp-store-header.c - what the first bytes of a file tell
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <string.h>

/* Where SQLite's file format puts what is looked at before SQLite may touch
 * the file. Page 1 begins with the header, its list of tables follows. */
#define MAGIC "SQLite format 3"
#define PAGE_SIZE_AT 16
#define JOURNAL_AT 18
#define COUNTER_AT 24
#define N_PAGES_AT 28
#define VERSION_AT 60
#define APPLICATION_AT 68
#define COUNTED_AT 92
#define TABLES_PAGE_TYPE_AT 100
#define TABLES_COUNT_AT 103
#define HEADER_SIZE 108
#define SMALLEST_PAGE 512
#define LARGEST_PAGE 65536
#define LEAF_PAGE 0x0d
#define IS_WAL 2

/* How long a file may be shorter than it says: who copies another one over it
 * is at it. (choice) */
#define GROWING_MSEC 500
#define RETRY_USEC 5000

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
is_all_zero (const guint8 *bytes,
             gsize         n_bytes)
{
  for (gsize i = 0; i < n_bytes; i++)
    if (bytes[i] != 0)
      return FALSE;

  return TRUE;
}

static gboolean
has_no_tables (const guint8 *header)
{
  return header[TABLES_PAGE_TYPE_AT] == LEAF_PAGE && header[TABLES_COUNT_AT] == 0 && header[TABLES_COUNT_AT + 1] == 0;
}

/* A diary carries its mark from its first transaction on, so a file with
 * tables and without the mark is somebody else's. */
static gboolean
judge_header (const char   *path,
              const guint8 *header,
              sqlite3_int64 size,
              GError      **error)
{
  guint32 application = read_big_endian (header + APPLICATION_AT);
  guint32 version = read_big_endian (header + VERSION_AT);

  /* Zeros are what some file systems leave after a power loss. */
  if (is_all_zero (header, HEADER_SIZE))
    return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, path, "was overwritten with zeros", error);
  if (memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return cramp_store_refuse (CRAMP_STORE_ERROR_FOREIGN, path, "is not a database", error);
  if (size < SMALLEST_PAGE)
    return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, path, "is cut off", error);
  if (application != CRAMP_STORE_APPLICATION_ID && !(application == 0 && has_no_tables (header)))
    return cramp_store_refuse (CRAMP_STORE_ERROR_FOREIGN, path, "is the database of another program", error);
  if (application == CRAMP_STORE_APPLICATION_ID && version > (guint32) cramp_store_get_newest_version ())
    return cramp_store_refuse (CRAMP_STORE_ERROR_TOO_NEW, path, "is from a newer release", error);

  return TRUE;
}

/* Reads through SQLite's own descriptor: opening and closing another one would
 * drop the locks that this process may hold on the file. */
static gboolean
read_header (CrampStore    *self,
             guint8         header[HEADER_SIZE],
             sqlite3_int64 *size,
             GError       **error)
{
  sqlite3_file *file = NULL;
  int           code;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file == NULL || file->pMethods == NULL || file->pMethods->xFileSize (file, size) != SQLITE_OK)
    return cramp_store_refuse (CRAMP_STORE_ERROR_FAILED, self->path, "its size cannot be read", error);

  /* A short file is filled up with zeros. */
  code = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "cannot be read", error);

  return TRUE;
}

/* After a crash, what the journal holds decides on the size. */
static gboolean
is_too_short (CrampStore   *self,
              const guint8 *header,
              sqlite3_int64 size)
{
  guint32 page_size = (guint32) header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];
  guint32 counter = read_big_endian (header + COUNTER_AT);

  if (page_size == 1)
    page_size = LARGEST_PAGE;

  return memcmp (header, MAGIC, sizeof MAGIC) == 0 && counter == read_big_endian (header + COUNTED_AT) &&
         (sqlite3_int64) page_size * read_big_endian (header + N_PAGES_AT) > size && !cramp_store_has_journal (self);
}

/**
 * cramp_store_examine_header:
 * @self: a store with a connection that has not read anything yet
 * @has_wal: (out): whether the file was left by a release that kept its changes
 *   in a journal of their own
 *
 * Looks at the first bytes of the file, so that SQLite never touches a file
 * that is no diary.
 *
 * Returns: whether it may be a diary of this release or of an older one
 */
gboolean
cramp_store_examine_header (CrampStore *self,
                            gboolean   *has_wal,
                            GError    **error)
{
  gint64        deadline = g_get_monotonic_time () + GROWING_MSEC * G_TIME_SPAN_MILLISECOND;
  guint8        header[HEADER_SIZE];
  sqlite3_int64 size;

  while (read_header (self, header, &size, error))
    {
      if (size > 0 && is_too_short (self, header, size) && g_get_monotonic_time () < deadline)
        {
          g_usleep (RETRY_USEC);
          continue;
        }

      *has_wal = header[JOURNAL_AT] == IS_WAL;
      if (size == 0)
        return cramp_store_refuse (CRAMP_STORE_ERROR_EMPTY, self->path, "is empty", error);
      if (is_too_short (self, header, size))
        return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "is cut off", error);
      return judge_header (self->path, header, size, error);
    }

  return FALSE;
}

/**
 * cramp_store_read_counter:
 * @self: a store with a connection to a file
 *
 * Returns: how many transactions changed the file so far, as the file says; 0
 *   in memory
 */
guint32
cramp_store_read_counter (CrampStore *self)
{
  guint8        header[HEADER_SIZE];
  sqlite3_int64 size;

  return read_header (self, header, &size, NULL) ? read_big_endian (header + COUNTER_AT) : 0;
}
