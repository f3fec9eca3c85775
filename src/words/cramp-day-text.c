/* cramp-day-text.c - what the reminders of the day say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-day-text.h"

#include <glib/gi18n-lib.h>

#include "cramp-night-words.h"
#include "cramp-words.h"

#define N_BODIES 3

/* Of stretching in the daytime nobody has shown that it helps, so it is only
 * offered. Each carries its caution, as those of the evening do. */
static const char *const stretches[N_BODIES] = {
  /* translators: body of the reminder to stretch in the daytime, for people who
   * sit; promise nothing. The next two are for other days. */
  N_ ("If you have been sitting, stand up and stretch your calves for a minute. Hold on to something steady, and stop if it hurts."),
  N_ ("Hold a calf stretch for 10 seconds, three times with each leg; this may help some people. Hold on to something steady, and stop if it hurts."),
  N_ ("Stand up and raise your heels a few times, or pull your toes up while you sit. Do it gently. Hold on to something steady, and stop if it hurts."),
};

static const char *const buttons[CRAMP_N_DAY_ANSWERS] = {
  /* translators: button of the notification “How was the night?” */
  [CRAMP_DAY_ANSWER_NO_CRAMPS] = N_ ("No cramps"),
  /* translators: button of the notification “How was the night?” */
  [CRAMP_DAY_ANSWER_HAD_CRAMP] = N_ ("Had a cramp"),
  /* translators: button of the notification “How was the night?”: ask again in
   * an hour */
  [CRAMP_DAY_ANSWER_ASK_LATER] = N_ ("Later"),
  /* translators: button of a reminder: the thing has been done */
  [CRAMP_DAY_ANSWER_STRETCHED] = N_ ("Done"),
  /* translators: button of the daytime reminder: remind again in an hour */
  [CRAMP_DAY_ANSWER_STRETCH_LATER] = N_ ("Later"),
  /* translators: button of the daytime reminder: not today */
  [CRAMP_DAY_ANSWER_STRETCH_SKIP] = N_ ("Skip"),
};

/**
 * cramp_day_text_get_title:
 * @reminder: a reminder of the day
 *
 * Returns: the title of its notification
 */
const char *
cramp_day_text_get_title (CrampReminder reminder)
{
  if (reminder == CRAMP_REMINDER_CHECK_IN)
    /* translators: title of a notification in the morning */
    return _ ("How was the night?");

  /* translators: title of a notification in the daytime */
  return _ ("Time to stretch your legs");
}

/* It names the night: who reads it at noon, or presses it the next day, knows
 * what is asked. */
static char *
ask_about (CrampNightDate night)
{
  const char *name = cramp_night_words_weekdays_within (night);

  switch (night % N_BODIES)
    {
    case 0:
      /* translators: body of the notification “How was the night?”; %s is a
       * night, such as “the night of Tuesday to Wednesday”. The next two are for
       * other mornings. */
      return g_strdup_printf (_ ("Did you have a leg cramp in %s? One press is enough."), name);
    case 1:
      /* translators: %s is a night, such as “the night of Tuesday to Wednesday” */
      return g_strdup_printf (_ ("Nothing is written down about %s yet. A night without a cramp counts as much as one with a cramp."), name);
    default:
      /* translators: %s is a night, such as “the night of Tuesday to Wednesday” */
      return g_strdup_printf (_ ("Were you free of cramps in %s, or did you have one? Either answer helps to show the trend."), name);
    }
}

/**
 * cramp_day_text_dup_body:
 * @reminder: a reminder of the day
 * @night: the night it belongs to
 * @has_buttons: whether the notification has buttons to answer with
 *
 * Says it in other words from one day to the next, and in the same ones when a
 * reminder comes again. Without buttons the check-in says where to answer; the
 * daytime stretch is never marked anywhere, so there it has nothing to add.
 *
 * Returns: (transfer full): the text of its notification
 */
char *
cramp_day_text_dup_body (CrampReminder  reminder,
                         CrampNightDate night,
                         gboolean       has_buttons)
{
  g_autofree char *question = NULL;

  if (reminder != CRAMP_REMINDER_CHECK_IN)
    return g_strdup (_ (stretches[night % N_BODIES]));

  question = ask_about (night);
  if (has_buttons)
    return g_steal_pointer (&question);

  /* translators: body of the notification “How was the night?” on a desktop
   * whose notifications have no buttons; %s is its whole text */
  return g_strdup_printf (_ ("%s Open Cramp Diary to answer."), question);
}

/**
 * cramp_day_text_get_button:
 *
 * Returns: the label of its button
 */
const char *
cramp_day_text_get_button (CrampDayAnswer answer)
{
  return _ (buttons[answer]);
}
