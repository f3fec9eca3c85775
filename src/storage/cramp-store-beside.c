/* cramp-store-beside.c - long writes that keep nobody waiting
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-beside.h"

#include "cramp-store-private.h"

/* How often to begin anew when others write meanwhile. They write seldom. */
#define N_TRIES 3

/* What is written has been read from a file or another row, and checked there,
 * before it gets here. To check a code once more SQLite makes a table of all
 * codes, for each row and column: most of the time that a row takes. */
static gboolean
believe (CrampStore *copy,
         GError    **error)
{
  return cramp_store_execute (copy, "PRAGMA ignore_check_constraints = ON", error);
}

/* What others write after the counter is read is found in the end, whether the
 * copy has it or not. */
static CrampStore *
copy_moment (CrampStore *self,
             guint32    *moment,
             GError    **error)
{
  CrampStore *copy;

  /* What cannot be written is known before the work is done. */
  if (!cramp_store_begin (self, error) || !cramp_store_end (self, TRUE, error))
    return NULL;

  *moment = cramp_store_read_counter (self);
  copy = cramp_store_copy (self, error);
  if (copy != NULL && self->progress != NULL)
    cramp_store_set_progress (copy, self->progress);

  return copy;
}

/* A step of no pages locks the file and does nothing else: nobody writes between
 * the look at the counter and the other step. */
static gboolean
replace_pages (CrampStore *self,
               CrampStore *copy,
               guint32     moment,
               gboolean   *is_late,
               GError    **error)
{
  sqlite3_backup *pages = sqlite3_backup_init (self->db, "main", copy->db, "main");

  *is_late = FALSE;
  if (pages == NULL)
    return cramp_store_fail (self, error);

  if (sqlite3_backup_step (pages, 0) == SQLITE_OK)
    {
      *is_late = cramp_store_read_counter (self) != moment || cramp_store_is_moved (self);
      if (!*is_late)
        sqlite3_backup_step (pages, -1);
    }

  /* Any error of the steps is also the result of the end. */
  return sqlite3_backup_finish (pages) == SQLITE_OK || cramp_store_fail (self, error);
}

/* As after any transaction; each night may be another one now. */
static gboolean
tell_replaced (CrampStore *self,
               GError    **error)
{
  cramp_store_tell_night_changed (self, 0);
  cramp_store_queue_changed (self);
  if (cramp_store_is_moved (self))
    return cramp_store_refuse (CRAMP_STORE_ERROR_REPLACED, self->path, "was replaced while it was written", error);

  cramp_store_note_state (self);
  return TRUE;
}

static gboolean
put_in_place (CrampStore *self,
              CrampStore *copy,
              guint32     moment,
              gboolean   *is_late,
              GError    **error)
{
  return cramp_store_ensure_current (self, error) && replace_pages (self, copy, moment, is_late, error) &&
         (*is_late || tell_replaced (self, error));
}

/* What could not be read was met in the copy. */
static void
take_unreadable (CrampStore *self,
                 CrampStore *copy)
{
  if (copy->unreadable == NULL)
    return;

  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  self->unreadable = g_steal_pointer (&copy->unreadable);
}

static gboolean
try_once (CrampStore     *self,
          CrampStoreWrite write,
          gpointer        user_data,
          gboolean       *is_late,
          GError        **error)
{
  guint32 moment;
  g_autoptr (CrampStore) copy = copy_moment (self, &moment, error);
  gint64 changes_before;

  *is_late = FALSE;
  if (copy == NULL || !believe (copy, error))
    return FALSE;

  changes_before = sqlite3_total_changes64 (copy->db);
  if (!write (copy, user_data, error))
    return FALSE;

  take_unreadable (self, copy);
  return sqlite3_total_changes64 (copy->db) == changes_before || put_in_place (self, copy, moment, is_late, error);
}

/**
 * cramp_store_write_beside:
 * @write: what writes, in a transaction of its own
 * @user_data: what to give it
 *
 * Has a long write done to a copy of the diary in memory, and puts that in the
 * place of what is in the file, in one short transaction. If others have written
 * meanwhile it is done anew, and in the end in the file itself.
 *
 * Returns: whether it is on the disk; otherwise the diary is as it was
 */
gboolean
cramp_store_write_beside (CrampStore     *self,
                          CrampStoreWrite write,
                          gpointer        user_data,
                          GError        **error)
{
  gboolean is_late = FALSE;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  /* In memory, or in a transaction, nobody waits for this one. */
  if (self->path == NULL || self->depth > 0)
    return write (self, user_data, error);

  for (guint i = 0; i < N_TRIES; i++)
    if (!try_once (self, write, user_data, &is_late, error))
      return FALSE;
    else if (!is_late)
      return TRUE;

  return write (self, user_data, error);
}
