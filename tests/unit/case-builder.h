/* case-builder.h - a diary of a few weeks in one line of text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-recent.h"

G_BEGIN_DECLS

/* The night that every case is about, 17 September 2025, and the beginning of
 * its day in seconds since 1970. */
#define CASE_NIGHT 739511
#define CASE_DAY_SECONDS ((gint64) (CASE_NIGHT - 719163) * 86400)

/**
 * DiaryCase:
 * @recent: what the rules look at, as long as the case lives
 * @episodes: (element-type CrampEpisode): all cramps
 * @nights: (element-type CrampNight): all nights
 * @checks: (element-type CrampDangerCheck): all looks at the danger signs
 *
 * A diary around %CASE_NIGHT. The arrays may be filled in any order and with
 * anything; diary_case_refresh() makes @recent of them.
 */
typedef struct
{
  CrampRecent recent;
  GPtrArray  *episodes;
  GPtrArray  *nights;
  GPtrArray  *checks;
} DiaryCase;

DiaryCase *diary_case_new (void) G_GNUC_WARN_UNUSED_RESULT;
DiaryCase *diary_case_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void       diary_case_free (DiaryCase *self);
void       diary_case_refresh (DiaryCase *self);
void       diary_case_set_night (DiaryCase     *self,
                                 CrampNightDate as_of,
                                 gboolean       running);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DiaryCase, diary_case_free)

G_END_DECLS
