/* cramp-frequency-words.h - signal 1 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-frequency.h"

G_BEGIN_DECLS

char *cramp_frequency_words_state (const CrampFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_frequency_words_finding (const CrampFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_frequency_words_nights (const CrampFrequency *frequency,
                                    CrampNightDate        today) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_frequency_words_counts (const CrampFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_frequency_words_before (const CrampFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_frequency_words_rule (const CrampFrequency *frequency,
                                  CrampNightDate        today) G_GNUC_WARN_UNUSED_RESULT;

const char *cramp_frequency_words_advice (const CrampFrequency *frequency);
const char *cramp_frequency_words_uncertainty (const CrampFrequency *frequency);

G_END_DECLS
