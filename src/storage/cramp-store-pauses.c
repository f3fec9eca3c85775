/* cramp-store-pauses.c - the nights without reminders in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-pauses.h"

static gboolean
end_all (CrampStore    *self,
         CrampNightDate night,
         gint64         now,
         GError       **error)
{
  g_autoptr (GPtrArray) pauses = cramp_store_read_records (self, &cramp_reminder_pause_kind, error);

  if (pauses == NULL)
    return FALSE;

  for (guint i = 0; i < pauses->len; i++)
    {
      CrampReminderPause *pause = g_ptr_array_index (pauses, i);

      if (!cramp_reminder_pause_holds (pause, night))
        continue;
      pause->ended = now;
      if (!cramp_store_save_record (self, &cramp_reminder_pause_kind, pause, error))
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

  return end_all (self, night, now, error) && cramp_store_save_record (self, &cramp_reminder_pause_kind, pause, error);
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

  return cramp_store_begin (self, error) &&
         cramp_store_end (self, replace (self, night, until, now, error), error);
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

  return cramp_store_begin (self, error) &&
         cramp_store_end (self, end_all (self, night, now, error), error);
}
