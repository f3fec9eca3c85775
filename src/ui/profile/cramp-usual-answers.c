/* cramp-usual-answers.c - how often cramps came before the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-usual-answers.h"

#include <glib/gi18n.h>

#include "cramp-vocabulary.h"

static const CrampAnswer answers[] = {
  { CRAMP_USUAL_LESS_THAN_MONTHLY, N_ ("Never or rarely") },
  { CRAMP_USUAL_1_TO_3_A_MONTH, N_ ("1 to 3 a month") },
  { CRAMP_USUAL_1_TO_2_A_WEEK, N_ ("1 or 2 a week") },
  { CRAMP_USUAL_3_OR_MORE_A_WEEK, N_ ("3 or more a week") },
  { CRAMP_USUAL_NOT_SURE, N_ ("Not sure") },
};

/**
 * cramp_usual_answers_set:
 * @row: a row without answers
 *
 * Lets the row ask how often cramps came before the diary. Its value is a
 * #CrampUsualBefore.
 */
void
cramp_usual_answers_set (CrampAnswerRow *row)
{
  cramp_answer_row_set_answers (row, answers, G_N_ELEMENTS (answers));
}
