/* cramp-day-check.h - how the day was, in three answers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-answer-buttons.h"
#include "cramp-night.h"

G_BEGIN_DECLS

/**
 * CrampDayQuestion:
 * @field: what it asks for
 * @answers: (array length=n_answers): what can be answered
 * @n_answers: how many answers there are
 * @summaries: (nullable): what is said of each answer without its question,
 *   untranslated
 *
 * A question about the day.
 */
typedef struct
{
  CrampNightField    field;
  const CrampAnswer *answers;
  guint              n_answers;
  const char *const *summaries;
} CrampDayQuestion;

#define CRAMP_N_DAY_QUESTIONS 3

extern const CrampDayQuestion cramp_day_questions[CRAMP_N_DAY_QUESTIONS];

#define CRAMP_TYPE_DAY_CHECK (cramp_day_check_get_type ())

G_DECLARE_FINAL_TYPE (CrampDayCheck, cramp_day_check, CRAMP, DAY_CHECK, AdwBin)

void cramp_day_check_set_night (CrampDayCheck    *self,
                                const CrampNight *night);

G_END_DECLS
