/* cramp-store-place.c - where the diary's file is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#define FOLDER "cramp-diary"
#define NAME "diary.db"

/**
 * cramp_store_dup_usual_path:
 *
 * Returns: (transfer full): the diary of a person who did not ask for another
 */
char *
cramp_store_dup_usual_path (void)
{
  const char *folder = g_get_user_data_dir ();

  /* The specification of the XDG folders says that a relative one is to be
   * ignored, and GLib does not do it. */
  if (g_path_is_absolute (folder))
    return g_build_filename (folder, FOLDER, NAME, NULL);

  return g_build_filename (g_get_home_dir (), ".local", "share", FOLDER, NAME, NULL);
}

/**
 * cramp_store_refuse:
 * @kind: what is wrong
 * @path: with which file
 * @reason: for the log
 *
 * Returns: %FALSE, to be handed on
 */
gboolean
cramp_store_refuse (CrampStoreError kind,
                    const char     *path,
                    const char     *reason,
                    GError        **error)
{
  g_set_error (error, CRAMP_STORE_ERROR, kind, "%s: %s", path, reason);
  return FALSE;
}

/**
 * cramp_store_read_stamp:
 * @path: a path, which may be a symbolic link
 * @stamp: (out): the state of the file that it leads to
 *
 * Looks at a file without opening it: closing another descriptor of a diary
 * would drop the locks that SQLite has on it.
 */
void
cramp_store_read_stamp (const char      *path,
                        CrampStoreStamp *stamp)
{
  GStatBuf info;

  *stamp = (CrampStoreStamp){ 0 };
  if (g_stat (path, &info) != 0)
    return;

  stamp->device = info.st_dev;
  stamp->inode = info.st_ino;
  stamp->size = info.st_size;
  stamp->modified = info.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info.st_mtim.tv_nsec;
  stamp->changed = info.st_ctim.tv_sec * G_GINT64_CONSTANT (1000000000) + info.st_ctim.tv_nsec;
}

static gboolean
has_contents (const char *file,
              const char *ending)
{
  g_autofree char *path = g_strconcat (file, ending, NULL);
  GStatBuf         info;

  return g_stat (path, &info) == 0 && info.st_size > 0;
}

/**
 * cramp_store_has_journal:
 * @self: a store whose file was looked for
 *
 * Returns: whether something that may belong to the diary lies beside its file
 */
gboolean
cramp_store_has_journal (CrampStore *self)
{
  return has_contents (self->file, "-wal") || has_contents (self->file, "-journal");
}

/* Where a file would be that is not there: folders may be links, too. */
static char *
resolve_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = realpath (folder, NULL);

  return g_build_filename (real != NULL ? real : folder, name, NULL);
}

static gboolean
refuse_missing (CrampStore *self,
                gboolean    is_link,
                GError    **error)
{
  if (is_link)
    return cramp_store_refuse (CRAMP_STORE_ERROR_LINK, self->path, "is a symbolic link that leads nowhere", error);

  /* SQLite would take the journal for a leftover and delete it. */
  self->file = resolve_folder (self->path);
  if (cramp_store_has_journal (self))
    return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "the diary is gone but its journal is there", error);

  return cramp_store_refuse (CRAMP_STORE_ERROR_MISSING, self->path, "is not there", error);
}

static gboolean
judge_size (CrampStore *self,
            gint64      size,
            GError    **error)
{
  /* SQLite calls a file of one byte empty and would write over it. */
  if (size == 1)
    return cramp_store_refuse (CRAMP_STORE_ERROR_FOREIGN, self->path, "is not a database", error);
  if (size == 0 && cramp_store_has_journal (self))
    return cramp_store_refuse (CRAMP_STORE_ERROR_DAMAGED, self->path, "is empty but its journal is there", error);

  return size > 0 || cramp_store_refuse (CRAMP_STORE_ERROR_EMPTY, self->path, "is empty", error);
}

/* The journal is found by the name of the file: who came by the other name
 * would not see what a program that was killed left to be rolled back. */
static void
judge_names (CrampStore     *self,
             const GStatBuf *info)
{
  if (info->st_nlink > 1)
    cramp_store_refuse (CRAMP_STORE_ERROR_NAMES, self->path, "has a second name", &self->obstacle);
}

/**
 * cramp_store_find_file:
 *
 * Finds the file that the path leads to and looks at it without opening it.
 *
 * Returns: whether it may be a diary
 */
gboolean
cramp_store_find_file (CrampStore *self,
                       GError    **error)
{
  GStatBuf info;
  gboolean is_link;

  g_clear_pointer (&self->file, g_free);
  g_clear_error (&self->obstacle);
  if (g_lstat (self->path, &info) != 0)
    return errno == ENOENT ? refuse_missing (self, FALSE, error)
                           : cramp_store_refuse (CRAMP_STORE_ERROR_OPEN, self->path, g_strerror (errno), error);

  is_link = S_ISLNK (info.st_mode);
  self->file = realpath (self->path, NULL);
  if (self->file == NULL || g_stat (self->file, &info) != 0)
    return errno == ENOENT ? refuse_missing (self, is_link, error)
                           : cramp_store_refuse (CRAMP_STORE_ERROR_OPEN, self->path, g_strerror (errno), error);
  if (!S_ISREG (info.st_mode))
    return cramp_store_refuse (CRAMP_STORE_ERROR_OPEN, self->path, "is not a file", error);

  judge_names (self, &info);
  return judge_size (self, info.st_size, error);
}
