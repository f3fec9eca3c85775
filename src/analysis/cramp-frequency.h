/* cramp-frequency.h - signal 1: have cramps become more frequent?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-constants.h"
#include "cramp-frequency-replay.h"
#include "cramp-frequency-rules.h"
#include "cramp-night-date.h"
#include "cramp-signal-state.h"

G_BEGIN_DECLS

/**
 * CrampFrequency:
 * @state: what the signal says
 * @rules: the rules that hold on @as_of itself
 * @counts: the counts they rest on
 * @known: whether the baseline is known (rule F5)
 * @occasional: whether cramps were occasional before (rule F5)
 * @p7: the mid-P value of the last 7 nights, NAN when not @known
 * @p14: the mid-P value of the last 14 nights, NAN when not @known
 * @fewer: whether there were fewer nights with cramps than before (rule F13)
 * @first: the first night of the diary, 0 when there is none
 * @as_of: the night this is about
 * @filled_in: nights filled in, of those from @first to @as_of
 * @not_filled_in: the other ones of them
 * @with_cramps: nights with cramps among them
 * @cramp_nights: the nights with cramps among the last 14, ascending; as many
 *   as @counts.x14 says
 * @weeks_before: in how many of the 12 weeks before the last 7 nights there
 *   were three or more cramps, too (rule F12)
 * @last_warning: the latest night with a warning, 0 when there was none
 * @baseline_first: the first night of the baseline, 0 when it has none
 * @baseline_last: the last night of the baseline, 0 when it has none
 * @stand_in_nights: how many of its nights stand in for nights before the
 *   diary (rule F4)
 * @baseline_frozen: whether the baseline stays where it was when the state
 *   began (rule F10)
 *
 * What the diary says about signal 1 on one night, and why. A plain value.
 */
typedef struct
{
  CrampSignalState     state;
  CrampFrequencyRules  rules;
  CrampFrequencyCounts counts;
  gboolean             known;
  gboolean             occasional;
  double               p7, p14;
  gboolean             fewer;
  CrampNightDate       first, as_of;
  guint                filled_in, not_filled_in, with_cramps;
  CrampNightDate       cramp_nights[CRAMP_FORTNIGHT];
  guint                weeks_before;
  CrampNightDate       last_warning;
  CrampNightDate       baseline_first, baseline_last;
  guint                stand_in_nights;
  gboolean             baseline_frozen;
} CrampFrequency;

CrampFrequency cramp_frequency_assess (const CrampNightTotal *totals,
                                       gsize                  n_totals,
                                       CrampNightDate         first,
                                       CrampNightDate         as_of,
                                       int                    usual_before);
CrampFrequency cramp_frequency_conclude (const CrampFrequencyReplay *replay);

G_END_DECLS
