/* cramp-store-pauses.c - the nights without reminders in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-pauses.h"

#include "cramp-store-note.h"
#include "cramp-store-record.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_FROM,
  COLUMN_UNTIL,
  COLUMN_ENDED,
};

static const char *const columns[] = { "from", "until", "ended", NULL };

static gpointer
read_row (CrampStatement *row)
{
  g_autoptr (CrampReminderPause) pause = cramp_reminder_pause_new (0, 0);

  if (!cramp_read_night (row, COLUMN_FROM, &pause->from) || pause->from == 0 ||
      !cramp_read_night (row, COLUMN_UNTIL, &pause->until) || pause->until == 0 ||
      !cramp_read_modified (row, COLUMN_ENDED, &pause->ended))
    return NULL;

  return g_steal_pointer (&pause);
}

static gboolean
delete_row (CrampStore               *self,
            const CrampReminderPause *pause,
            GError                  **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM reminder_pause WHERE \"from\" = ?1", error);

  if (statement == NULL)
    return FALSE;

  cramp_bind_night (statement, COLUMN_FROM, pause->from);

  return cramp_store_run (self, statement, error);
}

static gboolean
remove_pause (CrampStore *self,
              gpointer    record,
              GError    **error)
{
  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, delete_row (self, record, error), error);
}

static const char *const together[] = { "until", "ended", NULL };

const CrampTable cramp_reminder_pause_table = {
  .name = "reminder_pause",
  .key = "rowid",
  .identity = "\"from\"",
  .columns = columns,
  .read_row = read_row,
  .free_record = (GDestroyNotify) cramp_reminder_pause_free,
  .together = together,
  .save = (gpointer) cramp_store_save_pause,
  .remove = remove_pause,
  .of_person = TRUE,
};

/**
 * cramp_store_read_pauses:
 *
 * Returns: (transfer full) (element-type CrampReminderPause): the pauses, also
 *   those that are over, by first night
 */
GPtrArray *
cramp_store_read_pauses (CrampStore *self,
                         GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return cramp_store_read_all (self, &cramp_reminder_pause_table, "ORDER BY \"from\"", error);
}

static gboolean
write_row (CrampStore               *self,
           const CrampReminderPause *pause,
           GError                  **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_reminder_pause_table, error);
  g_autofree char *key = cramp_night_date_to_string (pause->from);

  if (statement == NULL || !cramp_store_note (self, &cramp_reminder_pause_table, key, error))
    return FALSE;

  cramp_bind_night (statement, COLUMN_FROM, pause->from);
  cramp_bind_night (statement, COLUMN_UNTIL, pause->until);
  cramp_bind_modified (statement, COLUMN_ENDED, pause->ended);

  return cramp_store_run (self, statement, error);
}

/**
 * cramp_store_save_pause:
 * @pause: a pause
 *
 * Saves a pause in place of the one that began in the same night.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_pause (CrampStore               *self,
                        const CrampReminderPause *pause,
                        GError                  **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (pause != NULL && pause->from != 0 && pause->until != 0, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, write_row (self, pause, error), error);
}

static gboolean
end_all (CrampStore    *self,
         CrampNightDate night,
         gint64         now,
         GError       **error)
{
  g_autoptr (GPtrArray) pauses = cramp_store_read_pauses (self, error);

  if (pauses == NULL)
    return FALSE;

  for (guint i = 0; i < pauses->len; i++)
    {
      CrampReminderPause *pause = g_ptr_array_index (pauses, i);

      if (!cramp_reminder_pause_holds (pause, night))
        continue;
      pause->ended = now;
      if (!write_row (self, pause, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
replace (CrampStore    *self,
         CrampNightDate night,
         CrampNightDate until,
         gint64         now,
         GError       **error)
{
  g_autoptr (CrampReminderPause) pause = cramp_reminder_pause_new (night, until);

  return end_all (self, night, now, error) && write_row (self, pause, error);
}

/**
 * cramp_store_begin_pause:
 * @night: the night that is running
 * @until: the first night after the pause, later than @night
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Pauses the reminders, in place of a pause that holds.
 *
 * Returns: whether that is on the disk, or in the open transaction
 */
gboolean
cramp_store_begin_pause (CrampStore    *self,
                         CrampNightDate night,
                         CrampNightDate until,
                         gint64         now,
                         GError       **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (night != 0 && night < until, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, replace (self, night, until, now, error), error);
}

/**
 * cramp_store_end_pause:
 * @night: the night that is running
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Ends the pause that holds in @night. Without one nothing changes.
 *
 * Returns: whether that is on the disk, or in the open transaction
 */
gboolean
cramp_store_end_pause (CrampStore    *self,
                       CrampNightDate night,
                       gint64         now,
                       GError       **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, end_all (self, night, now, error), error);
}
