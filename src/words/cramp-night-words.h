/* cramp-night-words.h - a night by both of its days
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

const char *cramp_night_words_weekdays (CrampNightDate night);
const char *cramp_night_words_weekdays_within (CrampNightDate night);
char       *cramp_night_words_dates (CrampNightDate night) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_night_words_title (CrampNightDate night,
                                     CrampNightDate today) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_night_words_within (CrampNightDate night,
                                      CrampNightDate today) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_night_words_cramp (CrampEpisode  *episode,
                                     CrampNightDate today) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_night_words_full (CrampNightDate night) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_night_words_moment (GDateTime *instant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
