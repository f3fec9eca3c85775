/* cramp-tonight-reading.h - what the diary says, read once for a whole page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-clock.h"
#include "cramp-deed.h"
#include "cramp-episode.h"
#include "cramp-guide-run.h"
#include "cramp-profile.h"
#include "cramp-store.h"

G_BEGIN_DECLS

/**
 * CrampTonightReading:
 * @latest: (nullable): the latest cramp
 * @timed: (nullable): the latest of those whose time is known, which may last
 * @last_deed: (nullable): what was done last
 * @totals: (element-type CrampNightTotal): the nights since the latest cramp,
 *   and last night in any case
 * @last_night: (element-type CrampEpisode): the cramps of last night
 * @profile: the person
 * @run: (nullable): the guide that was begun last
 * @had_evening: whether there was a diary in the evening of the running night
 */
typedef struct
{
  CrampEpisode  *latest;
  CrampEpisode  *timed;
  CrampDeed     *last_deed;
  GArray        *totals;
  GPtrArray     *last_night;
  CrampProfile  *profile;
  CrampGuideRun *run;
  gboolean       had_evening;
} CrampTonightReading;

gboolean cramp_tonight_reading_read (CrampTonightReading *self,
                                     CrampStore          *store,
                                     const CrampBoot     *boot,
                                     GDateTime           *now,
                                     GError             **error);
void     cramp_tonight_reading_clear (CrampTonightReading *self);

gint64 cramp_tonight_reading_find_logged (const CrampTonightReading *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CrampTonightReading, cramp_tonight_reading_clear)

G_END_DECLS
