/* cramp-reminder-text.c - what the reminders say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-text.h"

#include <glib/gi18n-lib.h>

/* Notifications may be read by whoever passes the screen: nothing of the
 * diary is in them. No cure is promised, and each measure carries its caution. */

static const char *const names[CRAMP_N_CARES] = {
  /* translators: name of the reminder to stretch the calves, in a list */
  [CRAMP_CARE_STRETCH] = N_ ("Stretching"),
  /* translators: name of the reminder to take a warm foot bath, in a list */
  [CRAMP_CARE_SOAK] = N_ ("Warm foot soak"),
  /* translators: name of the reminder to keep the legs warm in bed, in a list */
  [CRAMP_CARE_WARMTH] = N_ ("Warm legs"),
};

static const char *const titles[CRAMP_N_CARES] = {
  /* translators: title of a notification before bedtime */
  [CRAMP_CARE_STRETCH] = N_ ("Time to stretch your calves"),
  /* translators: title of a notification before bedtime */
  [CRAMP_CARE_SOAK] = N_ ("Time for a warm foot soak"),
  /* translators: title of a notification at bedtime */
  [CRAMP_CARE_WARMTH] = N_ ("Keep your legs warm tonight"),
};

static const char *const bodies[CRAMP_N_CARES] = {
  /* translators: body of the stretching reminder; "may help some people" is
   * all that studies allow to say */
  [CRAMP_CARE_STRETCH] = N_ ("Stretching before sleep may help some people. Hold on to something steady, and stop if it hurts."),
  /* translators: body of the foot soak reminder; do not promise more than
   * comfort, and keep the caution about hot water */
  [CRAMP_CARE_SOAK] = N_ ("A soak of 10 to 15 minutes is a comfort and may help you relax. Make the water warm, not hot, and test it with your elbow."),
  /* translators: body of the reminder to keep the legs warm in bed */
  [CRAMP_CARE_WARMTH] = N_ ("For comfort, cover your legs and keep them out of the cold air of a fan or an air conditioner."),
};

static const char *const buttons[CRAMP_N_CARE_ANSWERS] = {
  /* translators: button of a reminder: the thing has been done */
  [CRAMP_CARE_ANSWER_DONE] = N_ ("Done"),
  /* translators: button of a reminder: remind again in ten minutes */
  [CRAMP_CARE_ANSWER_LATER] = N_ ("Later"),
  /* translators: button of a reminder: not this evening */
  [CRAMP_CARE_ANSWER_SKIP] = N_ ("Skip"),
};

/**
 * cramp_reminder_text_get_name:
 * @care: a care measure
 *
 * Returns: what its reminder is called in a list
 */
const char *
cramp_reminder_text_get_name (CrampCare care)
{
  return _ (names[care]);
}

/**
 * cramp_reminder_text_get_title:
 * @care: a care measure
 *
 * Returns: the title of its notification
 */
const char *
cramp_reminder_text_get_title (CrampCare care)
{
  return _ (titles[care]);
}

/**
 * cramp_reminder_text_dup_body:
 * @care: a care measure
 * @has_buttons: whether the notification has buttons to answer with
 *
 * Returns: (transfer full): the text of its notification
 */
char *
cramp_reminder_text_dup_body (CrampCare care,
                              gboolean  has_buttons)
{
  if (has_buttons)
    return g_strdup (_ (bodies[care]));

  /* translators: body of a reminder on a desktop whose notifications have no
   * buttons; %s is the whole text of the reminder */
  return g_strdup_printf (_ ("%s Open Cramp Diary to mark it as done or to skip it."), _ (bodies[care]));
}

/**
 * cramp_reminder_text_get_button:
 * @answer: an answer
 *
 * Returns: the label of its button
 */
const char *
cramp_reminder_text_get_button (CrampCareAnswer answer)
{
  return _ (buttons[answer]);
}

/**
 * cramp_reminder_text_get_test_title:
 *
 * Returns: the title of the notification that tries reminders out
 */
const char *
cramp_reminder_text_get_test_title (void)
{
  /* translators: title of a notification that was asked for to try them out */
  return _ ("This is a test reminder");
}

/**
 * cramp_reminder_text_get_test_body:
 * @has_button: whether the notification has a button
 *
 * Returns: the text of the notification that tries reminders out
 */
const char *
cramp_reminder_text_get_test_body (gboolean has_button)
{
  if (has_button)
    /* translators: body of the test notification; “It works” is its button */
    return _ ("If you can read this, reminders can reach you. Please press “It works”.");

  return _ ("If you can read this, reminders can reach you.");
}

/**
 * cramp_reminder_text_get_test_button:
 *
 * Returns: the label of the button of the notification that tries reminders out
 */
const char *
cramp_reminder_text_get_test_button (void)
{
  /* translators: button of the test notification */
  return _ ("It works");
}
