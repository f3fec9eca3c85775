/* cramp-diary-bedside.c - the bedside sheet, typed in afterwards
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-bedside.h"

#include "cramp-diary-undo.h"
#include "cramp-store-draft.h"
#include "cramp-store-episodes.h"
#include "cramp-store-nights.h"

static gboolean
run_merge (CrampStore             *store,
           const CrampBedsideLine *line,
           CrampBedsideKeep        keep,
           const char             *note,
           GDateTime              *now,
           CrampBedsideMerge      *merge,
           GError                **error)
{
  g_autoptr (GPtrArray) episodes = cramp_store_read_episodes (store, line->night, line->night, error);
  CrampNight *night = episodes == NULL ? NULL : cramp_store_read_night (store, line->night, error);

  if (night == NULL)
    return FALSE;

  cramp_bedside_merge_init (merge, line, night, episodes);
  merge->zone = g_date_time_get_timezone (now);
  merge->note = note;
  merge->keep = keep;
  cramp_bedside_merge_run (merge);

  return TRUE;
}

/**
 * cramp_diary_compare_bedside:
 * @lines: (element-type CrampBedsideLine): lines of a sheet
 * @now: the current local time
 *
 * Returns: (transfer full) (element-type CrampBedsideChange): what they would
 *   overwrite in the diary; %NULL when that could not be read
 */
GArray *
cramp_diary_compare_bedside (CrampStore *store,
                             GArray     *lines,
                             GDateTime  *now,
                             GError    **error)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CrampBedsideChange));

  for (guint i = 0; i < lines->len; i++)
    {
      g_auto (CrampBedsideMerge) merge = { NULL };

      if (!run_merge (store, &g_array_index (lines, CrampBedsideLine, i), CRAMP_BEDSIDE_KEEP_SHEET, "", now, &merge, error))
        return NULL;
      g_array_append_vals (changes, merge.changes->data, merge.changes->len);
    }

  return g_steal_pointer (&changes);
}

static gboolean
write_cramp (CrampStore        *store,
             CrampBedsideCramp *cramp,
             gint64             now,
             GError           **error)
{
  g_autoptr (CrampEpisode) episode = NULL;

  if (cramp->is_gone)
    return cramp_store_delete_episode (store, cramp->draft->id, error);
  if (!cramp->is_changed)
    return TRUE;

  cramp->draft->modified = now;
  episode = cramp_episode_new (cramp->draft);
  return cramp_store_save_episode (store, episode, error);
}

static gboolean
write_merge (CrampStore        *store,
             CrampBedsideMerge *merge,
             gint64             now,
             GError           **error)
{
  for (guint i = 0; i < merge->cramps->len; i++)
    if (!write_cramp (store, g_ptr_array_index (merge->cramps, i), now, error))
      return FALSE;
  if (!merge->night_is_changed)
    return TRUE;

  merge->night->modified = now;
  return cramp_night_is_empty (merge->night) ? cramp_store_delete_night (store, merge->night->date, error)
                                             : cramp_store_save_night (store, merge->night, error);
}

/* Of what is still to come nobody can have written anything. */
static gboolean
check_is_over (const CrampBedsideLine *line,
               GDateTime              *now,
               GError                **error)
{
  CrampBedsideColumn column;

  if (line->night <= cramp_last_night (now) && cramp_bedside_line_check (line, now, &column) != CRAMP_BEDSIDE_TO_COME)
    return TRUE;

  g_set_error_literal (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_TO_COME, "the night is still to come");
  return FALSE;
}

static gboolean
enter_line (CrampStore             *store,
            const CrampBedsideLine *line,
            CrampBedsideKeep        keep,
            const char             *note,
            GDateTime              *now,
            char                  **noted,
            GError                **error)
{
  g_auto (CrampBedsideMerge) merge = { NULL };

  if (!check_is_over (line, now, error) || !run_merge (store, line, keep, note, now, &merge, error))
    return FALSE;

  if (merge.noted != NULL)
    {
      g_free (*noted);
      *noted = g_strdup (merge.noted->id);
    }
  return write_merge (store, &merge, g_date_time_to_unix (now), error);
}

static gboolean
enter_lines (CrampStore      *store,
             GArray          *lines,
             CrampBedsideKeep keep,
             const char      *note,
             GDateTime       *now,
             char           **noted,
             GError         **error)
{
  for (guint i = 0; i < lines->len; i++)
    if (!enter_line (store, &g_array_index (lines, CrampBedsideLine, i), keep, note, now, noted, error))
      return FALSE;

  return cramp_store_delete_draft (store, error);
}

/**
 * cramp_diary_enter_bedside:
 * @lines: (element-type CrampBedsideLine): lines of a sheet that are as they can
 *   be, each of another night
 * @keep: what stays where the diary says something else
 * @note: what a cramp is noted with after which a leg was numb or weak
 * @now: the current local time
 * @noted: (out) (transfer full) (nullable): the id of the last cramp that was
 *   noted so
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Brings a sheet into the diary, as one deed. It is no draft any more then.
 *
 * Returns: whether that is on the disk; otherwise nothing of it is
 */
gboolean
cramp_diary_enter_bedside (CrampStore      *store,
                           GArray          *lines,
                           CrampBedsideKeep keep,
                           const char      *note,
                           GDateTime       *now,
                           char           **noted,
                           CrampDeed      **done,
                           GError         **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_BEDSIDE, g_date_time_to_unix (now), error);

  *noted = NULL;
  if (deed == NULL)
    return FALSE;
  if (cramp_diary_end_deed (store, enter_lines (store, lines, keep, note, now, noted, error), deed, done, error))
    return TRUE;

  g_clear_pointer (noted, g_free);
  return FALSE;
}
