/* cramp-signal-words.h - a signal in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings-words.h"

G_BEGIN_DECLS

const char       *cramp_signal_words_title (CrampSignal signal);
char             *cramp_signal_words_heading (const CrampSignalWords *words) G_GNUC_WARN_UNUSED_RESULT;
CrampSignalWords *cramp_signal_words_new (const CrampFindings *findings,
                                          CrampSignal          signal,
                                          CrampNightDate       today) G_GNUC_WARN_UNUSED_RESULT;
const char       *cramp_signal_words_ask (const CrampFindings *findings,
                                          CrampNightDate       today);

G_END_DECLS
