/* cramp-signal-news.c - which signals to tell of, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-signal-news.h"

static CrampNightDate
get_day_of (gint64     instant,
            GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));

  return cramp_date_of (local);
}

/* A clock that was set back makes a notice of today one of tomorrow. One from
 * further ahead was told by a wrong clock, and must not keep others back until
 * that day comes. */
static gboolean
was_told_today (const CrampSignalFacts *facts,
                GDateTime              *now)
{
  CrampNightDate today = cramp_date_of (now);

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      CrampNightDate day = facts->told[i].at == 0 ? 0 : get_day_of (facts->told[i].at, now);

      if (day == today || (day == today + 1 && facts->told[i].at > g_date_time_to_unix (now)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_hour (GDateTime *now)
{
  int hour = g_date_time_get_hour (now);

  return hour >= CRAMP_SIGNAL_NEWS_FROM_HOUR && hour < CRAMP_SIGNAL_NEWS_UNTIL_HOUR;
}

/* The first hour after @now in which something may be told that may not be
 * told now. */
static gint64
get_next_hour (GDateTime *now)
{
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) hour = NULL;

  day = g_date_time_get_hour (now) < CRAMP_SIGNAL_NEWS_FROM_HOUR ? g_date_time_ref (now) : g_date_time_add_days (now, 1);
  hour = g_date_time_new (g_date_time_get_timezone (now), g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day), CRAMP_SIGNAL_NEWS_FROM_HOUR, 0, 0);

  return g_date_time_to_unix (hour);
}

/* Without a new entry a signal changes when a night closes, at noon. */
static gint64
get_next_noon (GDateTime *now)
{
  g_autoptr (GDateTime) noon = cramp_night_date_get_end (cramp_night_of (now), g_date_time_get_timezone (now));

  return g_date_time_to_unix (noon);
}

/* Once quiet again a signal may be told anew. A clock that shows a time before
 * the notice is wrong about the diary as well. */
static void
forget_if_gone (CrampSignalTold *told,
                CrampToldLevel   level,
                gint64           now)
{
  if (level != CRAMP_TOLD_NOTHING || now < told->at)
    return;

  told->level = CRAMP_TOLD_NOTHING;
  told->state = CRAMP_REMINDER_STATE_ANSWERED;
}

/* Who has talked about it knows, and of what comes after is told again. A talk
 * that was taken back is forgotten, so that the next one counts. */
static void
take_talk (CrampSignalTold *told,
           CrampToldLevel   level,
           CrampNightDate   shown,
           CrampNightDate   today)
{
  if (shown > told->shown && shown + CRAMP_SIGNAL_NEWS_TALK_NIGHTS >= today && level != CRAMP_TOLD_NOTHING)
    {
      told->level = MAX (told->level, level);
      told->state = CRAMP_REMINDER_STATE_ANSWERED;
    }
  told->shown = shown;
}

static gboolean
is_same (const CrampSignalTold *a,
         const CrampSignalTold *b)
{
  return a->level == b->level && a->state == b->state && a->shown == b->shown;
}

static CrampToldLevel
get_level (CrampSignalState state)
{
  switch (state)
    {
    case CRAMP_SIGNAL_WARNING:
      return CRAMP_TOLD_WARNING;
    case CRAMP_SIGNAL_WATCH:
      return CRAMP_TOLD_WATCH;
    case CRAMP_SIGNAL_QUIET:
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      return CRAMP_TOLD_NOTHING;
    }
}

/**
 * cramp_signal_facts_set_findings:
 * @facts: what decides
 *
 * Puts what the diary says into what decides.
 */
void
cramp_signal_facts_set_findings (CrampSignalFacts    *facts,
                                 const CrampFindings *findings)
{
  facts->levels[CRAMP_SIGNAL_FREQUENCY] = get_level (findings->frequency.state);
  facts->levels[CRAMP_SIGNAL_AFTERMATH] = get_level (findings->aftermath.state);
  facts->levels[CRAMP_SIGNAL_POSTURE] = get_level (findings->posture.state);
  facts->danger = findings->danger.level;
}

/**
 * cramp_signal_news_decide:
 * @facts: what is known
 * @now: the current local time
 *
 * Decides which signals to tell of. What is news is a signal that reached
 * watch or warning and was not told as high since it was last quiet. There is
 * at most one notice a day, about all of them, at an hour at which people are
 * up. While there is a danger sign that needs a doctor today, nothing quieter
 * comes: the window speaks of it at once, and no notice may talk it down.
 *
 * Returns: what is to be done; asking again changes nothing
 */
CrampSignalNews
cramp_signal_news_decide (const CrampSignalFacts *facts,
                          GDateTime              *now)
{
  CrampSignalNews news = { .wake = get_next_noon (now) };
  int             waiting = 0;

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    {
      CrampSignalTold *told = &news.told[i];

      *told = facts->told[i];
      forget_if_gone (told, facts->levels[i], g_date_time_to_unix (now));
      take_talk (told, facts->levels[i], facts->shown[i], cramp_date_of (now));
      if (!is_same (told, &facts->told[i]))
        news.changed |= CRAMP_SET (i);
      if (facts->levels[i] > told->level)
        waiting |= CRAMP_SET (i);
      else if (facts->levels[i] != CRAMP_TOLD_NOTHING && told->state != CRAMP_REMINDER_STATE_ANSWERED)
        news.open |= CRAMP_SET (i);
    }

  if (waiting == 0)
    return news;

  news.wake = MIN (news.wake, get_next_hour (now));
  if (facts->danger < CRAMP_DANGER_URGENT && is_hour (now) && !was_told_today (facts, now))
    news.tell = waiting;
  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    if ((news.tell & CRAMP_SET (i)) && facts->levels[i] == CRAMP_TOLD_WARNING)
      news.has_warning = TRUE;

  return news;
}

/**
 * cramp_signal_news_claim:
 * @facts: what is known
 * @news: what is to be done
 * @signal: one of the signals to tell of
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: what is to be on the disk before @signal is told of
 */
CrampSignalTold
cramp_signal_news_claim (const CrampSignalFacts *facts,
                         const CrampSignalNews  *news,
                         CrampSignal             signal,
                         gint64                  now)
{
  CrampSignalTold told = news->told[signal];

  told.level = facts->levels[signal];
  told.state = CRAMP_REMINDER_STATE_INTENDED;
  told.at = now;

  return told;
}

/**
 * cramp_signal_facts_find_unseen:
 * @facts: what is known
 *
 * Returns: the set of raised signals that somebody who looks at all of them
 *   now need not be told of any more
 */
int
cramp_signal_facts_find_unseen (const CrampSignalFacts *facts)
{
  int unseen = 0;

  for (guint i = 0; i < CRAMP_N_SIGNALS; i++)
    if (facts->levels[i] > facts->told[i].level ||
        (facts->levels[i] != CRAMP_TOLD_NOTHING && facts->told[i].state != CRAMP_REMINDER_STATE_ANSWERED))
      unseen |= CRAMP_SET (i);

  return unseen;
}
