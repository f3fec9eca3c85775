/* cramp-day-answer.h - answering a reminder of the day
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* How long "Later" puts a reminder of the day off, in minutes: a question that
 * comes back every ten minutes all morning would be nagging. (choice) */
#define CRAMP_DAY_LATER_MIN 60

/**
 * CrampDayAnswer:
 * @CRAMP_DAY_ANSWER_NO_CRAMPS: the night was free of cramps
 * @CRAMP_DAY_ANSWER_HAD_CRAMP: a cramp came in the night
 * @CRAMP_DAY_ANSWER_ASK_LATER: ask again in a while
 * @CRAMP_DAY_ANSWER_STRETCHED: the daytime stretch was done
 * @CRAMP_DAY_ANSWER_STRETCH_LATER: remind of it again in a while
 * @CRAMP_DAY_ANSWER_STRETCH_SKIP: not today
 *
 * What a person can say to a reminder of the day, for each in the order of its
 * buttons.
 */
typedef enum
{
  CRAMP_DAY_ANSWER_NO_CRAMPS,
  CRAMP_DAY_ANSWER_HAD_CRAMP,
  CRAMP_DAY_ANSWER_ASK_LATER,
  CRAMP_DAY_ANSWER_STRETCHED,
  CRAMP_DAY_ANSWER_STRETCH_LATER,
  CRAMP_DAY_ANSWER_STRETCH_SKIP,
  CRAMP_N_DAY_ANSWERS,
} CrampDayAnswer;

const char   *cramp_day_action_to_string (CrampDayAnswer answer);
gboolean      cramp_day_action_parse (const char     *name,
                                      CrampDayAnswer *answer);
CrampReminder cramp_day_answer_get_reminder (CrampDayAnswer answer);

gboolean cramp_day_answer_notice (CrampStore    *store,
                                  CrampDayAnswer answer,
                                  GDateTime     *now,
                                  char         **episode,
                                  GError       **error);

G_END_DECLS
