/* frequency-trial.c - how often signal 1 is wrong, and how soon it is right
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "frequency-trial.h"

#include "cramp-frequency.h"

#include <math.h>

#define MAX_NIGHTS 500

/* The state after each night. */
typedef struct
{
  gboolean warning[MAX_NIGHTS];
  gboolean watch[MAX_NIGHTS];
} Course;

static void
follow_diary (const FrequencyTrial *trial,
              GRand                *rand,
              Course               *course)
{
  CrampNightTotal      totals[MAX_NIGHTS];
  CrampFrequencyReplay replay;

  g_assert (trial->n_nights <= MAX_NIGHTS);
  draw_diary (&trial->plan, rand, totals, trial->n_nights);
  cramp_frequency_replay_init (&replay, DIARY_FIRST_NIGHT, trial->usual_before);
  for (int night = 0; night < trial->n_nights; night++)
    {
      cramp_frequency_replay_advance (&replay, totals, trial->n_nights, DIARY_FIRST_NIGHT + night);
      if (night < trial->latches_from)
        replay.latest_rule = replay.latest_warning_rule = 0;
      course->warning[night] = cramp_frequency_replay_is_warning (&replay);
      course->watch[night] = cramp_frequency_replay_is_watching (&replay);
    }
}

static int
count_onsets (const gboolean *on,
              int             n_nights)
{
  int onsets = on[0];

  for (int night = 1; night < n_nights; night++)
    onsets += on[night] && !on[night - 1];

  return onsets;
}

static Estimate
estimate_mean (double sum,
               double sum_of_squares,
               int    n)
{
  double mean = sum / n;

  return (Estimate){ mean, sqrt ((sum_of_squares / n - mean * mean) / n) };
}

/**
 * trial_count_onsets:
 * @trial: a trial
 *
 * Returns: how often a state begins in a diary, from the night on from which
 *   the latches run
 */
FrequencyOnsets
trial_count_onsets (const FrequencyTrial *trial)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (trial->seed);
  double warning = 0, warning_squares = 0, watch = 0, watch_squares = 0;

  for (int i = 0; i < trial->n_diaries; i++)
    {
      Course course;
      int    warnings, watches;

      follow_diary (trial, rand, &course);
      warnings = count_onsets (course.warning, trial->n_nights);
      watches = count_onsets (course.watch, trial->n_nights);
      warning += warnings;
      warning_squares += warnings * warnings;
      watch += watches;
      watch_squares += watches * watches;
    }

  return (FrequencyOnsets){
    .warning = estimate_mean (warning, warning_squares, trial->n_diaries),
    .watch = estimate_mean (watch, watch_squares, trial->n_diaries),
  };
}

static void
add_delay (FrequencyDelays *delays,
           const gboolean  *on,
           int              change,
           int              n_nights)
{
  int delay = 1;

  if (change > 0 && on[change - 1])
    return;

  delays->n_diaries++;
  while (change + delay <= n_nights && delay <= TRIAL_PATIENCE && !on[change + delay - 1])
    delay++;
  if (change + delay > n_nights)
    return;
  for (; delay <= TRIAL_PATIENCE; delay++)
    delays->within[delay]++;
}

/**
 * trial_count_delays:
 * @trial: a trial
 * @warning: (out): delays of a warning
 * @watch: (out): delays of a watch or a warning
 *
 * Counts the nights from the change in the plan to the state, or from the
 * first night when the plan has no change.
 */
void
trial_count_delays (const FrequencyTrial *trial,
                    FrequencyDelays      *warning,
                    FrequencyDelays      *watch)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (trial->seed);

  *warning = *watch = (FrequencyDelays){ 0 };
  for (int i = 0; i < trial->n_diaries; i++)
    {
      Course course;

      follow_diary (trial, rand, &course);
      add_delay (warning, course.warning, trial->plan.change, trial->n_nights);
      add_delay (watch, course.watch, trial->plan.change, trial->n_nights);
    }
}

/**
 * delays_get_share:
 * @delays: delays
 * @nights: 1 to %TRIAL_PATIENCE
 *
 * Returns: the share that was in the state within so many nights
 */
Estimate
delays_get_share (const FrequencyDelays *delays,
                  int                    nights)
{
  double share = (double) delays->within[nights] / delays->n_diaries;

  return (Estimate){ share, sqrt (share * (1 - share) / delays->n_diaries) };
}

/**
 * delays_get_median:
 * @delays: delays
 *
 * Returns: the nights within which half was in the state, or more than
 *   %TRIAL_PATIENCE
 */
int
delays_get_median (const FrequencyDelays *delays)
{
  int nights = 1;

  while (nights <= TRIAL_PATIENCE && 2 * delays->within[nights] < delays->n_diaries)
    nights++;

  return nights;
}
