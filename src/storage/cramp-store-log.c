/* cramp-store-log.c - what became of each reminder
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-log.h"

#include "cramp-store-table.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_NIGHT,
  COLUMN_REMINDER,
  COLUMN_STATE,
  COLUMN_DUE,
  COLUMN_CHANGED,
  COLUMN_UNTIL,
  COLUMN_NUDGED,
};

static const char *const columns[] = { "night", "reminder", "state", "due", "changed", "until", "nudged", NULL };

static gpointer
read_row (CrampStatement *row)
{
  CrampReminderEvent event = { 0 };
  int                reminder, state, nudged;

  if (!cramp_read_night (row, COLUMN_NIGHT, &event.night) || event.night == 0 ||
      !cramp_read_code (row, COLUMN_REMINDER, &cramp_reminder_vocabulary, &reminder) ||
      !cramp_read_code (row, COLUMN_STATE, &cramp_reminder_state_vocabulary, &state) ||
      !cramp_read_moment (row, COLUMN_DUE, &event.due) || !cramp_read_moment (row, COLUMN_CHANGED, &event.changed) ||
      !cramp_read_moment (row, COLUMN_UNTIL, &event.until) || !cramp_read_int (row, COLUMN_NUDGED, FALSE, TRUE, &nudged))
    return NULL;

  event.reminder = reminder;
  event.state = state;
  event.nudged = nudged;

  return g_memdup2 (&event, sizeof event);
}

const CrampTable cramp_reminder_event_table = {
  .name = "reminder_event",
  .key = "night || ' ' || reminder",
  .columns = columns,
  .read_row = read_row,
  .free_record = g_free,
};

/**
 * cramp_store_read_events:
 * @first: the first night, or 0 for no such bound
 * @last: the last night, or %G_MAXUINT32 for no such bound
 *
 * Returns: (transfer full) (element-type CrampReminderEvent): what became of
 *   the reminders of these nights, by night, then the moment they were due
 */
GArray *
cramp_store_read_events (CrampStore    *self,
                         CrampNightDate first,
                         CrampNightDate last,
                         GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_reminder_event_table,
                                          "WHERE night BETWEEN ?1 AND ?2 ORDER BY night, due, reminder", error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  return cramp_store_read_values (self, &cramp_reminder_event_table, statement, sizeof (CrampReminderEvent), error);
}

static gboolean
write_row (CrampStore               *self,
           const CrampReminderEvent *event,
           GError                  **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_reminder_event_table, error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_night (statement, COLUMN_NIGHT, event->night);
  cramp_bind_text (statement, COLUMN_REMINDER, cramp_vocabulary_get_code (&cramp_reminder_vocabulary, event->reminder));
  cramp_bind_text (statement, COLUMN_STATE, cramp_vocabulary_get_code (&cramp_reminder_state_vocabulary, event->state));
  sqlite3_bind_int64 (statement, COLUMN_DUE + 1, event->due);
  sqlite3_bind_int64 (statement, COLUMN_CHANGED + 1, event->changed);
  sqlite3_bind_int64 (statement, COLUMN_UNTIL + 1, event->until);
  sqlite3_bind_int (statement, COLUMN_NUDGED + 1, event->nudged);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_event:
 * @event: what became of a reminder
 *
 * Saves what became of a reminder in place of what was known of the same one
 * in the same night.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_event (CrampStore               *self,
                        const CrampReminderEvent *event,
                        GError                  **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (event != NULL && event->night != 0, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_row (self, event, error), error);
}
