/* cramp-backup-list.c - the backups that there are of a diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-backup-list.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FOLDER "backups"
#define DIARY_ENDING ".db"
#define BACKUP_ENDING ".json"
#define USUAL_MARK "-"
#define OTHER_MARK "."

/* Where a backup says when it was taken: its third member. */
#define EXPORTED "\"exported\""
#define HEAD_SIZE 1024

static const char *const reasons[CRAMP_N_BACKUP_REASONS] = {
  [CRAMP_BACKUP_IMPORT] = "import",
  [CRAMP_BACKUP_RESTORE] = "restore",
  [CRAMP_BACKUP_MIGRATION] = "migration",
  [CRAMP_BACKUP_DAILY] = "daily",
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

/**
 * cramp_backup_find_free_path:
 * @diary_path: the diary's file
 * @reason: what for
 * @now: the current local time
 *
 * Returns: (transfer full): where a new backup goes; two of one second have two
 *   names
 */
char *
cramp_backup_find_free_path (const char       *diary_path,
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

/* The whole name is looked at: "mum" is not "mum-dad". */
static GRegex *
make_pattern (const char *diary_path)
{
  g_autofree char *stem = get_stem (diary_path);
  g_autofree char *quoted = g_regex_escape_string (stem, -1);
  g_autoptr (GString) pattern = g_string_new (NULL);

  g_string_append_printf (pattern, "^%s[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}-(", quoted);
  for (gsize i = 0; i < CRAMP_N_BACKUP_REASONS; i++)
    g_string_append_printf (pattern, "%s%s", i > 0 ? "|" : "", reasons[i]);
  g_string_append (pattern, ")(-[0-9]+)?\\" BACKUP_ENDING "$");

  return g_regex_new (pattern->str, G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0, NULL);
}

/* What lies there under that name may be no file at all. */
static gsize
read_head (const char *path,
           char        head[HEAD_SIZE],
           gint64     *size)
{
  int      descriptor = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  gssize   length = 0;
  GStatBuf status;

  *size = 0;
  if (descriptor >= 0)
    {
      length = read (descriptor, head, HEAD_SIZE - 1);
      close (descriptor);
    }
  if (g_stat (path, &status) == 0)
    *size = status.st_size;

  head[MAX (length, 0)] = '\0';
  return MAX (length, 0);
}

/* Names tell local time, and on a journey or when the clock goes back that is
 * no order. */
static GDateTime *
read_taken (const char *path,
            gint64     *size)
{
  char        head[HEAD_SIZE];
  gsize       length = read_head (path, head, size);
  const char *place = g_strstr_len (head, (gssize) length, EXPORTED);
  g_auto (GStrv) parts = place == NULL ? NULL : g_strsplit (place + strlen (EXPORTED), "\"", 3);

  return parts == NULL || g_strv_length (parts) < 3 ? NULL : g_date_time_new_from_iso8601 (parts[1], NULL);
}

static CrampBackupReason
find_reason (const char *code)
{
  CrampBackupReason reason = 0;

  while (!g_str_equal (reasons[reason], code))
    reason++;

  return reason;
}

static CrampBackup *
backup_new (const char *folder,
            const char *name,
            GMatchInfo *match)
{
  CrampBackup     *backup = g_new0 (CrampBackup, 1);
  g_autofree char *code = g_match_info_fetch (match, 1);

  backup->path = g_build_filename (folder, name, NULL);
  backup->reason = find_reason (code);
  backup->taken = read_taken (backup->path, &backup->size);

  return backup;
}

static void
backup_free (CrampBackup *backup)
{
  g_clear_pointer (&backup->taken, g_date_time_unref);
  g_free (backup->path);
  g_free (backup);
}

/**
 * cramp_backup_get_time:
 *
 * Returns: when a backup says that it was taken, in seconds since 1970 in UTC,
 *   or 0 when it does not say
 */
gint64
cramp_backup_get_time (const CrampBackup *backup)
{
  return backup->taken == NULL ? 0 : g_date_time_to_unix (backup->taken);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const CrampBackup *one = *(const CrampBackup *const *) a;
  const CrampBackup *other = *(const CrampBackup *const *) b;
  gint64             time = cramp_backup_get_time (one);
  gint64             other_time = cramp_backup_get_time (other);

  if (time != other_time)
    return time < other_time ? -1 : 1;
  /* That of the day is taken after a change, the others before. */
  if (one->reason != other->reason)
    return one->reason < other->reason ? -1 : 1;
  /* The second of a second has a number, the tenth one of two digits. */
  if (strlen (one->path) != strlen (other->path))
    return strlen (one->path) < strlen (other->path) ? -1 : 1;

  return strcmp (one->path, other->path);
}

static void
read_folder (const char *diary_path,
             const char *folder,
             GDir       *entries,
             GPtrArray  *backups)
{
  g_autoptr (GRegex) pattern = make_pattern (diary_path);
  const char *name;

  while ((name = g_dir_read_name (entries)) != NULL)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (pattern, name, 0, &match))
        g_ptr_array_add (backups, backup_new (folder, name, match));
    }
}

/**
 * cramp_backup_list:
 * @diary_path: the diary's file
 *
 * Lists the backups of one diary, and of no other, in the order in which they
 * say that they were taken.
 *
 * Returns: (transfer full) (element-type CrampBackup) (nullable): the backups,
 *   or %NULL when the folder is there and cannot be read
 */
GPtrArray *
cramp_backup_list (const char *diary_path,
                   GError    **error)
{
  g_autofree char *folder = cramp_backup_get_folder (diary_path);
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) backup_free);
  g_autoptr (GDir) entries = NULL;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&backups);

  entries = g_dir_open (folder, 0, error);
  if (entries == NULL)
    return NULL;

  read_folder (diary_path, folder, entries, backups);
  g_ptr_array_sort (backups, compare_backups);
  return g_steal_pointer (&backups);
}

static const CrampBackup *
get_newest (GPtrArray *backups)
{
  return backups == NULL || backups->len == 0 ? NULL : g_ptr_array_index (backups, backups->len - 1);
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
  g_autoptr (GPtrArray) backups = cramp_backup_list (diary_path, error);
  const CrampBackup *newest = get_newest (backups);

  *path = newest == NULL ? NULL : g_strdup (newest->path);

  return backups != NULL;
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
  g_autoptr (GPtrArray) backups = cramp_backup_list (diary_path, NULL);
  const CrampBackup *newest = get_newest (backups);

  return newest == NULL ? 0 : cramp_backup_get_time (newest);
}
