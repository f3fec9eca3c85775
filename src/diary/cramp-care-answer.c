/* cramp-care-answer.c - marking a care measure of an evening
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-reminder"

#include "cramp-care-answer.h"

#include "cramp-diary-undo.h"
#include "cramp-night.h"
#include "cramp-reminder-event.h"
#include "cramp-reminder-log.h"
#include "cramp-store-log.h"
#include "cramp-store-nights.h"

static const char *const answer_codes[CRAMP_N_CARE_ANSWERS] = {
  [CRAMP_CARE_ANSWER_DONE] = "done",
  [CRAMP_CARE_ANSWER_LATER] = "later",
  [CRAMP_CARE_ANSWER_SKIP] = "skip",
};

/**
 * cramp_care_action_to_string:
 * @cares: a set of care measures, not empty
 *
 * Returns: (transfer full): the name of the action that gives @answer to all of
 *   them, such as `care-done-soak` or `care-done-stretch-soak`
 */
char *
cramp_care_action_to_string (int             cares,
                             CrampCareAnswer answer)
{
  GString *name = g_string_new ("care-");

  g_string_append (name, answer_codes[answer]);
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    if (cares & CRAMP_SET (care))
      g_string_append_printf (name, "-%s", cramp_vocabulary_get_code (&cramp_care_vocabulary, (int) care));

  return g_string_free (name, FALSE);
}

/**
 * cramp_care_action_parse:
 * @name: the name of an action
 * @cares: (out): the set of its care measures
 * @answer: (out): its answer
 *
 * Returns: %FALSE when @name is another action
 */
gboolean
cramp_care_action_parse (const char      *name,
                         int             *cares,
                         CrampCareAnswer *answer)
{
  for (int set = 1; set < CRAMP_CARE_SETS; set++)
    for (CrampCareAnswer a = 0; a < CRAMP_N_CARE_ANSWERS; a++)
      {
        g_autofree char *candidate = cramp_care_action_to_string (set, a);

        if (!g_str_equal (candidate, name))
          continue;
        *cares = set;
        *answer = a;
        return TRUE;
      }

  return FALSE;
}

/* Reads what became of the reminder, or leaves @event as it is. */
static gboolean
find_event (CrampStore         *store,
            CrampReminderEvent *event,
            gboolean           *is_found,
            GError            **error)
{
  g_autoptr (GArray) events = cramp_store_read_events (store, event->night, event->night, error);

  if (events == NULL)
    return FALSE;

  *is_found = FALSE;
  for (guint i = 0; i < events->len; i++)
    {
      const CrampReminderEvent *candidate = &g_array_index (events, CrampReminderEvent, i);

      if (candidate->reminder != event->reminder)
        continue;
      *event = *candidate;
      *is_found = TRUE;
    }

  return TRUE;
}

static gboolean
mark (CrampStore     *store,
      CrampNight     *night,
      CrampCare       care,
      CrampCareAnswer answer,
      gint64          now,
      GError        **error)
{
  CrampCareState state = answer == CRAMP_CARE_ANSWER_DONE ? CRAMP_CARE_DONE : CRAMP_CARE_SKIPPED;
  int           *field = &night->answers[cramp_night_care_field (care)];

  if (*field == (int) state)
    return TRUE;

  *field = (int) state;
  night->modified = now;
  return cramp_store_save_night (store, night, error);
}

static gboolean
answer_in_transaction (CrampStore     *store,
                       CrampNight     *night,
                       CrampCare       care,
                       CrampCareAnswer answer,
                       gint64          now,
                       GError        **error)
{
  CrampReminderEvent event = { .night = night->date, .reminder = (CrampReminder) care, .due = now };
  gboolean           is_found;

  if (!find_event (store, &event, &is_found, error))
    return FALSE;

  if (answer == CRAMP_CARE_ANSWER_LATER)
    return night->answers[cramp_night_care_field (care)] != CRAMP_UNANSWERED ||
           cramp_reminder_log_put_off (store, &event, CRAMP_CARE_LATER_MIN, now, error);

  /* Without a reminder there is nothing to settle: the answer itself keeps it
   * silent, and taking the answer back lets it come. */
  return mark (store, night, care, answer, now, error) &&
         (!is_found || cramp_reminder_log_settle (store, &event, now, error));
}

/**
 * cramp_care_write_answer:
 * @store: the diary, in a transaction
 * @night: the night whose evening it is about
 * @care: the care measure
 * @answer: what the person says
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Does what cramp_care_answer() does, as a part of the open transaction. After
 * an error the caller is to roll it back.
 *
 * Returns: whether the answer is in the transaction
 */
gboolean
cramp_care_write_answer (CrampStore     *store,
                         CrampNightDate  night,
                         CrampCare       care,
                         CrampCareAnswer answer,
                         gint64          now,
                         GError        **error)
{
  g_autoptr (CrampNight) record = NULL;

  g_return_val_if_fail (care < CRAMP_N_CARES, FALSE);

  record = cramp_store_read_night (store, night, error);

  return record != NULL && answer_in_transaction (store, record, care, answer, now, error);
}

/* What became of a reminder is not taken back with the answer: "Later" is no
 * deed. */
static CrampDeed *
begin_deed (CrampStore     *store,
            CrampCareAnswer answer,
            CrampNightDate  night,
            int             cares,
            gint64          now,
            GError        **error)
{
  CrampDeed *deed = cramp_diary_begin_deed (store, answer == CRAMP_CARE_ANSWER_SKIP ? CRAMP_DEED_CARE_SKIPPED : CRAMP_DEED_CARE_DONE,
                                            now, error);

  if (deed == NULL)
    return NULL;

  deed->night = night;
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    if (cares == CRAMP_SET (care))
      deed->item = (int) care;

  return deed;
}

/**
 * cramp_care_answer:
 * @night: the night whose evening it is about
 * @care: the care measure
 * @answer: what the person says
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Marks a care measure as done or skipped, or puts its reminder off. The same
 * answer twice counts once; putting off what is already answered does nothing.
 * Everything else that is known of the night stays.
 *
 * Returns: whether the answer is on the disk
 */
gboolean
cramp_care_answer (CrampStore     *store,
                   CrampNightDate  night,
                   CrampCare       care,
                   CrampCareAnswer answer,
                   gint64          now,
                   GError        **error)
{
  CrampDeed *deed = begin_deed (store, answer, night, CRAMP_SET (care), now, error);

  return deed != NULL &&
         cramp_diary_end_deed (store, cramp_care_write_answer (store, night, care, answer, now, error), deed, NULL, error);
}

/* A notice of last night may still be on the screen, and be pressed after the
 * noon that ended it, or after a restart that has forgotten it: the log knows
 * which night's reminders came last. */
static gboolean
find_night (CrampStore     *store,
            CrampNightDate  tonight,
            int             cares,
            CrampNightDate *night,
            GError        **error)
{
  g_autoptr (GArray) events = cramp_store_read_events (store, tonight - 1, tonight, error);

  if (events == NULL)
    return FALSE;

  *night = tonight;
  for (guint i = 0; i < events->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (events, CrampReminderEvent, i);

      if ((cares & CRAMP_SET (event->reminder)) && event->state != CRAMP_REMINDER_STATE_MISSED)
        *night = event->night;
    }

  return TRUE;
}

/* A notice about several things says something of those that are still open. */
static gboolean
answer_all (CrampStore     *store,
            CrampNightDate  date,
            int             cares,
            CrampCareAnswer answer,
            gint64          now,
            GError        **error)
{
  g_autoptr (CrampNight) night = cramp_store_read_night (store, date, error);
  gboolean is_one = (cares & (cares - 1)) == 0;
  gboolean success = night != NULL;

  for (CrampCare care = 0; care < CRAMP_N_CARES && success; care++)
    if ((cares & CRAMP_SET (care)) && (is_one || night->answers[cramp_night_care_field (care)] == CRAMP_UNANSWERED))
      success = answer_in_transaction (store, night, care, answer, now, error);

  return success;
}

static gboolean
answer_in_its_night (CrampStore     *store,
                     CrampNightDate  tonight,
                     int             cares,
                     CrampCareAnswer answer,
                     gint64          now,
                     CrampDeed      *deed,
                     GError        **error)
{
  CrampNightDate night;

  if (!find_night (store, tonight, cares, &night, error))
    return FALSE;

  deed->night = night;
  /* A night that is over cannot be put off. */
  return (night != tonight && answer == CRAMP_CARE_ANSWER_LATER) ||
         answer_all (store, night, cares, answer, now, error);
}

/**
 * cramp_care_answer_notice:
 * @tonight: the night that is running
 * @cares: the set of care measures that the notice is about
 * @answer: what the person says
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Takes the press of a button of a notice, as cramp_care_answer() does for one
 * care measure and one night. The notice belongs to the night whose reminders
 * came last.
 *
 * Returns: whether the answers are on the disk; otherwise none of them is
 */
gboolean
cramp_care_answer_notice (CrampStore     *store,
                          CrampNightDate  tonight,
                          int             cares,
                          CrampCareAnswer answer,
                          gint64          now,
                          GError        **error)
{
  CrampDeed *deed;
  gboolean   success;

  g_return_val_if_fail (cares > 0 && cares < CRAMP_CARE_SETS, FALSE);

  deed = begin_deed (store, answer, tonight, cares, now, error);
  if (deed == NULL)
    return FALSE;

  success = answer_in_its_night (store, tonight, cares, answer, now, deed, error);

  return cramp_diary_end_deed (store, success, deed, NULL, error);
}
