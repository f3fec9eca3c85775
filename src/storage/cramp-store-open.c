/* cramp-store-open.c - opening a diary, or saying why not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-table.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define FOLDER_MODE 0700
#define FILE_MODE 0600

#define RETRY_USEC 5000

/* Where SQLite's file format puts what is looked at before SQLite may touch
 * the file. Page 1 begins with the header, its list of tables follows. */
#define MAGIC "SQLite format 3"
#define VERSION_AT 60
#define APPLICATION_AT 68
#define TABLES_PAGE_TYPE_AT 100
#define TABLES_COUNT_AT 103
#define HEADER_SIZE 108
#define SMALLEST_PAGE 512
#define LEAF_PAGE 0x0d

static gboolean
fail_with_errno (int         code,
                 const char *path,
                 GError    **error)
{
  CrampStoreError kind = CRAMP_STORE_ERROR_OPEN;

  if (code == EROFS || code == EACCES || code == EPERM)
    kind = CRAMP_STORE_ERROR_READ_ONLY;
  else if (code == ENOSPC || code == EDQUOT)
    kind = CRAMP_STORE_ERROR_FULL;

  g_set_error (error, CRAMP_STORE_ERROR, kind, "%s: %s", path, g_strerror (code));
  return FALSE;
}

static gboolean
refuse (CrampStoreError kind,
        const char     *path,
        const char     *reason,
        GError        **error)
{
  g_set_error (error, CRAMP_STORE_ERROR, kind, "%s: %s", path, reason);
  return FALSE;
}

/* A file that is new to its folder survives a power loss only once the folder
 * is on the disk as well. SQLite does that for its journal, not for this. */
static void
sync_folder (const char *path)
{
  int descriptor = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;

  fsync (descriptor);
  close (descriptor);
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0 || g_chmod (folder, FOLDER_MODE) != 0)
    return fail_with_errno (errno, folder, error);

  sync_folder (parent);
  return TRUE;
}

static gboolean
make_file (const char *path,
           GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              descriptor;

  if (!make_folder (folder, error))
    return FALSE;

  descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, FILE_MODE);
  if (descriptor < 0)
    return errno == EEXIST || fail_with_errno (errno, path, error);

  /* Whatever the umask takes away. SQLite gives its journal the same mode. */
  fchmod (descriptor, FILE_MODE);
  close (descriptor);
  sync_folder (folder);
  return TRUE;
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  GStatBuf         info;

  return g_stat (journal, &info) == 0 && info.st_size > 0;
}

/**
 * cramp_store_is_there:
 * @path: the file of the diary
 *
 * Returns: %FALSE when cramp_store_open() would make a new diary there; a file
 *   that cannot be opened, or is none, is there
 */
gboolean
cramp_store_is_there (const char *path)
{
  g_autofree char *canonical = g_canonicalize_filename (path, NULL);
  GStatBuf         info;

  if (g_lstat (canonical, &info) != 0)
    return errno != ENOENT || has_journal (canonical);

  return !S_ISREG (info.st_mode) || info.st_size > 0 || has_journal (canonical);
}

/* Looks at what stands at @path without opening it, and makes an empty file
 * where there is nothing. */
static gboolean
prepare_file (const char *path,
              GError    **error)
{
  GStatBuf info;
  gboolean exists = g_lstat (path, &info) == 0;

  if (!exists && errno != ENOENT)
    return refuse (CRAMP_STORE_ERROR_OPEN, path, g_strerror (errno), error);
  if (exists && S_ISLNK (info.st_mode))
    return refuse (CRAMP_STORE_ERROR_OPEN, path, "is a symbolic link", error);
  if (exists && !S_ISREG (info.st_mode))
    return refuse (CRAMP_STORE_ERROR_OPEN, path, "is not a file", error);

  /* SQLite calls a file of one byte empty and would write over it. */
  if (exists && info.st_size == 1)
    return refuse (CRAMP_STORE_ERROR_FOREIGN, path, "is not a database", error);

  /* SQLite would take the journal for a leftover and delete it. */
  if ((!exists || info.st_size == 0) && has_journal (path))
    return refuse (CRAMP_STORE_ERROR_DAMAGED, path, "the diary is gone but its journal is there", error);

  return exists || make_file (path, error);
}

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
    return refuse (CRAMP_STORE_ERROR_DAMAGED, path, "was overwritten with zeros", error);
  if (memcmp (header, MAGIC, sizeof MAGIC) != 0)
    return refuse (CRAMP_STORE_ERROR_FOREIGN, path, "is not a database", error);
  if (size < SMALLEST_PAGE)
    return refuse (CRAMP_STORE_ERROR_DAMAGED, path, "is cut off", error);
  if (application != CRAMP_STORE_APPLICATION_ID && !(application == 0 && has_no_tables (header)))
    return refuse (CRAMP_STORE_ERROR_FOREIGN, path, "is the database of another program", error);
  if (application == CRAMP_STORE_APPLICATION_ID && version > (guint32) cramp_store_get_newest_version ())
    return refuse (CRAMP_STORE_ERROR_TOO_NEW, path, "is from a newer release", error);

  return TRUE;
}

/* Reads through SQLite's own descriptor: opening and closing another one would
 * drop the locks that this process may hold on the file. */
static gboolean
examine_header (CrampStore *self,
                GError    **error)
{
  guint8        header[HEADER_SIZE];
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int           code;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return refuse (CRAMP_STORE_ERROR_FAILED, self->path, "its size cannot be read", error);
  if (size == 0)
    return TRUE;

  /* A short file is filled up with zeros. */
  code = file->pMethods->xRead (file, header, sizeof header, 0);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    return refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "cannot be read", error);

  return judge_header (self->path, header, size, error);
}

/* Nothing here makes SQLite read or write yet. */
static gboolean
connect_file (CrampStore *self,
              GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (sqlite3_open_v2 (self->path, &self->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    return refuse (CRAMP_STORE_ERROR_OPEN, self->path, sqlite3_errmsg (self->db), error);
  if (!examine_header (self, error))
    return FALSE;
  if (sqlite3_db_readonly (self->db, "main") != 0)
    return refuse (CRAMP_STORE_ERROR_READ_ONLY, self->path, "cannot be written", error);
  if (g_access (folder, W_OK) != 0)
    return refuse (CRAMP_STORE_ERROR_READ_ONLY, folder, "cannot be written", error);

  return TRUE;
}

/* The header on the disk may be older than a journal beside it, so SQLite is
 * asked once more, for one moment of the file. */
static gboolean
read_identity (CrampStore *self,
               gint64     *application,
               gint64     *version,
               gint64     *n_tables,
               GError    **error)
{
  gboolean begun, success;

  if (!cramp_store_begin_read (self, &begun, error))
    return FALSE;

  success = cramp_store_read_number (self, "PRAGMA application_id", application, error) &&
            cramp_store_read_number (self, "PRAGMA user_version", version, error) &&
            cramp_store_read_number (self, "SELECT count(*) FROM sqlite_schema", n_tables, error);
  cramp_store_end_read (self, begun);

  return success;
}

static gboolean
identify (CrampStore *self,
          int        *version,
          GError    **error)
{
  gint64 application, found, n_tables;

  if (!read_identity (self, &application, &found, &n_tables, error))
    return FALSE;
  if (application == 0 && n_tables == 0)
    {
      *version = 0;
      return TRUE;
    }

  if (application != CRAMP_STORE_APPLICATION_ID)
    return refuse (CRAMP_STORE_ERROR_FOREIGN, self->path, "is the database of another program", error);
  if (found > cramp_store_get_newest_version ())
    return refuse (CRAMP_STORE_ERROR_TOO_NEW, self->path, "is from a newer release", error);
  if (found < 1)
    return refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "has no version", error);

  *version = (int) found;
  return TRUE;
}

/* Reads one row of each table: enough to find a missing table or column and
 * damage near the roots, and as cheap in the tenth year as in the first. */
static gboolean
look_over (CrampStore *self,
           GError    **error)
{
  for (guint i = 0; i < CRAMP_N_TABLES; i++)
    {
      g_autoptr (CrampStatement) statement = NULL;
      g_autoptr (GError) reason = NULL;

      statement = cramp_store_prepare_select (self, cramp_tables[i], "LIMIT 1", &reason);
      if (g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED))
        return refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, reason->message, error);
      if (statement == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (!cramp_store_run (self, statement, error))
        return FALSE;
    }

  return TRUE;
}

/* Of two processes that turn a new file to WAL at once, SQLite sends one away
 * without waiting, for fear of a deadlock. A moment later the other is done. */
static gboolean
enter_wal (CrampStore *self,
           GError    **error)
{
  gint64 deadline = g_get_monotonic_time () + CRAMP_STORE_PATIENCE_MSEC * G_TIME_SPAN_MILLISECOND;

  while (TRUE)
    {
      g_autoptr (GError) reason = NULL;

      if (cramp_store_execute (self, "PRAGMA journal_mode = WAL", &reason))
        return TRUE;
      if (!g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY) || g_get_monotonic_time () > deadline)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      g_usleep (RETRY_USEC);
    }
}

static gboolean
open_diary (CrampStore      *self,
            CrampStoreBackup backup,
            gpointer         user_data,
            GError         **error)
{
  gboolean keep_journal = has_journal (self->path);
  int      version;

  if (!connect_file (self, error))
    return FALSE;

  /* A diary that is refused keeps its bytes: closing must not move those of
   * the journal into the file. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_journal, NULL);
  if (!cramp_store_configure (self, error) || !identify (self, &version, error) ||
      !enter_wal (self, error) ||
      !cramp_store_migrate (self, version, backup, user_data, error) || !look_over (self, error))
    return FALSE;

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

/**
 * cramp_store_open:
 * @path: the file of the diary
 * @backup: (nullable): backs the diary up before it is migrated from an older
 *   release
 * @user_data: for @backup
 * @error: return location for an error
 *
 * Opens a diary for reading and writing. Where there is none, or an empty
 * file, a new one is made, in a folder of its owner alone. A diary that cannot
 * be opened for any reason is left as it is.
 *
 * Returns: (transfer full): the diary, or %NULL with a #CrampStoreError
 */
CrampStore *
cramp_store_open (const char      *path,
                  CrampStoreBackup backup,
                  gpointer         user_data,
                  GError         **error)
{
  g_autoptr (CrampStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CRAMP_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  if (!prepare_file (self->path, error) || !open_diary (self, backup, user_data, error))
    return NULL;

  return g_steal_pointer (&self);
}
