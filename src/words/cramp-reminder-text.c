/* cramp-reminder-text.c - what the reminders say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-reminder-text.h"

#include <glib/gi18n-lib.h>

#define N_BODIES 3

/* Notifications may be read by whoever passes the screen: nothing of the
 * diary is in them. No cure is promised, and each measure carries its caution. */

static const char *const titles[CRAMP_N_CARES] = {
  /* translators: title of a notification before bedtime */
  [CRAMP_CARE_STRETCH] = N_ ("Time to stretch your calves"),
  /* translators: title of a notification before bedtime */
  [CRAMP_CARE_SOAK] = N_ ("Time for a warm foot soak"),
  /* translators: title of a notification at bedtime */
  [CRAMP_CARE_WARMTH] = N_ ("Keep your legs warm tonight"),
};

/* The same words each evening are soon not read any more. Each of these says
 * all that must be said, so that one evening is as safe as another. */
static const char *const bodies[CRAMP_N_CARES][N_BODIES] = {
  [CRAMP_CARE_STRETCH] = {
      /* translators: body of the stretching reminder; "may help some people" is
       * all that studies allow to say. The next two are for other evenings. */
      N_ ("Stretching before sleep may help some people. Hold on to something steady, and stop if it hurts."),
      N_ ("A few minutes for the calves and the backs of the thighs may help some people. Hold on to something steady, and stop if it hurts."),
      N_ ("Hold each stretch for 10 seconds, three times; this may help some people. Hold on to something steady, keep breathing, and stop if it hurts."),
  },
  [CRAMP_CARE_SOAK] = {
      /* translators: body of the foot soak reminder; do not promise more than
       * comfort, and keep the caution about hot water. The next two are for
       * other evenings. */
      N_ ("A soak of 10 to 15 minutes is a comfort and may help you relax. Make the water warm, not hot, and test it with your elbow."),
      N_ ("Warm water for 10 to 15 minutes is a comfort. Make it warm, not hot, test it with your elbow, and dry between your toes afterwards."),
      N_ ("10 to 15 minutes in warm water may help you relax before bed. Make it warm, not hot, and test it with your elbow and not with your foot."),
  },
  [CRAMP_CARE_WARMTH] = {
      /* translators: body of the reminder to keep the legs warm in bed. The next
       * two are for other evenings. */
      N_ ("For comfort, cover your legs and keep them out of the cold air of a fan or an air conditioner."),
      N_ ("For comfort, put on socks or lay a blanket over your legs. Use no hot-water bottle or heat pad where your legs feel numb."),
      N_ ("For comfort, see that no draught reaches your legs in bed. A blanket over them is enough."),
  },
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
 * cramp_reminder_text_get_title:
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
 * @night: the night it belongs to
 * @has_buttons: whether the notification has buttons to answer with
 *
 * Says it in other words from one evening to the next, and in the same ones
 * when a reminder of the same night comes again.
 *
 * Returns: (transfer full): the text of its notification
 */
char *
cramp_reminder_text_dup_body (CrampCare      care,
                              CrampNightDate night,
                              gboolean       has_buttons)
{
  const char *body = _ (bodies[care][night % N_BODIES]);

  if (has_buttons)
    return g_strdup (body);

  /* translators: body of a reminder on a desktop whose notifications have no
   * buttons; %s is the whole text of the reminder */
  return g_strdup_printf (_ ("%s Open Cramp Diary to mark it as done or to skip it."), body);
}

/**
 * cramp_reminder_text_get_button:
 *
 * Returns: the label of its button
 */
const char *
cramp_reminder_text_get_button (CrampCareAnswer answer)
{
  return _ (buttons[answer]);
}

/**
 * cramp_reminder_text_get_end_title:
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 *
 * Returns: the title of the notification at the end of its guide
 */
const char *
cramp_reminder_text_get_end_title (CrampCare care)
{
  if (care == CRAMP_CARE_SOAK)
    /* translators: title of a notification at the end of the foot soak */
    return _ ("The foot soak is over");

  /* translators: title of a notification at the end of guided stretching */
  return _ ("The stretching is over");
}

/**
 * cramp_reminder_text_get_end_body:
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 *
 * Returns: the text of the notification at the end of its guide
 */
const char *
cramp_reminder_text_get_end_body (CrampCare care)
{
  if (care == CRAMP_CARE_SOAK)
    /* translators: body of a notification at the end of the foot soak */
    return _ ("Take your feet out and dry them well, also between the toes.");

  /* translators: body of a notification at the end of guided stretching */
  return _ ("Sit or lie down and rest a little.");
}

/**
 * cramp_reminder_text_get_not_saved_title:
 *
 * Returns: the title of the notification after a press that could not be saved
 */
const char *
cramp_reminder_text_get_not_saved_title (void)
{
  return _ ("Your answer could not be saved");
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
