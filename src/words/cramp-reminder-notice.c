/* cramp-reminder-notice.c - the notice of one or several reminders
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-notice.h"

#include <glib/gi18n-lib.h>

#include "cramp-day-text.h"
#include "cramp-reminder-text.h"

/* One line a measure, each with its caution: on a screen that is looked at
 * late in the evening nobody reads more. */
static const char *const lines[CRAMP_N_CARES] = {
  /* Translators: one line of a reminder of several things. */
  [CRAMP_CARE_STRETCH] = N_ ("Stretch your calves, and hold on to something steady."),
  /* Translators: one line of a reminder of several things. */
  [CRAMP_CARE_SOAK] = N_ ("Soak your feet in warm, not hot, water for 10 to 15 minutes."),
  /* Translators: one line of a reminder of several things. */
  [CRAMP_CARE_WARMTH] = N_ ("Keep your legs warm in bed."),
};

static const char *const buttons_for_all[CRAMP_N_CARE_ANSWERS] = {
  /* Translators: button of a reminder of several things: all have been done. */
  [CRAMP_CARE_ANSWER_DONE] = N_ ("All done"),
  /* Translators: button of a reminder: remind again in ten minutes. */
  [CRAMP_CARE_ANSWER_LATER] = N_ ("Later"),
  /* Translators: button of a reminder of several things: none of them tonight. */
  [CRAMP_CARE_ANSWER_SKIP] = N_ ("Skip all"),
};

/* Which care measure a set with only one of them holds, or none. */
static CrampCare
get_only_one (int cares)
{
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    if (cares == CRAMP_SET (care))
      return care;

  return CRAMP_N_CARES;
}

/**
 * cramp_reminder_notice_dup_id:
 * @reminders: a set of reminders, not empty
 *
 * Returns: (transfer full): the id of the notice about them
 */
char *
cramp_reminder_notice_dup_id (int reminders)
{
  GString *id = g_string_new (NULL);

  for (CrampReminder reminder = 0; reminder < CRAMP_N_REMINDERS; reminder++)
    if (reminders & CRAMP_SET (reminder))
      g_string_append_printf (id, "%s%s", id->len > 0 ? "-" : "",
                              cramp_vocabulary_get_code (&cramp_reminder_vocabulary, (int) reminder));

  return g_string_free (id, FALSE);
}

static char *
make_body (int      cares,
           gboolean has_buttons)
{
  GString *body = g_string_new (NULL);

  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    if (cares & CRAMP_SET (care))
      g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", _ (lines[care]));
  if (!has_buttons)
    g_string_append_printf (body, "\n%s", _ ("Open Cramp Diary to mark them as done or to skip them."));

  return g_string_free (body, FALSE);
}

static char **
make_buttons (int cares)
{
  gboolean is_one = get_only_one (cares) != CRAMP_N_CARES;
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  for (CrampCareAnswer answer = 0; answer < CRAMP_N_CARE_ANSWERS; answer++)
    {
      g_ptr_array_add (buttons, cramp_care_action_to_string (cares, answer));
      g_ptr_array_add (buttons, g_strdup (is_one ? cramp_reminder_text_get_button (answer) : _ (buttons_for_all[answer])));
    }
  g_ptr_array_add (buttons, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&buttons), FALSE);
}

static char **
make_day_buttons (CrampReminder reminder)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  for (CrampDayAnswer answer = 0; answer < CRAMP_N_DAY_ANSWERS; answer++)
    if (cramp_day_answer_get_reminder (answer) == reminder)
      {
        g_ptr_array_add (buttons, g_strdup (cramp_day_action_to_string (answer)));
        g_ptr_array_add (buttons, g_strdup (cramp_day_text_get_button (answer)));
      }
  g_ptr_array_add (buttons, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&buttons), FALSE);
}

static void
fill_day_notice (CrampReminderNotice *notice,
                 CrampReminder        reminder,
                 CrampNightDate       night,
                 gboolean             has_buttons)
{
  notice->title = cramp_day_text_get_title (reminder);
  notice->body = cramp_day_text_dup_body (reminder, night, has_buttons);
  notice->buttons = has_buttons ? make_day_buttons (reminder) : NULL;
}

static void
fill_evening_notice (CrampReminderNotice *notice,
                     int                  cares,
                     CrampNightDate       night,
                     gboolean             has_buttons)
{
  CrampCare care = get_only_one (cares);

  if (care != CRAMP_N_CARES)
    {
      notice->title = cramp_reminder_text_get_title (care);
      notice->body = cramp_reminder_text_dup_body (care, night, has_buttons);
    }
  else
    {
      /* Translators: title of a notification about several things to do before bed. */
      notice->title = _ ("Before you go to sleep");
      notice->body = make_body (cares, has_buttons);
    }
  notice->buttons = has_buttons ? make_buttons (cares) : NULL;
}

/**
 * cramp_reminder_notice_new:
 * @reminders: the set of reminders of the evening, or the one of the day
 * @night: the night they belong to
 * @has_buttons: whether a notification can have buttons to answer with; without
 *   them it says what to do instead
 *
 * Returns: (transfer full): the notice
 */
CrampReminderNotice *
cramp_reminder_notice_new (int            reminders,
                           CrampNightDate night,
                           gboolean       has_buttons)
{
  CrampReminderNotice *notice;

  g_return_val_if_fail (reminders > 0 && reminders < CRAMP_SET (CRAMP_N_REMINDERS), NULL);

  notice = g_new0 (CrampReminderNotice, 1);
  notice->id = cramp_reminder_notice_dup_id (reminders);
  if (reminders == CRAMP_SET (CRAMP_REMINDER_CHECK_IN))
    fill_day_notice (notice, CRAMP_REMINDER_CHECK_IN, night, has_buttons);
  else if (reminders == CRAMP_SET (CRAMP_REMINDER_DAY_STRETCH))
    fill_day_notice (notice, CRAMP_REMINDER_DAY_STRETCH, night, has_buttons);
  else
    fill_evening_notice (notice, reminders, night, has_buttons);

  return notice;
}

void
cramp_reminder_notice_free (CrampReminderNotice *notice)
{
  g_free (notice->id);
  g_free (notice->body);
  g_strfreev (notice->buttons);
  g_free (notice);
}
