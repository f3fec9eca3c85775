/* cramp-store-old-file.c - making room for a diary without losing its old file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE
#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-old-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "cramp-store-private.h"

/* The file itself goes first: without it, nobody takes a journal for its own. */
static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

/* Nothing that is there is overwritten. */
static gboolean
move (const char *from,
      const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL)
    return FALSE;

  return !g_file_test (to, G_FILE_TEST_EXISTS) && g_rename (from, to) == 0;
}

static gboolean
move_parts (const char *from,
            const char *to,
            GError    **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (from, endings[i], NULL);
      g_autofree char *new_part = g_strconcat (to, endings[i], NULL);
      int              code;

      if (!move (part, new_part) && errno != ENOENT)
        {
          code = errno;
          return cramp_store_refuse (CRAMP_STORE_ERROR_OPEN, part, g_strerror (code), error);
        }
    }

  return TRUE;
}

static gboolean
is_free (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *part = g_strconcat (path, endings[i], NULL);

      if (g_file_test (part, G_FILE_TEST_EXISTS))
        return FALSE;
    }

  return TRUE;
}

static char *
find_free_name (const char *file,
                GDateTime  *now)
{
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *name = g_strconcat (file, ".unreadable-", moment, NULL);

  if (is_free (name))
    return g_steal_pointer (&name);

  for (guint number = 2;; number++)
    {
      g_autofree char *next = g_strdup_printf ("%s-%u", name, number);

      if (is_free (next))
        return g_steal_pointer (&next);
    }
}

/**
 * cramp_store_keep_old_file:
 * @path: the file of a diary that cannot be opened, and no link to it
 * @now: the current local time, for the new name
 *
 * Gives the file, and what lies beside it of the same diary, another name in the
 * same folder, so that a new diary can come into its place.
 *
 * Returns: (transfer full) (nullable): where it is now, or %NULL when it could
 *   not be moved
 */
char *
cramp_store_keep_old_file (const char *path,
                           GDateTime  *now,
                           GError    **error)
{
  g_autofree char *kept = find_free_name (path, now);

  return move_parts (path, kept, error) ? g_steal_pointer (&kept) : NULL;
}

/**
 * cramp_store_put_old_file_back:
 * @path: where it was
 * @kept: what cramp_store_keep_old_file() gave
 *
 * Undoes that, when nothing has come into its place.
 */
gboolean
cramp_store_put_old_file_back (const char *path,
                               const char *kept,
                               GError    **error)
{
  return move_parts (kept, path, error);
}
