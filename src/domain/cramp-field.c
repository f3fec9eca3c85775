/* cramp-field.c - the questions a record can answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-field.h"

#define MINUTES_A_DAY (24 * 60)
#define ALL_WEEKDAYS 0x7f

/**
 * cramp_field_accepts:
 * @field: a question
 * @answer: an answer
 *
 * Tells whether @answer can stand in a diary. %CRAMP_UNANSWERED always can.
 *
 * Returns: %FALSE when @answer is out of the question's range
 */
gboolean
cramp_field_accepts (const CrampField *field,
                     int               answer)
{
  if (answer == CRAMP_UNANSWERED)
    return TRUE;

  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      return answer >= field->minimum && answer <= field->maximum;
    case CRAMP_FIELD_FLAG:
      return answer == FALSE || answer == TRUE;
    case CRAMP_FIELD_CHOICE:
      return answer >= 0 && answer < field->vocabulary->n_codes;
    case CRAMP_FIELD_SET:
      return answer >= 0 && answer < CRAMP_SET (field->vocabulary->n_codes);
    case CRAMP_FIELD_CLOCK:
      return answer >= 0 && answer < MINUTES_A_DAY;
    case CRAMP_FIELD_WEEKDAYS:
      return answer >= 0 && answer <= ALL_WEEKDAYS;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * cramp_answers_clear:
 * @answers: (array length=n_answers): the answers of a record
 * @n_answers: how many there are
 *
 * Takes every answer back.
 */
void
cramp_answers_clear (int  *answers,
                     guint n_answers)
{
  for (guint i = 0; i < n_answers; i++)
    answers[i] = CRAMP_UNANSWERED;
}

/**
 * cramp_answers_edit:
 * @answers: (array length=n_answers): the answers in the diary
 * @before: (array length=n_answers): those that the person was shown
 * @after: (array length=n_answers): what they made of them
 * @n_answers: how many there are
 *
 * Brings their changes into @answers. What they did not touch stays as it is
 * there: another window or program may have answered it meanwhile.
 *
 * Returns: whether they changed anything
 */
gboolean
cramp_answers_edit (int       *answers,
                    const int *before,
                    const int *after,
                    guint      n_answers)
{
  gboolean edited = FALSE;

  for (guint i = 0; i < n_answers; i++)
    if (after[i] != before[i])
      {
        answers[i] = after[i];
        edited = TRUE;
      }

  return edited;
}
