/* cramp-day-answer.c - answering a reminder of the day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-day-answer.h"

#include "cramp-diary-undo.h"
#include "cramp-episode.h"
#include "cramp-filled-in.h"
#include "cramp-reminder-log.h"
#include "cramp-reminder-event.h"
#include "cramp-store-episodes.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"

static const char *const action_names[CRAMP_N_DAY_ANSWERS] = {
  [CRAMP_DAY_ANSWER_NO_CRAMPS] = "check-in-no-cramps",
  [CRAMP_DAY_ANSWER_HAD_CRAMP] = "check-in-had-cramp",
  [CRAMP_DAY_ANSWER_ASK_LATER] = "check-in-later",
  [CRAMP_DAY_ANSWER_STRETCHED] = "day-stretch-done",
  [CRAMP_DAY_ANSWER_STRETCH_LATER] = "day-stretch-later",
  [CRAMP_DAY_ANSWER_STRETCH_SKIP] = "day-stretch-skip",
};

/**
 * cramp_day_action_to_string:
 *
 * Returns: the name of the action that gives it, such as `check-in-later`
 */
const char *
cramp_day_action_to_string (CrampDayAnswer answer)
{
  return action_names[answer];
}

/**
 * cramp_day_action_parse:
 * @name: the name of an action
 * @answer: (out): its answer
 *
 * Returns: %FALSE when @name is another action
 */
gboolean
cramp_day_action_parse (const char     *name,
                        CrampDayAnswer *answer)
{
  for (CrampDayAnswer candidate = 0; candidate < CRAMP_N_DAY_ANSWERS; candidate++)
    if (g_str_equal (action_names[candidate], name))
      {
        *answer = candidate;
        return TRUE;
      }

  return FALSE;
}

/**
 * cramp_day_answer_get_reminder:
 *
 * Returns: the reminder it is given to
 */
CrampReminder
cramp_day_answer_get_reminder (CrampDayAnswer answer)
{
  return answer < CRAMP_DAY_ANSWER_STRETCHED ? CRAMP_REMINDER_CHECK_IN : CRAMP_REMINDER_DAY_STRETCH;
}

/* The notice on the screen may be of a service that is no more, and of a night
 * before the last one: the log knows which came last. Without it nobody can
 * tell the night, and a guess would put a wrong one into the diary. */
static gboolean
find_event (CrampStore         *store,
            CrampReminder       reminder,
            CrampNightDate      today,
            CrampReminderEvent *event,
            GError            **error)
{
  g_autoptr (GArray) events = cramp_store_read_events (store, today - CRAMP_REMINDER_NIGHTS_BACK, today, error);

  if (events == NULL)
    return FALSE;

  for (guint i = 0; i < events->len; i++)
    {
      const CrampReminderEvent *candidate = &g_array_index (events, CrampReminderEvent, i);

      if (candidate->reminder == reminder && candidate->state != CRAMP_REMINDER_STATE_MISSED)
        *event = *candidate;
    }

  return TRUE;
}

static gboolean
find_filled_in (CrampStore    *store,
                CrampNightDate night,
                gboolean      *is_filled_in,
                GError       **error)
{
  g_autoptr (GArray) totals = cramp_store_read_totals (store, night, night, error);

  if (totals == NULL)
    return FALSE;

  *is_filled_in = cramp_filled_in_by_totals (night, totals);
  return TRUE;
}

/* When it came nobody has said yet, and the entry says so. */
static gboolean
enter_cramp (CrampStore    *store,
             CrampNightDate night,
             GDateTime     *now,
             char         **id,
             GError       **error)
{
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new_night_only (night, g_date_time_get_timezone (now));
  g_autoptr (CrampEpisode) episode = NULL;

  draft->modified = g_date_time_to_unix (now);
  episode = cramp_episode_new (draft);
  if (!cramp_store_save_episode (store, episode, error))
    return FALSE;

  *id = g_strdup (cramp_episode_get_id (episode));
  return TRUE;
}

/* A night that is known meanwhile stays as it is. */
static gboolean
fill_in (CrampStore    *store,
         CrampDayAnswer answer,
         CrampNightDate night,
         GDateTime     *now,
         char         **episode,
         GError       **error)
{
  gboolean is_filled_in;

  if (cramp_day_answer_get_reminder (answer) != CRAMP_REMINDER_CHECK_IN)
    return TRUE;
  if (!find_filled_in (store, night, &is_filled_in, error))
    return FALSE;
  if (is_filled_in)
    return TRUE;

  return answer == CRAMP_DAY_ANSWER_NO_CRAMPS ? cramp_store_tick_night (store, night, g_date_time_to_unix (now), error)
                                              : enter_cramp (store, night, now, episode, error);
}

static gboolean
answer_in_transaction (CrampStore    *store,
                       CrampDayAnswer answer,
                       GDateTime     *now,
                       CrampDeed     *deed,
                       char         **episode,
                       GError       **error)
{
  CrampReminder      reminder = cramp_day_answer_get_reminder (answer);
  CrampNightDate     today = cramp_date_of (now);
  CrampNightDate     running = reminder == CRAMP_REMINDER_CHECK_IN ? today - 1 : today;
  CrampReminderEvent event = { .night = 0 };
  gint64             instant = g_date_time_to_unix (now);

  if (!find_event (store, reminder, today, &event, error))
    return FALSE;
  if (event.night == 0 || event.state == CRAMP_REMINDER_STATE_ANSWERED)
    return TRUE;

  deed->night = event.night;

  /* A day that is over cannot be put off. */
  if (answer == CRAMP_DAY_ANSWER_ASK_LATER || answer == CRAMP_DAY_ANSWER_STRETCH_LATER)
    return event.night < running || cramp_reminder_log_put_off (store, &event, CRAMP_DAY_LATER_MIN, instant, error);

  return fill_in (store, answer, event.night, now, episode, error) &&
         cramp_reminder_log_settle (store, &event, instant, error);
}

/**
 * cramp_day_answer_notice:
 * @answer: what the person says
 * @now: the current local time
 * @episode: (out) (nullable): the id of the cramp that was entered, or %NULL
 *   when none was
 *
 * Takes the press of a button of a notice, which is about the night, or the
 * day, whose notice came last. The same press twice counts once, and so does
 * one about a night that became known meanwhile. "Had a cramp" enters one of
 * which only the night is known, so that the answer is not lost when the person
 * is not asked for more. That a stretch was done is nowhere in the diary: it
 * only settles its reminder.
 *
 * Returns: whether the answer is on the disk; otherwise nothing of it is
 */
gboolean
cramp_day_answer_notice (CrampStore    *store,
                         CrampDayAnswer answer,
                         GDateTime     *now,
                         char         **episode,
                         GError       **error)
{
  CrampDeed *deed;
  gboolean   success;

  g_return_val_if_fail (answer < CRAMP_N_DAY_ANSWERS, FALSE);

  *episode = NULL;
  deed = cramp_diary_begin_deed (store, answer == CRAMP_DAY_ANSWER_HAD_CRAMP ? CRAMP_DEED_ADDED : CRAMP_DEED_TICKED,
                                 g_date_time_to_unix (now), error);
  if (deed == NULL)
    return FALSE;

  success = answer_in_transaction (store, answer, now, deed, episode, error);
  if (cramp_diary_end_deed (store, success, deed, NULL, error))
    return TRUE;

  g_clear_pointer (episode, g_free);
  return FALSE;
}
