/* cramp-frequency-words.h - signal 1 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings-words.h"

G_BEGIN_DECLS

/* The state and the nights are set already. */
void cramp_frequency_words_fill (CrampSignalWords    *words,
                                 const CrampFindings *findings,
                                 CrampNightDate       today);

G_END_DECLS
