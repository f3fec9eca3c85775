/* cramp-chart-words.h - what stands at the parts of a chart
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-chart.h"

G_BEGIN_DECLS

const char *cramp_chart_words_title (CrampChart chart);
char       *cramp_chart_words_label (CrampChart         chart,
                                     const CrampTrends *trends,
                                     guint              point) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_chart_words_nights (CrampTrendSpan span) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_chart_words_mark (const CrampTrendMark *mark) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_chart_words_trigger (int trigger) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_chart_words_number (double number) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_chart_words_value (CrampChart chart,
                                     double     value) G_GNUC_WARN_UNUSED_RESULT;

const char *cramp_chart_words_with_cramps (void);
const char *cramp_chart_words_without_cramps (void);
const char *cramp_chart_words_not_answered (void);
const char *cramp_chart_words_not_told (void);
const char *cramp_chart_words_leg (CrampSide side);

G_END_DECLS
