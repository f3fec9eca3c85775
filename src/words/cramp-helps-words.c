/* cramp-helps-words.c - what helps this person, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-helps-words.h"

#include <math.h>

#include "cramp-constants.h"
#include "cramp-gettext.h"
#include "cramp-words.h"

/**
 * cramp_helps_words_intro:
 *
 * Returns: (transfer full): what is compared, and what it cannot show
 */
char *
cramp_helps_words_intro (const CrampHelps *helps)
{
  /* Translators: 1 and 2 are numbers of nights. */
  g_autofree char *nights = g_strdup_printf (_ ("Your own nights, with and without each thing: only those that are answered, %1$u of the last %2$u."),
                                             helps->nights - helps->unknown, helps->nights);

  return cramp_words_sentences (nights, _ ("This is a comparison and no proof: bad spells, seasons and chance also play a part."));
}

static char *
count_with (const CrampTwoGroups *groups)
{
  if (groups->n1 == 0)
    return g_strdup (_ ("With it: no nights."));

  /* Translators: "it" is something to do in the evening; 1 and 2 are numbers of nights. */
  return g_strdup_printf (ngettext ("With it: cramps on %1$u of %2$u night.", "With it: cramps on %1$u of %2$u nights.", groups->n1), groups->a, groups->n1);
}

static char *
count_without (const CrampTwoGroups *groups)
{
  if (groups->n0 == 0)
    return g_strdup (_ ("Without it: no nights."));

  /* Translators: 1 and 2 are numbers of nights without something to do in the evening. */
  return g_strdup_printf (ngettext ("Without it: cramps on %1$u of %2$u night.", "Without it: cramps on %1$u of %2$u nights.", groups->n0), groups->b, groups->n0);
}

/**
 * cramp_helps_words_counts:
 *
 * Returns: (transfer full): both numbers, as they were counted
 */
char *
cramp_helps_words_counts (const CrampTwoGroups *groups)
{
  g_autofree char *with = count_with (groups);
  g_autofree char *without = count_without (groups);

  return cramp_words_sentences (with, without);
}

static char *
describe_verdict (const CrampCareEffect *effect)
{
  if (!effect->enough)
    /* Translators: 1 and 2 are numbers of nights. */
    return g_strdup_printf (_ ("Not enough nights yet: it takes %1$u with it and %1$u without, and cramps on %2$u of them."),
                            (guint) CRAMP_HELPS_LEAST_NIGHTS, (guint) CRAMP_HELPS_LEAST_CRAMPS);

  return g_strdup (effect->fewer ? _ ("Fewer cramps on the nights with it.") : _ ("No difference seen so far."));
}

static char *
describe_left_out (guint left_out)
{
  if (left_out == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u more night is left out: it is not known whether it was done.",
                                    "%u more nights are left out: it is not known whether it was done.", left_out),
                          left_out);
}

/**
 * cramp_helps_words_effect:
 *
 * Returns: (transfer full): what the diary says of a care measure: the numbers
 *   first, then whether they say anything
 */
char *
cramp_helps_words_effect (const CrampCareEffect *effect)
{
  gboolean         any = effect->groups.n1 + effect->groups.n0 > 0;
  g_autofree char *counts = any ? cramp_helps_words_counts (&effect->groups) : g_strdup (_ ("Not marked yet for any answered night."));
  g_autofree char *verdict = describe_verdict (effect);
  g_autofree char *said = cramp_words_sentences (counts, verdict);
  g_autofree char *left_out = any ? describe_left_out (effect->left_out) : NULL;

  return cramp_words_sentences (said, left_out);
}

/**
 * cramp_helps_words_counted:
 *
 * Returns: (transfer full): how the nights were counted, and when anything is
 *   said
 */
char *
cramp_helps_words_counted (void)
{
  return g_strjoin ("\n\n",
                    _ ("Only nights that are answered count, of the last 365. With it: you marked it as done that evening. Without it: you skipped it, or you marked something else that evening and not this."),
                    _ ("“Fewer cramps” is said only when the difference is larger than chance alone is likely to give, on two Mondays in a row, with cramps on 10 nights or more, and also when nights after a night with cramps are compared among themselves. Most people need about half a year."),
                    _ ("“More cramps” is never said: people take more care after bad nights, so careful evenings and bad spells go together."),
                    NULL);
}

/* Never as -0. */
static double
in_100_nights (double difference)
{
  return round (100 * difference) + 0.0;
}

/* The likely range holds what fits the nights: as often as 95 times in 100 it
 * has the true difference in it. */
static char *
describe_difference (const CrampCareEffect *effect)
{
  const CrampEstimate *difference = &effect->difference;

  if (!effect->enough)
    /* Translators: in a table, in the place of a number. */
    return g_strdup (C_ ("number", "not enough nights"));

  /* Translators: 1 is a difference in 100 nights, such as −29, 2 and 3 the ends of what is likely. */
  return g_strdup_printf (_ ("%1$+.0f (%2$+.0f to %3$+.0f)"), in_100_nights (difference->value), in_100_nights (difference->low), in_100_nights (difference->high));
}

static char *
describe_share (guint with_cramps,
                guint nights)
{
  /* Translators: in a table; 1 is how many nights had cramps, 2 of how many. */
  return g_strdup_printf (C_ ("nights", "%1$u of %2$u"), with_cramps, nights);
}

static void
add_effect (CrampChartTable       *table,
            const CrampCareEffect *effect)
{
  GPtrArray *cells = g_ptr_array_new ();

  g_ptr_array_add (cells, g_strdup (cramp_words_care (effect->care)));
  g_ptr_array_add (cells, describe_share (effect->groups.a, effect->groups.n1));
  g_ptr_array_add (cells, describe_share (effect->groups.b, effect->groups.n0));
  g_ptr_array_add (cells, describe_difference (effect));
  g_ptr_array_add (cells, g_strdup_printf ("%u", effect->left_out));
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (table->rows, g_ptr_array_free (cells, FALSE));
}

/**
 * cramp_helps_words_table:
 *
 * Returns: (transfer full): the numbers of all care measures
 */
CrampChartTable *
cramp_helps_words_table (const CrampHelps *helps)
{
  CrampChartTable  *table = g_new0 (CrampChartTable, 1);
  const char *const heads[] = {
    _ ("In the evening"), _ ("Nights with cramps, with it"), _ ("Nights with cramps, without it"),
    _ ("Difference in 100 nights (likely range)"), _ ("Not known whether done"), NULL
  };

  table->heads = g_strdupv ((char **) heads);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint i = 0; i < CRAMP_N_CARES; i++)
    add_effect (table, &helps->effects[i]);

  return table;
}
