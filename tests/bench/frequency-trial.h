/* frequency-trial.h - how often signal 1 is wrong, and how soon it is right
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "diary-generator.h"

/* Nights after a change that are waited for a signal. */
#define TRIAL_PATIENCE 120

/**
 * FrequencyTrial:
 * @plan: the life of everybody in it
 * @seed: where chance starts
 * @n_diaries: how many people
 * @n_nights: how long their diaries are
 * @latches_from: the night before which states are forgotten, so that the
 *   first weeks do not reach into a trial of later ones
 * @usual_before: what everybody answered about the time before
 */
typedef struct
{
  DiaryPlan plan;
  guint32   seed;
  int       n_diaries, n_nights;
  int       latches_from;
  int       usual_before;
} FrequencyTrial;

/* A mean or a share, and its standard error. */
typedef struct
{
  double value, error;
} Estimate;

/**
 * FrequencyOnsets:
 * @warning: onsets of a warning
 * @watch: onsets of a watch or a warning
 *
 * How often a state begins, per diary.
 */
typedef struct
{
  Estimate warning, watch;
} FrequencyOnsets;

/**
 * FrequencyDelays:
 * @n_diaries: diaries that were not in the state before the change
 * @within: how many of them were in it on some night up to that many after
 *   the change, the night of the change being the first
 */
typedef struct
{
  int n_diaries;
  int within[TRIAL_PATIENCE + 1];
} FrequencyDelays;

FrequencyOnsets trial_count_onsets (const FrequencyTrial *trial);
void            trial_count_delays (const FrequencyTrial *trial,
                                    FrequencyDelays      *warning,
                                    FrequencyDelays      *watch);

Estimate delays_get_share (const FrequencyDelays *delays,
                           int                    nights);
int      delays_get_median (const FrequencyDelays *delays);
