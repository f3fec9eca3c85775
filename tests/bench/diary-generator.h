/* diary-generator.h - diaries of people who do not exist
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"

/**
 * DiaryKind:
 * @DIARY_POISSON: cramps come one by one, nights are complete
 * @DIARY_CLUSTERED: half as many more come in the same night
 * @DIARY_BAD_WEEKS: some weeks are worse than others
 * @DIARY_SEASON: summer is twice as bad as winter
 * @DIARY_GAPS: three nights in ten are not filled in
 * @DIARY_BAD_NIGHTS: half of the good nights are not filled in, nor are a few
 *   of the bad ones
 */
typedef enum
{
  DIARY_POISSON,
  DIARY_CLUSTERED,
  DIARY_BAD_WEEKS,
  DIARY_SEASON,
  DIARY_GAPS,
  DIARY_BAD_NIGHTS,
  N_DIARY_KINDS,
} DiaryKind;

/**
 * DiaryPlan:
 * @kind: how cramps and gaps come
 * @rate: cramps a week
 * @later_rate: cramps a week from night @change on
 * @change: the night on which life changes, counted from 0; 0 for a life
 *   that does not
 * @later_gaps: whether from @change on only one good night in five is filled in
 */
typedef struct
{
  DiaryKind kind;
  double    rate, later_rate;
  int       change;
  gboolean  later_gaps;
} DiaryPlan;

/* The night 0 of every diary. */
#define DIARY_FIRST_NIGHT 700000

void draw_diary (const DiaryPlan *plan,
                 GRand           *rand,
                 CrampNightTotal *totals,
                 int              n_nights);
