/* cramp-tonight-words.h - the latest cramps in words, to head a page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"

G_BEGIN_DECLS

char *cramp_tonight_words_last_cramp (CrampEpisode  *latest,
                                      GArray        *totals,
                                      CrampNightDate last,
                                      GDateTime     *now) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_tonight_words_logged (GPtrArray *episodes) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_tonight_words_unanswered (guint count) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_tonight_words_between (CrampNightDate first,
                                   CrampNightDate last) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
