/* cramp-diary-cramps.c - what can be done about a cramp
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-diary"

#include "cramp-diary-cramps.h"

#include "cramp-diary-undo.h"
#include "cramp-store-episodes.h"

/* Words name a cramp by its time, or by its night where nobody knows more. */
static void
set_about (CrampDeed               *deed,
           const CrampEpisodeDraft *draft)
{
  g_clear_pointer (&deed->start, g_date_time_unref);
  if (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] != TRUE)
    deed->start = g_date_time_ref (draft->start);
  deed->night = draft->night;
}

static gboolean
write_draft (CrampStore        *store,
             CrampEpisodeDraft *draft,
             GDateTime         *now,
             GError           **error)
{
  g_autoptr (CrampEpisode) episode = NULL;

  draft->modified = g_date_time_to_unix (now);
  episode = cramp_episode_new (draft);

  return cramp_store_save_episode (store, episode, error);
}

static CrampEpisodeDraft *
find_draft (CrampStore *store,
            const char *id,
            GError    **error)
{
  g_autoptr (CrampEpisode) episode = NULL;

  if (!cramp_store_find_episode (store, id, &episode, error))
    return NULL;
  if (episode != NULL)
    return cramp_episode_edit (episode);

  g_set_error (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_GONE, "there is no cramp %s", id);
  return NULL;
}

static gboolean
check_only_one (CrampStore *store,
                GDateTime  *start,
                GError    **error)
{
  g_autoptr (GDateTime) until = g_date_time_add_seconds (start, CRAMP_DIARY_ONE_PRESS_S - 1);
  g_autoptr (CrampEpisode) latest = NULL;

  if (!cramp_store_find_latest_timed_episode (store, until, &latest, error))
    return FALSE;
  if (latest == NULL || g_date_time_difference (start, cramp_episode_get_start (latest)) >= CRAMP_DIARY_ONE_PRESS_S * G_TIME_SPAN_SECOND)
    return TRUE;

  g_set_error_literal (error, CRAMP_DIARY_ERROR, CRAMP_DIARY_ERROR_ANOTHER, "a cramp of this minute is logged already");
  return FALSE;
}

/**
 * cramp_diary_log:
 * @start: when the cramp began
 * @how: how to log it
 * @now: the current local time
 * @id: (out) (optional) (transfer full): the id of the cramp
 * @done: (out) (optional) (transfer full): what was done
 *
 * Logs a cramp of which only the start is known. A key that is held and a
 * button that is pressed twice are one cramp: a second one of the same minute
 * is refused with %CRAMP_DIARY_ERROR_ANOTHER until the person says that it is
 * another one.
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_diary_log (CrampStore *store,
                 GDateTime  *start,
                 CrampLog    how,
                 GDateTime  *now,
                 char      **id,
                 CrampDeed **done,
                 GError    **error)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_LOGGED, g_date_time_to_unix (now), error);
  gboolean   success;

  if (deed == NULL)
    return FALSE;

  if (how & CRAMP_LOG_ABOUT)
    draft->answers[CRAMP_EPISODE_ABOUT] = TRUE;
  set_about (deed, draft);
  success = ((how & CRAMP_LOG_ANOTHER) || check_only_one (store, draft->start, error)) &&
            write_draft (store, draft, now, error);
  if (!cramp_diary_end_deed (store, success, deed, done, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (draft->id);
  return TRUE;
}

static gboolean
is_same_start (const CrampEpisodeDraft *a,
               const CrampEpisodeDraft *b)
{
  return a->night == b->night && g_date_time_equal (a->start, b->start) &&
         g_date_time_get_utc_offset (a->start) == g_date_time_get_utc_offset (b->start);
}

/* What the person did not touch stays as it is in the diary: another window or
 * program may have answered it meanwhile. */
static void
edit (CrampEpisodeDraft       *draft,
      const CrampEpisodeDraft *shown,
      const CrampEpisodeDraft *wanted)
{
  if (!is_same_start (shown, wanted))
    {
      cramp_episode_draft_set_start (draft, wanted->start);
      draft->night = wanted->night;
      draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = wanted->answers[CRAMP_EPISODE_TIME_UNKNOWN];
    }
  cramp_answers_edit (draft->answers, shown->answers, wanted->answers, CRAMP_N_EPISODE_FIELDS);
  if (g_strcmp0 (shown->note, wanted->note) != 0)
    cramp_episode_draft_set_note (draft, wanted->note);
}

static gboolean
save_wanted (CrampStore              *store,
             const CrampEpisodeDraft *shown,
             const CrampEpisodeDraft *wanted,
             GDateTime               *now,
             GError                 **error)
{
  g_autoptr (CrampEpisodeDraft) draft = shown == NULL ? cramp_episode_draft_copy (wanted) : find_draft (store, wanted->id, error);

  if (draft == NULL)
    return FALSE;
  if (shown != NULL)
    edit (draft, shown, wanted);

  return write_draft (store, draft, now, error);
}

/**
 * cramp_diary_save_cramp:
 * @shown: (nullable): the cramp as the person was shown it, or %NULL for one
 *   that is not in the diary yet
 * @wanted: what they made of it
 * @now: the current local time
 * @visit: (inout): what they have done to this cramp since they began to look
 *   at it, %NULL at first; all of that is one deed
 *
 * Adds a cramp, or brings the person's changes of one into the diary.
 *
 * Returns: whether that is on the disk; otherwise nothing of it is, and @visit
 *   is as it was
 */
gboolean
cramp_diary_save_cramp (CrampStore              *store,
                        const CrampEpisodeDraft *shown,
                        const CrampEpisodeDraft *wanted,
                        GDateTime               *now,
                        CrampDeed              **visit,
                        GError                 **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, shown == NULL ? CRAMP_DEED_ADDED : CRAMP_DEED_CHANGED,
                                            g_date_time_to_unix (now), error);

  if (deed == NULL)
    return FALSE;

  set_about (deed, wanted);

  return cramp_diary_end_visit (store, save_wanted (store, shown, wanted, now, error), deed, visit, error);
}

/* Gives one answer to a cramp. */
static gboolean
answer (CrampStore       *store,
        CrampDeed        *deed,
        const char       *id,
        CrampEpisodeField field,
        int               value,
        GDateTime        *now,
        GError          **error)
{
  g_autoptr (CrampEpisodeDraft) draft = find_draft (store, id, error);

  if (draft == NULL)
    return FALSE;

  set_about (deed, draft);
  draft->answers[field] = value;

  return write_draft (store, draft, now, error);
}

static gboolean
read_seconds_since_start (CrampStore *store,
                          const char *id,
                          GDateTime  *now,
                          int        *seconds,
                          GError    **error)
{
  g_autoptr (CrampEpisodeDraft) draft = find_draft (store, id, error);
  GTimeSpan since;

  if (draft == NULL)
    return FALSE;

  /* The clock may have been set, and the press may be days late. */
  since = g_date_time_difference (now, draft->start) / G_TIME_SPAN_SECOND;
  *seconds = (int) CLAMP (since, 0, cramp_episode_fields[CRAMP_EPISODE_DURATION_S].maximum);
  return TRUE;
}

/**
 * cramp_diary_ease:
 * @id: a cramp
 * @now: the current local time
 * @seconds: (out): how long the cramp took
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Notes that a cramp is over now.
 *
 * Returns: whether it is on the disk
 */
gboolean
cramp_diary_ease (CrampStore *store,
                  const char *id,
                  GDateTime  *now,
                  int        *seconds,
                  CrampDeed **done,
                  GError    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_EASED, g_date_time_to_unix (now), error);
  gboolean   success;

  if (deed == NULL)
    return FALSE;

  success = read_seconds_since_start (store, id, now, seconds, error) &&
            answer (store, deed, id, CRAMP_EPISODE_DURATION_S, *seconds, now, error);

  return cramp_diary_end_deed (store, success, deed, done, error);
}

/**
 * cramp_diary_settle:
 * @id: a cramp
 * @answer: whether what it left has settled
 * @now: the current local time
 * @done: (out) (optional) (transfer full) (nullable): what was done
 *
 * Returns: whether the answer is on the disk
 */
gboolean
cramp_diary_settle (CrampStore  *store,
                    const char  *id,
                    CrampSettled settled,
                    GDateTime   *now,
                    CrampDeed  **done,
                    GError     **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_SETTLED, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_deed (store, answer (store, deed, id, CRAMP_EPISODE_SETTLED, (int) settled, now, error), deed, done, error);
}

static gboolean
delete_found (CrampStore *store,
              CrampDeed  *deed,
              const char *id,
              GError    **error)
{
  g_autoptr (CrampEpisodeDraft) draft = find_draft (store, id, error);

  if (draft == NULL)
    return FALSE;

  set_about (deed, draft);

  return cramp_store_delete_episode (store, id, error);
}

/**
 * cramp_diary_delete_cramp:
 * @id: a cramp
 * @now: the current local time
 * @done: (out) (optional) (transfer full): what was done
 *
 * Deletes a cramp with all its answers. Undo brings it back with them.
 *
 * Returns: whether it is off the disk
 */
gboolean
cramp_diary_delete_cramp (CrampStore *store,
                          const char *id,
                          GDateTime  *now,
                          CrampDeed **done,
                          GError    **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, CRAMP_DEED_DELETED, g_date_time_to_unix (now), error);

  return deed != NULL && cramp_diary_end_deed (store, delete_found (store, deed, id, error), deed, done, error);
}
