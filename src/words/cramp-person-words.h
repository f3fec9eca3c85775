/* cramp-person-words.h - what can be answered about the person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-answer.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* The conditions one by one, and then that there is none of them. */
#define CRAMP_N_CONDITIONS (CRAMP_CONDITION_OPEN_SKIN + 1)
#define CRAMP_N_CONDITION_ANSWERS (CRAMP_N_CONDITIONS + 1)

/* How often cramps came before the diary. */
#define CRAMP_N_USUAL_ANSWERS (CRAMP_USUAL_NOT_SURE + 1)

extern const CrampAnswer cramp_condition_answers[CRAMP_N_CONDITION_ANSWERS];
extern const CrampAnswer cramp_usual_answers[CRAMP_N_USUAL_ANSWERS];

G_END_DECLS
