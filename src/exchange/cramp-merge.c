/* cramp-merge.c - one record that two diaries know of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-merge.h"

typedef enum
{
  WINNER_OURS,
  WINNER_THEIRS,
  WINNER_NEITHER,
} Winner;

/* The newer change wins whole, but only where both times are known. */
static Winner
find_winner (gint64 ours,
             gint64 theirs)
{
  if (ours == CRAMP_NEVER_MODIFIED || theirs == CRAMP_NEVER_MODIFIED || ours == theirs)
    return WINNER_NEITHER;

  return theirs > ours ? WINNER_THEIRS : WINNER_OURS;
}

static gboolean
fill_note (char      **note,
           const char *from)
{
  if (*note != NULL || from == NULL)
    return FALSE;

  *note = g_strdup (from);
  return TRUE;
}

static gboolean
fill_modified (gint64 *modified,
               gint64  from)
{
  if (*modified != CRAMP_NEVER_MODIFIED || from == CRAMP_NEVER_MODIFIED)
    return FALSE;

  *modified = from;
  return TRUE;
}

static CrampEpisode *
take_theirs (CrampEpisode *ours,
             CrampEpisode *theirs)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (theirs);

  g_free (draft->id);
  draft->id = g_strdup (cramp_episode_get_id (ours));

  return cramp_episode_new (draft);
}

static CrampEpisode *
fill_ours (CrampEpisode *ours,
           CrampEpisode *theirs)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_edit (ours);
  g_autoptr (CrampEpisodeDraft) from = cramp_episode_edit (theirs);
  gboolean filled;

  /* Our start stays, and with it whether its time is known. */
  if (!g_date_time_equal (draft->start, from->start))
    from->answers[CRAMP_EPISODE_TIME_UNKNOWN] = CRAMP_UNANSWERED;

  filled = cramp_answers_fill (draft->answers, from->answers, CRAMP_N_EPISODE_FIELDS);
  filled |= fill_note (&draft->note, from->note);
  filled |= fill_modified (&draft->modified, from->modified);

  return filled ? cramp_episode_new (draft) : NULL;
}

/**
 * cramp_merge_episodes:
 * @ours: a cramp of the diary
 * @theirs: the same one from a file
 *
 * Merges two records of one cramp. The one that was changed later wins whole,
 * under our id; when that is not known, ours stays and theirs answers only
 * what it leaves open.
 *
 * Returns: (transfer full) (nullable): what to save, or %NULL when ours stays
 *   as it is
 */
CrampEpisode *
cramp_merge_episodes (CrampEpisode *ours,
                      CrampEpisode *theirs)
{
  switch (find_winner (cramp_episode_get_modified (ours), cramp_episode_get_modified (theirs)))
    {
    case WINNER_OURS:
      return NULL;
    case WINNER_THEIRS:
      return take_theirs (ours, theirs);
    case WINNER_NEITHER:
    default:
      return fill_ours (ours, theirs);
    }
}

static CrampNight *
fill_our_night (const CrampNight *ours,
                const CrampNight *theirs)
{
  g_autoptr (CrampNight) night = cramp_night_copy (ours);
  gboolean filled;

  filled = cramp_answers_fill (night->answers, theirs->answers, CRAMP_N_NIGHT_FIELDS);
  filled |= fill_note (&night->note, theirs->note);
  filled |= fill_modified (&night->modified, theirs->modified);

  return filled ? g_steal_pointer (&night) : NULL;
}

/**
 * cramp_merge_nights:
 * @ours: a night of the diary
 * @theirs: the same one from a file
 *
 * Merges two records of one night, as cramp_merge_episodes() does.
 *
 * Returns: (transfer full) (nullable): what to save, or %NULL when ours stays
 *   as it is
 */
CrampNight *
cramp_merge_nights (const CrampNight *ours,
                    const CrampNight *theirs)
{
  switch (find_winner (ours->modified, theirs->modified))
    {
    case WINNER_OURS:
      return NULL;
    case WINNER_THEIRS:
      return cramp_night_copy (theirs);
    case WINNER_NEITHER:
    default:
      return fill_our_night (ours, theirs);
    }
}

/**
 * cramp_merge_reminders:
 * @ours: a setting of the diary
 * @theirs: the one of the same reminder from a file
 *
 * Answers from @theirs what @ours leaves open.
 *
 * Returns: (transfer full) (nullable): what to save, or %NULL when ours stays
 *   as it is
 */
CrampReminderSetting *
cramp_merge_reminders (const CrampReminderSetting *ours,
                       const CrampReminderSetting *theirs)
{
  g_autoptr (CrampReminderSetting) setting = cramp_reminder_setting_copy (ours);

  if (!cramp_answers_fill (setting->answers, theirs->answers, CRAMP_N_REMINDER_FIELDS))
    return NULL;

  return g_steal_pointer (&setting);
}
