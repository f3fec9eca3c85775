/* cramp-merge.h - one record that two diaries know of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-episode.h"
#include "cramp-night.h"
#include "cramp-record.h"

G_BEGIN_DECLS

CrampEpisode         *cramp_merge_episodes (CrampEpisode *ours,
                                            CrampEpisode *theirs) G_GNUC_WARN_UNUSED_RESULT;
CrampNight           *cramp_merge_nights (const CrampNight *ours,
                                          const CrampNight *theirs) G_GNUC_WARN_UNUSED_RESULT;
CrampReminderSetting *cramp_merge_reminders (const CrampReminderSetting *ours,
                                             const CrampReminderSetting *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
