/* cramp-recent.h - the recent entries that signals 2 and 3 look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"

G_BEGIN_DECLS

/**
 * CrampRecent:
 * @as_of: the night to speak about, t of the rules
 * @running: the night that was running at @now; later than @as_of while
 *   nobody has answered for it yet
 * @now: the moment to speak about: the current one, or for a past night its
 *   closing noon
 * @episodes: (element-type CrampEpisode): the cramps of the nights that
 *   cramp_recent_first() names up to @running, sorted as
 *   cramp_episode_compare() does
 * @nights: (element-type CrampNight): what was answered for these nights,
 *   ascending
 * @checks: (element-type CrampDangerCheck): the looks at the list of danger
 *   signs in these nights and not after @now, the oldest first
 * @conditions: the profile's set of #CrampCondition, or %CRAMP_UNANSWERED
 *
 * All that the rules without a memory look at: signals 2 and 3, the danger
 * signs, the patterns and the safety of the foot soak. It owns nothing.
 */
typedef struct
{
  CrampNightDate as_of, running;
  GDateTime     *now;
  GPtrArray     *episodes;
  GPtrArray     *nights;
  GPtrArray     *checks;
  int            conditions;
} CrampRecent;

CrampNightDate cramp_recent_first (CrampNightDate as_of);

GPtrArray        *cramp_recent_list_episodes (const CrampRecent *recent,
                                              guint              n_nights) G_GNUC_WARN_UNUSED_RESULT;
const CrampNight *cramp_recent_find_night (const CrampRecent *recent,
                                           CrampNightDate     night);
guint             cramp_recent_count_filled_in (const CrampRecent *recent,
                                                guint              n_nights);
gboolean          cramp_recent_has_condition (const CrampRecent *recent,
                                              CrampCondition     condition);

G_END_DECLS
