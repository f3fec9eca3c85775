/* cramp-plan-words.h - a plan with and without a care measure, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-helps.h"

G_BEGIN_DECLS

char *cramp_plan_words_title (const CrampHelps *helps) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_state (const CrampHelps *helps,
                              int               soak_reasons) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_evening (int arm) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_reminder (const CrampPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_reminded (const CrampPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_weeks (guint blocks) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_choice (int soak_reasons) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_begun (CrampNightDate first,
                              CrampNightDate tonight) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_plan_words_counted (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
