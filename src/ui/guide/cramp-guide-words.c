/* cramp-guide-words.c - a guided stretch or soak in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-guide-words.h"

#include <glib/gi18n.h>

static const char *const names[CRAMP_N_EXERCISES] = {
  [CRAMP_EXERCISE_CALF] = N_ ("Calf stretch"),
  [CRAMP_EXERCISE_HAMSTRING] = N_ ("Back-of-thigh stretch"),
  [CRAMP_EXERCISE_HEELS] = N_ ("Heel raises"),
  [CRAMP_EXERCISE_TOES] = N_ ("Toe raises"),
  [CRAMP_EXERCISE_SOAK] = N_ ("Feet in warm water"),
};

static const char *const hows[CRAMP_N_EXERCISES] = {
  [CRAMP_EXERCISE_CALF] = N_ ("Lean against a wall with both hands. One leg goes far back: knee straight, heel on the floor. Lean forward until the calf pulls gently.\nOr sitting: stretch the leg out and pull the toes towards you with a towel."),
  [CRAMP_EXERCISE_HAMSTRING] = N_ ("Hold on to a chair. Put one heel in front of you, knee straight, toes up. Bend forward from the hips, back straight, until the thigh pulls gently.\nOr sitting: do the same on the front edge of the chair."),
  [CRAMP_EXERCISE_HEELS] = N_ ("Hold on to a chair. Go up on your toes slowly and come down slowly.\nOr sitting: raise both heels off the floor."),
  [CRAMP_EXERCISE_TOES] = N_ ("Sit down, heels on the floor. Pull your toes up towards your shins, then let them down slowly."),
  [CRAMP_EXERCISE_SOAK] = N_ ("Sit comfortably. The water may reach over the ankles."),
};

/**
 * cramp_guide_words_get_title:
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 *
 * Returns: what its guide is called
 */
const char *
cramp_guide_words_get_title (CrampCare care)
{
  return care == CRAMP_CARE_SOAK ? _ ("Warm Foot Soak") : _ ("Guided Stretching");
}

/**
 * cramp_guide_words_get_name:
 * @exercise: an exercise
 *
 * Returns: what it is called
 */
const char *
cramp_guide_words_get_name (CrampExercise exercise)
{
  return _ (names[exercise]);
}

/**
 * cramp_guide_words_get_how:
 * @exercise: an exercise
 *
 * Returns: how it is done
 */
const char *
cramp_guide_words_get_how (CrampExercise exercise)
{
  return _ (hows[exercise]);
}

/**
 * cramp_guide_words_get_caution:
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 * @is_numb: whether the diary shows numbness, or another reason against heat
 *
 * Returns: what to take care of
 */
const char *
cramp_guide_words_get_caution (CrampCare care,
                               gboolean  is_numb)
{
  if (care == CRAMP_CARE_STRETCH)
    return _ ("Hold on to something steady, keep breathing, and stop if it hurts. After a recent operation, a blood clot or an injured Achilles tendon, ask your doctor first.");
  if (is_numb)
    return _ ("Take special care: your diary holds a reason to be careful with heat, such as numbness. Skin that does not feel heat well can be burned without your noticing. Use lukewarm water only, test it with a thermometer (37 °C at most) or let somebody else test it, and look at your skin every few minutes.");

  return _ ("Warm, not hot: 37 to 39 °C. Test the water with your elbow, not with your foot. Take your feet out at once if it burns or tingles. After 15 minutes at the latest, dry them well.");
}

static char *
describe_leg (const CrampGuideStep *step)
{
  gboolean is_left = step->leg == CRAMP_SIDE_LEFT;

  if (step->phase == CRAMP_GUIDE_PREPARE)
    return g_strdup (is_left ? _ ("Get ready: left leg") : _ ("Get ready: right leg"));
  if (step->phase == CRAMP_GUIDE_CHANGE)
    return g_strdup (is_left ? _ ("Change to the left leg") : _ ("Change to the right leg"));

  /* Translators: %u is which of the three times it is. */
  return g_strdup_printf (is_left ? _ ("Hold, left leg, %u of 3") : _ ("Hold, right leg, %u of 3"), step->round);
}

/**
 * cramp_guide_words_step:
 * @step: a step
 *
 * Returns: (transfer full): what to do now
 */
char *
cramp_guide_words_step (const CrampGuideStep *step)
{
  if (step->phase == CRAMP_GUIDE_SOAK)
    return g_strdup (_ ("Enjoy the warmth"));
  if (step->leg != CRAMP_SIDE_BOTH)
    return describe_leg (step);

  return g_strdup (step->phase == CRAMP_GUIDE_PREPARE ? _ ("Get ready: both feet") : _ ("Slowly up and down"));
}

static char *
describe_minutes (int seconds)
{
  return g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60);
}

/**
 * cramp_guide_words_count:
 * @step: its step now
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): the seconds that are left of a step, or minutes
 *   and seconds of a soak
 */
char *
cramp_guide_words_count (const CrampGuideRun  *run,
                         const CrampGuideStep *step,
                         gint64                now)
{
  int left = MAX (step->start_s + step->length_s - cramp_guide_get_position (run, now), 0);

  return step->phase == CRAMP_GUIDE_SOAK ? describe_minutes (left) : g_strdup_printf ("%d", left);
}

/**
 * cramp_guide_words_left:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: (transfer full): how much of it is left: "8:20 left"
 */
char *
cramp_guide_words_left (const CrampGuideRun *run,
                        gint64               now)
{
  g_autofree char *left = describe_minutes (run->length_s - cramp_guide_get_position (run, now));

  /* Translators: %s is minutes and seconds: "8:20 left". */
  return g_strdup_printf (run->since == 0 ? _ ("Paused, %s left") : _ ("%s left"), left);
}
