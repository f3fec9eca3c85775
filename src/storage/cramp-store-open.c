/* cramp-store-open.c - opening a diary, or saying why not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How long to wait for the programs of an older release to leave. (choice) */
#define LEAVE_MSEC 1000
#define RETRY_USEC 5000
#define SPREAD_USEC 10000

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
  if (application == 0 && n_tables == 0 && self->mode != CRAMP_STORE_MAKE)
    return cramp_store_refuse (CRAMP_STORE_ERROR_EMPTY, self->path, "has no tables", error);
  if (application == 0 && n_tables == 0)
    {
      *version = 0;
      return TRUE;
    }

  if (application != CRAMP_STORE_APPLICATION_ID)
    return cramp_store_refuse (CRAMP_STORE_ERROR_FOREIGN, self->path, "is the database of another program", error);
  if (found > cramp_store_get_newest_version ())
    return cramp_store_refuse (CRAMP_STORE_ERROR_TOO_NEW, self->path, "is from a newer release", error);
  if (found < 1)
    return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "has no version", error);

  *version = (int) found;
  return TRUE;
}

/* Older releases kept what was new in a journal beside the file. Leaving that
 * moves it into the file, and needs the file alone: two that try at once stand
 * in each other's way, so each lets go in between. While a program of an older
 * release is running the diary stays as it is, which works as well as it did. */
static gboolean
leave_wal (CrampStore *self,
           GError    **error)
{
  gint64 deadline = g_get_monotonic_time () + LEAVE_MSEC * G_TIME_SPAN_MILLISECOND;

  while (TRUE)
    {
      g_autoptr (GError) reason = NULL;

      cramp_store_disconnect (self);
      if (!cramp_store_connect (self, self->file, error) || !cramp_store_configure (self, error))
        return FALSE;
      if (cramp_store_execute (self, "PRAGMA journal_mode = DELETE", &reason))
        {
          cramp_store_note_state (self);
          return TRUE;
        }
      if (!g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (g_get_monotonic_time () > deadline)
        return TRUE;
      cramp_store_disconnect (self);
      g_usleep (RETRY_USEC + (gulong) getpid () % SPREAD_USEC);
    }
}

/* A diary that is refused keeps its bytes, those of an old journal as well: so
 * they are moved last. */
static gboolean
open_writable (CrampStore *self,
               gboolean    has_wal,
               GError    **error)
{
  int version;

  if (!cramp_store_configure (self, error) || !identify (self, &version, error) ||
      !cramp_store_migrate (self, version, error) || !cramp_store_check_shape (self, error))
    return FALSE;

  return !has_wal || leave_wal (self, error);
}

static gboolean
read_without_journal (CrampStore *self,
                      GError    **error)
{
  int version;

  if (!cramp_store_configure (self, error) || !identify (self, &version, error))
    return FALSE;

  return version == cramp_store_get_newest_version () || cramp_store_copy_to_memory (self, error);
}

static gboolean
open_readable (CrampStore *self,
               gboolean    has_wal,
               GError    **error)
{
  gboolean success;

  if (has_wal || cramp_store_has_journal (self))
    {
      cramp_store_disconnect (self);
      success = cramp_store_take_snapshot (self, error);
    }
  else
    success = read_without_journal (self, error);

  return success && cramp_store_check_shape (self, error);
}

/* Root may write anywhere but on a disk that is read-only. */
static void
find_obstacle (CrampStore *self)
{
  g_autofree char *folder = g_path_get_dirname (self->file);

  if (self->obstacle != NULL)
    return;
  if (sqlite3_db_readonly (self->db, "main") != 0)
    cramp_store_refuse (CRAMP_STORE_ERROR_READ_ONLY, self->path, "cannot be written", &self->obstacle);
  else if (g_access (folder, W_OK) != 0)
    cramp_store_refuse (CRAMP_STORE_ERROR_READ_ONLY, folder, "cannot be written", &self->obstacle);
}

static gboolean
is_obstacle (CrampStore   *self,
             const GError *error)
{
  return self->mode == CRAMP_STORE_LOOK &&
         (g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_READ_ONLY) ||
          g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL) ||
          g_error_matches (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BACKUP));
}

static gboolean
fail_for_obstacle (CrampStore *self,
                   GError    **error)
{
  g_propagate_error (error, g_error_copy (self->obstacle));
  return FALSE;
}

/* What only shows that it cannot be written once that is tried, is read. */
static gboolean
open_connected (CrampStore *self,
                gboolean    has_wal,
                GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (self->obstacle != NULL)
    return self->mode == CRAMP_STORE_LOOK ? open_readable (self, has_wal, error) : fail_for_obstacle (self, error);

  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, cramp_store_has_journal (self), NULL);
  if (open_writable (self, has_wal, &reason))
    {
      sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
      return TRUE;
    }

  if (!is_obstacle (self, reason))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  self->obstacle = g_steal_pointer (&reason);
  cramp_store_disconnect (self);
  return cramp_store_connect (self, self->file, error) && open_readable (self, has_wal, error);
}

static gboolean
open_file (CrampStore *self,
           GError    **error)
{
  gboolean has_wal, has_journal;

  if (!cramp_store_find_file (self, error))
    return FALSE;

  /* What others write from here on makes the next look open it once more. */
  cramp_store_read_stamp (self->path, &self->stamp);
  has_journal = cramp_store_has_journal (self);
  if (!cramp_store_connect (self, self->file, error) || !cramp_store_examine_header (self, &has_wal, error))
    return FALSE;

  find_obstacle (self);
  if (!cramp_store_set_journals_aside (self, has_wal, error) || !open_connected (self, has_wal, error))
    return FALSE;

  if (has_journal)
    cramp_store_note_state (self);
  else
    cramp_store_note_counter (self);
  return TRUE;
}

static gboolean
is_replaced (CrampStore            *self,
             const CrampStoreStamp *before,
             guint32                counter)
{
  if (self->stamp.device != before->device || self->stamp.inode != before->inode)
    return TRUE;

  if (self->counter == 0 || counter == 0)
    return FALSE;

  return self->counter < counter || (self->counter == counter && self->stamp.modified != before->modified);
}

/* The connection to what the file was goes, and everybody reads anew. */
static gboolean
open_again (CrampStore *self,
            GError    **error)
{
  const CrampStoreStamp before = self->stamp;
  const guint32         counter = self->counter;
  gboolean              was_open = self->db != NULL;
  gboolean              success;

  if (was_open)
    cramp_store_retire (self);
  self->open_again = NULL;
  success = open_file (self, error);
  self->open_again = open_again;
  self->n_opened++;

  /* That it still cannot be opened is no news: who reads upon the news, and
   * fails, would hear of it for ever. */
  if (was_open || success)
    {
      cramp_store_tell_night_changed (self, 0);
      cramp_store_queue_changed (self);
    }
  if (!success)
    {
      cramp_store_disconnect (self);
      self->stamp = before;
      self->counter = counter;
      return FALSE;
    }

  if (is_replaced (self, &before, counter))
    cramp_store_queue_replaced (self);
  cramp_store_watch_again (self);
  return TRUE;
}

static gboolean
open_or_make (CrampStore *self,
              GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (open_file (self, &reason))
    return TRUE;
  if (self->mode != CRAMP_STORE_MAKE ||
      (!g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING) &&
       !g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_EMPTY)))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return cramp_store_make_diary (self, error) && open_file (self, error);
}

/**
 * cramp_store_open:
 * @path: the file of the diary, or a symbolic link to it
 * @mode: what it is opened for
 * @backup: (nullable): backs the diary up before it is migrated from an older
 *   release; may be called as long as the store lives, as an older copy may be
 *   put in the diary's place
 * @user_data: for @backup
 *
 * Opens a diary. From then on the store follows the path: a file that takes
 * the place of the diary's is opened instead, and "replaced" tells of it. A
 * diary that cannot be opened for any reason is left as it is.
 *
 * Returns: (transfer full): the diary, or %NULL with a #CrampStoreError
 */
CrampStore *
cramp_store_open (const char      *path,
                  CrampStoreMode   mode,
                  CrampStoreBackup backup,
                  gpointer         user_data,
                  GError         **error)
{
  g_autoptr (CrampStore) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (CRAMP_TYPE_STORE, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->mode = mode;
  self->backup = backup;
  self->backup_data = user_data;
  if (!open_or_make (self, error))
    return NULL;

  if (mode == CRAMP_STORE_MAKE)
    self->mode = CRAMP_STORE_WRITE;
  self->open_again = open_again;
  return g_steal_pointer (&self);
}
