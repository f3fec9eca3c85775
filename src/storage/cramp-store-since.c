/* cramp-store-since.c - since when each reminder is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-since.h"

#include "cramp-store-table.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_REMINDER,
  COLUMN_SINCE,
};

static const char *const columns[] = { "reminder", "since", NULL };

static gpointer
read_row (CrampStatement *row)
{
  gint64 since = sqlite3_column_int64 (row, COLUMN_SINCE);
  int    reminder;

  if (!cramp_read_code (row, COLUMN_REMINDER, &cramp_reminder_vocabulary, &reminder))
    return NULL;

  return g_memdup2 (&since, sizeof since);
}

const CrampTable cramp_reminder_since_table = {
  .name = "reminder_since",
  .key = "reminder",
  .columns = columns,
  .read_row = read_row,
  .free_record = g_free,
};

/**
 * cramp_store_find_since:
 * @self: a store
 * @reminder: a reminder
 * @since: (out): since when it is wanted, in seconds since 1970 in UTC, 0 when
 *   it is not, or -1 when nobody has saved that yet
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
cramp_store_find_since (CrampStore   *self,
                        CrampReminder reminder,
                        gint64       *since,
                        GError      **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree gint64 *found = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  statement = cramp_store_prepare_select (self, &cramp_reminder_since_table, "WHERE reminder = ?1", error);
  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, 0, cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) reminder));
  found = cramp_store_find_row (self, &cramp_reminder_since_table, statement, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  *since = found == NULL ? -1 : *found;
  return TRUE;
}

static gboolean
write_row (CrampStore   *self,
           CrampReminder reminder,
           gint64        since,
           GError      **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_reminder_since_table, error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, COLUMN_REMINDER, cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) reminder));
  sqlite3_bind_int64 (statement, COLUMN_SINCE + 1, since);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_since:
 * @self: a store
 * @reminder: a reminder
 * @since: since when it is wanted, in seconds since 1970 in UTC, or 0 when it
 *   is not
 * @error: return location for an error
 *
 * Saves since when a reminder is wanted.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_since (CrampStore   *self,
                        CrampReminder reminder,
                        gint64        since,
                        GError      **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin_write (self, error))
    return FALSE;

  return cramp_store_end_write (self, write_row (self, reminder, since, error), error);
}
