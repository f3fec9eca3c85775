/* cramp-backup.c - dated copies of the diary that people can read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-file-load.h"
#include "cramp-private-file.h"
#include "cramp-store-diary.h"
#include "cramp-unreadable-writer.h"

#define OWNER_ONLY 0700

/**
 * cramp_backup_drop:
 * @path: (nullable): a backup that is of no use: nothing was changed after it
 *
 * Removes a backup, and the folder if there is nothing else in it.
 */
void
cramp_backup_drop (const char *path)
{
  g_autofree char *folder = path == NULL ? NULL : g_path_get_dirname (path);
  g_autofree char *beside = path == NULL ? NULL : g_strconcat (path, CRAMP_UNREADABLE_ENDING, NULL);

  if (path == NULL)
    return;

  g_unlink (path);
  g_unlink (beside);
  g_rmdir (folder);
}

/* Reading it again tells whether the disk gives back what it was given. */
static gboolean
write_and_read (const char  *path,
                const char  *text,
                gsize        length,
                const char **reason)
{
  g_autoptr (GBytes) written = g_bytes_new_static (text, length);
  g_autoptr (GBytes) read = NULL;

  if (!cramp_private_file_try (path, text, length, reason))
    return FALSE;

  read = cramp_file_load (path, NULL);
  if (read != NULL && g_bytes_equal (read, written))
    return TRUE;

  *reason = _ ("the disk does not give back what was written to it");
  return FALSE;
}

/**
 * cramp_backup_write:
 * @path: a file that is not there yet, in the folder of backups
 * @text: what is to stand in it, and beside it
 * @reason: (out) (transfer none): why that failed, to stand after a colon
 *
 * Writes a backup, and reads it again. Both files are on the disk then, or none
 * is there.
 *
 * Returns: %FALSE with @reason when that failed
 */
gboolean
cramp_backup_write (const char            *path,
                    const CrampBackupText *text,
                    const char           **reason)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_strconcat (path, CRAMP_UNREADABLE_ENDING, NULL);

  if (g_mkdir_with_parents (folder, OWNER_ONLY) != 0)
    {
      *reason = cramp_exchange_error_explain_write (errno);
      return FALSE;
    }

  if (write_and_read (path, text->diary, text->diary_length, reason) &&
      (text->unreadable == NULL || write_and_read (beside, text->unreadable, text->unreadable_length, reason)))
    return TRUE;

  cramp_backup_drop (path);
  return FALSE;
}

void
cramp_backup_text_clear (CrampBackupText *text)
{
  g_clear_pointer (&text->diary, g_free);
  g_clear_pointer (&text->unreadable, g_free);
}

/**
 * cramp_backup_text_make:
 * @store: a store
 * @diary: what it holds, or held
 * @now: the current local time
 * @text: (out caller-allocates): what is to stand in a backup of it; all zeros
 *   when there is nothing to back up
 *
 * Returns: %FALSE when the store could not be read
 */
gboolean
cramp_backup_text_make (CrampStore      *store,
                        CrampDiary      *diary,
                        GDateTime       *now,
                        CrampBackupText *text,
                        GError         **error)
{
  guint n_unreadable;

  *text = (CrampBackupText){ 0 };
  if (!cramp_unreadable_write (store, now, &n_unreadable, &text->unreadable, &text->unreadable_length, error))
    return FALSE;

  if (!cramp_diary_is_empty (diary) || n_unreadable > 0)
    text->diary = cramp_diary_write (diary, now, &text->diary_length);
  return TRUE;
}

static gboolean
write_backup (CrampStore       *store,
              CrampDiary       *diary,
              const char       *diary_path,
              CrampBackupReason reason,
              GDateTime        *now,
              char            **path,
              GError          **error)
{
  g_auto (CrampBackupText) text = { 0 };
  g_autofree char *free_path = NULL;
  const char      *failure;

  if (!cramp_backup_text_make (store, diary, now, &text, error))
    return FALSE;

  if (text.diary != NULL)
    free_path = cramp_backup_find_free_path (diary_path, reason, now);
  if (free_path != NULL && !cramp_backup_write (free_path, &text, &failure))
    {
      /* Translators: %s is why a file could not be written, such as "the disk
       * is full". */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("The diary could not be backed up first: %s."), failure);
      return FALSE;
    }

  if (path != NULL)
    *path = g_steal_pointer (&free_path);
  return TRUE;
}

/**
 * cramp_backup_take:
 * @store: a store
 * @reason: what for
 * @now: the current local time
 * @path: (out) (optional) (nullable): where to put the path of the backup;
 *   %NULL when there was nothing to back up
 *
 * Writes everything the diary holds to a new file in the folder of backups.
 * It is on the disk when this returns. A diary that holds nothing needs none.
 *
 * Returns: %FALSE when that failed
 */
gboolean
cramp_backup_take (CrampStore       *store,
                   CrampBackupReason reason,
                   GDateTime        *now,
                   char            **path,
                   GError          **error)
{
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (store, error);

  return diary != NULL && write_backup (store, diary, cramp_store_get_path (store), reason, now, path, error);
}

/**
 * cramp_backup_keep:
 * @store: a store
 * @before: what the diary held before it was changed; its lists are put into
 *   the order of files
 * @reason: what for
 * @now: the current local time
 * @path: (out) (nullable): where to put the path of the backup; %NULL when
 *   there was nothing to back up
 *
 * Backs up what has been changed in a transaction, before that is committed. If
 * it is not, cramp_backup_drop() is to follow.
 *
 * Returns: %FALSE when that failed
 */
gboolean
cramp_backup_keep (CrampStore       *store,
                   CrampDiary       *before,
                   CrampBackupReason reason,
                   GDateTime        *now,
                   char            **path,
                   GError          **error)
{
  return write_backup (store, before, cramp_store_get_path (store), reason, now, path, error);
}

/**
 * cramp_backup_before_migration:
 * @old: the diary as it was
 * @path: the diary's file
 * @now: (type GDateTime): the current local time
 *
 * Backs a diary up before it is migrated. This is a #CrampStoreBackup for
 * cramp_store_open().
 *
 * Returns: %FALSE when that failed
 */
gboolean
cramp_backup_before_migration (CrampStore *old,
                               const char *path,
                               gpointer    now,
                               GError    **error)
{
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (old, error);

  return diary != NULL && write_backup (old, diary, path, CRAMP_BACKUP_MIGRATION, now, NULL, error);
}
