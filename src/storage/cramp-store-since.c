/* cramp-store-since.c - since when each reminder is wanted
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-since.h"

#include "cramp-store-table.h"
#include "cramp-store-value.h"

/* Far more than any reminder can be away from its midnight. */
#define MAX_MINUTES 200000
#define ALL_WEEKDAYS 0x7f

enum
{
  COLUMN_REMINDER,
  COLUMN_SINCE,
  COLUMN_MINUTE,
  COLUMN_WEEKDAYS,
  COLUMN_DOUBTED,
};

static const char *const columns[] = { "reminder", "since", "minute", "weekdays", "doubted", NULL };

static gpointer
read_row (CrampStatement *row)
{
  CrampReminderWanted wanted;
  int                 reminder;

  if (!cramp_read_code (row, COLUMN_REMINDER, &cramp_reminder_vocabulary, &reminder) ||
      !cramp_read_moment (row, COLUMN_SINCE, &wanted.since) ||
      !cramp_read_int (row, COLUMN_MINUTE, -MAX_MINUTES, MAX_MINUTES, &wanted.minute) ||
      !cramp_read_int (row, COLUMN_WEEKDAYS, 0, ALL_WEEKDAYS, &wanted.weekdays) ||
      !cramp_read_moment (row, COLUMN_DOUBTED, &wanted.doubted))
    return NULL;

  return g_memdup2 (&wanted, sizeof wanted);
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
 * @reminder: a reminder
 * @wanted: (out): since when it is wanted, and for when
 *
 * Returns: whether it could be read
 */
gboolean
cramp_store_find_since (CrampStore          *self,
                        CrampReminder        reminder,
                        CrampReminderWanted *wanted,
                        GError             **error)
{
  const CrampReminderWanted unknown = { .since = -1, .minute = CRAMP_UNANSWERED };
  g_autoptr (CrampStatement) statement = NULL;
  g_autofree gpointer found = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  statement = cramp_store_prepare_select (self, &cramp_reminder_since_table, "WHERE reminder = ?1", error);
  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, 0, cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) reminder));
  if (!cramp_store_find_row (self, &cramp_reminder_since_table, statement, &found, error))
    return FALSE;

  *wanted = found == NULL ? unknown : *(CrampReminderWanted *) found;
  return TRUE;
}

static gboolean
write_row (CrampStore                *self,
           CrampReminder              reminder,
           const CrampReminderWanted *wanted,
           GError                   **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_reminder_since_table, error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, COLUMN_REMINDER, cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) reminder));
  sqlite3_bind_int64 (statement, COLUMN_SINCE + 1, wanted->since);
  sqlite3_bind_int (statement, COLUMN_MINUTE + 1, wanted->minute);
  sqlite3_bind_int (statement, COLUMN_WEEKDAYS + 1, wanted->weekdays);
  sqlite3_bind_int64 (statement, COLUMN_DOUBTED + 1, wanted->doubted);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_since:
 * @reminder: a reminder
 * @wanted: since when it is wanted, and for when
 *
 * Saves since when a reminder is wanted.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_since (CrampStore                *self,
                        CrampReminder              reminder,
                        const CrampReminderWanted *wanted,
                        GError                   **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_row (self, reminder, wanted, error), error);
}
