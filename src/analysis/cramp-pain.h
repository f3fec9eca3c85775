/* cramp-pain.h - has the pain grown over the weeks?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-constants.h"
#include "cramp-recent.h"

G_BEGIN_DECLS

/**
 * CrampPain:
 * @recent: the cramps of the last 28 nights with an answer about pain
 * @before: those of the 56 nights before
 * @recent_median: twice the median of the pain now, 0 to 20; half points occur
 * @before_median: twice the median of the pain before
 * @grown: whether it is two points more, with five answers on either side
 *
 * How strong the cramps were at their worst. A plain value.
 */
typedef struct
{
  guint    recent, before;
  guint    recent_median, before_median;
  gboolean grown;
} CrampPain;

CrampPain cramp_pain_assess (const CrampRecent *recent);

G_END_DECLS
