/* cramp-store-snapshot.c - reading a diary that cannot be written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* What a program that was killed, or an older release, left in a journal has to
 * be brought into the file before the file can be read. Where the file cannot
 * be written this is done to a copy, in a folder that only its owner can enter
 * and that is gone before anybody reads the diary. */

static const char *const endings[] = { "", "-wal", "-journal" };

#define N_PARTS G_N_ELEMENTS (endings)

/* How often to try to copy file and journal as of one moment. */
#define N_TRIES 5

static void
read_stamps (CrampStore      *self,
             CrampStoreStamp *stamps)
{
  for (gsize i = 0; i < N_PARTS; i++)
    {
      g_autofree char *part = g_strconcat (self->file, endings[i], NULL);

      cramp_store_read_stamp (part, &stamps[i]);
    }
}

static gboolean
copy_parts (CrampStore            *self,
            const CrampStoreStamp *stamps,
            const char            *copy,
            GError               **error)
{
  for (gsize i = 0; i < N_PARTS; i++)
    {
      g_autofree char *from = g_strconcat (self->file, endings[i], NULL);
      g_autofree char *to = g_strconcat (copy, endings[i], NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) reason = NULL;
      gsize length;

      if (stamps[i].inode == 0)
        continue;
      if (!g_file_get_contents (from, &bytes, &length, &reason) ||
          !g_file_set_contents_full (to, bytes, length, G_FILE_SET_CONTENTS_NONE, S_IRUSR | S_IWUSR, &reason))
        return cramp_store_refuse (CRAMP_STORE_ERROR_FAILED, self->path, reason->message, error);
    }

  return TRUE;
}

static gboolean
copy_moment (CrampStore *self,
             const char *copy,
             GError    **error)
{
  for (guint i = 0; i < N_TRIES; i++)
    {
      CrampStoreStamp before[N_PARTS], after[N_PARTS];

      read_stamps (self, before);
      if (!copy_parts (self, before, copy, error))
        return FALSE;
      read_stamps (self, after);
      if (memcmp (before, after, sizeof before) == 0)
        return TRUE;
    }

  return cramp_store_refuse (CRAMP_STORE_ERROR_BUSY, self->path, "changes all the time", error);
}

static void
remove_folder (const char *folder,
               const char *copy)
{
  for (gsize i = 0; i < N_PARTS; i++)
    {
      g_autofree char *part = g_strconcat (copy, endings[i], NULL);

      g_remove (part);
    }
  g_rmdir (folder);
}

static char *
make_folder (CrampStore *self,
             GError    **error)
{
  char *folder = g_build_filename (g_get_user_runtime_dir (), "cramp-diary-XXXXXX", NULL);

  if (g_mkdtemp (folder) != NULL)
    return folder;

  g_free (folder);
  folder = g_dir_make_tmp ("cramp-diary-XXXXXX", NULL);
  if (folder == NULL)
    cramp_store_refuse (CRAMP_STORE_ERROR_READ_ONLY, self->path, "has a journal, and there is no room for a copy", error);

  return folder;
}

static gboolean
read_copy (CrampStore *self,
           const char *copy,
           GError    **error)
{
  return copy_moment (self, copy, error) && cramp_store_connect (self, copy, error) &&
         cramp_store_configure (self, error) && cramp_store_copy_to_memory (self, error);
}

/**
 * cramp_store_take_snapshot:
 * @self: a store without a connection
 *
 * Connects the store to a copy in memory of the diary as it is now, with
 * whatever lies in its journal, and in today's schema.
 */
gboolean
cramp_store_take_snapshot (CrampStore *self,
                           GError    **error)
{
  g_autofree char *folder = make_folder (self, error);
  g_autofree char *copy = NULL;
  gboolean         success;

  if (folder == NULL)
    return FALSE;

  copy = g_build_filename (folder, "diary.db", NULL);
  success = read_copy (self, copy, error);
  remove_folder (folder, copy);

  return success;
}
