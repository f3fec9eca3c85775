/* cramp-store.c - the diary on the disk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

G_DEFINE_FINAL_TYPE (CrampStore, cramp_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  REPLACED,
  NIGHT_CHANGED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

static gboolean
emit_changed_cb (gpointer data)
{
  CrampStore *self = CRAMP_STORE (data);
  gboolean    replaced = self->replaced;

  g_clear_pointer (&self->changed_source, g_source_unref);
  g_clear_pointer (&self->retired, g_ptr_array_unref);
  self->replaced = FALSE;
  if (replaced)
    g_signal_emit (self, emissions[REPLACED], 0);
  g_signal_emit (self, emissions[CHANGED], 0);

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

  g_clear_pointer (&self->progress, cramp_progress_unref);
  g_clear_pointer (&self->noted, g_hash_table_unref);
  g_clear_pointer (&self->uncounted_nights, g_hash_table_unref);
  g_clear_pointer (&self->uncounted_starts, g_array_unref);
  cramp_store_disconnect (self);
  g_clear_pointer (&self->retired, g_ptr_array_unref);
  g_clear_error (&self->obstacle);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);

  G_OBJECT_CLASS (cramp_store_parent_class)->finalize (object);
}

static void
cramp_store_class_init (CrampStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cramp_store_dispose;
  object_class->finalize = cramp_store_finalize;

  /* Nobody asks SQLite how much memory it has, and to count takes a lock. */
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);

  /**
   * CrampStore::changed:
   *
   * What the diary holds has changed: through this store, or, once
   * cramp_store_watch() was called, through another one. Many changes in a row
   * may be told once, from the main loop.
   */
  emissions[CHANGED] = g_signal_new ("changed", CRAMP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampStore::replaced:
   *
   * Another diary, or an older copy of this one, has taken the place of the
   * file, and was opened instead. Told from the main loop; "changed" follows.
   */
  emissions[REPLACED] = g_signal_new ("replaced", CRAMP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CrampStore::night-changed:
   * @night: a night, or 0 for any
   *
   * What was entered for @night is being changed through this store, or such a
   * change is undone: told at once, before it is on the disk. For those that
   * keep what they read.
   */
  emissions[NIGHT_CHANGED] = g_signal_new ("night-changed", CRAMP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cramp_store_init (CrampStore *self)
{
  self->uncounted_nights = g_hash_table_new (NULL, NULL);
  self->uncounted_starts = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * cramp_store_queue_changed:
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
 * cramp_store_queue_replaced:
 *
 * Emits "replaced", and then "changed", from the main loop.
 */
void
cramp_store_queue_replaced (CrampStore *self)
{
  self->replaced = TRUE;
  cramp_store_queue_changed (self);
}

/**
 * cramp_store_tell_night_changed:
 * @night: a night, or 0 for any
 *
 * Emits "night-changed".
 */
void
cramp_store_tell_night_changed (CrampStore    *self,
                                CrampNightDate night)
{
  g_signal_emit (self, emissions[NIGHT_CHANGED], 0, night);
}

/**
 * cramp_store_get_path:
 *
 * Returns: (nullable): the absolute path of its file as it was asked for, or
 *   %NULL in memory
 */
const char *
cramp_store_get_path (CrampStore *self)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return self->path;
}

/**
 * cramp_store_get_obstacle:
 *
 * Returns: (nullable): why the diary can only be read, or %NULL when it can be
 *   written as far as that is known
 */
const GError *
cramp_store_get_obstacle (CrampStore *self)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return self->obstacle;
}
