/* cramp-guide-words.h - a guided stretch or soak in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-guide.h"

G_BEGIN_DECLS

const char *cramp_guide_words_get_title (CrampCare care);
const char *cramp_guide_words_get_name (CrampExercise exercise);
const char *cramp_guide_words_get_how (CrampExercise exercise);
const char *cramp_guide_words_get_caution (CrampCare care,
                                           gboolean  is_numb);
char       *cramp_guide_words_step (const CrampGuideStep *step) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_guide_words_count (const CrampGuideRun  *run,
                                     const CrampGuideStep *step,
                                     gint64                now) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_guide_words_left (const CrampGuideRun *run,
                                    gint64               now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
