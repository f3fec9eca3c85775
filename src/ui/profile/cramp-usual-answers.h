/* cramp-usual-answers.h - how often cramps came before the diary
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-answer-row.h"

G_BEGIN_DECLS

void cramp_usual_answers_set (CrampAnswerRow *row);

G_END_DECLS
