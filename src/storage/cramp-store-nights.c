/* cramp-store-nights.c - nights in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-nights.h"

#include "cramp-store-record.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/**
 * cramp_store_read_nights:
 * @first: the first night, or 0 for no such bound
 * @last: the last night, or %G_MAXUINT32 for no such bound
 *
 * Returns: (transfer full) (element-type CrampNight): what was answered for
 *   these nights, by date
 */
GPtrArray *
cramp_store_read_nights (CrampStore    *self,
                         CrampNightDate first,
                         CrampNightDate last,
                         GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_night_kind,
                                          "WHERE date BETWEEN ?1 AND ?2 ORDER BY date", error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  return cramp_store_read_rows (self, &cramp_night_kind, statement, error);
}

/**
 * cramp_store_find_night:
 * @night: (out) (transfer full) (nullable): what was answered for that night,
 *   or %NULL when nothing was
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_night (CrampStore    *self,
                        CrampNightDate date,
                        CrampNight   **night,
                        GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  *night = NULL;
  statement = cramp_store_prepare_select (self, &cramp_night_kind, "WHERE date = ?1", error);
  if (statement == NULL)
    return FALSE;
  cramp_bind_night (statement, 0, date);

  return cramp_store_find_row (self, &cramp_night_kind, statement, (gpointer *) night, error);
}

/**
 * cramp_store_read_night:
 *
 * Returns: (transfer full): what was answered for that night, which may be
 *   nothing; only an error gives %NULL
 */
CrampNight *
cramp_store_read_night (CrampStore    *self,
                        CrampNightDate date,
                        GError       **error)
{
  CrampNight *night;

  if (!cramp_store_find_night (self, date, &night, error))
    return NULL;

  return night != NULL ? night : cramp_night_new (date);
}

/**
 * cramp_store_save_night:
 *
 * Saves what was answered for a night in place of what was there. A night with
 * nothing answered is saved as well; to take it out, delete it.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_night (CrampStore       *self,
                        const CrampNight *night,
                        GError          **error)
{
  g_return_val_if_fail (night != NULL && night->date != 0, FALSE);

  return cramp_store_save_record (self, &cramp_night_kind, night, error);
}

/**
 * cramp_store_tick_night:
 * @date: a night without a night cramp
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Answers that there was no cramp. What else is known of the night stays, and a
 * night that was answered so keeps when that was.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_tick_night (CrampStore    *self,
                        CrampNightDate date,
                        gint64         now,
                        GError       **error)
{
  g_autoptr (CrampNight) night = cramp_store_read_night (self, date, error);

  if (night == NULL)
    return FALSE;
  if (night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE)
    return TRUE;

  night->answers[CRAMP_NIGHT_CRAMP_FREE] = TRUE;
  night->modified = now;
  return cramp_store_save_night (self, night, error);
}

/**
 * cramp_store_delete_night:
 *
 * Deletes what was answered for a night, not its cramps. To undo that, save it
 * again.
 *
 * Returns: whether there is nothing of that night any more
 */
gboolean
cramp_store_delete_night (CrampStore    *self,
                          CrampNightDate date,
                          GError       **error)
{
  const CrampNight night = { .date = date };

  return cramp_store_remove_record (self, &cramp_night_kind, &night, error);
}

/* What cannot be a night sorts somewhere, too. */
static gboolean
find_first (CrampStore     *self,
            const char     *sql,
            CrampNightDate *first,
            GError        **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (cramp_read_night (statement, 0, first) && *first != 0)
      return TRUE;

  *first = 0;
  return code == SQLITE_DONE || cramp_store_fail (self, error);
}

/**
 * cramp_store_find_first_entry:
 * @first: (out): the earliest night that has a cramp or an answer, or 0
 *
 * Finds where the entries begin. The start of the diary in the profile may be
 * earlier still (rule N5).
 *
 * Returns: whether that succeeded; @first is untouched otherwise
 */
gboolean
cramp_store_find_first_entry (CrampStore     *self,
                              CrampNightDate *first,
                              GError        **error)
{
  CrampNightDate cramp, answer;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!find_first (self, "SELECT night FROM episode ORDER BY night", &cramp, error) ||
      !find_first (self, "SELECT date FROM night ORDER BY date", &answer, error))
    return FALSE;

  *first = cramp == 0 || (answer != 0 && answer < cramp) ? answer : cramp;
  return TRUE;
}
