/* cramp-store-episodes.c - cramps in the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-episodes.h"

#include "cramp-store-record.h"
#include "cramp-store-note.h"
#include "cramp-store-value.h"

enum
{
  COLUMN_ID,
  COLUMN_START,
  COLUMN_OFFSET,
  COLUMN_NIGHT,
  COLUMN_MODIFIED,
  COLUMN_NOTE,
};

static const char *const columns[] = { "id", "start", "offset", "night", "modified", "note", NULL };
static const char *const together[] = { "start", "offset", "night", "time_unknown", NULL };

static gpointer
read_row (CrampStatement *row)
{
  g_autoptr (GDateTime) start = cramp_read_time (row, COLUMN_START);
  CrampEpisodeDraft draft = { NULL };
  const char       *id, *note;

  if (start == NULL || !cramp_read_limited (row, COLUMN_ID, CRAMP_ID_MAX, &id) || *id == '\0' ||
      !cramp_read_limited (row, COLUMN_NOTE, CRAMP_NOTE_MAX, &note) ||
      !cramp_read_night (row, COLUMN_NIGHT, &draft.night) || draft.night == 0 ||
      !cramp_read_modified (row, COLUMN_MODIFIED, &draft.modified) ||
      !cramp_table_read_answers (&cramp_episode_table, row, draft.answers))
    return NULL;

  /* The cramp copies what the draft borrows from the row. */
  draft.id = (char *) id;
  draft.start = start;
  draft.note = (char *) note;

  return cramp_episode_new (&draft);
}

static gboolean
remove_episode (CrampStore *self,
                gpointer    record,
                GError    **error)
{
  return cramp_store_delete_episode (self, cramp_episode_get_id (record), error);
}

const CrampTable cramp_episode_table = {
  .name = "episode",
  .key = "id",
  .identity = "id",
  .columns = columns,
  .fields = cramp_episode_fields,
  .n_fields = CRAMP_N_EPISODE_FIELDS,
  .read_row = read_row,
  .free_record = g_object_unref,
  .together = together,
  .save = (gpointer) cramp_store_save_episode,
  .remove = remove_episode,
  .of_person = TRUE,
};

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

  statement = cramp_store_prepare_select (self, &cramp_episode_table,
                                          "WHERE night BETWEEN ?1 AND ?2 AND ahead IS NOT 1 ORDER BY start, id", error);
  if (statement == NULL)
    return NULL;
  cramp_bind_night_bound (statement, 0, first);
  cramp_bind_night_bound (statement, 1, last);

  return cramp_store_read_rows (self, &cramp_episode_table, statement, error);
}

/**
 * cramp_store_read_all_episodes:
 *
 * Returns: (transfer full) (element-type CrampEpisode): all cramps, by start,
 *   then id
 */
GPtrArray *
cramp_store_read_all_episodes (CrampStore *self,
                               GError    **error)
{
  g_return_val_if_fail (CRAMP_IS_STORE (self), NULL);

  return cramp_store_read_all (self, &cramp_episode_table, "ORDER BY start, id", error);
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
  statement = cramp_store_prepare_select (self, &cramp_episode_table, "WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;
  cramp_bind_text (statement, 0, id);

  return cramp_store_find_row (self, &cramp_episode_table, statement, (gpointer *) episode, error);
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
  statement = cramp_store_prepare_select (self, &cramp_episode_table,
                                          "WHERE start = ?1 AND side IS ?2 ORDER BY id", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (start));
  cramp_bind_answer (statement, 1, &cramp_episode_fields[CRAMP_EPISODE_SIDE], side);

  return cramp_store_find_row (self, &cramp_episode_table, statement, (gpointer *) episode, error);
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
  g_autoptr (CrampStatement) statement = NULL;

  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (until != NULL, FALSE);

  *episode = NULL;
  statement = cramp_store_prepare_select (self, &cramp_episode_table,
                                          "WHERE start <= ?1 AND ahead IS NOT 1 ORDER BY start DESC, id DESC", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, g_date_time_to_unix (until));

  return cramp_store_find_row (self, &cramp_episode_table, statement, (gpointer *) episode, error);
}

static gboolean
write_row (CrampStore   *self,
           CrampEpisode *episode,
           GError      **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare_replace (self, &cramp_episode_table, error);
  int answers[CRAMP_N_EPISODE_FIELDS];

  if (statement == NULL || !cramp_check_times (cramp_episode_get_start (episode), cramp_episode_get_modified (episode), error))
    return FALSE;

  for (guint i = 0; i < CRAMP_N_EPISODE_FIELDS; i++)
    answers[i] = cramp_episode_get_answer (episode, i);
  cramp_bind_text (statement, COLUMN_ID, cramp_episode_get_id (episode));
  cramp_bind_time (statement, COLUMN_START, cramp_episode_get_start (episode));
  cramp_bind_night (statement, COLUMN_NIGHT, cramp_episode_get_night (episode));
  cramp_bind_modified (statement, COLUMN_MODIFIED, cramp_episode_get_modified (episode));
  cramp_bind_text (statement, COLUMN_NOTE, cramp_episode_get_note (episode));
  cramp_table_bind_answers (&cramp_episode_table, statement, answers);

  return cramp_store_run (self, statement, error);
}

static gboolean
delete_row (CrampStore *self,
            const char *id,
            GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "DELETE FROM episode WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  cramp_bind_text (statement, 0, id);

  return cramp_store_run (self, statement, error);
}

/* Where a row counts that cannot be read otherwise. */
typedef struct
{
  CrampNightDate night; /* 0 when not even that is known */
  GDateTime     *start;
} Place;

static void
place_clear (Place *place)
{
  g_clear_pointer (&place->start, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

static gboolean
find_place (CrampStore *self,
            const char *id,
            Place      *place,
            GError    **error)
{
  g_autoptr (CrampStatement) statement = cramp_store_prepare (self, "SELECT start, 0, night FROM episode WHERE id = ?1", error);
  int code;

  if (statement == NULL)
    return FALSE;

  cramp_bind_text (statement, 0, id);
  code = sqlite3_step (statement);
  if (code != SQLITE_ROW)
    return code == SQLITE_DONE || cramp_store_fail (self, error);

  place->start = cramp_read_time (statement, 0);
  if (place->start == NULL || !cramp_read_night (statement, 2, &place->night))
    place->night = 0;

  return TRUE;
}

/* A cramp counts in its night, and decides whether those that begin soon after
 * it are returns. */
static void
mark_totals_at (CrampStore    *self,
                CrampNightDate night,
                GDateTime     *start)
{
  cramp_store_mark_night (self, night);
  cramp_store_mark_returns (self, start);
}

static void
mark_totals (CrampStore   *self,
             CrampEpisode *episode)
{
  mark_totals_at (self, cramp_episode_get_night (episode), cramp_episode_get_start (episode));
}

static gboolean
replace_episode (CrampStore   *self,
                 const char   *id,
                 CrampEpisode *episode,
                 GError      **error)
{
  g_autoptr (CrampEpisode) old = NULL;
  g_auto (Place) place = { 0 };

  if (!cramp_store_find_episode (self, id, &old, error) || (old == NULL && !find_place (self, id, &place, error)) ||
      !cramp_store_note (self, &cramp_episode_table, id, error))
    return FALSE;
  if (episode != NULL ? !write_row (self, episode, error) : !delete_row (self, id, error))
    return FALSE;

  if (old != NULL)
    mark_totals (self, old);
  if (place.night != 0)
    mark_totals_at (self, place.night, place.start);
  if (episode != NULL)
    mark_totals (self, episode);
  return TRUE;
}

/**
 * cramp_store_save_episode:
 * @episode: a cramp
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
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (CRAMP_IS_EPISODE (episode), FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, replace_episode (self, cramp_episode_get_id (episode), episode, error), error);
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
  g_return_val_if_fail (CRAMP_IS_STORE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!cramp_store_begin (self, error))
    return FALSE;

  return cramp_store_end (self, replace_episode (self, id, NULL, error), error);
}
