/* cramp-reminder-status-text.c - whether reminders can come, for a terminal
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-status-text.h"

#include <glib/gi18n-lib.h>

#include "cramp-reminder-words.h"
#include "cramp-words.h"

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

/* What is said of a thing stands below its name. */
static void
append_below (GString *text,
              char    *line)
{
  g_string_append_printf (text, "  %s\n", line);
  g_free (line);
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

static char *
describe_next (const CrampReminderStatus *status,
               CrampReminder              reminder)
{
  if (cramp_reminder_schedule_is_left_out (status->facts->schedule, reminder))
    /* translators: of a reminder; "Reminders" is a window of Cramp Diary */
    return g_strdup (_ ("Left out. Cramp Diary tells why under “Reminders”."));
  if (!cramp_reminder_schedule_is_on (status->facts->schedule, reminder))
    /* translators: of a reminder, or of notifications */
    return g_strdup (C_ ("reminder", "Off"));

  return cramp_reminder_words_next (status, reminder);
}

static void
append_reminder (GString                   *text,
                 const CrampReminderStatus *status,
                 GArray                    *missed,
                 CrampReminder              reminder)
{
  append_line (text, g_strdup (cramp_reminder_words_name (reminder)));
  append_below (text, describe_next (status, reminder));
  if (cramp_reminder_status_get_last (status, reminder) != NULL)
    append_below (text, cramp_reminder_words_last (status, reminder));
  for (guint i = 0; i < missed->len; i++)
    {
      const CrampReminderEvent *event = &g_array_index (missed, CrampReminderEvent, i);

      if (event->reminder == reminder)
        append_below (text, cramp_reminder_words_missed (status, event));
    }
}

static void
append_signals (GString                   *text,
                const CrampReminderStatus *status)
{
  char *last = status->tells_signals ? cramp_reminder_words_last_told (status) : NULL;

  /* translators: notifications about the signals, in a list of reminders */
  append_line (text, g_strdup (_ ("Something new in the diary")));
  append_below (text, g_strdup (status->tells_signals ? C_ ("reminder", "On") : C_ ("reminder", "Off")));
  if (last != NULL)
    append_below (text, last);
}

static void
append_reminders (GString                   *text,
                  const CrampReminderStatus *status)
{
  g_autoptr (GArray) missed = cramp_reminder_status_list_missed (status);

  append_pause (text, status);
  for (CrampReminder i = 0; i < CRAMP_N_REMINDERS; i++)
    append_reminder (text, status, missed, i);
  append_signals (text, status);
  if (missed->len == 0)
    append_line (text, g_strdup (_ ("No reminder was missed in the last week.")));
}

static void
append_problem (GString             *text,
                CrampReminderProblem problem)
{
  append_line (text, g_strdup (cramp_reminder_words_problem (problem)));
  append_below (text, g_strdup (cramp_reminder_words_remedy (problem)));
}

/**
 * cramp_reminder_status_to_text:
 *
 * Returns: (transfer full): the status in words, with what belongs to a line
 *   below it
 */
char *
cramp_reminder_status_to_text (const CrampReminderStatus *status)
{
  GString *text = g_string_new (NULL);

  for (CrampReminderProblem i = 0; i < CRAMP_N_REMINDER_PROBLEMS; i++)
    if (cramp_reminder_status_has (status, i))
      append_problem (text, i);
  if (status->is_running)
    append_line (text, g_strdup (_ ("The reminder service is running.")));
  if (status->server != NULL)
    append_server (text, status->server);
  if (status->facts != NULL)
    append_reminders (text, status);

  return g_string_free (text, FALSE);
}
