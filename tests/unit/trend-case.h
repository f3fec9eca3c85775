/* trend-case.h - a diary of so many nights, always the same
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-trends.h"

G_BEGIN_DECLS

/* The last night of every case, 17 September 2025. */
#define TREND_NIGHT 739511

/**
 * TrendCase:
 * @material: what charts are made of, as long as the case lives
 * @trends: what they show of all its nights
 */
typedef struct
{
  CrampTrendMaterial material;
  CrampTrends       *trends;
} TrendCase;

TrendCase *trend_case_new (guint    n_nights,
                           gboolean answered) G_GNUC_WARN_UNUSED_RESULT;
void       trend_case_free (TrendCase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendCase, trend_case_free)

G_END_DECLS
