/* cramp-frequency-rules.c - which rules of signal 1 hold on one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-frequency-rules.h"

#include "cramp-constants.h"
#include "cramp-statistics.h"

#include <math.h>

/**
 * cramp_frequency_counts_are_known:
 * @counts: the counts of a night
 *
 * Returns: whether the baseline is long enough to compare with (rule F5)
 */
gboolean
cramp_frequency_counts_are_known (const CrampFrequencyCounts *counts)
{
  return counts->n0 >= CRAMP_KNOWN_NIGHTS;
}

/**
 * cramp_frequency_counts_are_occasional:
 * @counts: the counts of a night
 *
 * Returns: whether cramps were occasional before, or how often they were is
 *   not known (rule F5)
 */
gboolean
cramp_frequency_counts_are_occasional (const CrampFrequencyCounts *counts)
{
  if (!cramp_frequency_counts_are_known (counts))
    return TRUE;

  return (guint64) counts->e0 * CRAMP_OCCASIONAL_NIGHTS <=
         (guint64) counts->n0 * CRAMP_OCCASIONAL_CRAMPS;
}

/**
 * cramp_frequency_counts_get_p7:
 * @counts: the counts of a night
 *
 * Returns: the mid-P value of the last 7 nights against the baseline (rule
 *   F6), or NAN while that is not known
 */
double
cramp_frequency_counts_get_p7 (const CrampFrequencyCounts *counts)
{
  if (!cramp_frequency_counts_are_known (counts))
    return NAN;

  return cramp_fisher_mid_p_more (counts->x7, counts->n7, counts->x0, counts->n0);
}

/**
 * cramp_frequency_counts_get_p14:
 * @counts: the counts of a night
 *
 * Returns: the mid-P value of the last 14 nights against the baseline (rule
 *   F6), or NAN while that is not known
 */
double
cramp_frequency_counts_get_p14 (const CrampFrequencyCounts *counts)
{
  if (!cramp_frequency_counts_are_known (counts))
    return NAN;

  return cramp_fisher_mid_p_more (counts->x14, counts->n14, counts->x0, counts->n0);
}

/**
 * cramp_frequency_counts_are_fewer:
 * @counts: the counts of a night
 *
 * Returns: whether the last 14 nights had fewer nights with cramps than the
 *   baseline lets expect (rule F13); to be shown, never as a verdict
 */
gboolean
cramp_frequency_counts_are_fewer (const CrampFrequencyCounts *counts)
{
  double p;

  if (!cramp_frequency_counts_are_known (counts))
    return FALSE;

  p = cramp_fisher_mid_p_fewer (counts->x14, counts->n14, counts->x0, counts->n0);

  return p <= CRAMP_FEWER_P;
}

/* In the rules a value that is not known, NAN, is never small enough. */
static CrampFrequencyRules
find_watch_rules (const CrampFrequencyCounts *counts)
{
  CrampFrequencyRules rules = 0;
  gboolean            occasional = cramp_frequency_counts_are_occasional (counts);
  double              p14 = cramp_frequency_counts_get_p14 (counts);

  if (counts->e7 >= CRAMP_MANY_A_WEEK && occasional)
    rules |= CRAMP_FREQUENCY_W1;
  if (counts->several_is_new && occasional)
    rules |= CRAMP_FREQUENCY_W2;
  if (counts->x14 >= CRAMP_WATCH_NIGHTS_A_FORTNIGHT && p14 <= CRAMP_WATCH_P)
    rules |= CRAMP_FREQUENCY_W3;

  return rules;
}

/* Whether nights with several cramps have become more frequent, against the
 * whole diary before: there are too few of them for twelve weeks. */
static gboolean
several_are_more_frequent (const CrampFrequencyCounts *counts)
{
  double p;

  if (!cramp_frequency_counts_are_known (counts))
    return FALSE;
  if (counts->m14 < CRAMP_WARNING_NIGHTS || counts->filled_in_before == 0)
    return FALSE;

  p = cramp_fisher_mid_p_more (counts->m14, counts->n14,
                               counts->m_before, counts->filled_in_before);

  return p <= CRAMP_WARNING_P;
}

static CrampFrequencyRules
find_warning_rules (const CrampFrequencyCounts *counts)
{
  CrampFrequencyRules rules = 0;
  gboolean            occasional = cramp_frequency_counts_are_occasional (counts);
  double              p7 = cramp_frequency_counts_get_p7 (counts);
  double              p14 = cramp_frequency_counts_get_p14 (counts);

  if (counts->e7 >= CRAMP_MANY_A_WEEK && p7 <= CRAMP_WARNING_P)
    rules |= CRAMP_FREQUENCY_G1;
  if (counts->x14 >= CRAMP_WARNING_NIGHTS_A_FORTNIGHT && p14 <= CRAMP_WARNING_P)
    rules |= CRAMP_FREQUENCY_G2;
  if (counts->many_is_new && counts->x7 >= CRAMP_WARNING_NIGHTS && occasional)
    rules |= CRAMP_FREQUENCY_G3;
  if (several_are_more_frequent (counts))
    rules |= CRAMP_FREQUENCY_G4;

  return rules;
}

/**
 * cramp_frequency_counts_get_rules:
 * @counts: the counts of a night
 *
 * Returns: the rules of F7 and F8 that hold on that night
 */
CrampFrequencyRules
cramp_frequency_counts_get_rules (const CrampFrequencyCounts *counts)
{
  return find_watch_rules (counts) | find_warning_rules (counts);
}

/**
 * cramp_frequency_rules_get_codes:
 * @rules: any rules
 *
 * Returns: (transfer full): their stable names in files, sorted, such as
 *   `G1`, `W1`
 */
GStrv
cramp_frequency_rules_get_codes (CrampFrequencyRules rules)
{
  static const char *const codes[] = { "G1", "G2", "G3", "G4", "W1", "W2", "W3" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (rules & (1u << i))
      g_strv_builder_add (builder, codes[i]);

  return g_strv_builder_end (builder);
}
