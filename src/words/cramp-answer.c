/* cramp-answer.c - one answer to a question, and its words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-answer.h"

#include "cramp-gettext.h"
#include "cramp-vocabulary.h"

/**
 * cramp_answer_holds:
 * @value: what the diary holds for the question
 * @several: whether several answers can hold
 *
 * Returns: whether the answer is the one given, or among those given
 */
gboolean
cramp_answer_holds (const CrampAnswer *self,
                    int                value,
                    gboolean           several)
{
  if (several && value > 0 && self->value > 0)
    return (value & self->value) != 0;

  return value == self->value;
}

/**
 * cramp_answers_describe:
 * @answers: (array length=n_answers): what can be answered
 * @value: what the diary holds for the question
 * @several: whether several answers can hold
 *
 * Returns: (transfer full) (nullable): the answers that hold, in words; %NULL
 *   when none does, as while the question is unanswered
 */
char *
cramp_answers_describe (const CrampAnswer *answers,
                        guint              n_answers,
                        int                value,
                        gboolean           several)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < n_answers && value != CRAMP_UNANSWERED; i++)
    if (cramp_answer_holds (&answers[i], value, several))
      g_ptr_array_add (labels, (gpointer) _ (answers[i].label));
  if (labels->len == 0)
    return NULL;

  g_ptr_array_add (labels, NULL);
  return g_strjoinv (C_ ("list", ", "), (char **) labels->pdata);
}
