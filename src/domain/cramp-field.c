/* cramp-field.c - the questions a record can answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-field.h"

#include "cramp-time.h"

#define MINUTES_A_DAY (24 * 60)
#define ALL_WEEKDAYS 0x7f
#define LAST_WEEKDAY 7

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

/* In the order of the vocabulary, so that equal sets are equal texts. */
static char *
join_codes (const CrampVocabulary *vocabulary,
            int                    set)
{
  GString *codes = g_string_new (NULL);

  for (int value = 0; value < vocabulary->n_codes; value++)
    if (set & CRAMP_SET (value))
      {
        g_string_append (codes, codes->len > 0 ? CRAMP_LIST_SEPARATOR : "");
        g_string_append (codes, vocabulary->codes[value]);
      }

  return g_string_free (codes, FALSE);
}

static char *
join_weekdays (int set)
{
  GString *days = g_string_new (NULL);

  for (int day = 1; day <= LAST_WEEKDAY; day++)
    if (set & CRAMP_SET (day - 1))
      g_string_append_printf (days, "%s%d", days->len > 0 ? CRAMP_LIST_SEPARATOR : "", day);

  return g_string_free (days, FALSE);
}

/**
 * cramp_field_to_text:
 * @field: a question
 * @answer: an answer that it accepts, and not %CRAMP_UNANSWERED
 *
 * Returns: (transfer full): the answer as tables have it: a number, a code, or
 *   what is in a list one after the other
 */
char *
cramp_field_to_text (const CrampField *field,
                     int               answer)
{
  switch (field->kind)
    {
    case CRAMP_FIELD_NUMBER:
      return g_strdup_printf ("%d", answer);
    case CRAMP_FIELD_FLAG:
      return g_strdup (answer ? "true" : "false");
    case CRAMP_FIELD_CHOICE:
      return g_strdup (cramp_vocabulary_get_code (field->vocabulary, answer));
    case CRAMP_FIELD_SET:
      return join_codes (field->vocabulary, answer);
    case CRAMP_FIELD_CLOCK:
      return cramp_clock_to_string (answer);
    case CRAMP_FIELD_WEEKDAYS:
      return join_weekdays (answer);
    default:
      g_return_val_if_reached (NULL);
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
