/* cramp-frequency.c - signal 1: have cramps become more frequent?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-frequency.h"

/* A night as a date, from its number in the diary. */
static CrampNightDate
name_night (const CrampFrequencyReplay *replay,
            int                         night)
{
  return night <= 0 ? 0 : replay->first + night - 1;
}

/* Rule F11. */
static CrampSignalState
find_state (const CrampFrequencyReplay *replay,
            const CrampFrequencyCounts *counts)
{
  if (cramp_frequency_replay_is_warning (replay))
    return CRAMP_SIGNAL_WARNING;
  if (cramp_frequency_replay_is_watching (replay))
    return CRAMP_SIGNAL_WATCH;
  if (!cramp_frequency_counts_are_known (counts) || counts->filled_in_14 < CRAMP_QUIET_NIGHTS)
    return CRAMP_SIGNAL_INSUFFICIENT;

  return CRAMP_SIGNAL_QUIET;
}

static void
count_diary (CrampFrequency             *self,
             const CrampFrequencyReplay *replay)
{
  CrampNightSums all = replay->sums[replay->nights % CRAMP_FREQUENCY_MEMORY];

  self->filled_in = all.filled_in;
  self->not_filled_in = replay->nights - all.filled_in;
  self->with_cramps = all.cramp_nights;
}

static void
list_cramp_nights (CrampFrequency             *self,
                   const CrampFrequencyReplay *replay)
{
  guint n = 0;

  for (int night = MAX (replay->nights - CRAMP_FORTNIGHT + 1, 1); night <= replay->nights; night++)
    if (cramp_frequency_replay_sum (replay, night - 1, night).cramps > 0)
      self->cramp_nights[n++] = name_night (replay, night);
}

/* Rule F12: three cramps in a week are less of a surprise in somebody who had
 * such weeks before. */
static guint
count_weeks_before (const CrampFrequencyReplay *replay)
{
  guint weeks = 0;

  for (int i = 1; i <= CRAMP_WEEKS_BEFORE; i++)
    {
      int            until = replay->nights - i * CRAMP_WEEK;
      CrampNightSums week = cramp_frequency_replay_sum (replay, until - CRAMP_WEEK, until);

      weeks += week.cramps >= CRAMP_MANY_A_WEEK;
    }

  return weeks;
}

static CrampNightDate
find_last_warning (const CrampFrequencyReplay *replay)
{
  int latched_until = replay->latest_warning_rule + CRAMP_LATCH_NIGHTS - 1;

  if (replay->latest_warning_rule == 0)
    return 0;

  return name_night (replay, MIN (replay->nights, latched_until));
}

static void
describe_baseline (CrampFrequency             *self,
                   const CrampFrequencyReplay *replay)
{
  int last = replay->baseline.placed_on - CRAMP_FORTNIGHT;

  self->baseline_frozen = replay->baseline.placed_on != replay->nights;
  self->stand_in_nights = replay->baseline.n0 - replay->baseline.filled_in;
  self->baseline_last = name_night (replay, last);
  if (self->baseline_last != 0)
    self->baseline_first = self->baseline_last - replay->baseline.nights + 1;
}

/**
 * cramp_frequency_conclude:
 * @replay: a replay that went to the night in question
 *
 * Concludes what signal 1 says on the latest night of @replay (rules F11 to
 * F13).
 *
 * Returns: the signal
 */
CrampFrequency
cramp_frequency_conclude (const CrampFrequencyReplay *replay)
{
  CrampFrequencyCounts counts = cramp_frequency_replay_count (replay);
  CrampSignalState     state = find_state (replay, &counts);
  CrampFrequency       self;

  self = (CrampFrequency){
    .state = state,
    .rules = replay->rules,
    .counts = counts,
    .known = cramp_frequency_counts_are_known (&counts),
    .occasional = cramp_frequency_counts_are_occasional (&counts),
    .p7 = cramp_frequency_counts_get_p7 (&counts),
    .p14 = cramp_frequency_counts_get_p14 (&counts),
    .fewer = state != CRAMP_SIGNAL_INSUFFICIENT && cramp_frequency_counts_are_fewer (&counts),
    .first = replay->first,
    .as_of = name_night (replay, replay->nights),
    .weeks_before = count_weeks_before (replay),
    .last_warning = find_last_warning (replay),
  };
  count_diary (&self, replay);
  list_cramp_nights (&self, replay);
  describe_baseline (&self, replay);

  return self;
}

/**
 * cramp_frequency_assess:
 * @totals: (array length=n_totals): nights, in ascending order, each once;
 *   those before @first or after @as_of are ignored
 * @n_totals: how many
 * @first: the first night of the diary (rule N5), 0 when there is none
 * @as_of: the night to speak about (rule N4)
 * @usual_before: as for cramp_frequency_replay_init()
 *
 * Replays a diary from its first night (rule F9) and concludes what signal 1
 * says on the night @as_of. The cost is that of a few dozen additions a
 * night; cramp_frequency_replay_advance() saves them where they matter.
 *
 * Returns: the signal
 */
CrampFrequency
cramp_frequency_assess (const CrampNightTotal *totals,
                        gsize                  n_totals,
                        CrampNightDate         first,
                        CrampNightDate         as_of,
                        int                    usual_before)
{
  CrampFrequencyReplay replay;
  CrampFrequency       self;

  cramp_frequency_replay_init (&replay, first, usual_before);
  cramp_frequency_replay_advance (&replay, totals, n_totals, as_of);
  self = cramp_frequency_conclude (&replay);
  self.as_of = as_of;

  return self;
}
