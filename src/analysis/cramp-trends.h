/* cramp-trends.h - all that charts show of a while
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-profile.h"
#include "cramp-trend-measure.h"

G_BEGIN_DECLS

/* So many bars have room beside each other in a narrow window. (choice) */
#define CRAMP_TREND_MOST_BLOCKS 60

/**
 * CrampTrendBlock:
 * @span: the nights: a week, or several of them in a row; those of the first one
 *   may be fewer
 * @nights: how these nights were
 * @measures: the cramps in them, by #CrampTrendQuantity
 */
typedef struct
{
  CrampTrendSpan    span;
  CrampTrendNights  nights;
  CrampTrendMeasure measures[CRAMP_N_TREND_QUANTITIES];
} CrampTrendBlock;

/**
 * CrampTrendMark:
 * @medicine: a medicine
 * @night: the night of the day on which it was begun, or taken for the last time
 * @block: which of the blocks that night is in
 * @is_stop: whether it was the last day
 */
typedef struct
{
  const CrampMedicine *medicine;
  CrampNightDate       night;
  guint                block;
  gboolean             is_stop;
} CrampTrendMark;

/**
 * CrampTrendMaterial:
 * @first: the first night of the diary (rule N5), or 0 when it has none
 * @totals: (element-type CrampNightTotal): those of the nights that are filled
 *   in, by night; at least those that are asked for and of the twelve weeks
 *   before
 * @cramps: (element-type CrampEpisodeFacts): the night cramps, by night;
 *   likewise
 * @medicines: (nullable) (element-type CrampMedicine): what the person takes or
 *   took
 *
 * What charts are made of. It owns nothing.
 */
typedef struct
{
  CrampNightDate first;
  GArray        *totals;
  GArray        *cramps;
  GPtrArray     *medicines;
} CrampTrendMaterial;

/**
 * CrampTrends:
 * @span: which nights these are
 * @nights: how they were
 * @before: how the twelve weeks before were, as far as the diary goes back
 * @block_nights: how many nights a block has
 * @blocks: (element-type CrampTrendBlock): the nights in blocks, the last one up
 *   to the last night
 * @marks: (element-type CrampTrendMark): medicines begun and ended, in the order
 *   of days
 * @times: when cramps came
 * @places: where
 * @triggers: after what
 * @measures: how strong and how long they were, by #CrampTrendQuantity
 *
 * All that charts show of a while. The medicines belong to the material.
 */
typedef struct
{
  CrampTrendSpan     span;
  CrampTrendNights   nights, before;
  guint              block_nights;
  GArray            *blocks;
  GArray            *marks;
  CrampTrendTimes    times;
  CrampTrendPlaces   places;
  CrampTrendTriggers triggers;
  CrampTrendMeasure  measures[CRAMP_N_TREND_QUANTITIES];
} CrampTrends;

CrampTrends *cramp_trends_new (const CrampTrendMaterial *material,
                               CrampTrendSpan            span) G_GNUC_WARN_UNUSED_RESULT;
void         cramp_trends_free (CrampTrends *self);

const CrampTrendBlock *cramp_trends_get_block (const CrampTrends *self,
                                               guint              index);
const CrampTrendMark  *cramp_trends_get_mark (const CrampTrends *self,
                                              guint              index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampTrends, cramp_trends_free)

G_END_DECLS
