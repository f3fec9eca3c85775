/* cramp-store-transaction.c - writing all or nothing, reading one moment
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

/* A write inside a transaction is undone alone when it fails halfway. */
#define SAVEPOINT "SAVEPOINT record"
#define RELEASE "RELEASE record"
#define UNDO "ROLLBACK TO record; RELEASE record"

/* How often to follow a file that takes the place of another. */
#define N_TRIES 5

/* There is one for each record of an import: not worth compiling anew. */
static gboolean
run_often (CrampStore *self,
           const char *sql,
           GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);

  return statement != NULL && cramp_store_run (self, statement, error);
}

/* SQLite rolls back by itself when the disk is full, say. What was meant to be
 * part of that transaction must not be written on its own then. */
static gboolean
check_still_open (CrampStore *self,
                  GError    **error)
{
  if (!sqlite3_get_autocommit (self->db))
    return TRUE;

  g_set_error_literal (error, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FAILED,
                       "the transaction was rolled back after an earlier error");
  return FALSE;
}

/* What stood in the way may be gone: a disk is no longer full, a stick no
 * longer protected. */
static gboolean
ensure_writable (CrampStore *self,
                 GError    **error)
{
  if (!cramp_store_ensure_current (self, error))
    return FALSE;
  if (self->obstacle == NULL)
    return TRUE;
  if (!self->open_again (self, error))
    return FALSE;
  if (self->obstacle == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->obstacle));
  return FALSE;
}

/* While one waits for the lock another file may take the diary's place. */
static gboolean
lock_current (CrampStore *self,
              GError    **error)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      if (!ensure_writable (self, error) || !cramp_store_execute (self, "BEGIN IMMEDIATE", error))
        return FALSE;
      if (!cramp_store_is_moved (self))
        return TRUE;
      cramp_store_execute (self, "ROLLBACK", NULL);
    }

  return cramp_store_refuse (CRAMP_STORE_ERROR_REPLACED, self->path, "is replaced all the time", error);
}

static gboolean
begin_outer (CrampStore *self,
             GError    **error)
{
  if (!lock_current (self, error))
    return FALSE;

  self->depth = 1;
  self->changes_before = sqlite3_total_changes64 (self->db);
  return TRUE;
}

/**
 * cramp_store_begin:
 *
 * Begins a transaction: what is written until cramp_store_end() is written as
 * one or not at all. It keeps every other process from writing, so it should be
 * short. Within a transaction it begins a part that can be undone alone.
 *
 * Returns: whether that succeeded; cramp_store_end() must follow if it did, and
 *   must not if it did not
 */
gboolean
cramp_store_begin (CrampStore *self,
                   GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (self->depth == 0)
    return begin_outer (self, error);
  if (!check_still_open (self, error) || !run_often (self, SAVEPOINT, error))
    return FALSE;

  self->depth++;
  return TRUE;
}

/**
 * cramp_store_forget_marks:
 *
 * Forgets what was to be counted: it is counted, or what changed is undone.
 */
void
cramp_store_forget_marks (CrampStore *self)
{
  g_hash_table_remove_all (self->uncounted_nights);
  g_array_set_size (self->uncounted_starts, 0);
}

static void
roll_back (CrampStore *self,
           const char *sql)
{
  if (!sqlite3_get_autocommit (self->db))
    cramp_store_execute (self, sql, NULL);
  if (self->depth == 0)
    cramp_store_forget_marks (self);
  cramp_store_tell_night_changed (self, 0);
}

static gboolean
end_part (CrampStore *self,
          gboolean    success,
          GError    **error)
{
  if (success && check_still_open (self, error) && run_often (self, RELEASE, error))
    return TRUE;

  roll_back (self, UNDO);
  return FALSE;
}

/* What was left for the end, such as counting each night once. */
static gboolean
settle (CrampStore *self,
        GError    **error)
{
  return self->before_commit == NULL || self->before_commit (self, error);
}

static gboolean
end_outer (CrampStore *self,
           gboolean    success,
           GError    **error)
{
  if (!success || !check_still_open (self, error) || !settle (self, error) ||
      !cramp_store_execute (self, "COMMIT", error))
    {
      roll_back (self, "ROLLBACK");
      return FALSE;
    }

  if (sqlite3_total_changes64 (self->db) == self->changes_before)
    return TRUE;

  cramp_store_queue_changed (self);
  if (cramp_store_is_moved (self))
    return cramp_store_refuse (CRAMP_STORE_ERROR_REPLACED, self->path, "was replaced while it was written", error);

  cramp_store_note_state (self);
  return TRUE;
}

/**
 * cramp_store_end:
 * @success: whether all went well since cramp_store_begin()
 * @error: return location for an error; set already when not @success
 *
 * Ends what cramp_store_begin() began. What was written is on the disk when the
 * outermost one returns %TRUE; otherwise it is as if nothing had been begun.
 *
 * Returns: whether what was written is kept
 */
gboolean
cramp_store_end (CrampStore *self,
                 gboolean    success,
                 GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  self->depth--;
  return self->depth == 0 ? end_outer (self, success, error) : end_part (self, success, error);
}

/**
 * cramp_store_begin_read:
 * @begun: (out): whether a transaction had to be begun
 *
 * Makes everything that is read until cramp_store_end_read() of one moment.
 */
gboolean
cramp_store_begin_read (CrampStore *self,
                        gboolean   *begun,
                        GError    **error)
{
  if (!cramp_store_ensure_current (self, error))
    return FALSE;

  *begun = sqlite3_get_autocommit (self->db) != 0;

  return !*begun || cramp_store_execute (self, "BEGIN", error);
}

/**
 * cramp_store_end_read:
 * @begun: what cramp_store_begin_read() said
 *
 * Ends reading.
 */
void
cramp_store_end_read (CrampStore *self,
                      gboolean    begun)
{
  /* SQLite may have ended it after an error. */
  if (begun && !sqlite3_get_autocommit (self->db))
    cramp_store_execute (self, "COMMIT", NULL);
}
