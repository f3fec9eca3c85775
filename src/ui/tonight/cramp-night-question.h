/* cramp-night-question.h - how was last night?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cramp-night-date.h"

G_BEGIN_DECLS

#define CRAMP_TYPE_NIGHT_QUESTION (cramp_night_question_get_type ())

G_DECLARE_FINAL_TYPE (CrampNightQuestion, cramp_night_question, CRAMP, NIGHT_QUESTION, AdwBin)

void cramp_night_question_set_night (CrampNightQuestion *self,
                                     CrampNightDate      night);

G_END_DECLS
