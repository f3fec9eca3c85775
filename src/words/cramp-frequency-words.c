/* cramp-frequency-words.c - signal 1 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-frequency-words.h"

#include "cramp-gettext.h"
#include "cramp-night-words.h"
#include "cramp-words.h"

static const char *const rule_words[] = {
  N_ ("Three or more cramps in 7 nights, and clearly more than before. This is hardly chance: if nothing had changed, fewer than 1 of 400 such comparisons would show so large a difference."),
  N_ ("Four or more nights with cramps in two weeks, and clearly more than before. This is hardly chance: if nothing had changed, fewer than 1 of 400 such comparisons would show so large a difference."),
  N_ ("Three or more cramps in one night, for the first time in this diary, and cramps in another night of the same week."),
  N_ ("Nights with more than one cramp have become clearly more common. This is hardly chance: if nothing had changed, fewer than 1 of 400 such comparisons would show so large a difference."),
  N_ ("Three or more cramps in 7 nights, while they were occasional before. This is the signal that the article describes."),
  N_ ("More than one cramp in a night, for the first time in this diary. The article warns of several in one night."),
  N_ ("More nights with cramps in two weeks than before. This may not be chance: if nothing had changed, at most about 1 of 50 such comparisons would show so large a difference."),
};

/* While nobody knows how it was before, the count stands alone. */
static const char *
get_rule_words (const CrampFrequency *frequency,
                guint                 rule)
{
  if ((1u << rule) == CRAMP_FREQUENCY_W1 && !frequency->known)
    return _ ("Three or more cramps in 7 nights, as often as in the signal that the article describes. The diary does not know yet how it was before.");

  return _ (rule_words[rule]);
}

static gboolean
is_raised (const CrampFrequency *frequency)
{
  return cramp_signal_words_is_raised (frequency->state);
}

static char *
describe_state (const CrampFrequency *frequency)
{
  if (frequency->state != CRAMP_SIGNAL_INSUFFICIENT)
    return cramp_signal_words_state (frequency->state);
  if (frequency->known)
    /* Translators: of the last 14 nights at least 7 must be filled in; %u are. */
    return g_strdup_printf (_ ("Not enough nights lately (%u of 7)"), frequency->counts.filled_in_14);

  /* Translators: the comparison needs 28 nights; %u are there. */
  return g_strdup_printf (_ ("Not enough nights yet (%u of 28)"), frequency->counts.n0);
}

/* The count of the last 7 nights, whatever the state is (rule F12). */
static char *
describe_week (const CrampFrequency *frequency)
{
  guint cramps = frequency->counts.e7;

  if (cramps == 0)
    return g_strdup (_ ("You logged no cramps in the last 7 nights."));
  if (is_raised (frequency) && frequency->known && frequency->stand_in_nights == 0)
    /* Translators: 1 is a number of cramps, 2 a number of nights with cramps, 3 of nights filled in. */
    return g_strdup_printf (ngettext ("You logged %1$u cramp in the last 7 nights; in the weeks before, cramps came on %2$u of %3$u nights filled in.",
                                      "You logged %1$u cramps in the last 7 nights; in the weeks before, cramps came on %2$u of %3$u nights filled in.", cramps),
                            cramps, frequency->counts.x0, frequency->counts.n0);

  return g_strdup_printf (ngettext ("You logged %u cramp in the last 7 nights.",
                                    "You logged %u cramps in the last 7 nights.", cramps),
                          cramps);
}

/* What else the state rests on, when the count of one week does not show it. */
static char *
describe_more (const CrampFrequency *frequency)
{
  const CrampFrequencyCounts *counts = &frequency->counts;

  if (frequency->state == CRAMP_SIGNAL_INSUFFICIENT && frequency->known && counts->filled_in_14 == 0)
    return g_strdup (_ ("None of the last 14 nights is filled in."));
  if (frequency->state == CRAMP_SIGNAL_INSUFFICIENT && frequency->known)
    return g_strdup_printf (ngettext ("Only %u of the last 14 nights is filled in.",
                                      "Only %u of the last 14 nights are filled in.", counts->filled_in_14),
                            counts->filled_in_14);
  if (!is_raised (frequency))
    return NULL;
  if (frequency->rules == 0)
    return g_strdup (_ ("The signal was seen before that and stays for two weeks."));
  if (frequency->rules & (CRAMP_FREQUENCY_G3 | CRAMP_FREQUENCY_W2))
    return g_strdup (_ ("More than one cramp came in one night."));
  if (frequency->rules & (CRAMP_FREQUENCY_G1 | CRAMP_FREQUENCY_W1))
    return NULL;
  if (frequency->rules & CRAMP_FREQUENCY_G4)
    return g_strdup_printf (ngettext ("Of the last 14 nights, %u had more than one cramp.",
                                      "Of the last 14 nights, %u had more than one cramp.", counts->m14),
                            counts->m14);

  return g_strdup_printf (ngettext ("Of the last 14 nights, %u had cramps.",
                                    "Of the last 14 nights, %u had cramps.", counts->x14),
                          counts->x14);
}

static char *
describe_finding (const CrampFrequency *frequency)
{
  g_autofree char *week = describe_week (frequency);
  g_autofree char *more = describe_more (frequency);

  return cramp_words_sentences (week, more);
}

static char *
describe_counts (const CrampFrequency *frequency)
{
  const CrampFrequencyCounts *counts = &frequency->counts;

  /* Translators: 1 and 2 are numbers of nights. */
  return g_strdup_printf (_ ("In the last 14 nights: %1$u filled in, %2$u with cramps. Nights you did not fill in are not counted."),
                          counts->filled_in_14, counts->x14);
}

static char *
describe_baseline (const CrampFrequency *frequency)
{
  const CrampFrequencyCounts *counts = &frequency->counts;
  g_autofree char            *first = NULL;
  g_autofree char            *last = NULL;

  if (frequency->stand_in_nights > 0)
    return g_strdup (_ ("Too few nights are filled in yet. Until there are more, the diary compares with what you said about the time before."));

  first = cramp_words_short_date (frequency->baseline_first);
  last = cramp_words_short_date (frequency->baseline_last);
  /* Translators: 1 and 2 are dates, 3 is a number of nights with cramps, 4 the number of nights filled in. */
  return g_strdup_printf (_ ("From %1$s to %2$s: cramps on %3$u of %4$u nights filled in."), first, last, counts->x0, counts->n0);
}

/* In how many of the weeks before it was so too, of those that the diary
 * holds. */
static char *
describe_weeks (const CrampFrequency *frequency)
{
  guint nights = frequency->as_of - MIN (frequency->as_of, frequency->first + CRAMP_WEEK - 1);
  guint weeks = MIN ((nights + CRAMP_WEEK - 1) / CRAMP_WEEK, CRAMP_WEEKS_BEFORE);

  if (weeks == 0)
    return NULL;
  if (frequency->weeks_before == 0)
    return g_strdup_printf (ngettext ("In the %u week before, no week had three or more cramps.",
                                      "In the %u weeks before, no week had three or more cramps.", weeks),
                            weeks);

  /* Translators: 1 and 2 are numbers of weeks. */
  return g_strdup_printf (ngettext ("Of the %2$u week before, %1$u had three or more cramps, too.",
                                    "Of the %2$u weeks before, %1$u had three or more cramps, too.", weeks),
                          frequency->weeks_before, weeks);
}

static char *
describe_before (const CrampFrequency *frequency)
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

  weeks = describe_weeks (frequency);

  return cramp_words_sentences (baseline, weeks);
}

static char *
describe_memory (const CrampFrequency *frequency,
                 CrampNightDate        today)
{
  g_autofree char *night = NULL;

  if (is_raised (frequency))
    return g_strdup (_ ("Today your entries meet none of the rules. The signal stays for two weeks after it was last seen."));
  if (frequency->state == CRAMP_SIGNAL_QUIET || frequency->last_warning == 0)
    return g_strdup (_ ("Today your entries meet none of the rules."));

  night = cramp_night_words_within (frequency->last_warning, today);
  /* Translators: %s is a night, such as "the night of Tuesday to Wednesday". */
  return g_strdup_printf (_ ("Today your entries meet none of the rules. The last time the diary said to talk to a doctor was %s."), night);
}

/* The rules of a warning come first. */
static void
fill_rules (CrampSignalWords     *words,
            const CrampFrequency *frequency,
            CrampNightDate        today)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rule_words); i++)
    if (frequency->rules & (1u << i))
      g_ptr_array_add (lines, (gpointer) get_rule_words (frequency, i));

  words->rule = lines->len == 0 ? describe_memory (frequency, today) : cramp_signal_words_list (lines);
  words->main_rule = lines->len == 0 ? NULL : g_strdup (lines->pdata[0]);
}

/* Two of the rules count fewer cramps than the article does. */
static const char *
get_reason (const CrampFrequency *frequency)
{
  if (frequency->rules == 0)
    return _ ("Your entries of some days ago matched a signal that the article describes.");
  if ((frequency->rules & ~(CRAMP_FREQUENCY_W3 | CRAMP_FREQUENCY_G2)) == 0)
    return _ ("The signal in the article is that cramps suddenly become frequent (its example: three or more a week). Yours have become more frequent, too.");

  return _ ("This matches a signal that the article describes.");
}

static void
fill_advice (CrampSignalWords     *words,
             const CrampFrequency *frequency)
{
  if (!is_raised (frequency))
    return;

  words->examinations = CRAMP_EXAMINATION_BACK | CRAMP_EXAMINATION_VESSELS | CRAMP_EXAMINATION_NERVES;
  words->advice = cramp_signal_words_advice (frequency->state, get_reason (frequency), NULL,
                                             _ ("Doctors may want to look at the back, the nerves or the blood flow in the legs."), words->examinations);
}

/**
 * cramp_frequency_words_fill:
 * @words: where to put the words
 * @today: the night that is running
 *
 * Says signal 1 in words.
 */
void
cramp_frequency_words_fill (CrampSignalWords    *words,
                            const CrampFindings *findings,
                            CrampNightDate       today)
{
  const CrampFrequency *frequency = &findings->frequency;

  words->status = describe_state (frequency);
  words->finding = describe_finding (frequency);
  words->counts = describe_counts (frequency);
  words->before = describe_before (frequency);
  fill_rules (words, frequency, today);
  fill_advice (words, frequency);
  words->uncertainty = g_strdup (cramp_signal_words_worry (frequency->state));
}
