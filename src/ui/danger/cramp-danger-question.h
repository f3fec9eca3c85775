/* cramp-danger-question.h - one question that is asked at once
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CRAMP_TYPE_DANGER_QUESTION (cramp_danger_question_get_type ())

G_DECLARE_FINAL_TYPE (CrampDangerQuestion, cramp_danger_question, CRAMP, DANGER_QUESTION, AdwBin)

void cramp_danger_question_ask (CrampDangerQuestion *self,
                                const char          *question,
                                gboolean             may_be_partly);

G_END_DECLS
