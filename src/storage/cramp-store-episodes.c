/* cramp-store-episodes.c - cramps in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-episodes.h"

#include "cramp-store-answer.h"
#include "cramp-store-record.h"
#include "cramp-store-rows.h"
#include "cramp-store-value.h"

/**
 * cramp_store_read_episodes:
 * @first: the first night, or 0 for no such bound
 * @last: the last night, or %G_MAXUINT32 for no such bound
 *
 * Returns: (transfer full) (element-type CrampEpisode): the cramps of these
 *   nights, by start, then id; without those of cramp_store_mark_ahead()
 */
GPtrArray *
cramp_store_read_episodes (CrampStore    *self,
                           CrampNightDate first,
                           CrampNightDate last,
                           GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  statement = cramp_store_prepare_select (self, &cramp_episode_kind,
                                          "WHERE night BETWEEN ?1 AND ?2 AND ahead IS NOT 1 ORDER BY start, id", error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  return cramp_store_read_rows (self, &cramp_episode_kind, statement, error);
}

/**
 * cramp_store_find_episode:
 * @id: an id
 * @episode: (out) (transfer full) (nullable): the cramp of that id, or %NULL
 *   when there is none
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_episode (CrampStore    *self,
                          const char    *id,
                          CrampEpisode **episode,
                          GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  *episode = NULL;
  statement = cramp_store_prepare_select (self, &cramp_episode_kind, "WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  cramp_bind_text (statement, 0, id);

  return cramp_store_find_row (self, &cramp_episode_kind, statement, (gpointer *) episode, error);
}

/**
 * cramp_store_find_episode_at:
 * @start: when it began, in any zone
 * @side: a #CrampSide, or %CRAMP_UNANSWERED for a cramp without a side
 * @episode: (out) (transfer full) (nullable): the one of least id, or %NULL
 *   when there is none
 *
 * Finds the cramp that another program means when it does not know the id.
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_episode_at (CrampStore    *self,
                             GDateTime     *start,
                             int            side,
                             CrampEpisode **episode,
                             GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (start != NULL, FALSE);

  *episode = NULL;
  statement = cramp_store_prepare_select (self, &cramp_episode_kind,
                                          "WHERE start = ?1 AND side IS ?2 ORDER BY id", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (start));
  cramp_bind_answer (statement, 1, &cramp_episode_fields[CRAMP_EPISODE_SIDE], side);

  return cramp_store_find_row (self, &cramp_episode_kind, statement, (gpointer *) episode, error);
}

static gboolean
find_latest (CrampStore    *self,
             const char    *condition,
             GDateTime     *until,
             CrampEpisode **episode,
             GError       **error)
{
  g_autoptr (CrampStatement) statement = NULL;

  *episode = NULL;
  statement = cramp_store_prepare_select (self, &cramp_episode_kind, condition, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (until));

  return cramp_store_find_row (self, &cramp_episode_kind, statement, (gpointer *) episode, error);
}

/**
 * cramp_store_find_latest_episode:
 * @until: a moment
 * @episode: (out) (transfer full) (nullable): the last cramp that began at
 *   @until or before, or %NULL when there is none
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_latest_episode (CrampStore    *self,
                                 GDateTime     *until,
                                 CrampEpisode **episode,
                                 GError       **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (until != NULL, FALSE);

  return find_latest (self, "WHERE start <= ?1 AND ahead IS NOT 1 ORDER BY start DESC, id DESC", until, episode, error);
}

/**
 * cramp_store_find_latest_timed_episode:
 * @until: a moment
 * @episode: (out) (transfer full) (nullable): the last cramp of which anybody
 *   knows that it began at @until or before, or %NULL when there is none
 *
 * Returns: whether the diary could be read
 */
gboolean
cramp_store_find_latest_timed_episode (CrampStore    *self,
                                       GDateTime     *until,
                                       CrampEpisode **episode,
                                       GError       **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (until != NULL, FALSE);

  return find_latest (self, "WHERE start <= ?1 AND time_unknown IS NOT 1 AND ahead IS NOT 1 ORDER BY start DESC, id DESC",
                      until, episode, error);
}

/**
 * cramp_store_save_episode:
 *
 * Saves a cramp in place of the one of the same id, if there is one. To undo
 * that, save the one that was there before, or delete it.
 *
 * Returns: whether it is on the disk, or in the open transaction
 */
gboolean
cramp_store_save_episode (CrampStore   *self,
                          CrampEpisode *episode,
                          GError      **error)
{
  g_return_val_if_fail (CRAMP_IS_EPISODE (episode), FALSE);

  return cramp_store_save_record (self, &cramp_episode_kind, episode, error);
}

/**
 * cramp_store_delete_episode:
 * @id: the id of a cramp
 *
 * Deletes a cramp. To undo that, save it again.
 *
 * Returns: whether there is no such cramp any more
 */
gboolean
cramp_store_delete_episode (CrampStore *self,
                            const char *id,
                            GError    **error)
{
  CrampEpisodeDraft *draft = cramp_kind_new (&cramp_episode_kind);
  g_autoptr (CrampEpisode) episode = NULL;

  draft->id = g_strdup (id);
  episode = cramp_kind_seal (&cramp_episode_kind, draft);

  return cramp_store_remove_record (self, &cramp_episode_kind, episode, error);
}
