/* cramp-trend-words.h - what a chart shows, in a sentence
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart.h"

G_BEGIN_DECLS

char *cramp_trend_words_sentence (CrampChart         chart,
                                  const CrampTrends *trends) G_GNUC_WARN_UNUSED_RESULT;
char *cramp_trend_words_counted (CrampChart         chart,
                                 const CrampTrends *trends) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
