/* cramp-episode-words.h - a cramp in a few words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"

G_BEGIN_DECLS

char *cramp_episode_words_time (CrampEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_episode_words_where (CrampEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_episode_words_describe (CrampEpisode *episode) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
