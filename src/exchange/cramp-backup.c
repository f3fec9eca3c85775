/* cramp-backup.c - dated copies of the diary that people can read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cramp-diary-writer.h"
#include "cramp-exchange-error.h"
#include "cramp-private-file.h"
#include "cramp-store-diary.h"
#include "cramp-unreadable-writer.h"

#define FOLDER "backups"
#define OWNER_ONLY 0700
#define DIARY_ENDING ".db"
#define BACKUP_ENDING ".json"
#define USUAL_MARK "-"
#define OTHER_MARK "."

/* Where a backup says when it was taken: its third member. */
#define EXPORTED "\"exported\""
#define HEAD_SIZE 1024

static const char *const reasons[] = {
  [CRAMP_BACKUP_IMPORT] = "import",
  [CRAMP_BACKUP_RESTORE] = "restore",
  [CRAMP_BACKUP_MIGRATION] = "migration",
};

/* A diary that is reached by a symbolic link has its backups where it is. */
static char *
resolve (const char *diary_path)
{
  char *real = realpath (diary_path, NULL);

  return real != NULL ? real : g_strdup (diary_path);
}

/**
 * cramp_backup_get_folder:
 * @diary_path: the diary's file
 *
 * Returns: (transfer full): the folder beside it that has its backups
 */
char *
cramp_backup_get_folder (const char *diary_path)
{
  g_autofree char *real = resolve (diary_path);
  g_autofree char *parent = g_path_get_dirname (real);

  return g_build_filename (parent, FOLDER, NULL);
}

/* What the names of its backups begin with. "mum.db" and "mum" in one folder are
 * two diaries: only the ending that is usual is left out, and what follows
 * tells whether it was there. */
static char *
get_stem (const char *diary_path)
{
  g_autofree char *real = resolve (diary_path);
  g_autofree char *name = g_path_get_basename (real);
  gsize            length = strlen (name);

  if (!g_str_has_suffix (name, DIARY_ENDING))
    return g_strconcat (name, OTHER_MARK, NULL);

  return g_strdup_printf ("%.*s%s", (int) (length - strlen (DIARY_ENDING)), name, USUAL_MARK);
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
  g_autofree char *name = g_strdup_printf ("%s%s-%s", stem, moment, reasons[reason]);
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

/* Both files, or none. */
static gboolean
write_files (const char  *path,
             CrampDiary  *diary,
             const char  *unreadable,
             gsize        unreadable_length,
             GDateTime   *now,
             const char **reason)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_strconcat (path, CRAMP_UNREADABLE_ENDING, NULL);
  g_autofree char *text = NULL;
  gsize            length;

  if (g_mkdir_with_parents (folder, OWNER_ONLY) != 0)
    {
      *reason = cramp_exchange_error_explain_write (errno);
      return FALSE;
    }

  text = cramp_diary_write (diary, now, &length);
  if (cramp_private_file_try (path, text, length, reason) &&
      (unreadable == NULL || cramp_private_file_try (beside, unreadable, unreadable_length, reason)))
    return TRUE;

  cramp_backup_drop (path);
  return FALSE;
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
  g_autofree char *free_path = NULL;
  g_autofree char *unreadable = NULL;
  const char      *failure;
  guint            n_unreadable;
  gsize            length = 0;

  if (!cramp_unreadable_write (store, now, &n_unreadable, &unreadable, &length, error))
    return FALSE;

  if (!cramp_diary_is_empty (diary) || n_unreadable > 0)
    free_path = find_free_path (diary_path, reason, now);
  if (free_path != NULL && !write_files (free_path, diary, unreadable, length, now, &failure))
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

/* The whole name is looked at: "mum" is not "mum-dad". */
static GRegex *
make_pattern (const char *diary_path)
{
  g_autofree char *stem = get_stem (diary_path);
  g_autofree char *quoted = g_regex_escape_string (stem, -1);
  g_autoptr (GString) pattern = g_string_new (NULL);

  g_string_append_printf (pattern, "^%s[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}-(", quoted);
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    g_string_append_printf (pattern, "%s%s", i > 0 ? "|" : "", reasons[i]);
  g_string_append (pattern, ")(-[0-9]+)?\\" BACKUP_ENDING "$");

  return g_regex_new (pattern->str, G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0, NULL);
}

typedef struct
{
  char  *path;
  gint64 exported;
} Backup;

/* What lies there under that name may be no file at all. */
static gsize
read_head (const char *path,
           char        head[HEAD_SIZE])
{
  int    descriptor = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  gssize length = 0;

  if (descriptor >= 0)
    {
      length = read (descriptor, head, HEAD_SIZE - 1);
      close (descriptor);
    }

  head[MAX (length, 0)] = '\0';
  return MAX (length, 0);
}

/* In Unix seconds, or 0 when it does not say: names tell local time, and on a
 * journey or when the clock goes back that is no order. */
static gint64
read_exported (const char *path)
{
  char        head[HEAD_SIZE];
  gsize       length = read_head (path, head);
  const char *place = g_strstr_len (head, (gssize) length, EXPORTED);
  g_auto (GStrv) parts = place == NULL ? NULL : g_strsplit (place + strlen (EXPORTED), "\"", 3);
  g_autoptr (GDateTime) moment = NULL;

  if (parts == NULL || g_strv_length (parts) < 3)
    return 0;

  moment = g_date_time_new_from_iso8601 (parts[1], NULL);
  return moment == NULL ? 0 : g_date_time_to_unix (moment);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const Backup *one = a;
  const Backup *other = b;

  if (one->exported != other->exported)
    return one->exported < other->exported ? -1 : 1;

  return strcmp (one->path, other->path);
}

static GArray *
read_folder (const char *diary_path,
             GDir       *entries)
{
  g_autofree char *folder = cramp_backup_get_folder (diary_path);
  g_autoptr (GRegex) pattern = make_pattern (diary_path);
  GArray     *backups = g_array_new (FALSE, FALSE, sizeof (Backup));
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    if (g_regex_match (pattern, name, 0, NULL))
      {
        Backup backup = { g_build_filename (folder, name, NULL), 0 };

        backup.exported = read_exported (backup.path);
        g_array_append_val (backups, backup);
      }

  return backups;
}

/**
 * cramp_backup_list:
 * @diary_path: the diary's file
 *
 * Lists the backups of one diary, and of no other, in the order in which they
 * say that they were taken.
 *
 * Returns: (transfer full) (element-type filename) (nullable): their paths, or
 *   %NULL when the folder is there and cannot be read
 */
GPtrArray *
cramp_backup_list (const char *diary_path,
                   GError    **error)
{
  g_autofree char *folder = cramp_backup_get_folder (diary_path);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) entries = NULL;
  g_autoptr (GArray) backups = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&paths);

  entries = g_dir_open (folder, 0, error);
  if (entries == NULL)
    return NULL;
  backups = read_folder (diary_path, entries);
  g_array_sort (backups, compare_backups);
  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (paths, g_array_index (backups, Backup, i).path);

  return g_steal_pointer (&paths);
}

/**
 * cramp_backup_find_newest:
 * @diary_path: the diary's file, which need not be there
 * @path: (out) (transfer full) (nullable): the path of its newest backup, or
 *   %NULL when there is none
 *
 * Returns: whether the folder of backups could be read, or is not there
 */
gboolean
cramp_backup_find_newest (const char *diary_path,
                          char      **path,
                          GError    **error)
{
  g_autoptr (GPtrArray) paths = cramp_backup_list (diary_path, error);

  *path = paths == NULL || paths->len == 0 ? NULL : g_strdup (g_ptr_array_index (paths, paths->len - 1));

  return paths != NULL;
}

/**
 * cramp_backup_get_last_time:
 * @diary_path: the diary's file
 *
 * Returns: when its newest backup was taken, in seconds since 1970 in UTC, or 0
 *   when there is none or that is not known
 */
gint64
cramp_backup_get_last_time (const char *diary_path)
{
  g_autofree char *newest = NULL;

  return cramp_backup_find_newest (diary_path, &newest, NULL) && newest != NULL ? read_exported (newest) : 0;
}
