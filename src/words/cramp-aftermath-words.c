/* cramp-aftermath-words.c - signal 2 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-aftermath-words.h"

#include "cramp-gettext.h"
#include "cramp-words.h"

/* In the order of the rules' bits. */
static const char *const rule_words[] = {
  N_ ("Numbness that stays for an hour or longer, or is still there later, after two or more cramps within 28 nights."),
  N_ ("Weakness that shows (the toes drag, stairs are hard, the leg gives way) and that stays for an hour or longer, or is still there later."),
  N_ ("Numbness that stays for a day or longer."),
  N_ ("Tingling in both feet on three or more of the last 14 evenings."),
  N_ ("Numbness that stays for an hour or longer, or is still there later, after one cramp within 28 nights."),
  N_ ("Numbness for 10 minutes or longer after three or more of the last five cramps that have an answer about it."),
  N_ ("Weakness that shows, for 10 minutes or longer after a cramp."),
};

static char *
describe_status (const CrampAftermath *aftermath,
                 guint                 filled_in_14)
{
  if (aftermath->state != CRAMP_SIGNAL_INSUFFICIENT)
    return cramp_signal_words_state (aftermath->state);
  if (aftermath->cramps > 0)
    return g_strdup (_ ("Not answered yet"));

  /* Translators: of the last 14 nights at least 7 must be filled in; %u are. */
  return g_strdup_printf (_ ("Not enough nights lately (%u of 7)"), filled_in_14);
}

static char *
describe_raised (const CrampAftermath *aftermath)
{
  if (aftermath->weak > 0)
    return g_strdup_printf (ngettext ("Weakness stayed after %u cramp in the last 28 nights.",
                                      "Weakness stayed after %u cramps in the last 28 nights.", aftermath->weak),
                            aftermath->weak);
  if (aftermath->numb > 0)
    return g_strdup_printf (ngettext ("Numbness stayed after %u cramp in the last 28 nights.",
                                      "Numbness stayed after %u cramps in the last 28 nights.", aftermath->numb),
                            aftermath->numb);
  if (aftermath->rules & CRAMP_AFTERMATH_TINGLING)
    return g_strdup_printf (ngettext ("Both feet tingled on %u of the last 14 evenings.",
                                      "Both feet tingled on %u of the last 14 evenings.", aftermath->tingling_nights),
                            aftermath->tingling_nights);
  if (aftermath->rules & CRAMP_AFTERMATH_BRIEF)
    /* Translators: 1 and 2 are numbers of cramps: "3 of the last 5 cramps". */
    return g_strdup_printf (_ ("After %1$u of the last %2$u cramps you answered for, numbness lasted 10 minutes or longer."), aftermath->brief, aftermath->brief_of);

  return g_strdup (_ ("In the last 28 nights the leg was weak for 10 minutes or longer after a cramp."));
}

static char *
describe_finding (const CrampAftermath *aftermath)
{
  if (cramp_signal_words_is_raised (aftermath->state))
    return describe_raised (aftermath);
  if (aftermath->cramps == 0)
    return g_strdup (_ ("You logged no cramps in the last 28 nights."));
  if (aftermath->answered == 0)
    return g_strdup_printf (ngettext ("You logged %u cramp in the last 28 nights and have not said what remained after it.",
                                      "You logged %u cramps in the last 28 nights and have not said what remained after them.", aftermath->cramps),
                            aftermath->cramps);

  return g_strdup_printf (ngettext ("In the last 28 nights, no numbness or weakness stayed after the %u cramp you answered for.",
                                    "In the last 28 nights, no numbness or weakness stayed after the %u cramps you answered for.", aftermath->answered),
                          aftermath->answered);
}

static char *
describe_side (const CrampAftermath *aftermath)
{
  gboolean right = aftermath->side == CRAMP_SIDE_RIGHT;

  if (aftermath->persistent >= CRAMP_ONE_SIDE_CRAMPS)
    return g_strdup_printf (right ? _ ("Always the right leg, %u times: that is unlikely to be chance.")
                                  : _ ("Always the left leg, %u times: that is unlikely to be chance."),
                            aftermath->persistent);

  return g_strdup (right ? _ ("So far always the right leg.") : _ ("So far always the left leg."));
}

/* Rules A6 and A7. */
static char *
describe_pattern (const CrampAftermath *aftermath)
{
  g_autofree char *side = NULL;

  switch (aftermath->pattern)
    {
    case CRAMP_AFTERMATH_ONE_SIDE:
      return describe_side (aftermath);
    case CRAMP_AFTERMATH_ONE_SIDE_RADIATING:
      side = describe_side (aftermath);
      return cramp_words_sentences (side, _ ("At least once the numbness ran from the buttock down to the calf."));
    case CRAMP_AFTERMATH_SYMMETRICAL:
      return g_strdup (_ ("Both sides alike."));
    case CRAMP_AFTERMATH_MIXED:
      return g_strdup (_ ("Not always the same side."));
    case CRAMP_AFTERMATH_NO_PATTERN:
    default:
      return NULL;
    }
}

static char *
describe_counts (const CrampAftermath *aftermath)
{
  g_autofree char *counts = NULL;
  g_autofree char *pattern = describe_pattern (aftermath);

  /* Translators: 1 is a number of nights, 2 and 3 are numbers of cramps. */
  counts = g_strdup_printf (_ ("In the last 28 nights: %1$u filled in. Cramps: %2$u, with an answer about numbness or weakness: %3$u."),
                            aftermath->filled_in, aftermath->cramps, aftermath->answered);

  return cramp_words_sentences (counts, pattern);
}

static char *
describe_before (const CrampAftermath *before)
{
  if (before->answered == 0)
    return g_strdup (_ ("For the 28 nights before that there is no answer to compare with."));

  /* Translators: 1 and 2 are numbers of cramps: "after 1 of 4 cramps". */
  return g_strdup_printf (ngettext ("In the 28 nights before that, numbness or weakness stayed after %1$u of %2$u cramp you answered for.",
                                    "In the 28 nights before that, numbness or weakness stayed after %1$u of %2$u cramps you answered for.", before->answered),
                          before->persistent, before->answered);
}

static void
fill_rules (CrampSignalWords     *words,
            const CrampAftermath *aftermath)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rule_words); i++)
    if (aftermath->rules & (1u << i))
      g_ptr_array_add (lines, (gpointer) _ (rule_words[i]));

  words->rule = lines->len == 0 ? g_strdup (_ ("Today your entries meet none of the rules. Soreness after a cramp is usual and never counts."))
                                : cramp_signal_words_list (lines);
  words->main_rule = lines->len == 0 ? NULL : g_strdup (lines->pdata[0]);
}

static void
fill_advice (CrampSignalWords     *words,
             const CrampAftermath *aftermath)
{
  if (!cramp_signal_words_is_raised (aftermath->state))
    return;

  words->examinations = CRAMP_EXAMINATION_NERVES | CRAMP_EXAMINATION_BACK;
  words->advice = cramp_signal_words_advice (aftermath->state, _ ("This matches a signal that the article describes."), NULL,
                                             _ ("Doctors may want to look at the nerves of the leg and at the lower back."), words->examinations);
}

/* Where numbness or weakness stays, the article says nothing that calms. */
static const char *
get_uncertainty (CrampSignalState state)
{
  if (!cramp_signal_words_is_raised (state))
    return cramp_signal_words_worry (state);

  return _ ("The diary cannot tell the cause. Soreness is common; numbness or weakness that stays is different, so let a doctor look at it.");
}

/**
 * cramp_aftermath_words_fill:
 * @words: where to put the words
 *
 * Says signal 2 in words.
 */
void
cramp_aftermath_words_fill (CrampSignalWords    *words,
                            const CrampFindings *findings)
{
  const CrampAftermath *aftermath = &findings->aftermath;

  words->status = describe_status (aftermath, findings->frequency.counts.filled_in_14);
  words->finding = describe_finding (aftermath);
  words->counts = describe_counts (aftermath);
  words->before = describe_before (&findings->aftermath_before);
  fill_rules (words, aftermath);
  fill_advice (words, aftermath);
  words->uncertainty = g_strdup (get_uncertainty (aftermath->state));
}
