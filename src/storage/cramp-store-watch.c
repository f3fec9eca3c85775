/* cramp-store-watch.c - noticing what other processes write
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <glib/gstdio.h>
#include <utime.h>

/* Long enough to take the writes of one transaction as one. (choice) */
#define RATE_LIMIT_MSEC 50

/**
 * cramp_store_touch:
 * @self: a store
 *
 * Tells the stores that watch the file of a commit. The last write to the
 * journal is not enough: it comes before the journal is flushed, and the
 * commit can be seen only after that.
 */
void
cramp_store_touch (CrampStore *self)
{
  /* By name: closing a descriptor of the file would drop SQLite's locks. */
  if (self->path != NULL && g_utime (self->path, NULL) != 0)
    g_debug ("Could not touch the diary, others learn of the change later");
}

/**
 * cramp_store_read_data_version:
 * @self: a store
 * @version: (out): a number that changes with every commit of others
 * @error: return location for an error
 *
 * Tells whether another process, or another store of this one, has changed the
 * diary since an earlier call. What this store writes does not count.
 *
 * Returns: whether that succeeded
 */
gboolean
cramp_store_read_data_version (CrampStore *self,
                               gint64     *version,
                               GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  return cramp_store_read_number (self, "PRAGMA data_version", version, error);
}

static gboolean
try_data_version (CrampStore *self,
                  gint64     *version)
{
  g_autoptr (GError) error = NULL;

  if (cramp_store_read_data_version (self, version, &error))
    return TRUE;

  g_debug ("Could not ask for changes by others: %s", error->message);
  return FALSE;
}

static gboolean
is_part_of_diary (CrampStore *self,
                  GFile      *file)
{
  g_autofree char *diary = g_path_get_basename (self->path);
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_prefix (name, diary);
}

static void
folder_changed_cb (CrampStore       *self,
                   GFile            *file,
                   GFile            *other_file,
                   GFileMonitorEvent event)
{
  gint64 version;

  if (!is_part_of_diary (self, file) || !try_data_version (self, &version))
    return;
  if (version == self->data_version)
    return;

  self->data_version = version;
  cramp_store_queue_changed (self);
}

/**
 * cramp_store_watch:
 * @self: a store
 *
 * Emits "changed" from now on also when another process, or another store of
 * this one, changed the diary. It wakes up only when something is written in
 * the diary's folder. What was read before this call may be older.
 */
void
cramp_store_watch (CrampStore *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (CRAMP_IS_STORE (self));

  if (self->path == NULL || self->monitor != NULL)
    return;

  file = g_file_new_for_path (self->path);
  folder = g_file_get_parent (file);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor == NULL)
    {
      g_debug ("Changes by others will not be noticed: %s", error->message);
      return;
    }

  g_file_monitor_set_rate_limit (self->monitor, RATE_LIMIT_MSEC);
  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
  try_data_version (self, &self->data_version);
}
