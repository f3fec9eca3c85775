/* cramp-answer-row.h - one question that unfolds to its answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-answer-buttons.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_ANSWER_ROW (cramp_answer_row_get_type ())

G_DECLARE_FINAL_TYPE (CrampAnswerRow, cramp_answer_row, CRAMP, ANSWER_ROW, AdwExpanderRow)

void cramp_answer_row_set_answers (CrampAnswerRow    *self,
                                   const CrampAnswer *answers,
                                   guint              n_answers);
void cramp_answer_row_set_ends (CrampAnswerRow *self,
                                const char     *low,
                                const char     *high);

void cramp_answer_row_set_describe (CrampAnswerRow *self,
                                    char *(*describe) (int value));

int  cramp_answer_row_get_value (CrampAnswerRow *self);
void cramp_answer_row_set_value (CrampAnswerRow *self,
                                 int             value);

gboolean cramp_answer_row_is_whole (CrampAnswerRow *self);

G_END_DECLS
