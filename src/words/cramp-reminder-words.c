/* cramp-reminder-words.c - what keeps reminders from coming, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-words.h"

#include "cramp-gettext.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

/* First what is the matter, then what to do. */
static const char *const problems[CRAMP_N_REMINDER_PROBLEMS][2] = {
  [CRAMP_REMINDER_PROBLEM_NO_BUS] = {
      N_ ("Reminders cannot come: there is no desktop session"),
      N_ ("Start Cramp Diary from the menu of your desktop."),
  },
  [CRAMP_REMINDER_PROBLEM_NO_SERVER] = {
      N_ ("Reminders cannot be shown: this desktop shows no notifications"),
      N_ ("Switch on notifications in the settings of your desktop, or install a program that shows them."),
  },
  [CRAMP_REMINDER_PROBLEM_NO_BUTTONS] = {
      N_ ("Reminders come without buttons"),
      N_ ("The notifications of this desktop have none. Tick what you have done on the page Tonight."),
  },
  [CRAMP_REMINDER_PROBLEM_NOT_RUNNING] = {
      N_ ("Reminders cannot come: the reminder service is not running"),
      N_ ("Open Cramp Diary, or press Test among its reminders, to start it. If that does not help, log out and in again, or install Cramp Diary again."),
  },
  [CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF] = {
      N_ ("Reminders will not come after the next login"),
      N_ ("Starting them at login is switched off. Among the reminders, switch on “Start when you log in”. Until then, open Cramp Diary once after each login."),
  },
  [CRAMP_REMINDER_PROBLEM_NO_AUTOSTART] = {
      N_ ("Reminders will not come after the next login"),
      N_ ("Your desktop does not know that it should start them. Among the reminders, switch on “Start when you log in”. Until then, open Cramp Diary once after each login."),
  },
  [CRAMP_REMINDER_PROBLEM_REFUSED] = {
      N_ ("Reminders may not come: your desktop does not let Cramp Diary run in the background"),
      N_ ("Reminders come only while its window is open. Open Settings, Apps, Cramp Diary, and allow it to run in the background. Then switch on “Start when you log in” among the reminders."),
  },
  [CRAMP_REMINDER_PROBLEM_NO_DIARY] = {
      N_ ("There is no diary yet"),
      N_ ("Open Cramp Diary and answer the first questions to begin one."),
  },
  [CRAMP_REMINDER_PROBLEM_DIARY] = {
      N_ ("Reminders cannot come: the reminder service cannot use the diary"),
      N_ ("Open Cramp Diary: it says what is wrong with the diary. When that is mended, log out and in again."),
  },
  [CRAMP_REMINDER_PROBLEM_ALL_OFF] = {
      N_ ("All reminders are off"),
      N_ ("Among the reminders, switch on what you would like to be reminded of."),
  },
};

/**
 * cramp_reminder_words_problem:
 * @problem: a problem
 *
 * Returns: what is the matter, as a title
 */
const char *
cramp_reminder_words_problem (CrampReminderProblem problem)
{
  return _ (problems[problem][0]);
}

/**
 * cramp_reminder_words_remedy:
 * @problem: a problem
 *
 * Returns: what to do about it
 */
const char *
cramp_reminder_words_remedy (CrampReminderProblem problem)
{
  return _ (problems[problem][1]);
}

/**
 * cramp_reminder_words_name:
 *
 * Returns: what it is called; those of the evening by their care measure
 */
const char *
cramp_reminder_words_name (CrampReminder reminder)
{
  if (reminder == CRAMP_REMINDER_DAY_STRETCH)
    return _ ("Daytime stretch");
  if (reminder == CRAMP_REMINDER_CHECK_IN)
    return _ ("Morning question");

  return cramp_words_care ((CrampCare) reminder);
}

static char *
format_moment (const CrampReminderStatus *status,
               gint64                     instant)
{
  g_autoptr (GDateTime) local = cramp_reminder_schedule_get_local (status->facts->schedule, instant);

  return cramp_words_moment (local);
}

/* The morning question is about the night before, so that is named. */
static char *
format_event (const CrampReminderStatus *status,
              const CrampReminderEvent  *event)
{
  g_autofree char *moment = format_moment (status, event->due);

  if (event->reminder != CRAMP_REMINDER_CHECK_IN)
    return g_steal_pointer (&moment);

  /* Translators: when it was asked how a night was; 1 is a date and a time, 2
   * the night: "Saturday 21 November, 09:00 (the night of Friday to Saturday)". */
  return g_strdup_printf (_ ("%1$s (%2$s)"), moment, cramp_night_words_weekdays_within (event->night));
}

/**
 * cramp_reminder_words_next:
 * @status: a status with facts
 *
 * Returns: (transfer full): when it comes next
 */
char *
cramp_reminder_words_next (const CrampReminderStatus *status,
                           CrampReminder              reminder)
{
  gint64           next = cramp_reminder_policy_get_next (status->facts, reminder, status->now);
  g_autofree char *moment = next == 0 ? NULL : format_moment (status, next);

  if (moment == NULL)
    return g_strdup (_ ("None within the next week"));

  /* Translators: %s is a date and a time of day. */
  return g_strdup_printf (_ ("Next: %s"), moment);
}

/**
 * cramp_reminder_words_last:
 * @status: a status with facts
 *
 * Returns: (transfer full): when it came last, and what became of it
 */
char *
cramp_reminder_words_last (const CrampReminderStatus *status,
                           CrampReminder              reminder)
{
  const CrampReminderEvent *last = cramp_reminder_status_get_last (status, reminder);
  g_autofree char          *moment = NULL;

  if (last == NULL)
    return g_strdup (_ ("None came in the last week"));

  moment = format_event (status, last);
  if (last->state == CRAMP_REMINDER_STATE_SNOOZED)
    /* Translators: %s is a date and a time of day; "Later" was pressed. */
    return g_strdup_printf (_ ("Last: %s, put off"), moment);
  if (last->state == CRAMP_REMINDER_STATE_ANSWERED)
    /* Translators: %s is a date and a time of day; "Done", "Skip" or another answer was pressed. */
    return g_strdup_printf (_ ("Last: %s, answered"), moment);

  /* Translators: %s is a date and a time of day; nothing was pressed. */
  return g_strdup_printf (_ ("Last: %s, shown"), moment);
}

/**
 * cramp_reminder_words_last_told:
 *
 * Returns: (transfer full) (nullable): when the person was last told of the
 *   signals, or %NULL when they never were
 */
char *
cramp_reminder_words_last_told (const CrampReminderStatus *status)
{
  const CrampSignalTold *last = cramp_reminder_status_get_last_told (status);
  g_autofree char       *moment = last == NULL ? NULL : format_moment (status, last->at);

  if (last == NULL)
    return NULL;
  if (last->state == CRAMP_REMINDER_STATE_INTENDED)
    /* Translators: a notification; %s is a date and a time of day. */
    return g_strdup_printf (_ ("Last: %s. You possibly missed it: look under Signals."), moment);

  /* Translators: a notification; %s is a date and a time of day. */
  return g_strdup_printf (_ ("Last: %s"), moment);
}

/**
 * cramp_reminder_words_missed:
 * @status: a status with facts
 * @event: one that did not come, or of which nobody knows
 *
 * Returns: (transfer full): when it was due
 */
char *
cramp_reminder_words_missed (const CrampReminderStatus *status,
                             const CrampReminderEvent  *event)
{
  g_autofree char *moment = format_event (status, event);

  if (event->state == CRAMP_REMINDER_STATE_INTENDED)
    /* Translators: a reminder; %s is a date and a time of day. */
    return g_strdup_printf (_ ("Possibly missed: %s"), moment);

  /* Translators: a reminder; %s is a date and a time of day. */
  return g_strdup_printf (_ ("Missed: %s"), moment);
}

/**
 * cramp_reminder_words_test_failed:
 * @error: why the test notification could not be shown
 *
 * Returns: what is the matter, and what to do
 */
const char *
cramp_reminder_words_test_failed (const GError *error)
{
  if (g_error_matches (error, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_NO_SERVER))
    return _ ("It could not be shown: this desktop shows no notifications. Switch them on in the settings of your desktop, or install a program that shows them.");
  if (g_error_matches (error, CRAMP_NOTIFIER_ERROR, CRAMP_NOTIFIER_ERROR_REFUSED))
    return _ ("It could not be shown: your desktop refused it. See in the settings of your desktop whether Cramp Diary may show notifications.");
  if (error->domain == CRAMP_NOTIFIER_ERROR)
    return _ ("Your desktop did not say whether it was shown. Try once more.");

  return _ ("It could not be shown: the reminder service could not be started. Log out and in again, or install Cramp Diary again.");
}
