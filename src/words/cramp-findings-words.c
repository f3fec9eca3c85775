/* cramp-findings-words.c - what the words of all signals have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-findings-words.h"

#include "cramp-gettext.h"
#include "cramp-words.h"

/**
 * cramp_signal_words_is_raised:
 *
 * Returns: whether it is worth showing to a doctor
 */
gboolean
cramp_signal_words_is_raised (CrampSignalState state)
{
  return state == CRAMP_SIGNAL_WATCH || state == CRAMP_SIGNAL_WARNING;
}

/**
 * cramp_signal_words_state:
 *
 * Returns: (transfer full): the state in a few words; what is missing when it
 *   is insufficient each signal says itself
 */
char *
cramp_signal_words_state (CrampSignalState state)
{
  switch (state)
    {
    case CRAMP_SIGNAL_WARNING:
      return g_strdup (_ ("Talk to a doctor soon"));
    case CRAMP_SIGNAL_WATCH:
      return g_strdup (_ ("Worth showing to a doctor"));
    case CRAMP_SIGNAL_QUIET:
      return g_strdup (_ ("Nothing noticed"));
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      return g_strdup (_ ("Not enough answers yet"));
    }
}

/**
 * cramp_signal_words_worry:
 *
 * Returns: what it does not say
 */
const char *
cramp_signal_words_worry (CrampSignalState state)
{
  if (cramp_signal_words_is_raised (state))
    return _ ("Many people have frequent cramps without a serious cause.");
  if (state == CRAMP_SIGNAL_QUIET)
    return _ ("No warning pattern in what you logged. See a doctor anyway if you are worried.");

  return _ ("The diary cannot say anything yet. See a doctor anyway if you are worried.");
}

static const char *
get_route (CrampSignalState state)
{
  return state == CRAMP_SIGNAL_WARNING ? _ ("The article advises seeing neurology or orthopaedics soon.")
                                       : _ ("Consider seeing a doctor, in neurology or orthopaedics.");
}

/**
 * cramp_signal_words_question:
 * @examinations: two or more of them
 *
 * Returns: what to ask the doctor about them, in one sentence
 */
const char *
cramp_signal_words_question (CrampExaminations examinations)
{
  switch ((guint) examinations)
    {
    case CRAMP_EXAMINATION_BACK | CRAMP_EXAMINATION_NERVES:
      return _ ("Would an MRI of the lower back or a test of the nerves (electrophysiology) help to find the cause?");
    case CRAMP_EXAMINATION_VESSELS | CRAMP_EXAMINATION_NERVES:
      return _ ("Would an ultrasound of the leg vessels or a test of the nerves (electrophysiology) help to find the cause?");
    case CRAMP_EXAMINATION_BACK | CRAMP_EXAMINATION_VESSELS:
      return _ ("Would an ultrasound of the leg vessels or an MRI of the lower back help to find the cause?");
    default:
      return _ ("Would an MRI of the lower back, an ultrasound of the leg vessels or a test of the nerves (electrophysiology) help to find the cause?");
    }
}

/**
 * cramp_signal_words_advice:
 * @state: a raised state
 * @reason: a sentence on why
 * @also: (nullable): a sentence on another department
 * @look: (nullable): a sentence on what doctors look at
 * @examinations: what to ask about
 *
 * Returns: (transfer full): what to do, the more urgent the clearer, and what
 *   to ask on a line of its own
 */
char *
cramp_signal_words_advice (CrampSignalState  state,
                           const char       *reason,
                           const char       *also,
                           const char       *look,
                           CrampExaminations examinations)
{
  g_autofree char *start = cramp_words_sentences (reason, get_route (state));
  g_autofree char *route = cramp_words_sentences (start, also);
  /* Translators: “Page for the Doctor” stands in the menu. */
  g_autofree char *records = cramp_words_sentences (route, _ ("Take your records along: “Page for the Doctor” puts them on one sheet."));

  /* Translators: %s is a question, such as "Would an MRI of the lower back help to find the cause?". */
  g_autofree char *ask = g_strdup_printf (_ ("A question to take along: %s"), cramp_signal_words_question (examinations));
  g_autofree char *last = cramp_words_sentences (look, ask);

  return g_strconcat (records, "\n", last, NULL);
}

/**
 * cramp_signal_words_list:
 * @lines: (element-type utf8): lines
 *
 * Returns: (transfer full): the lines under each other, with a bullet each
 */
char *
cramp_signal_words_list (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s• %s", i == 0 ? "" : "\n", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

void
cramp_signal_words_free (CrampSignalWords *words)
{
  g_free (words->status);
  g_free (words->finding);
  g_free (words->counts);
  g_free (words->before);
  g_free (words->rule);
  g_free (words->main_rule);
  g_free (words->advice);
  g_free (words->uncertainty);
  g_free (words);
}
