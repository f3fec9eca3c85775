/* cramp-store-ahead.c - cramps that are dated in the future
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-ahead.h"

#include "cramp-episode.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/* (choice) Clocks that are set by the network jump by seconds, and two computers
 * may differ by minutes. What is only known by its night lies ahead when the
 * night does. */
#define IS_AHEAD "start > ?1 + CASE WHEN time_unknown IS 1 THEN 86400 ELSE 900 END"

/* (choice) Below so many cramps the clock is believed. */
#define MIN_CRAMPS 4

/* Each half has an index: neither grows with the diary. */
#define AHEAD                                                  \
  "WHERE rowid IN (SELECT rowid FROM episode WHERE ahead = 1 " \
  " UNION SELECT rowid FROM episode WHERE start > ?1 + 900 AND " IS_AHEAD ") "

enum
{
  COLUMN_ID,
  COLUMN_NIGHT,
  COLUMN_START,
  COLUMN_OFFSET,
};

/* A computer whose clock is set back by a flat battery has most of the diary
 * ahead of it: then it is not the diary that is wrong. */
static gboolean
is_clock_believed (CrampStore *self,
                   gint64      now,
                   gboolean   *believed,
                   GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  gint64 ahead, all;

  statement = cramp_store_prepare (self, "SELECT count (*) FILTER (WHERE " IS_AHEAD "), count (*) FROM episode", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, now);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return cramp_store_fail (self, error);

  ahead = sqlite3_column_int64 (statement, 0);
  all = sqlite3_column_int64 (statement, 1);
  *believed = all < MIN_CRAMPS || 2 * ahead <= all;

  return TRUE;
}

static gboolean
mark_row (CrampStore *self,
          const char *id,
          GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "UPDATE episode SET ahead = 1 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  cramp_bind_text (statement, 0, id);

  return cramp_store_run (self, statement, error);
}

static gboolean
mark_rows (CrampStore *self,
           gint64      now,
           GError    **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  statement = cramp_store_prepare (self, "SELECT id, night, start, \"offset\" FROM episode WHERE " IS_AHEAD " AND ahead IS NOT 1", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, now);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autoptr (GDateTime) start = cramp_read_time (statement, COLUMN_START);
      CrampNightDate night;

      if (start == NULL || !cramp_read_night (statement, COLUMN_NIGHT, &night) || night == 0)
        continue;
      g_ptr_array_add (ids, g_strdup (cramp_read_text (statement, COLUMN_ID)));
      cramp_store_mark_night (self, night);
      cramp_store_mark_returns (self, start);
    }
  if (code != SQLITE_DONE)
    return cramp_store_fail (self, error);

  for (guint i = 0; i < ids->len; i++)
    if (!mark_row (self, g_ptr_array_index (ids, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
has_new (CrampStore *self,
         gint64      now,
         gboolean   *found,
         GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;
  int code;

  /* The index knows that there is none after now. */
  statement = cramp_store_prepare (self, "SELECT 1 FROM episode WHERE start > ?1 + 900 AND " IS_AHEAD " AND ahead IS NOT 1 LIMIT 1", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, now);
  code = sqlite3_step (statement);
  *found = code == SQLITE_ROW;

  return code == SQLITE_ROW || code == SQLITE_DONE || cramp_store_fail (self, error);
}

/**
 * cramp_store_mark_ahead:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Marks the cramps that are dated in the future, as a clock that was ahead
 * leaves them. They count for no night from then on, also once their date has
 * come, until the person saves them again, with another date or with the same.
 * Nothing is written when there is none.
 *
 * Returns: whether that is on the disk
 */
gboolean
cramp_store_mark_ahead (CrampStore *self,
                        gint64      now,
                        GError    **error)
{
  gboolean found, believed = FALSE;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);

  if (!has_new (self, now, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  if (!is_clock_believed (self, now, &believed, error))
    return FALSE;
  if (!believed)
    return TRUE;

  return cramp_store_begin (self, error) &&
         cramp_store_end (self, mark_rows (self, now, error), error);
}

/**
 * cramp_store_read_ahead:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full) (element-type CrampEpisode): the cramps that are
 *   dated in the future, or were when somebody looked, by start, then id
 */
GPtrArray *
cramp_store_read_ahead (CrampStore *self,
                        gint64      now,
                        GError    **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_episode_kind, AHEAD "ORDER BY start, id", error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, now);

  return cramp_store_read_rows (self, &cramp_episode_kind, statement, error);
}
