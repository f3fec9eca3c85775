/* cramp-diary-opener.c - waiting for a diary that can be opened
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-diary-opener.h"

#include "cramp-backup.h"

struct _CrampDiaryOpener
{
  GObject parent_instance;

  char          *path;
  CrampStoreMode mode;
  CrampClock    *clock;
  CrampStore    *store;
  GError        *problem;
  char          *folder;
  GFileMonitor  *monitor;
};

enum
{
  OPENED,
  N_EMISSIONS,
};

static guint emissions[N_EMISSIONS];

G_DEFINE_FINAL_TYPE (CrampDiaryOpener, cramp_diary_opener, G_TYPE_OBJECT)

/* The folder of the diary, or the nearest one above it that is there: GLib
 * looks for a missing folder every few seconds, and the kernel does not. */
static char *
find_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  while (!g_file_test (folder, G_FILE_TEST_IS_DIR) && strlen (folder) > 1)
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
    }

  return g_steal_pointer (&folder);
}

static gboolean
back_up_cb (CrampStore *old,
            const char *path,
            gpointer    user_data,
            GError    **error)
{
  CrampDiaryOpener *self = user_data;
  g_autoptr (GDateTime) now = cramp_clock_dup_now (self->clock);

  return cramp_backup_before_migration (old, path, now, error);
}

/* Trying to open a diary leaves traces beside it, and these must not lead to
 * the next try. */
static void
folder_changed_cb (CrampDiaryOpener *self,
                   GFile            *file,
                   GFile            *other_file,
                   GFileMonitorEvent event)
{
  g_autofree char *changed = g_file_get_path (file);

  if (self->store != NULL || event == G_FILE_MONITOR_EVENT_DELETED)
    return;
  if (self->problem == NULL || g_strcmp0 (changed, self->path) == 0)
    cramp_diary_opener_run (self);
}

static void
watch_nearest (CrampDiaryOpener *self,
               const char       *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->monitor);
  g_free (self->folder);
  self->folder = g_strdup (path);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor == NULL)
    g_warning ("A new diary will not be noticed: %s", error->message);
  else
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
}

/* A nearer folder may have come just before the watch began. */
static void
watch_folder (CrampDiaryOpener *self)
{
  g_autofree char *path = find_folder (self->path);

  while (g_strcmp0 (path, self->folder) != 0)
    {
      watch_nearest (self, path);
      g_free (path);
      path = find_folder (self->path);
    }
}

static void
cramp_diary_opener_dispose (GObject *object)
{
  CrampDiaryOpener *self = CRAMP_DIARY_OPENER (object);

  g_clear_object (&self->monitor);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (cramp_diary_opener_parent_class)->dispose (object);
}

static void
cramp_diary_opener_finalize (GObject *object)
{
  CrampDiaryOpener *self = CRAMP_DIARY_OPENER (object);

  g_clear_error (&self->problem);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (cramp_diary_opener_parent_class)->finalize (object);
}

static void
cramp_diary_opener_class_init (CrampDiaryOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cramp_diary_opener_dispose;
  G_OBJECT_CLASS (klass)->finalize = cramp_diary_opener_finalize;

  /**
   * CrampDiaryOpener::opened:
   *
   * The diary is open.
   */
  emissions[OPENED] = g_signal_new ("opened", CRAMP_TYPE_DIARY_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
cramp_diary_opener_init (CrampDiaryOpener *self)
{
}

/**
 * cramp_diary_opener_new:
 * @path: the path of the diary
 * @mode: %CRAMP_STORE_LOOK or %CRAMP_STORE_WRITE
 * @clock: where the time comes from, for the backup before a migration
 *
 * Makes what opens a diary as soon as there is one that can be opened. It
 * never begins one: that is for the person to do.
 *
 * Returns: (transfer full): the opener
 */
CrampDiaryOpener *
cramp_diary_opener_new (const char *path, CrampStoreMode mode, CrampClock *clock)
{
  CrampDiaryOpener *self = g_object_new (CRAMP_TYPE_DIARY_OPENER, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->mode = mode;
  self->clock = g_object_ref (clock);

  return self;
}

/**
 * cramp_diary_opener_run:
 *
 * Opens the diary, or waits for its file to come or to change.
 */
void
cramp_diary_opener_run (CrampDiaryOpener *self)
{
  g_return_if_fail (CRAMP_IS_DIARY_OPENER (self));

  if (self->store != NULL)
    return;

  /* Watching comes first, or a diary that comes in between would be missed. */
  watch_folder (self);
  g_clear_error (&self->problem);
  if (!cramp_diary_opener_has_diary (self))
    return;

  self->store = cramp_store_open (self->path, self->mode, back_up_cb, self, &self->problem);
  if (self->store == NULL)
    {
      g_warning ("The diary cannot be opened: %s", self->problem->message);
      return;
    }

  g_clear_object (&self->monitor);
  g_signal_emit (self, emissions[OPENED], 0);
}

/**
 * cramp_diary_opener_get_path:
 *
 * Returns: the absolute path of the diary
 */
const char *
cramp_diary_opener_get_path (CrampDiaryOpener *self)
{
  return self->path;
}

/**
 * cramp_diary_opener_has_diary:
 *
 * Returns: whether there is a file that should be a diary
 */
gboolean
cramp_diary_opener_has_diary (CrampDiaryOpener *self)
{
  return g_file_test (self->path, G_FILE_TEST_EXISTS);
}

/**
 * cramp_diary_opener_get_store:
 *
 * Returns: (nullable) (transfer none): the diary, once it is open
 */
CrampStore *
cramp_diary_opener_get_store (CrampDiaryOpener *self)
{
  return self->store;
}

/**
 * cramp_diary_opener_get_problem:
 *
 * Returns: (nullable): why the diary that is there could not be opened
 */
const GError *
cramp_diary_opener_get_problem (CrampDiaryOpener *self)
{
  return self->problem;
}

/**
 * cramp_diary_opener_may_pass:
 *
 * Returns: whether the problem may go away without a change of the file
 */
gboolean
cramp_diary_opener_may_pass (CrampDiaryOpener *self)
{
  return g_error_matches (self->problem, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_BUSY) ||
         g_error_matches (self->problem, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_FULL);
}
