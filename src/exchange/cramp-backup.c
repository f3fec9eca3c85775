/* cramp-backup.c - dated copies of the diary that people can read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-store-diary.h"

#define FOLDER "backups"
#define OWNER_ONLY 0700
#define DIARY_ENDING ".db"
#define BACKUP_ENDING ".json"

static const char *const reasons[] = {
  [CRAMP_BACKUP_IMPORT] = "import",
  [CRAMP_BACKUP_RESTORE] = "restore",
  [CRAMP_BACKUP_MIGRATION] = "migration",
};

/**
 * cramp_backup_get_folder:
 * @diary_path: the diary's file
 *
 * Returns: (transfer full): the folder beside it that has its backups
 */
char *
cramp_backup_get_folder (const char *diary_path)
{
  g_autofree char *parent = g_path_get_dirname (diary_path);

  return g_build_filename (parent, FOLDER, NULL);
}

/* The name of the diary's file without its ending. */
static char *
get_stem (const char *diary_path)
{
  char *stem = g_path_get_basename (diary_path);

  if (g_str_has_suffix (stem, DIARY_ENDING))
    stem[strlen (stem) - strlen (DIARY_ENDING)] = '\0';

  return stem;
}

/* Two backups in one second need two names. */
static char *
find_free_path (const char       *diary_path,
                CrampBackupReason reason,
                GDateTime        *now)
{
  g_autofree char *folder = cramp_backup_get_folder (diary_path);
  g_autofree char *stem = get_stem (diary_path);
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-%s-%s", stem, moment, reasons[reason]);
  g_autofree char *first = g_strconcat (folder, G_DIR_SEPARATOR_S, name, BACKUP_ENDING, NULL);

  if (!g_file_test (first, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&first);

  for (guint number = 2;; number++)
    {
      g_autofree char *next = g_strdup_printf ("%s" G_DIR_SEPARATOR_S "%s-%u" BACKUP_ENDING, folder, name, number);

      if (!g_file_test (next, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&next);
    }
}

static gboolean
make_folder (const char *diary_path,
             GError    **error)
{
  g_autofree char *folder = cramp_backup_get_folder (diary_path);

  if (g_mkdir_with_parents (folder, OWNER_ONLY) != 0)
    {
      /* Translators: %s is why the system could not, such as "Permission
       * denied". */
      g_set_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED, _ ("The folder for backups could not be made: %s."), g_strerror (errno));
      return FALSE;
    }

  return TRUE;
}

static gboolean
is_empty (CrampDiary *diary)
{
  g_autoptr (CrampProfile) nothing = cramp_profile_new ();

  return !cramp_profile_fill (nothing, diary->profile) && diary->reminders->len == 0 &&
         diary->episodes->len == 0 && diary->nights->len == 0 && diary->danger_checks->len == 0 &&
         diary->shown_to_doctor->len == 0 && diary->plans->len == 0 && diary->pauses->len == 0;
}

static gboolean
write_backup (CrampStore       *store,
              const char       *diary_path,
              CrampBackupReason reason,
              GDateTime        *now,
              char            **path,
              GError          **error)
{
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (store, error);
  g_autofree char *free_path = NULL;

  if (diary == NULL)
    return FALSE;

  if (!is_empty (diary))
    {
      free_path = find_free_path (diary_path, reason, now);
      if (!make_folder (diary_path, error) || !cramp_diary_write_file (diary, now, free_path, error))
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
 * @error: return location for an error
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
  return write_backup (store, cramp_store_get_path (store), reason, now, path, error);
}

/**
 * cramp_backup_before_migration:
 * @old: the diary as it was
 * @path: the diary's file
 * @now: (type GDateTime): the current local time
 * @error: return location for an error
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
  return write_backup (old, path, CRAMP_BACKUP_MIGRATION, now, NULL, error);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cramp_backup_list:
 * @diary_path: the diary's file
 * @error: return location for an error
 *
 * Lists the backups of one diary, oldest first.
 *
 * Returns: (transfer full) (element-type filename) (nullable): their paths, or
 *   %NULL when the folder is there and cannot be read
 */
GPtrArray *
cramp_backup_list (const char *diary_path,
                   GError    **error)
{
  g_autofree char *folder = cramp_backup_get_folder (diary_path);
  g_autofree char *stem = get_stem (diary_path);
  g_autofree char *prefix = g_strconcat (stem, "-", NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = NULL;
  const char *name;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&paths);

  entries = g_dir_open (folder, 0, error);
  if (entries == NULL)
    return NULL;
  while ((name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, BACKUP_ENDING))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);

  return g_steal_pointer (&paths);
}
