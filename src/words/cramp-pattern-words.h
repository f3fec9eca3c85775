/* cramp-pattern-words.h - what fits together, in words for a talk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings.h"

G_BEGIN_DECLS

const char *cramp_pattern_words_title (CrampPattern pattern);
char       *cramp_pattern_words_features (const CrampPatterns *patterns,
                                          CrampPattern         pattern) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_pattern_words_route (CrampPattern pattern);

const char *cramp_pain_words_title (void);
char       *cramp_pain_words_finding (const CrampPain *pain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
