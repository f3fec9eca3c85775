/* cramp-store-watch.c - noticing what other processes write
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

/* Long enough to take the writes of one transaction as one. (choice) */
#define RATE_LIMIT_MSEC 50

/**
 * cramp_store_read_data_version:
 * @version: (out): a number that changes with every commit of others
 *
 * Tells whether another process, or another store of this one, has changed the
 * diary or replaced it since an earlier call. What this store writes does not
 * count.
 */
gboolean
cramp_store_read_data_version (CrampStore *self,
                               gint64     *version,
                               GError    **error)
{
  gint64 of_connection;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_read_number (self, "PRAGMA data_version", &of_connection, error))
    return FALSE;

  *version = (gint64) self->n_opened << 32 | (of_connection & G_MAXUINT32);
  return TRUE;
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
  g_autofree char *diary = g_path_get_basename (self->file);
  g_autofree char *name = g_file_get_basename (file);

  return g_str_has_prefix (name, diary);
}

/* The last thing that a commit does in the folder is to remove the journal. A
 * file that cannot be opened any more was told of when that was found. */
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

static void
stop (CrampStore *self)
{
  if (self->monitor == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->monitor, folder_changed_cb, self);
  g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

/**
 * cramp_store_watch:
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

  if (self->file == NULL || self->monitor != NULL)
    return;

  file = g_file_new_for_path (self->file);
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

/**
 * cramp_store_watch_again:
 *
 * Watches the folder of the file that was opened again, if any was watched: the
 * folder itself may be another one now.
 */
void
cramp_store_watch_again (CrampStore *self)
{
  if (self->monitor == NULL)
    return;

  stop (self);
  cramp_store_watch (self);
}
