/* cramp-store-make.c - making the file of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#define FOLDER_MODE 0700

static gboolean
fail_to_make (int         code,
              const char *path,
              GError    **error)
{
  CrampStoreError kind = code == ENOSPC || code == EDQUOT ? CRAMP_STORE_ERROR_FULL : CRAMP_STORE_ERROR_PLACE;

  return cramp_store_refuse (kind, path, g_strerror (code), error);
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
    return fail_to_make (errno, folder, error);

  sync_folder (parent);
  return TRUE;
}

static gboolean
write_all (int           descriptor,
           gconstpointer bytes,
           gsize         length)
{
  const char *rest = bytes;

  while (length > 0)
    {
      gssize written = write (descriptor, rest, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      rest += written;
      length -= written;
    }

  return fsync (descriptor) == 0;
}

/* A file that holds nothing may be replaced. One that others have made
 * meanwhile may not, and serves as well. */
static gboolean
put_in_place (const char *made,
              const char *file)
{
  GStatBuf info;

  if (g_stat (file, &info) == 0 && info.st_size == 0)
    return g_rename (made, file) == 0;
  if (renameat2 (AT_FDCWD, made, AT_FDCWD, file, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno == EINVAL && link (made, file) == 0)
    return g_unlink (made) == 0;

  return g_unlink (made) == 0 && g_file_test (file, G_FILE_TEST_EXISTS);
}

/* Makes the file at once with all that it needs, for its owner alone: whoever is
 * killed meanwhile leaves no empty file behind. */
static gboolean
make_file (CrampStore   *self,
           gconstpointer bytes,
           gsize         length,
           GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (self->file);
  g_autofree char *made = g_strconcat (self->file, ".XXXXXX", NULL);
  gboolean         success;
  int              descriptor, code;

  if (!make_folder (folder, error))
    return FALSE;
  descriptor = g_mkstemp_full (made, O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0)
    return fail_to_make (errno, folder, error);

  /* Whatever the umask takes away. SQLite gives its journal the same mode. */
  success = fchmod (descriptor, S_IRUSR | S_IWUSR) == 0 && write_all (descriptor, bytes, length);
  code = errno;
  close (descriptor);
  if (success && put_in_place (made, self->file))
    {
      sync_folder (folder);
      return TRUE;
    }

  code = success ? errno : code;
  g_unlink (made);
  return fail_to_make (code, self->file, error);
}

static gboolean
write_model (CrampStore *self,
             CrampStore *model,
             GError    **error)
{
  sqlite3_int64  length;
  unsigned char *bytes = sqlite3_serialize (model->db, "main", &length, 0);
  gboolean       success = make_file (self, bytes, (gsize) length, error);

  sqlite3_free (bytes);

  return success;
}

/**
 * cramp_store_make_diary:
 * @self: a store whose file is missing or empty
 *
 * Makes the file of a new diary.
 *
 * Returns: whether there is a file now
 */
gboolean
cramp_store_make_diary (CrampStore *self,
                        GError    **error)
{
  g_autoptr (CrampStore) model = cramp_store_open_in_memory (error);

  return model != NULL && write_model (self, model, error);
}

/* Also where others have made a file meanwhile. */
static gboolean
find_place (CrampStore *self,
            GError    **error)
{
  g_autoptr (GError) reason = NULL;

  if (cramp_store_find_file (self, &reason) ||
      g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_MISSING) ||
      g_error_matches (reason, CRAMP_STORE_ERROR, CRAMP_STORE_ERROR_EMPTY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * cramp_store_place:
 * @model: a store in memory, without an open transaction
 * @path: the file of a diary, which is missing or empty
 *
 * Makes the file at once with all that @model holds, so that a disk that is
 * full has either all of it or nothing. A diary that others have made there
 * meanwhile stays.
 *
 * Returns: whether there is a diary now
 */
gboolean
cramp_store_place (CrampStore *model,
                   const char *path,
                   GError    **error)
{
  g_autoptr (CrampStore) self = g_object_new (CRAMP_TYPE_STORE, NULL);

  g_return_val_if_fail (CRAMP_IS_STORE (model), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  self->path = g_canonicalize_filename (path, NULL);

  return find_place (self, error) && write_model (self, model, error);
}
