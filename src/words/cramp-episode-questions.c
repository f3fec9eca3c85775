/* cramp-episode-questions.c - what can be asked about a cramp, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-episode-questions.h"

#include "cramp-danger.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

/* A longer cramp may not be an ordinary one: it is asked whether it settled. */
#define LONG_SECONDS (5 * 60)

#define MINUTES_AN_HOUR 60

static const CrampAnswer yes_no_answers[] = {
  { TRUE, N_ ("Yes") },
  { FALSE, N_ ("No") },
};

static const CrampAnswer scale_answers[] = {
  { 0, "0" },
  { 1, "1" },
  { 2, "2" },
  { 3, "3" },
  { 4, "4" },
  { 5, "5" },
  { 6, "6" },
  { 7, "7" },
  { 8, "8" },
  { 9, "9" },
  { 10, "10" },
};

/* The bands of the diary's format, each stored as one number of seconds. */
static const CrampAnswer duration_answers[] = {
  { 30, N_ ("Less than 1 minute") },
  { 120, N_ ("1 to 3 minutes") },
  { 240, N_ ("3 to 5 minutes") },
  { 480, N_ ("5 to 10 minutes") },
  { 660, N_ ("More than 10 minutes") },
};

static const CrampAnswer settled_answers[] = {
  { CRAMP_SETTLED_YES, N_ ("Yes") },
  { CRAMP_SETTLED_PARTLY, N_ ("Partly") },
  { CRAMP_SETTLED_NO, N_ ("No") },
};

/* As for the duration, in minutes. */
static const CrampAnswer length_answers[] = {
  { 0, N_ ("None") },
  { 5, N_ ("Less than 10 minutes") },
  { 30, N_ ("10 to 59 minutes") },
  { 120, N_ ("1 to 24 hours") },
  { 1440, N_ ("More than a day") },
};

static const CrampAnswer area_answers[] = {
  { CRAMP_AREA_FOOT, N_ ("One foot") },
  { CRAMP_AREA_CALF, N_ ("Calf") },
  { CRAMP_AREA_HIP_TO_CALF, N_ ("From the buttock down to the calf") },
  { CRAMP_AREA_BOTH_FEET, N_ ("Both feet") },
  { CRAMP_AREA_FEET_AND_HANDS, N_ ("Feet and hands") },
  { CRAMP_AREA_BETWEEN_LEGS, N_ ("Between the legs, the part you sit on") },
};

static const CrampAnswer weakness_answers[] = {
  { CRAMP_SET (CRAMP_WEAKNESS_TOES_DRAG), N_ ("The toes drag") },
  { CRAMP_SET (CRAMP_WEAKNESS_STAIRS_HARD), N_ ("Stairs are hard") },
  { CRAMP_SET (CRAMP_WEAKNESS_LEG_GIVES_WAY), N_ ("The leg gives way") },
  { 0, N_ ("None of these"), TRUE },
};

static const CrampAnswer awake_answers[] = {
  { 5, N_ ("About 5 minutes") },
  { 15, N_ ("About 15 minutes") },
  { 30, N_ ("About half an hour") },
  { 60, N_ ("About an hour") },
  { 120, N_ ("Two hours or more") },
};

static const CrampAnswer context_answers[] = {
  { CRAMP_CONTEXT_ASLEEP, N_ ("Asleep") },
  { CRAMP_CONTEXT_IN_BED_AWAKE, N_ ("Awake in bed") },
  { CRAMP_CONTEXT_AWAKE_REST, N_ ("Resting, not in bed") },
  { CRAMP_CONTEXT_ACTIVITY, N_ ("Moving or working") },
};

static const CrampAnswer trigger_answers[] = {
  { CRAMP_TRIGGER_NONE, N_ ("Nothing special") },
  { CRAMP_TRIGGER_STRETCH_IN_BED, N_ ("Stretching the foot or turning in bed") },
  { CRAMP_TRIGGER_COLD, N_ ("Cold or a draught on the legs") },
  { CRAMP_TRIGGER_LONG_SITTING, N_ ("Sitting for an hour or more") },
  { CRAMP_TRIGGER_LONG_STANDING, N_ ("Standing for an hour or more") },
  { CRAMP_TRIGGER_WALKING, N_ ("Walking or climbing stairs") },
  { CRAMP_TRIGGER_EXERCISE, N_ ("Sport or hard work") },
  { CRAMP_TRIGGER_BEND_LIFT, N_ ("Bending or lifting") },
  { CRAMP_TRIGGER_COUGH_SNEEZE_STRAIN, N_ ("Coughing, sneezing or straining") },
  { CRAMP_TRIGGER_OTHER, N_ ("Something else") },
  { CRAMP_TRIGGER_UNKNOWN, N_ ("Not sure") },
};

static const CrampAnswer walking_relief_answers[] = {
  { CRAMP_WALKING_RELIEF_STANDING_STILL, N_ ("Standing still") },
  { CRAMP_WALKING_RELIEF_SITTING_OR_BENDING, N_ ("Only sitting or bending forward") },
  { CRAMP_WALKING_RELIEF_NEITHER, N_ ("Neither") },
};

static const CrampAnswer relief_answers[] = {
  { CRAMP_SET (CRAMP_RELIEF_STRETCH), N_ ("Stretched") },
  { CRAMP_SET (CRAMP_RELIEF_WALK), N_ ("Walked about") },
  { CRAMP_SET (CRAMP_RELIEF_MASSAGE), N_ ("Rubbed it") },
  { CRAMP_SET (CRAMP_RELIEF_HEAT), N_ ("Warmed it") },
  { CRAMP_SET (CRAMP_RELIEF_COLD), N_ ("Cooled it") },
  { CRAMP_SET (CRAMP_RELIEF_OTHER), N_ ("Something else") },
  { CRAMP_SET (CRAMP_RELIEF_NOTHING), N_ ("Did nothing"), TRUE },
};

static gboolean
calls_for_settled (const int *answers)
{
  return answers[CRAMP_EPISODE_DURATION_S] > LONG_SECONDS || answers[CRAMP_EPISODE_SETTLED] != CRAMP_UNANSWERED;
}

static gboolean
calls_for_numbness_area (const int *answers)
{
  return answers[CRAMP_EPISODE_NUMBNESS_MIN] > 0;
}

static gboolean
calls_for_weakness_signs (const int *answers)
{
  return answers[CRAMP_EPISODE_WEAKNESS_MIN] > 0;
}

static gboolean
calls_for_still_there (const int *answers)
{
  return calls_for_numbness_area (answers) || calls_for_weakness_signs (answers);
}

static gboolean
calls_for_awake (const int *answers)
{
  return answers[CRAMP_EPISODE_WOKE] == TRUE;
}

static gboolean
calls_for_walking_relief (const int *answers)
{
  return answers[CRAMP_EPISODE_TRIGGER] == CRAMP_TRIGGER_WALKING || answers[CRAMP_EPISODE_TRIGGER] == CRAMP_TRIGGER_LONG_STANDING;
}

static gboolean
calls_for_relief_helped (const int *answers)
{
  int relief = answers[CRAMP_EPISODE_RELIEF];

  return relief != CRAMP_UNANSWERED && (relief & ~CRAMP_SET (CRAMP_RELIEF_NOTHING)) != 0;
}

static char *
describe_minutes (int minutes)
{
  int hours = (minutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR;

  if (minutes < 2 * MINUTES_AN_HOUR)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);

  return g_strdup_printf (ngettext ("%d hour", "%d hours", hours), hours);
}

static char *
describe_area (int area)
{
  return g_strdup (area == CRAMP_AREA_NONE ? _ ("Nowhere") : "");
}

#define ANSWERS(list) .answers = (list), .n_answers = G_N_ELEMENTS (list)

const CrampEpisodeQuestion cramp_episode_questions[] = {
  { CRAMP_EPISODE_PAIN, CRAMP_EPISODE_FIRST, N_ ("Pain at its worst"), ANSWERS (scale_answers),
    .low = N_ ("no pain"), .high = N_ ("the worst you can imagine") },
  { CRAMP_EPISODE_NUMBNESS_MIN, CRAMP_EPISODE_FIRST, N_ ("Numbness or tingling afterwards"), ANSWERS (length_answers),
    .describe = describe_minutes },
  { CRAMP_EPISODE_NUMBNESS_AREA, CRAMP_EPISODE_FIRST, N_ ("Where it was numb or tingled"), ANSWERS (area_answers),
    .describe = describe_area, .is_called_for = calls_for_numbness_area, .follows = CRAMP_EPISODE_NUMBNESS_MIN },
  { CRAMP_EPISODE_WEAKNESS_MIN, CRAMP_EPISODE_FIRST, N_ ("Weakness afterwards"), ANSWERS (length_answers),
    .describe = describe_minutes },
  { CRAMP_EPISODE_WEAKNESS_SIGNS, CRAMP_EPISODE_FIRST, N_ ("How the weakness showed"), ANSWERS (weakness_answers),
    .several = TRUE, .is_called_for = calls_for_weakness_signs, .follows = CRAMP_EPISODE_WEAKNESS_MIN },
  { CRAMP_EPISODE_STILL_THERE, CRAMP_EPISODE_FIRST, N_ ("Is the numbness or weakness still there?"), ANSWERS (yes_no_answers),
    .is_called_for = calls_for_still_there, .follows = CRAMP_EPISODE_NUMBNESS_MIN },

  { CRAMP_EPISODE_DURATION_S, CRAMP_EPISODE_MORE, N_ ("How long it lasted"), ANSWERS (duration_answers),
    .describe = cramp_words_duration },
  { CRAMP_EPISODE_SETTLED, CRAMP_EPISODE_MORE, N_ ("Did stretching settle it?"), ANSWERS (settled_answers),
    .is_called_for = calls_for_settled, .follows = CRAMP_EPISODE_DURATION_S },
  { CRAMP_EPISODE_SORENESS_MIN, CRAMP_EPISODE_MORE, N_ ("Soreness afterwards"), ANSWERS (length_answers),
    .describe = describe_minutes },
  { CRAMP_EPISODE_WOKE, CRAMP_EPISODE_MORE, N_ ("Did it wake you?"), ANSWERS (yes_no_answers) },
  { CRAMP_EPISODE_AWAKE_MIN, CRAMP_EPISODE_MORE, N_ ("How long you lay awake"), ANSWERS (awake_answers),
    .describe = describe_minutes, .is_called_for = calls_for_awake, .follows = CRAMP_EPISODE_WOKE },
  { CRAMP_EPISODE_SLEEP_DISTURBANCE, CRAMP_EPISODE_MORE, N_ ("How much it disturbed your sleep"), ANSWERS (scale_answers),
    .low = N_ ("not at all"), .high = N_ ("completely") },
  { CRAMP_EPISODE_CONTEXT, CRAMP_EPISODE_MORE, N_ ("What you were doing"), ANSWERS (context_answers) },
  { CRAMP_EPISODE_TRIGGER, CRAMP_EPISODE_MORE, N_ ("What came just before"), ANSWERS (trigger_answers) },
  { CRAMP_EPISODE_WALKING_RELIEF, CRAMP_EPISODE_MORE, N_ ("What eases it when you walk or stand"), ANSWERS (walking_relief_answers),
    .is_called_for = calls_for_walking_relief, .follows = CRAMP_EPISODE_TRIGGER },
  { CRAMP_EPISODE_RELIEF, CRAMP_EPISODE_MORE, N_ ("What you did about it"), ANSWERS (relief_answers), .several = TRUE },
  { CRAMP_EPISODE_RELIEF_HELPED, CRAMP_EPISODE_MORE, N_ ("Did that help?"), ANSWERS (yes_no_answers),
    .is_called_for = calls_for_relief_helped, .follows = CRAMP_EPISODE_RELIEF },
};

const guint cramp_n_episode_questions = G_N_ELEMENTS (cramp_episode_questions);

/**
 * cramp_episode_question_find:
 *
 * Returns: (nullable): the question that asks for @field, or %NULL when the form
 *   asks for it in another way
 */
const CrampEpisodeQuestion *
cramp_episode_question_find (CrampEpisodeField field)
{
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    if (cramp_episode_questions[i].field == field)
      return &cramp_episode_questions[i];

  return NULL;
}

/**
 * cramp_episode_question_describe:
 * @answer: what the diary holds
 *
 * Returns: (transfer full) (nullable): the answer in words, or %NULL while there
 *   is none
 */
char *
cramp_episode_question_describe (const CrampEpisodeQuestion *question,
                                 int                         answer)
{
  char *words = cramp_answers_describe (question->answers, question->n_answers, answer, question->several);

  if (words == NULL && answer != CRAMP_UNANSWERED && question->describe != NULL)
    return question->describe (answer);

  return words;
}

/**
 * cramp_episode_question_is_asked:
 * @question: a question
 * @answers: (array): the answers so far, by #CrampEpisodeField
 *
 * A question that follows from another one is asked when the answer to that one
 * calls for it. An answer that a file brought without its question is shown as
 * well: hidden, nobody could correct it.
 *
 * Returns: whether to show the question
 */
gboolean
cramp_episode_question_is_asked (const CrampEpisodeQuestion *question,
                                 const int                  *answers)
{
  if (question->is_called_for == NULL || question->is_called_for (answers))
    return TRUE;

  return answers[question->field] != CRAMP_UNANSWERED && answers[question->follows] == CRAMP_UNANSWERED;
}

/**
 * cramp_episode_question_is_pressing:
 * @question: a question
 * @answers: (array): the answers so far, by #CrampEpisodeField
 *
 * Returns: whether the question must not wait: whether a cramp of more than ten
 *   minutes has settled, and nobody said so yet
 */
gboolean
cramp_episode_question_is_pressing (const CrampEpisodeQuestion *question,
                                    const int                  *answers)
{
  return question->field == CRAMP_EPISODE_SETTLED &&
         cramp_danger_is_long (answers[CRAMP_EPISODE_DURATION_S]) &&
         answers[CRAMP_EPISODE_SETTLED] == CRAMP_UNANSWERED;
}

enum
{
  URGENT_TOES_DRAG = 1 << 0,
  URGENT_BETWEEN_LEGS = 1 << 1,
  URGENT_NOT_SETTLED = 1 << 2,
};

static int
find_urgent_answers (const int *answers)
{
  int signs = answers[CRAMP_EPISODE_WEAKNESS_SIGNS];
  int settled = answers[CRAMP_EPISODE_SETTLED];
  int found = 0;

  if (signs != CRAMP_UNANSWERED && (signs & CRAMP_SET (CRAMP_WEAKNESS_TOES_DRAG)) != 0)
    found |= URGENT_TOES_DRAG;
  if (answers[CRAMP_EPISODE_NUMBNESS_AREA] == CRAMP_AREA_BETWEEN_LEGS)
    found |= URGENT_BETWEEN_LEGS;
  if (cramp_danger_is_long (answers[CRAMP_EPISODE_DURATION_S]) && (settled == CRAMP_SETTLED_NO || settled == CRAMP_SETTLED_PARTLY))
    found |= URGENT_NOT_SETTLED;

  return found;
}

/**
 * cramp_episode_turns_urgent:
 * @before: (array): the answers as they were, by #CrampEpisodeField
 * @after: (array): the answers as they are now, by #CrampEpisodeField
 *
 * Returns: whether @after says something that the list of urgent signs asks
 *   about, and @before did not (rule D)
 */
gboolean
cramp_episode_turns_urgent (const int *before,
                            const int *after)
{
  return (find_urgent_answers (after) & ~find_urgent_answers (before)) != 0;
}
