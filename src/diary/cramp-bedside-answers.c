/* cramp-bedside-answers.c - what the bedside sheet asks, among a cramp's answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-bedside-answers.h"

#include <stdlib.h>
#include <string.h>

#include "cramp-night-time.h"

#define SECONDS_A_MINUTE 60

/* What says more closely that something was left. */
static const CrampEpisodeField after_fields[] = { CRAMP_EPISODE_NUMBNESS_AREA, CRAMP_EPISODE_WEAKNESS_SIGNS, CRAMP_EPISODE_STILL_THERE };

static int
get_time (const CrampEpisodeDraft *draft)
{
  if (draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] == TRUE)
    return CRAMP_UNANSWERED;

  return g_date_time_get_hour (draft->start) * 60 + g_date_time_get_minute (draft->start);
}

/* The sheet has three places, and toes are of the foot. */
static int
get_sites (const CrampEpisodeDraft *draft)
{
  int known = draft->answers[CRAMP_EPISODE_SITES];
  int sites = 0;

  if (known == CRAMP_UNANSWERED)
    return CRAMP_UNANSWERED;

  if (known & CRAMP_SET (CRAMP_SITE_CALF))
    sites |= CRAMP_SET (CRAMP_SITE_CALF);
  if (known & (CRAMP_SET (CRAMP_SITE_FOOT) | CRAMP_SET (CRAMP_SITE_TOES)))
    sites |= CRAMP_SET (CRAMP_SITE_FOOT);
  if (known & CRAMP_BEDSIDE_THIGH)
    sites |= CRAMP_BEDSIDE_THIGH;

  return sites;
}

static int
get_minutes (const CrampEpisodeDraft *draft)
{
  int seconds = draft->answers[CRAMP_EPISODE_DURATION_S];

  return seconds == CRAMP_UNANSWERED ? CRAMP_UNANSWERED : (seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE;
}

/* It takes both to know that neither was. */
static int
get_after (const CrampEpisodeDraft *draft)
{
  int numb = draft->answers[CRAMP_EPISODE_NUMBNESS_MIN];
  int weak = draft->answers[CRAMP_EPISODE_WEAKNESS_MIN];

  if (numb > 0 || weak > 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (after_fields); i++)
    if (draft->answers[after_fields[i]] > 0)
      return TRUE;

  return numb == 0 && weak == 0 ? FALSE : CRAMP_UNANSWERED;
}

/**
 * cramp_bedside_answers_get:
 * @column: a column about a cramp
 *
 * Returns: what the sheet would say of the cramp, or %CRAMP_UNANSWERED
 */
int
cramp_bedside_answers_get (const CrampEpisodeDraft *draft,
                           CrampBedsideColumn       column)
{
  switch ((int) column)
    {
    case CRAMP_BEDSIDE_TIME:
      return get_time (draft);
    case CRAMP_BEDSIDE_SIDE:
      return draft->answers[CRAMP_EPISODE_SIDE];
    case CRAMP_BEDSIDE_SITES:
      return get_sites (draft);
    case CRAMP_BEDSIDE_MINUTES:
      return get_minutes (draft);
    case CRAMP_BEDSIDE_PAIN:
      return draft->answers[CRAMP_EPISODE_PAIN];
    case CRAMP_BEDSIDE_WOKE:
      return draft->answers[CRAMP_EPISODE_WOKE];
    default:
      return get_after (draft);
    }
}

/* What was measured to the second, or marked front or back, is closer than what
 * stands on paper. */
static gboolean
agrees (const CrampEpisodeDraft *draft,
        CrampBedsideColumn       column,
        int                      value)
{
  if (column == CRAMP_BEDSIDE_MINUTES)
    return abs (draft->answers[CRAMP_EPISODE_DURATION_S] - value * SECONDS_A_MINUTE) < SECONDS_A_MINUTE;

  return cramp_bedside_answers_get (draft, column) == value;
}

/**
 * cramp_bedside_answers_compare:
 * @column: a column about a cramp
 * @value: what the sheet says
 *
 * Returns: whether the cramp says so, too
 */
CrampBedsideAgreement
cramp_bedside_answers_compare (const CrampEpisodeDraft *draft,
                               CrampBedsideColumn       column,
                               int                      value)
{
  if (cramp_bedside_answers_get (draft, column) == CRAMP_UNANSWERED)
    return CRAMP_BEDSIDE_OPEN;

  return agrees (draft, column, value) ? CRAMP_BEDSIDE_AGREES : CRAMP_BEDSIDE_DIFFERS;
}

static void
set_time (CrampEpisodeDraft *draft,
          int                minute,
          GTimeZone         *zone)
{
  CrampNightTime time = { draft->night, minute, FALSE };
  g_autoptr (GDateTime) start = cramp_night_time_to_instant (&time, zone);

  cramp_episode_draft_set_start (draft, start);
  draft->night = time.night;
}

/* That there was something says neither what nor for how long. */
static void
set_after (CrampEpisodeDraft *draft,
           gboolean           was_there)
{
  draft->answers[CRAMP_EPISODE_NUMBNESS_MIN] = was_there ? CRAMP_UNANSWERED : 0;
  draft->answers[CRAMP_EPISODE_WEAKNESS_MIN] = was_there ? CRAMP_UNANSWERED : 0;
  for (guint i = 0; i < G_N_ELEMENTS (after_fields); i++)
    if (draft->answers[after_fields[i]] > 0)
      draft->answers[after_fields[i]] = CRAMP_UNANSWERED;
}

/**
 * cramp_bedside_answers_set:
 * @column: a column about a cramp
 * @value: what the sheet says
 * @zone: where the night was
 *
 * Gives the cramp that answer. That a leg was numb or weak is no answer that the
 * diary has a place for before somebody says which: it is left open.
 */
void
cramp_bedside_answers_set (CrampEpisodeDraft *draft,
                           CrampBedsideColumn column,
                           int                value,
                           GTimeZone         *zone)
{
  switch ((int) column)
    {
    case CRAMP_BEDSIDE_TIME:
      set_time (draft, value, zone);
      break;
    case CRAMP_BEDSIDE_SIDE:
      draft->answers[CRAMP_EPISODE_SIDE] = value;
      break;
    case CRAMP_BEDSIDE_SITES:
      draft->answers[CRAMP_EPISODE_SITES] = value;
      break;
    case CRAMP_BEDSIDE_MINUTES:
      draft->answers[CRAMP_EPISODE_DURATION_S] = value * SECONDS_A_MINUTE;
      break;
    case CRAMP_BEDSIDE_PAIN:
      draft->answers[CRAMP_EPISODE_PAIN] = value;
      break;
    case CRAMP_BEDSIDE_WOKE:
      draft->answers[CRAMP_EPISODE_WOKE] = value;
      break;
    default:
      set_after (draft, value);
    }
}

/**
 * cramp_bedside_answers_add_note:
 * @note: a line
 *
 * Returns: whether the cramp has the line now and had it not
 */
gboolean
cramp_bedside_answers_add_note (CrampEpisodeDraft *draft,
                                const char        *note)
{
  g_autofree char *longer = NULL;

  if (draft->note != NULL && strstr (draft->note, note) != NULL)
    return FALSE;

  longer = draft->note == NULL || *draft->note == '\0' ? g_strdup (note) : g_strdup_printf ("%s\n%s", draft->note, note);
  if (g_utf8_strlen (longer, -1) > CRAMP_NOTE_MAX)
    return FALSE;

  cramp_episode_draft_set_note (draft, longer);
  return TRUE;
}
