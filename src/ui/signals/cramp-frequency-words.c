/* cramp-frequency-words.c - signal 1 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-frequency-words.h"

#include <glib/gi18n.h>

#include "cramp-words.h"

static const char *const rule_words[] = {
  N_ ("Three or more cramps in 7 nights, and clearly more than before. A difference this large would come up by chance in fewer than 1 of 400 comparisons."),
  N_ ("Four or more nights with cramps in two weeks, and clearly more than before. A difference this large would come up by chance in fewer than 1 of 400 comparisons."),
  N_ ("Three or more cramps in one night, for the first time in this diary, and cramps in another night of the same week."),
  N_ ("Nights with several cramps have become clearly more common. A difference this large would come up by chance in fewer than 1 of 400 comparisons."),
  N_ ("Three or more cramps in 7 nights, while they were occasional before. This is the sign that the article describes."),
  N_ ("Several cramps in one night, for the first time in this diary. This is the sign that the article describes."),
  N_ ("More nights with cramps in two weeks than before. A difference like this would come up by chance in about 1 of 50 comparisons or fewer."),
};

static gboolean
is_raised (const CrampFrequency *frequency)
{
  return frequency->state == CRAMP_SIGNAL_WATCH || frequency->state == CRAMP_SIGNAL_WARNING;
}

/**
 * cramp_frequency_words_state:
 * @frequency: what the diary says
 *
 * Returns: (transfer full): the state in a few words
 */
char *
cramp_frequency_words_state (const CrampFrequency *frequency)
{
  switch (frequency->state)
    {
    case CRAMP_SIGNAL_WARNING:
      return g_strdup (_ ("Talk to a doctor soon"));
    case CRAMP_SIGNAL_WATCH:
      return g_strdup (_ ("Worth showing to a doctor"));
    case CRAMP_SIGNAL_QUIET:
      return g_strdup (_ ("Nothing noticed"));
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      break;
    }

  if (frequency->known)
    /* Translators: of the last 14 nights at least 7 must be filled in; %u are. */
    return g_strdup_printf (_ ("Not enough nights lately (%u of 7)"), frequency->counts.filled_in_14);

  /* Translators: the comparison needs 28 nights; %u are there. */
  return g_strdup_printf (_ ("Not enough nights yet (%u of 28)"), frequency->counts.n0);
}

/**
 * cramp_frequency_words_finding:
 * @frequency: what the diary says
 *
 * Returns: (transfer full): one sentence with the count of the last 7 nights,
 *   whatever the state is (rule F12)
 */
char *
cramp_frequency_words_finding (const CrampFrequency *frequency)
{
  guint cramps = frequency->counts.e7;

  if (cramps == 0)
    return g_strdup (_ ("You logged no cramps in the last 7 nights."));

  return g_strdup_printf (ngettext ("You logged %u cramp in the last 7 nights.",
                                    "You logged %u cramps in the last 7 nights.", cramps),
                          cramps);
}

/**
 * cramp_frequency_words_nights:
 * @frequency: what the diary says
 * @today: the night that is running
 *
 * Returns: (transfer full): the nights with cramps among the last 14
 */
char *
cramp_frequency_words_nights (const CrampFrequency *frequency,
                              CrampNightDate        today)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < frequency->counts.x14; i++)
    g_ptr_array_add (names, cramp_words_night (frequency->cramp_nights[i], today));
  if (names->len == 0)
    return g_strdup (_ ("No nights with cramps in the last two weeks."));

  g_ptr_array_add (names, NULL);

  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

/**
 * cramp_frequency_words_counts:
 * @frequency: what the diary says
 *
 * Returns: (transfer full): how many of the last 14 nights were filled in and
 *   how many had cramps
 */
char *
cramp_frequency_words_counts (const CrampFrequency *frequency)
{
  const CrampFrequencyCounts *counts = &frequency->counts;

  /* Translators: 1 and 2 are numbers of nights. */
  return g_strdup_printf (_ ("In the last 14 nights: %1$u filled in, %2$u with cramps. Nights that nobody answered for are left open, not counted as free."),
                          counts->filled_in_14, counts->x14);
}

static char *
describe_baseline (const CrampFrequency *frequency)
{
  const CrampFrequencyCounts *counts = &frequency->counts;

  if (frequency->stand_in_nights == 0)
    /* Translators: 1 is a number of nights with cramps, 2 the number of nights filled in. */
    return g_strdup_printf (_ ("Before that, in up to 12 weeks: cramps on %1$u of %2$u nights filled in."), counts->x0, counts->n0);

  return g_strdup (_ ("The diary is still young. Until it holds eight weeks, the comparison leans on what you said about the time before it."));
}

/**
 * cramp_frequency_words_before:
 * @frequency: what the diary says
 *
 * Returns: (transfer full): how the weeks before were
 */
char *
cramp_frequency_words_before (const CrampFrequency *frequency)
{
  g_autofree char *baseline = NULL;
  g_autofree char *weeks = NULL;

  if (!frequency->known)
    return g_strdup (_ ("There are not enough nights yet to compare with."));

  baseline = describe_baseline (frequency);
  /* After silence the rule compares with nights that nobody answered for. */
  if (frequency->fewer && frequency->state != CRAMP_SIGNAL_INSUFFICIENT)
    return cramp_words_sentences (baseline, _ ("There were fewer nights with cramps in the last two weeks than before."));
  if (is_raised (frequency) || frequency->counts.e7 < 3)
    return g_steal_pointer (&baseline);

  weeks = g_strdup_printf (ngettext ("In %u of the 12 weeks before it was so too.",
                                     "In %u of the 12 weeks before it was so too.", frequency->weeks_before),
                           frequency->weeks_before);

  return cramp_words_sentences (baseline, weeks);
}

static char *
describe_memory (const CrampFrequency *frequency,
                 CrampNightDate        today)
{
  g_autofree char *night = NULL;

  if (is_raised (frequency))
    return g_strdup (_ ("No rule holds today. The sign stays for two weeks after it was last seen."));
  if (frequency->state == CRAMP_SIGNAL_QUIET || frequency->last_warning == 0)
    return g_strdup (_ ("No rule holds today."));

  night = cramp_words_night (frequency->last_warning, today);
  /* Translators: %s is a night, such as "Tuesday night". */
  return g_strdup_printf (_ ("No rule holds today. The last time the diary said to talk to a doctor was %s."), night);
}

/**
 * cramp_frequency_words_rule:
 * @frequency: what the diary says
 * @today: the night that is running
 *
 * Returns: (transfer full): the rules that hold, a line each
 */
char *
cramp_frequency_words_rule (const CrampFrequency *frequency,
                            CrampNightDate        today)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (rule_words); i++)
    if (frequency->rules & (1u << i))
      g_ptr_array_add (lines, g_strconcat ("• ", _ (rule_words[i]), NULL));
  if (lines->len == 0)
    return describe_memory (frequency, today);

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * cramp_frequency_words_advice:
 * @frequency: what the diary says
 *
 * Returns: (nullable): what the article advises, or %NULL when there is nothing
 *   to advise
 */
const char *
cramp_frequency_words_advice (const CrampFrequency *frequency)
{
  if (!is_raised (frequency))
    return NULL;

  return _ ("This matches a sign that the article describes. Consider showing this diary to a doctor, in neurology or orthopaedics. Doctors may want to look at the back, the nerves or the blood flow in the legs. "
            "A question to take along: would an MRI of the lower back, an ultrasound of the leg vessels or a test of the nerves (electrophysiology) help to find the cause?");
}

/**
 * cramp_frequency_words_uncertainty:
 * @frequency: what the diary says
 *
 * Returns: what the state does not say
 */
const char *
cramp_frequency_words_uncertainty (const CrampFrequency *frequency)
{
  if (is_raised (frequency))
    return _ ("Many people have frequent cramps without a serious cause.");
  if (frequency->state == CRAMP_SIGNAL_QUIET)
    return _ ("No warning pattern in what you logged. See a doctor anyway if you are worried.");

  return _ ("The diary cannot say anything yet. See a doctor anyway if you are worried.");
}
