/* cramp-reminder-status-text.c - whether reminders can come, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-status-text.h"

#include <glib/gi18n-lib.h>

#include "cramp-day-text.h"
#include "cramp-reminder-text.h"
#include "cramp-words.h"

static const char *const problems[CRAMP_N_REMINDER_PROBLEMS] = {
  [CRAMP_REMINDER_PROBLEM_NO_BUS] = N_ ("There is no session bus, so reminders cannot be shown. Run this inside a desktop session."),
  [CRAMP_REMINDER_PROBLEM_NO_SERVER] = N_ ("There is no notification server, so reminders cannot be shown. Turn on the notifications of your desktop or install a notification program."),
  [CRAMP_REMINDER_PROBLEM_NO_BUTTONS] = N_ ("The notifications of this desktop have no buttons. Reminders are shown, and are answered in Cramp Diary."),
  [CRAMP_REMINDER_PROBLEM_NOT_RUNNING] = N_ ("The reminder service is not running, so no reminder will come. Open Cramp Diary, or log out and in again, to start it."),
  [CRAMP_REMINDER_PROBLEM_AUTOSTART_OFF] = N_ ("Reminders will not come after the next login, because starting them at login is switched off. In Cramp Diary, open Reminders and switch on “Start when you log in”."),
  [CRAMP_REMINDER_PROBLEM_NO_AUTOSTART] = N_ ("Reminders will not come after the next login, because the desktop does not start them. Install Cramp Diary again, or add “cramp-diary-reminders” to the programs that your desktop starts at login."),
  [CRAMP_REMINDER_PROBLEM_REFUSED] = N_ ("Your desktop does not let Cramp Diary run in the background, so reminders come only while its window is open. In the settings of your desktop, open Apps, then Cramp Diary, and allow it to run in the background. Then switch on “Start when you log in” among the reminders in Cramp Diary."),
  [CRAMP_REMINDER_PROBLEM_NO_DIARY] = N_ ("There is no diary yet. Open Cramp Diary once to begin one."),
  [CRAMP_REMINDER_PROBLEM_DIARY] = N_ ("The diary cannot be read or written, so reminders do not come. Open Cramp Diary to see what can be done."),
  [CRAMP_REMINDER_PROBLEM_ALL_OFF] = N_ ("All reminders are off. They can be turned on in Cramp Diary."),
};

static char *
format_time (const CrampReminderStatus *status,
             gint64                     instant)
{
  g_autoptr (GDateTime) local = cramp_reminder_schedule_get_local (status->facts->schedule, instant);

  return cramp_words_moment (local);
}

/* The morning question is about the night before, so that is named. */
static char *
format_event_time (const CrampReminderStatus *status,
                   const CrampReminderEvent  *event)
{
  g_autofree char *time = format_time (status, event->due);

  if (event->reminder != CRAMP_REMINDER_CHECK_IN)
    return g_steal_pointer (&time);

  /* translators: when it was asked how a night was; 1 is a date and a time, 2
   * the night: "Saturday 21 November, 09:00 (Friday night)" */
  return g_strdup_printf (_ ("%1$s (%2$s)"), time, cramp_day_text_get_night (event->night));
}

static char *
format_next (const CrampReminderStatus *status,
             CrampReminder              reminder)
{
  const char      *name = cramp_reminder_text_get_name (reminder);
  gint64           next = cramp_reminder_policy_get_next (status->facts, reminder, status->now);
  g_autofree char *time = next == 0 ? NULL : format_time (status, next);

  if (cramp_reminder_schedule_is_left_out (status->facts->schedule, reminder))
    /* translators: %s is the name of a reminder, such as "Warm foot soak" */
    return g_strdup_printf (_ ("%s: left out. Cramp Diary tells why under “Reminders”."), name);
  if (!cramp_reminder_schedule_is_on (status->facts->schedule, reminder))
    /* translators: %s is the name of a reminder, such as "Stretching" */
    return g_strdup_printf (_ ("%s: off"), name);
  if (time == NULL)
    /* translators: %s is the name of a reminder, such as "Stretching" */
    return g_strdup_printf (_ ("%s: none within the next week"), name);

  /* translators: the first %s is the name of a reminder, such as "Stretching",
   * the second one a date and a time */
  return g_strdup_printf (_ ("%s: next on %s"), name, time);
}

static char *
format_last (const CrampReminderStatus *status,
             const CrampReminderEvent  *event)
{
  const char      *name = cramp_reminder_text_get_name (event->reminder);
  g_autofree char *time = format_event_time (status, event);

  if (event->state == CRAMP_REMINDER_STATE_SNOOZED)
    /* translators: the first %s is the name of a reminder, the second one a
     * date and a time; "Later" was pressed */
    return g_strdup_printf (_ ("%s: last one due on %s, put off"), name, time);
  if (event->state == CRAMP_REMINDER_STATE_ANSWERED)
    /* translators: the first %s is the name of a reminder, the second one a
     * date and a time; "Done", "Skip" or another answer was pressed */
    return g_strdup_printf (_ ("%s: last one due on %s, answered"), name, time);

  /* translators: the first %s is the name of a reminder, the second one a
   * date and a time; nothing was pressed */
  return g_strdup_printf (_ ("%s: last one due on %s, shown"), name, time);
}

static char *
format_missed (const CrampReminderStatus *status,
               const CrampReminderEvent  *event)
{
  const char      *name = cramp_reminder_text_get_name (event->reminder);
  g_autofree char *time = format_event_time (status, event);

  if (event->state == CRAMP_REMINDER_STATE_INTENDED)
    /* translators: the first %s is the name of a reminder, the second one a
     * date and a time; nobody knows whether it was seen */
    return g_strdup_printf (_ ("%s: possibly missed on %s"), name, time);

  /* translators: the first %s is the name of a reminder, the second one a
   * date and a time */
  return g_strdup_printf (_ ("%s: missed on %s"), name, time);
}

static char *
format_signals (const CrampReminderStatus *status)
{
  const CrampSignalTold *last = cramp_reminder_status_get_last_told (status);
  g_autofree char       *time = last == NULL ? NULL : format_time (status, last->at);

  if (!status->tells_signals)
    return g_strdup (_ ("Something new in the diary: off"));
  if (time == NULL)
    return g_strdup (_ ("Something new in the diary: on"));
  if (last->state == CRAMP_REMINDER_STATE_INTENDED)
    /* translators: notifications about the signals; %s is a date and a time */
    return g_strdup_printf (_ ("Something new in the diary: on, possibly missed on %s"), time);

  /* translators: notifications about the signals; %s is a date and a time */
  return g_strdup_printf (_ ("Something new in the diary: on, last told on %s"), time);
}

static void
append_line (GString *text,
             char    *line)
{
  g_string_append_printf (text, "%s\n", line);
  g_free (line);
}

static void
append_server (GString                   *text,
               const CrampNotifierServer *server)
{
  g_autofree char *capabilities = g_strjoinv (" ", server->capabilities);

  /* translators: the name, the maker and the version of the program that
   * shows notifications */
  append_line (text, g_strdup_printf (_ ("Notification server: %s (%s) %s"), server->name, server->vendor, server->version));
  /* translators: %s is a list of technical words, as the notification server
   * says them */
  append_line (text, g_strdup_printf (_ ("It can do: %s"), capabilities));
}

static void
append_pause (GString                   *text,
              const CrampReminderStatus *status)
{
  CrampNightDate   end = cramp_reminder_status_get_pause_end (status);
  g_autofree char *date = end == 0 ? NULL : cramp_words_date (end);

  if (date != NULL)
    /* translators: %s is a date, as in "Friday 20 November" */
    append_line (text, g_strdup_printf (_ ("All reminders are paused until %s."), date));
}

static void
append_reminders (GString                   *text,
                  const CrampReminderStatus *status)
{
  g_autoptr (GArray) missed = cramp_reminder_status_list_missed (status);

  append_pause (text, status);
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    append_line (text, format_next (status, i));
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    if (cramp_reminder_status_get_last (status, i) != NULL)
      append_line (text, format_last (status, cramp_reminder_status_get_last (status, i)));
  append_line (text, format_signals (status));
  for (guint i = 0; i < missed->len; i++)
    append_line (text, format_missed (status, &g_array_index (missed, CrampReminderEvent, i)));
  if (missed->len == 0)
    append_line (text, g_strdup (_ ("No reminder was missed in the last week.")));
}

/**
 * cramp_reminder_status_to_text:
 * @status: a status
 *
 * Returns: (transfer full): the status in words, a sentence or a reminder a
 *   line
 */
char *
cramp_reminder_status_to_text (const CrampReminderStatus *status)
{
  GString *text = g_string_new (NULL);

  for (CrampReminderProblem i = 0; i < CRAMP_N_REMINDER_PROBLEMS; i++)
    if (cramp_reminder_status_has (status, i))
      append_line (text, g_strdup (_ (problems[i])));
  if (status->is_running)
    append_line (text, g_strdup (_ ("The reminder service is running.")));
  if (status->server != NULL)
    append_server (text, status->server);
  if (status->facts != NULL)
    append_reminders (text, status);

  return g_string_free (text, FALSE);
}
