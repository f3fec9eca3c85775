/* cramp-danger-words.h - what cannot wait, in a person's words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-danger.h"

G_BEGIN_DECLS

const char *cramp_danger_words_sign (CrampSign sign);

char *cramp_danger_words_headline (const CrampDanger *danger,
                                   const char        *number) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_danger_words_rest (const CrampDanger *danger,
                               const char        *number) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_danger_words_advice (const CrampDanger *danger,
                                 const char        *number) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_danger_words_reason (const CrampDanger *danger) G_GNUC_WARN_UNUSED_RESULT;

char *cramp_danger_words_before_all (const char *number) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_danger_words_ask_settled (CrampEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
