/* cramp-frequency-rules.h - which rules of signal 1 hold on one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampFrequencyRules:
 *
 * The rules F7 (W, for a watch) and F8 (G, for a warning), in the order of
 * their codes.
 */
typedef enum
{
  CRAMP_FREQUENCY_G1 = 1 << 0,
  CRAMP_FREQUENCY_G2 = 1 << 1,
  CRAMP_FREQUENCY_G3 = 1 << 2,
  CRAMP_FREQUENCY_G4 = 1 << 3,
  CRAMP_FREQUENCY_W1 = 1 << 4,
  CRAMP_FREQUENCY_W2 = 1 << 5,
  CRAMP_FREQUENCY_W3 = 1 << 6,
} CrampFrequencyRules;

#define CRAMP_FREQUENCY_WARNING_RULES \
  (CRAMP_FREQUENCY_G1 | CRAMP_FREQUENCY_G2 | CRAMP_FREQUENCY_G3 | CRAMP_FREQUENCY_G4)

/**
 * CrampFrequencyCounts:
 * @e7: cramps in the last 7 nights
 * @x7: nights with cramps among the last 7
 * @n7: nights that count as known among the last 7, by usual completeness (F3)
 * @x14: nights with cramps among the last 14
 * @n14: nights that count as known among the last 14, by usual completeness
 * @m14: nights with two or more cramps among the last 14
 * @filled_in_14: nights truly filled in among the last 14
 * @e0: cramps in the baseline, the stand-in (F4) included
 * @x0: nights with cramps in the baseline, the stand-in included
 * @n0: known nights in the baseline, the stand-in included
 * @m_before: nights with two or more cramps before the last 14
 * @filled_in_before: nights filled in before the last 14
 * @several_is_new: the first night ever with two or more is among the last 7
 * @many_is_new: the first night ever with three or more is among the last 7
 *
 * All that the rules look at on one night.
 */
typedef struct
{
  guint    e7, x7, n7;
  guint    x14, n14, m14;
  guint    filled_in_14;
  guint    e0, x0, n0;
  guint    m_before, filled_in_before;
  gboolean several_is_new, many_is_new;
} CrampFrequencyCounts;

gboolean            cramp_frequency_counts_are_known (const CrampFrequencyCounts *counts);
gboolean            cramp_frequency_counts_are_occasional (const CrampFrequencyCounts *counts);
double              cramp_frequency_counts_get_p7 (const CrampFrequencyCounts *counts);
double              cramp_frequency_counts_get_p14 (const CrampFrequencyCounts *counts);
gboolean            cramp_frequency_counts_are_fewer (const CrampFrequencyCounts *counts);
CrampFrequencyRules cramp_frequency_counts_get_rules (const CrampFrequencyCounts *counts);

GStrv cramp_frequency_rules_get_codes (CrampFrequencyRules rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
