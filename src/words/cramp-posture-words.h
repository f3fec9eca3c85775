/* cramp-posture-words.h - signal 3 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings-words.h"

G_BEGIN_DECLS

/* The state and the nights are set already. */
void cramp_posture_words_fill (CrampSignalWords    *words,
                               const CrampFindings *findings);

G_END_DECLS
