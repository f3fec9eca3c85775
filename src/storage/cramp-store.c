/* cramp-store.c - the diary on the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

/* A write inside a transaction is undone alone when it fails halfway. */
#define SAVEPOINT "SAVEPOINT record"
#define RELEASE "RELEASE record"
#define UNDO "ROLLBACK TO record; RELEASE record"

G_DEFINE_QUARK (cramp_store_error, cramp_store_error)
G_DEFINE_FINAL_TYPE (CrampStore, cramp_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  NIGHT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
emit_changed_cb (gpointer data)
{
  CrampStore *self = CRAMP_STORE (data);

  g_clear_pointer (&self->changed_source, g_source_unref);
  g_signal_emit (self, signals[CHANGED], 0);

  return G_SOURCE_REMOVE;
}

static void
cramp_store_dispose (GObject *object)
{
  CrampStore *self = CRAMP_STORE (object);

  if (self->changed_source != NULL)
    g_source_destroy (self->changed_source);
  g_clear_pointer (&self->changed_source, g_source_unref);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (cramp_store_parent_class)->dispose (object);
}

static void
cramp_store_finalize (GObject *object)
{
  CrampStore *self = CRAMP_STORE (object);

  /* Closing rolls an open transaction back, but refuses while there are
   * statements. */
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (cramp_store_parent_class)->finalize (object);
}

static void
cramp_store_class_init (CrampStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cramp_store_dispose;
  object_class->finalize = cramp_store_finalize;

  /**
   * CrampStore::changed:
   *
   * What the diary holds has changed: through this store, or, once
   * cramp_store_watch() was called, through another one. Many changes in a row
   * may be told once, from the main loop.
   */
  signals[CHANGED] = g_signal_new ("changed", CRAMP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampStore::night-changed:
   * @night: a night, or 0 for any
   *
   * What was entered for @night is being changed through this store, or such a
   * change is undone: told at once, before it is on the disk. For those that
   * keep what they read.
   */
  signals[NIGHT_CHANGED] = g_signal_new ("night-changed", CRAMP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cramp_store_init (CrampStore *self)
{
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
}

/**
 * cramp_store_queue_changed:
 * @self: a store
 *
 * Emits "changed" from the main loop, once for all calls until then.
 */
void
cramp_store_queue_changed (CrampStore *self)
{
  if (self->changed_source != NULL)
    return;

  self->changed_source = g_idle_source_new ();
  g_source_set_callback (self->changed_source, emit_changed_cb, self, NULL);
  g_source_set_static_name (self->changed_source, "cramp-store changed");
  g_source_attach (self->changed_source, g_main_context_get_thread_default ());
}

/**
 * cramp_store_tell_night_changed:
 * @self: a store
 * @night: a night, or 0 for any
 *
 * Emits "night-changed".
 */
void
cramp_store_tell_night_changed (CrampStore    *self,
                                CrampNightDate night)
{
  g_signal_emit (self, signals[NIGHT_CHANGED], 0, night);
}

/**
 * cramp_store_get_path:
 * @self: a store
 *
 * Returns: (nullable): the absolute path of its file, or %NULL in memory
 */
const char *
cramp_store_get_path (CrampStore *self)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return self->path;
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

/**
 * cramp_store_begin:
 * @self: a store
 * @error: return location for an error
 *
 * Begins a transaction: what is written until cramp_store_commit() is written
 * as one or not at all. Transactions do not nest, and keep every other process
 * from writing, so they should be short.
 *
 * Returns: whether that succeeded
 */
gboolean
cramp_store_begin (CrampStore *self,
                   GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (!cramp_store_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->depth = 1;
  self->changes_before = sqlite3_total_changes64 (self->db);
  return TRUE;
}

/**
 * cramp_store_commit:
 * @self: a store
 * @error: return location for an error
 *
 * Ends the transaction. What was written is on the disk when this returns
 * %TRUE; otherwise nothing of it is.
 *
 * Returns: whether that succeeded
 */
gboolean
cramp_store_commit (CrampStore *self,
                    GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth == 1, FALSE);

  if (!check_still_open (self, error) || !cramp_store_execute (self, "COMMIT", error))
    {
      cramp_store_roll_back (self);
      return FALSE;
    }

  self->depth = 0;
  if (sqlite3_total_changes64 (self->db) != self->changes_before)
    {
      cramp_store_touch (self);
      cramp_store_queue_changed (self);
    }

  return TRUE;
}

/**
 * cramp_store_roll_back:
 * @self: a store
 *
 * Ends the transaction as if it had never begun.
 */
void
cramp_store_roll_back (CrampStore *self)
{
  g_return_if_fail (CRAMP_IS_STORE (self));
  g_return_if_fail (self->depth > 0);

  self->depth = 0;
  if (!sqlite3_get_autocommit (self->db))
    cramp_store_execute (self, "ROLLBACK", NULL);
  cramp_store_tell_night_changed (self, 0);
}

/**
 * cramp_store_begin_write:
 * @self: a store
 * @error: return location for an error
 *
 * Begins to write one record, within the open transaction if there is one.
 * Every success must be followed by cramp_store_end_write().
 *
 * Returns: whether that succeeded
 */
gboolean
cramp_store_begin_write (CrampStore *self,
                         GError    **error)
{
  if (self->depth == 0)
    return cramp_store_begin (self, error);
  if (!check_still_open (self, error) || !cramp_store_execute (self, SAVEPOINT, error))
    return FALSE;

  self->depth++;
  return TRUE;
}

/**
 * cramp_store_end_write:
 * @self: a store
 * @success: whether the record was written
 * @error: return location for an error; set already when not @success
 *
 * Keeps what was written since cramp_store_begin_write(), or undoes it.
 *
 * Returns: whether the record is kept
 */
gboolean
cramp_store_end_write (CrampStore *self,
                       gboolean    success,
                       GError    **error)
{
  if (self->depth == 1)
    {
      if (success)
        return cramp_store_commit (self, error);
      cramp_store_roll_back (self);
      return FALSE;
    }

  self->depth--;
  if (success)
    return cramp_store_execute (self, RELEASE, error);
  if (!sqlite3_get_autocommit (self->db))
    cramp_store_execute (self, UNDO, NULL);
  cramp_store_tell_night_changed (self, 0);
  return FALSE;
}

/**
 * cramp_store_begin_read:
 * @self: a store
 * @begun: (out): whether a transaction had to be begun
 * @error: return location for an error
 *
 * Makes everything that is read until cramp_store_end_read() of one moment.
 *
 * Returns: whether that succeeded
 */
gboolean
cramp_store_begin_read (CrampStore *self,
                        gboolean   *begun,
                        GError    **error)
{
  *begun = sqlite3_get_autocommit (self->db) != 0;

  return !*begun || cramp_store_execute (self, "BEGIN", error);
}

/**
 * cramp_store_end_read:
 * @self: a store
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
