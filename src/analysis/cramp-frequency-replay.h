/* cramp-frequency-replay.h - signal 1 night by night: baseline and latches
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-frequency-rules.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampNightSums:
 * @cramps: night cramps
 * @cramp_nights: nights with at least one
 * @several_nights: nights with at least two
 * @filled_in: nights filled in
 *
 * Sums over some nights of a diary.
 */
typedef struct
{
  guint cramps, cramp_nights, several_nights, filled_in;
} CrampNightSums;

/**
 * CrampBaseline:
 * @placed_on: the night it was placed for; nights are counted from the
 *   first of the diary, which is 1
 * @nights: its length, L of rule F2
 * @filled_in: how many of these are filled in
 * @e0: cramps, with the stand-in of rule F4
 * @x0: nights with cramps, with the stand-in
 * @n0: known nights, with the stand-in
 *
 * What the recent nights are compared with.
 */
typedef struct
{
  int   placed_on;
  guint nights;
  guint filled_in;
  guint e0, x0, n0;
} CrampBaseline;

/* A power of two of nights, more than the 98 that the rules look back on. */
#define CRAMP_FREQUENCY_MEMORY 128

/**
 * CrampFrequencyReplay:
 * @first: the first night of the diary (rule N5), 0 when there is none
 * @usual_before: the answer about the time before the diary
 * @nights: how many nights were replayed, so that the latest is
 *   @first + @nights - 1
 * @sums: sums up to each of the latest nights
 * @first_several: the first night with two or more cramps, 0 for none; like
 *   the following counted from the first night of the diary, which is 1
 * @first_many: the first night with three or more
 * @latest_rule: the latest night on which any rule held
 * @latest_warning_rule: the latest night on which a rule for a warning held
 * @baseline: what the latest night was compared with
 * @rules: the rules that held on the latest night
 *
 * All that signal 1 has to remember of a diary up to one night: a plain value.
 * A copy is a place to go on from, so that an entry for last night does not
 * cost a replay of years. Only its functions write to it.
 */
typedef struct
{
  CrampNightDate      first;
  int                 usual_before, nights;
  CrampNightSums      sums[CRAMP_FREQUENCY_MEMORY];
  int                 first_several, first_many;
  int                 latest_rule, latest_warning_rule;
  CrampBaseline       baseline;
  CrampFrequencyRules rules;
} CrampFrequencyReplay;

void cramp_frequency_replay_init (CrampFrequencyReplay *self,
                                  CrampNightDate        first,
                                  int                   usual_before);
void cramp_frequency_replay_advance (CrampFrequencyReplay  *self,
                                     const CrampNightTotal *totals,
                                     gsize                  n_totals,
                                     CrampNightDate         as_of);

CrampNightSums       cramp_frequency_replay_sum (const CrampFrequencyReplay *self,
                                                 int                         after,
                                                 int                         until);
CrampFrequencyCounts cramp_frequency_replay_count (const CrampFrequencyReplay *self);
gboolean             cramp_frequency_replay_is_watching (const CrampFrequencyReplay *self);
gboolean             cramp_frequency_replay_is_warning (const CrampFrequencyReplay *self);

G_END_DECLS
