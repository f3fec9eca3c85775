/* cramp-store-erase.c - a diary that forgets everything
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-erase.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "cramp-store-private.h"

/* Whatever tables there are: one that comes later is not to be forgotten here.
 * SQLite's own tables hold no word of the person. */
#define LIST_DELETIONS                                                             \
  "SELECT group_concat ('DELETE FROM \"' || name || '\"', ';') FROM sqlite_schema" \
  "  WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

/**
 * cramp_store_count_contents:
 * @cramps: (out): how many cramps there are
 * @nights: (out): how many nights somebody answered for
 *
 * Counts what would be lost with the diary, as a person would.
 */
gboolean
cramp_store_count_contents (CrampStore *self,
                            gint64     *cramps,
                            gint64     *nights,
                            GError    **error)
{
  return cramp_store_ensure_current (self, error) &&
         cramp_store_read_number (self, "SELECT count (*) FROM episode", cramps, error) &&
         cramp_store_read_number (self, "SELECT count (*) FROM night_total", nights, error);
}

static gboolean
delete_rows (CrampStore *self,
             GError    **error)
{
  g_autoptr (CrampStatement) list = cramp_store_prepare (self, LIST_DELETIONS, error);

  if (list == NULL)
    return FALSE;
  if (sqlite3_step (list) != SQLITE_ROW)
    return cramp_store_fail (self, error);

  return cramp_store_execute (self, (const char *) sqlite3_column_text (list, 0), error);
}

/* Journals of other states of the file that were set aside hold pages of it. */
static gboolean
delete_old_journals (CrampStore *self,
                     GError    **error)
{
  static const char *const endings[] = { "-journal.old", "-wal.old" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->file, endings[i], NULL);

      if (g_unlink (path) != 0 && errno != ENOENT)
        return cramp_store_refuse (CRAMP_STORE_ERROR_FAILED, path, "cannot be deleted", error);
    }

  return TRUE;
}

/**
 * cramp_store_erase:
 * @self: a store of a file
 *
 * Empties the diary for good: every record, what takes back what was done, what
 * became of the reminders, and what was set aside. The file stays, as a diary
 * that was just begun, for other programs have it open. What it held is
 * overwritten in it.
 *
 * Returns: whether all of it is gone
 */
gboolean
cramp_store_erase (CrampStore *self,
                   GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;
  cramp_store_tell_night_changed (self, 0);
  if (!cramp_store_end (self, delete_rows (self, error), error))
    return FALSE;

  /* This only gives the room back: deleted rows are overwritten already. */
  cramp_store_execute (self, "VACUUM", NULL);
  cramp_store_note_state (self);

  return delete_old_journals (self, error);
}
