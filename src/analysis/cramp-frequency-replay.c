/* cramp-frequency-replay.c - signal 1 night by night: baseline and latches
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-frequency-replay.h"

#include "cramp-constants.h"

/* By the answer about the time before the diary (rule F4). */
static const guint stand_in_cramps[] = CRAMP_STAND_IN_CRAMPS;

/* The sums up to @night, which may lie before the diary. */
static CrampNightSums
get_sums (const CrampFrequencyReplay *self,
          int                         night)
{
  CrampNightSums none = { 0 };

  return night <= 0 ? none : self->sums[night % CRAMP_FREQUENCY_MEMORY];
}

/**
 * cramp_frequency_replay_sum:
 * @after: a night, counted from the first of the diary, which is 1; not more
 *   than 127 nights before the latest one
 * @until: a night from @after to the latest one
 *
 * Sums up the nights after @after, up to and including @until, leaving out
 * those before the diary.
 *
 * Returns: the sums
 */
CrampNightSums
cramp_frequency_replay_sum (const CrampFrequencyReplay *self,
                            int                         after,
                            int                         until)
{
  CrampNightSums sums = get_sums (self, until);
  CrampNightSums before = get_sums (self, after);

  sums.cramps -= before.cramps;
  sums.cramp_nights -= before.cramp_nights;
  sums.several_nights -= before.several_nights;
  sums.filled_in -= before.filled_in;

  return sums;
}

/* Rule F4: what a person remembers of the time before the diary stands in for
 * nights the diary does not have. Halves round up. */
static void
add_stand_in (CrampBaseline *baseline,
              int            usual_before)
{
  guint missing, twice_cramps;

  if (usual_before < 0 || usual_before >= (int) G_N_ELEMENTS (stand_in_cramps))
    return;
  if (baseline->n0 >= CRAMP_STAND_IN_NIGHTS)
    return;

  missing = CRAMP_STAND_IN_NIGHTS - baseline->n0;
  twice_cramps = 2 * stand_in_cramps[usual_before] * missing / CRAMP_STAND_IN_NIGHTS;
  baseline->n0 += missing;
  baseline->x0 += (twice_cramps + 1) / 2;
  baseline->e0 += (twice_cramps + 1) / 2;
}

/* Rule F2, for the latest night. */
static void
place_baseline (CrampFrequencyReplay *self)
{
  int            until = MAX (self->nights - CRAMP_FORTNIGHT, 0);
  int            after = MAX (until - CRAMP_BASELINE_NIGHTS, 0);
  CrampNightSums sums = cramp_frequency_replay_sum (self, after, until);

  self->baseline = (CrampBaseline){
    .placed_on = self->nights,
    .nights = until - after,
    .filled_in = sums.filled_in,
    .e0 = sums.cramps,
    .x0 = sums.cramp_nights,
    .n0 = sums.filled_in,
  };
  add_stand_in (&self->baseline, self->usual_before);
}

/* Rule F10: a state must not become its own baseline. From the night after it
 * began, the baseline stays while the state does, but not for ever. */
static gboolean
is_frozen_tomorrow (const CrampFrequencyReplay *self)
{
  if (!cramp_frequency_replay_is_watching (self) || self->baseline.n0 < CRAMP_KNOWN_NIGHTS)
    return FALSE;

  return self->nights - self->baseline.placed_on < CRAMP_FROZEN_NIGHTS;
}

static void
add_night (CrampFrequencyReplay *self,
           guint                 cramps,
           gboolean              filled_in)
{
  CrampNightSums sums = get_sums (self, self->nights);

  self->nights++;
  sums.cramps += cramps;
  sums.cramp_nights += cramps > 0;
  sums.several_nights += cramps >= CRAMP_SEVERAL_A_NIGHT;
  sums.filled_in += filled_in || cramps > 0;
  self->sums[self->nights % CRAMP_FREQUENCY_MEMORY] = sums;

  if (self->first_several == 0 && cramps >= CRAMP_SEVERAL_A_NIGHT)
    self->first_several = self->nights;
  if (self->first_many == 0 && cramps >= CRAMP_MANY_A_NIGHT)
    self->first_many = self->nights;
}

static void
step (CrampFrequencyReplay *self,
      guint                 cramps,
      gboolean              filled_in)
{
  gboolean             frozen = is_frozen_tomorrow (self);
  CrampFrequencyCounts counts;

  add_night (self, cramps, filled_in);
  if (!frozen)
    place_baseline (self);

  counts = cramp_frequency_replay_count (self);
  self->rules = cramp_frequency_counts_get_rules (&counts);
  if (self->rules != 0)
    self->latest_rule = self->nights;
  if (self->rules & CRAMP_FREQUENCY_WARNING_RULES)
    self->latest_warning_rule = self->nights;
}

/**
 * cramp_frequency_replay_init:
 * @self: (out caller-allocates): a replay
 * @first: the first night of the diary (rule N5), 0 when there is none
 * @usual_before: the answer about the time before the diary, 0 to 3 from
 *   "less than once a month" to "three or more a week"; anything else for
 *   "not sure" and for no answer
 *
 * Goes to the eve of the first night.
 */
void
cramp_frequency_replay_init (CrampFrequencyReplay *self,
                             CrampNightDate        first,
                             int                   usual_before)
{
  *self = (CrampFrequencyReplay){ .first = first, .usual_before = usual_before };
  place_baseline (self);
}

/* The index of the first total on @night or after it. */
static gsize
find_total (const CrampNightTotal *totals,
            gsize                  n_totals,
            CrampNightDate         night)
{
  gsize low = 0, high = n_totals;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (totals[middle].night < night)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cramp_frequency_replay_advance:
 * @totals: (array length=n_totals): nights, in ascending order, each once
 * @n_totals: how many
 * @as_of: the night to go to
 *
 * Replays the nights after the latest one, up to and including @as_of. Of
 * @totals only those nights are read; one that is not there is unknown. Does
 * nothing when @as_of is not after the latest night.
 */
void
cramp_frequency_replay_advance (CrampFrequencyReplay  *self,
                                const CrampNightTotal *totals,
                                gsize                  n_totals,
                                CrampNightDate         as_of)
{
  gsize i;

  if (self->first == 0)
    return;

  i = find_total (totals, n_totals, self->first + self->nights);
  for (CrampNightDate night = self->first + self->nights; night <= as_of; night++)
    {
      gboolean known = i < n_totals && totals[i].night == night;

      step (self, known ? totals[i].cramps : 0, known && totals[i].filled_in);
      i += known;
    }
}

/* Rule F3: who fills in less than usual is taken to have slept well, because
 * people write more about bad nights. Before there is a usual, every night
 * counts. */
static guint
complete_as_usual (const CrampFrequencyReplay *self,
                   int                         window,
                   guint                       filled_in)
{
  guint known = MIN (window, self->nights);
  guint length = self->baseline.nights;

  if (length > 0)
    known = (known * self->baseline.filled_in + length - 1) / length;

  return MAX (filled_in, known);
}

/**
 * cramp_frequency_replay_count:
 *
 * Counts what the rules look at on the latest night (rules F1 to F4).
 *
 * Returns: the counts
 */
CrampFrequencyCounts
cramp_frequency_replay_count (const CrampFrequencyReplay *self)
{
  int            now = self->nights;
  CrampNightSums week = cramp_frequency_replay_sum (self, now - CRAMP_WEEK, now);
  CrampNightSums fortnight = cramp_frequency_replay_sum (self, now - CRAMP_FORTNIGHT, now);
  CrampNightSums before = get_sums (self, now - CRAMP_FORTNIGHT);

  return (CrampFrequencyCounts){
    .e7 = week.cramps,
    .x7 = week.cramp_nights,
    .n7 = complete_as_usual (self, CRAMP_WEEK, week.filled_in),
    .x14 = fortnight.cramp_nights,
    .n14 = complete_as_usual (self, CRAMP_FORTNIGHT, fortnight.filled_in),
    .m14 = fortnight.several_nights,
    .filled_in_14 = fortnight.filled_in,
    .e0 = self->baseline.e0,
    .x0 = self->baseline.x0,
    .n0 = self->baseline.n0,
    .m_before = before.several_nights,
    .filled_in_before = before.filled_in,
    .several_is_new = self->first_several > MAX (now - CRAMP_WEEK, 0),
    .many_is_new = self->first_many > MAX (now - CRAMP_WEEK, 0),
  };
}

/* Rule F9: on the fourteenth night in a row without its rules a latch clears. */
static gboolean
is_latched (const CrampFrequencyReplay *self,
            int                         latest_rule)
{
  return latest_rule > 0 && self->nights - latest_rule < CRAMP_LATCH_NIGHTS;
}

/**
 * cramp_frequency_replay_is_watching:
 *
 * Returns: whether the latch for a watch is on after the latest night; it is
 *   whenever the one for a warning is
 */
gboolean
cramp_frequency_replay_is_watching (const CrampFrequencyReplay *self)
{
  return is_latched (self, self->latest_rule);
}

/**
 * cramp_frequency_replay_is_warning:
 *
 * Returns: whether the latch for a warning is on after the latest night
 */
gboolean
cramp_frequency_replay_is_warning (const CrampFrequencyReplay *self)
{
  return is_latched (self, self->latest_warning_rule);
}
