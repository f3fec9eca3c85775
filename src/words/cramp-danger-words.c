/* cramp-danger-words.c - what cannot wait, in a person's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-danger-words.h"

#include "cramp-gettext.h"
#include "cramp-words.h"

/* As somebody in pain would say it: what is felt or seen, never what it may
 * be called. */
static const char *const signs[] = {
  [CRAMP_SIGN_SADDLE_NUMBNESS] = N_ ("Numb between the legs, around the genitals or the anus"),
  [CRAMP_SIGN_NEW_BLADDER_BOWEL_SEXUAL_CHANGE] = N_ ("New trouble passing or holding urine or stool, or no feeling during sex"),
  [CRAMP_SIGN_BOTH_LEGS_WEAK_WITH_BACK_PAIN] = N_ ("Both legs weak, with pain in the back"),
  [CRAMP_SIGN_SUDDEN_LEG_PAIN] = N_ ("Sudden pain in a leg, other than a cramp that eases"),
  [CRAMP_SIGN_LEG_COLD] = N_ ("The leg is cold"),
  [CRAMP_SIGN_LEG_PALE_BLUE_MOTTLED] = N_ ("The leg is pale, blue or blotchy"),
  [CRAMP_SIGN_CANNOT_MOVE_OR_FEEL_LEG] = N_ ("The leg cannot be moved, or cannot be felt"),
  [CRAMP_SIGN_ONE_LEG_SWOLLEN] = N_ ("One leg is swollen"),
  [CRAMP_SIGN_LEG_WARM_RED] = N_ ("The leg is warm or red"),
  [CRAMP_SIGN_LEG_THROBBING_PAIN] = N_ ("The leg throbs with pain"),
  [CRAMP_SIGN_HARD_SORE_VEINS] = N_ ("Veins that are hard and sore"),
  [CRAMP_SIGN_BREATHLESS] = N_ ("Short of breath"),
  [CRAMP_SIGN_CHEST_PAIN] = N_ ("Pain in the chest"),
  [CRAMP_SIGN_JAW_STIFF_OR_WHOLE_BODY_SPASM] = N_ ("The jaw is stiff, or the whole body cramps"),
  [CRAMP_SIGN_RECENT_DIRTY_WOUND] = N_ ("A wound that got dirty, not long before the cramps"),
  [CRAMP_SIGN_TOXIN_EXPOSURE] = N_ ("Contact with a poison, such as lead or mercury"),
  [CRAMP_SIGN_SUDDEN_ONE_SIDED_FACE_ARM_LEG] = N_ ("Face, arm or leg suddenly weak or numb on one side"),
  [CRAMP_SIGN_TINGLING_ROUND_MOUTH_SPASMS] = N_ ("Cramps in many places, with tingling around the mouth"),
  [CRAMP_SIGN_DARK_URINE_MUSCLE_PAIN] = N_ ("Dark urine, with pain in the muscles"),
  [CRAMP_SIGN_CRAMPS_WITH_VOMITING_DIARRHOEA] = N_ ("Cramps, with vomiting or diarrhoea"),
  [CRAMP_SIGN_WEAKNESS_WORSE_OVER_HOURS_DAYS] = N_ ("Weakness that gets worse over hours or days"),
  [CRAMP_SIGN_WEAKNESS_WORSE_BOTH_LEGS_WEEKS] = N_ ("Both legs have become weaker within four weeks"),
  [CRAMP_SIGN_BREATHLESS_LYING_FLAT] = N_ ("Short of breath when lying flat"),
  [CRAMP_SIGN_TROUBLE_SWALLOWING] = N_ ("Trouble swallowing"),
  [CRAMP_SIGN_REST_PAIN_FOOT] = N_ ("The foot always hurts at rest, less when the leg hangs down"),
  [CRAMP_SIGN_NON_HEALING_ULCER] = N_ ("A sore on the foot or leg that does not heal"),
  [CRAMP_SIGN_SLOW_WEAKNESS] = N_ ("Less and less strength over weeks or months"),
  [CRAMP_SIGN_MUSCLE_WASTING] = N_ ("A muscle that is getting thinner"),
};

/**
 * cramp_danger_words_sign:
 * @sign: a danger sign
 *
 * Returns: (transfer none): what is felt or seen
 */
const char *
cramp_danger_words_sign (CrampSign sign)
{
  return _ (signs[sign]);
}

/**
 * cramp_danger_words_headline:
 * @danger: what cannot wait
 * @number: the emergency number
 *
 * Returns: (transfer full) (nullable): what to do, in one short sentence, or
 *   %NULL when there is nothing that cannot wait
 */
char *
cramp_danger_words_headline (const CrampDanger *danger,
                             const char        *number)
{
  switch (danger->level)
    {
    case CRAMP_DANGER_EMERGENCY:
      /* Translators: %s is the emergency number. */
      return g_strdup_printf (_ ("Call %s now, or go to an emergency department now."), number);
    case CRAMP_DANGER_URGENT:
      return g_strdup (_ ("See a doctor today."));
    case CRAMP_DANGER_SOON:
      return g_strdup (_ ("Make an appointment with a doctor soon."));
    case CRAMP_DANGER_NONE:
    default:
      return NULL;
    }
}

/**
 * cramp_danger_words_rest:
 * @danger: what cannot wait
 * @number: the emergency number
 *
 * Returns: (transfer full) (nullable): what follows the headline, or %NULL
 */
char *
cramp_danger_words_rest (const CrampDanger *danger,
                         const char        *number)
{
  switch (danger->level)
    {
    case CRAMP_DANGER_EMERGENCY:
      return g_strdup (_ ("Do not wait; get help first."));
    case CRAMP_DANGER_URGENT:
      /* Translators: %s is the emergency number. */
      return g_strdup_printf (_ ("If no doctor can see you today, go to an emergency department. If it gets worse, call %s."), number);
    case CRAMP_DANGER_SOON:
      return g_strdup (_ ("Tell the doctor about this. If anything gets worse, look at the list again."));
    case CRAMP_DANGER_NONE:
    default:
      return NULL;
    }
}

/**
 * cramp_danger_words_advice:
 * @danger: what cannot wait
 * @number: the emergency number
 *
 * Returns: (transfer full) (nullable): all that is to be done, or %NULL when
 *   there is nothing that cannot wait
 */
char *
cramp_danger_words_advice (const CrampDanger *danger,
                           const char        *number)
{
  g_autofree char *headline = cramp_danger_words_headline (danger, number);
  g_autofree char *rest = cramp_danger_words_rest (danger, number);

  return headline == NULL ? NULL : cramp_words_sentences (headline, rest);
}

static char *
list_signs (int set)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (int sign = 0; sign < cramp_sign_vocabulary.n_codes; sign++)
    if (set & CRAMP_SET (sign))
      /* Translators: the words of one line of the list of urgent signs, quoted. */
      g_ptr_array_add (parts, g_strdup_printf (_ ("“%s”"), cramp_danger_words_sign (sign)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);
}

static void
add_ticked (GPtrArray *sentences,
            int        set)
{
  g_autofree char *list = list_signs (set);

  if (set == 0)
    return;

  /* Translators: %s is what was ticked, quoted, one or several of them. */
  g_ptr_array_add (sentences, g_strdup_printf (_ ("You ticked %s."), list));
}

static void
add_between_legs (GPtrArray    *sentences,
                  CrampEpisode *episode)
{
  g_autofree char *time = NULL;

  if (episode == NULL)
    return;

  if (!cramp_episode_knows_time (episode))
    {
      g_ptr_array_add (sentences, g_strdup (_ ("You logged that it was numb between the legs after a cramp of the last two nights.")));
      return;
    }

  time = cramp_words_time (cramp_episode_get_start (episode));
  /* Translators: %s is a time of day. */
  g_ptr_array_add (sentences, g_strdup_printf (_ ("You logged that it was numb between the legs after the cramp at %s."), time));
}

static void
add_long_cramp (GPtrArray    *sentences,
                CrampEpisode *episode)
{
  g_autofree char *time = NULL;

  if (episode == NULL)
    return;

  if (!cramp_episode_knows_time (episode))
    {
      g_ptr_array_add (sentences, g_strdup (_ ("You logged that a cramp of the last two nights lasted more than 10 minutes and has not settled, or not fully.")));
      return;
    }

  time = cramp_words_time (cramp_episode_get_start (episode));
  /* Translators: %s is a time of day. */
  g_ptr_array_add (sentences, g_strdup_printf (_ ("You logged that the cramp at %s lasted more than 10 minutes and has not settled, or not fully."), time));
}

/**
 * cramp_danger_words_reason:
 * @danger: what cannot wait
 *
 * Says what the person ticked or logged, and never what it may be.
 *
 * Returns: (transfer full) (nullable): the reason, or %NULL when nothing was
 *   ticked or logged that cannot wait
 */
char *
cramp_danger_words_reason (const CrampDanger *danger)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  char *reason = NULL;

  add_ticked (sentences, danger->signs);
  add_between_legs (sentences, danger->between_legs);
  add_long_cramp (sentences, danger->long_cramp);

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autofree char *before = reason;
      const char      *sentence = g_ptr_array_index (sentences, i);

      reason = cramp_words_sentences (before, sentence);
    }

  return reason;
}

/**
 * cramp_danger_words_before_all:
 * @number: the emergency number
 *
 * Returns: (transfer full): what stands above the list of signs
 */
char *
cramp_danger_words_before_all (const char *number)
{
  /* Translators: %s is the emergency number. */
  return g_strdup_printf (_ ("If it is serious, do not fill in anything: call %s now."), number);
}

/**
 * cramp_danger_words_ask_settled:
 * @episode: a cramp over ten minutes
 *
 * Returns: (transfer full): the question whether it settled
 */
char *
cramp_danger_words_ask_settled (CrampEpisode *episode)
{
  g_autofree char *time = cramp_words_time (cramp_episode_get_start (episode));

  if (!cramp_episode_knows_time (episode))
    return g_strdup (_ ("A cramp of the last two nights lasted more than 10 minutes. Has it settled?"));

  /* Translators: %s is a time of day. */
  return g_strdup_printf (_ ("The cramp at %s lasted more than 10 minutes. Has it settled?"), time);
}
