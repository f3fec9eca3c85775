/* cramp-posture-words.c - signal 3 in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-posture-words.h"

#include <math.h>

#include "cramp-gettext.h"
#include "cramp-words.h"

static const struct
{
  const char       *reason, *also;
  CrampExaminations examinations;
} advice_words[CRAMP_N_FAMILIES] = {
  [CRAMP_FAMILY_SPINE] = {
      N_ ("For such cramps the article points to the lower back: with a slipped disc, bending, coughing or sneezing raises the pressure in the belly, which presses harder on the nerve roots."),
      NULL,
      CRAMP_EXAMINATION_BACK | CRAMP_EXAMINATION_NERVES,
  },
  [CRAMP_FAMILY_SIT] = {
      N_ ("The article says that cramps after a posture held for long, such as sitting, often have to do with the place where a nerve is pressed."),
      NULL,
      CRAMP_EXAMINATION_BACK | CRAMP_EXAMINATION_NERVES,
  },
  [CRAMP_FAMILY_STAND] = {
      N_ ("With long standing the article names two possibilities: a nerve that is pressed, or blood that flows back badly through the veins of the legs (varicose veins)."),
      N_ ("You can also see a vascular specialist."),
      CRAMP_EXAMINATION_VESSELS | CRAMP_EXAMINATION_NERVES,
  },
  [CRAMP_FAMILY_WALK] = {
      N_ ("With walking, doctors think of the arteries of the legs and of the spinal canal; the article names both."),
      N_ ("You can also see a vascular specialist."),
      CRAMP_EXAMINATION_VESSELS | CRAMP_EXAMINATION_BACK,
  },
};

static char *
describe_status (const CrampPosture *posture)
{
  if (posture->state != CRAMP_SIGNAL_INSUFFICIENT)
    return cramp_signal_words_state (posture->state);

  /* Translators: three answers are needed; %u are there. */
  return g_strdup_printf (_ ("Not enough answers yet (%u of 3)"), posture->n);
}

/* Whole sentences for each family, for languages that bend their words. */
static char *
describe_share (const CrampPosture *posture)
{
  guint k = posture->counts[posture->family];

  switch (posture->family)
    {
    case CRAMP_FAMILY_SPINE:
      /* Translators: 1 and 2 are numbers of cramps. */
      return g_strdup_printf (_ ("Within 8 weeks, %1$u of the last %2$u cramps you answered for came with bending, lifting, coughing or sneezing."), k, posture->n);
    case CRAMP_FAMILY_SIT:
      /* Translators: 1 and 2 are numbers of cramps. */
      return g_strdup_printf (_ ("Within 8 weeks, %1$u of the last %2$u cramps you answered for came after long sitting."), k, posture->n);
    case CRAMP_FAMILY_STAND:
      /* Translators: 1 and 2 are numbers of cramps. */
      return g_strdup_printf (_ ("Within 8 weeks, %1$u of the last %2$u cramps you answered for came after long standing."), k, posture->n);
    case CRAMP_FAMILY_WALK:
    case CRAMP_FAMILY_NONE:
    case CRAMP_N_FAMILIES:
    default:
      /* Translators: 1 and 2 are numbers of cramps. */
      return g_strdup_printf (_ ("Within 8 weeks, %1$u of the last %2$u cramps you answered for came with walking."), k, posture->n);
    }
}

static char *
describe_finding (const CrampPosture *posture)
{
  if (posture->family != CRAMP_FAMILY_NONE)
    return describe_share (posture);
  if (posture->cramps == 0)
    return g_strdup (_ ("You logged no cramps in the last 8 weeks."));
  if (posture->n == 0)
    return g_strdup (_ ("In the last 8 weeks you have not said what came just before a cramp."));
  if (posture->state == CRAMP_SIGNAL_INSUFFICIENT)
    return g_strdup_printf (ngettext ("For %u cramp of the last 8 weeks you have said what came just before.",
                                      "For %u cramps of the last 8 weeks you have said what came just before.", posture->n),
                            posture->n);

  return g_strdup_printf (ngettext ("Within 8 weeks, no posture or movement stands out in the last %u cramp you answered for.",
                                    "Within 8 weeks, no posture or movement stands out in the last %u cramps you answered for.", posture->n),
                          posture->n);
}

static char *
describe_free_days (CrampFamily family,
                    guint       exposed,
                    guint       days)
{
  switch (family)
    {
    case CRAMP_FAMILY_SPINE:
      /* Translators: 1 and 2 are numbers of days. */
      return g_strdup_printf (_ ("Of the days without cramps, %1$u of %2$u also included bending work."), exposed, days);
    case CRAMP_FAMILY_SIT:
      /* Translators: 1 and 2 are numbers of days. */
      return g_strdup_printf (_ ("Of the days without cramps, %1$u of %2$u also included long sitting."), exposed, days);
    case CRAMP_FAMILY_STAND:
      /* Translators: 1 and 2 are numbers of days. */
      return g_strdup_printf (_ ("Of the days without cramps, %1$u of %2$u also included long standing."), exposed, days);
    case CRAMP_FAMILY_WALK:
    case CRAMP_FAMILY_NONE:
    case CRAMP_N_FAMILIES:
    default:
      /* Translators: 1 and 2 are numbers of days. */
      return g_strdup_printf (_ ("Of the days without cramps, %1$u of %2$u also included a long walk."), exposed, days);
    }
}

static char *
describe_all_days (CrampFamily          family,
                   const CrampCheckIns *days)
{
  switch (family)
    {
    case CRAMP_FAMILY_SPINE:
      /* Translators: 1 to 4 are numbers of days. */
      return g_strdup_printf (_ ("Cramps on %1$u of %2$u days with bending work, and on %3$u of %4$u days without it."),
                              days->exposed_cramps, days->exposed, days->unexposed_cramps, days->unexposed);
    case CRAMP_FAMILY_SIT:
      /* Translators: 1 to 4 are numbers of days. */
      return g_strdup_printf (_ ("Cramps on %1$u of %2$u days with long sitting, and on %3$u of %4$u days without it."),
                              days->exposed_cramps, days->exposed, days->unexposed_cramps, days->unexposed);
    case CRAMP_FAMILY_STAND:
      /* Translators: 1 to 4 are numbers of days. */
      return g_strdup_printf (_ ("Cramps on %1$u of %2$u days with long standing, and on %3$u of %4$u days without it."),
                              days->exposed_cramps, days->exposed, days->unexposed_cramps, days->unexposed);
    case CRAMP_FAMILY_WALK:
    case CRAMP_FAMILY_NONE:
    case CRAMP_N_FAMILIES:
    default:
      /* Translators: 1 to 4 are numbers of days. */
      return g_strdup_printf (_ ("Cramps on %1$u of %2$u days with a long walk, and on %3$u of %4$u days without one."),
                              days->exposed_cramps, days->exposed, days->unexposed_cramps, days->unexposed);
    }
}

static char *
describe_days (const CrampPosture *posture)
{
  const CrampCheckIns *days = &posture->check_ins;
  guint                exposed = days->exposed - days->exposed_cramps;
  guint                free_days = exposed + days->unexposed - days->unexposed_cramps;

  if (posture->family == CRAMP_FAMILY_NONE || free_days == 0)
    return NULL;
  if (posture->test == CRAMP_POSTURE_TEST_CHECK_INS)
    return describe_all_days (posture->family, days);

  return describe_free_days (posture->family, exposed, free_days);
}

static int
get_percent (double share)
{
  return (int) lround (share * 100);
}

/* Rule P7, in cramps: a range in percent is for those who know what it is. */
static char *
describe_range (const CrampPosture *posture)
{
  if (posture->family == CRAMP_FAMILY_NONE)
    return NULL;

  /* Translators: 1 and 2 are numbers of cramps. */
  return g_strdup_printf (_ ("From so few answers the share is uncertain: of 100 cramps it could be about %1$d to %2$d."),
                          get_percent (posture->wilson_low), get_percent (posture->wilson_high));
}

static char *
describe_counts (const CrampPosture *posture)
{
  g_autofree char *counts = NULL;
  g_autofree char *range = describe_range (posture);
  g_autofree char *days = describe_days (posture);
  g_autofree char *evidence = NULL;

  /* Translators: 1 is a number of nights, 2 and 3 are numbers of cramps. */
  counts = g_strdup_printf (_ ("In the last 8 weeks: %1$u of 56 nights filled in. Cramps: %2$u; answers about what came before that count here: %3$u."),
                            posture->filled_in, posture->cramps, posture->n);

  evidence = cramp_words_sentences (counts, range);

  return cramp_words_sentences (evidence, days);
}

static char *
describe_before (const CrampFindings *findings)
{
  const CrampPosture *before = &findings->posture_before;
  CrampFamily         family = findings->posture.family;

  if (before->n == 0 || (family == CRAMP_FAMILY_NONE && before->n < CRAMP_POSTURE_LEAST))
    return g_strdup (_ ("Four weeks earlier there was no answer to compare with."));
  if (family != CRAMP_FAMILY_NONE)
    /* Translators: 1 and 2 are numbers of cramps: "it was 1 of 4". */
    return g_strdup_printf (_ ("Four weeks earlier it was %1$u of %2$u."), before->counts[family], before->n);
  if (before->family != CRAMP_FAMILY_NONE)
    return g_strdup (_ ("Four weeks earlier a posture or movement did stand out."));

  return g_strdup (_ ("Four weeks earlier none stood out either."));
}

/* Named often enough (rule P3), but the days speak against it (rule P5). */
static gboolean
was_named_often (const CrampPosture *posture)
{
  for (int family = 0; family < CRAMP_N_FAMILIES; family++)
    if (posture->counts[family] >= CRAMP_POSTURE_LEAST && 2 * posture->counts[family] >= posture->n)
      return TRUE;

  return FALSE;
}

static char *
describe_rule (const CrampPosture *posture)
{
  gboolean warning = posture->state == CRAMP_SIGNAL_WARNING;

  if (posture->family == CRAMP_FAMILY_NONE && was_named_often (posture))
    return g_strdup (_ ("Today your entries meet none of the rules. One kind of posture or movement was named for half of the cramps or more, but by your answers about the days, cramps are no more frequent on such days than on others."));
  if (posture->family == CRAMP_FAMILY_NONE)
    return g_strdup (_ ("Today your entries meet none of the rules. It takes three cramps, and half of the last ten answers, after the same kind of posture or movement."));
  if (posture->test == CRAMP_POSTURE_TEST_CHECK_INS)
    return g_strdup (warning ? _ ("Cramps came clearly more often on such days than on other days. This is hardly chance: if such days made no difference, fewer than 1 of 100 such comparisons would come out like this.")
                             : _ ("Cramps came more often on such days than on other days. This may not be chance: if such days made no difference, fewer than 1 of 20 such comparisons would come out like this."));

  return g_strdup (warning ? _ ("Three or more cramps, and at least half of the last answers, after the same kind of posture or movement. This is hardly chance: without a link, fewer than 1 of 100 diaries would name it so often.")
                           : _ ("Three or more cramps, and at least half of the last answers, after the same kind of posture or movement."));
}

static char *
describe_uncertainty (const CrampPosture *posture)
{
  const char *worry = cramp_signal_words_worry (posture->state);

  if (posture->family == CRAMP_FAMILY_NONE)
    return g_strdup (worry);
  if (posture->test == CRAMP_POSTURE_TEST_CHECK_INS)
    return cramp_words_sentences (_ ("This compares your own days; it does not show what brings cramps on."), worry);

  return cramp_words_sentences (_ ("This is a share of your own cramps; it does not show what brings them on. Something you do all day is bound to be named often. The evening question “How was the day?” makes this clearer."), worry);
}

static void
fill_advice (CrampSignalWords   *words,
             const CrampPosture *posture)
{
  const char *also;

  if (posture->family == CRAMP_FAMILY_NONE)
    return;

  also = advice_words[posture->family].also;
  words->examinations = advice_words[posture->family].examinations;
  words->advice = cramp_signal_words_advice (posture->state, _ (advice_words[posture->family].reason), also == NULL ? NULL : _ (also), NULL, words->examinations);
}

/**
 * cramp_posture_words_fill:
 * @words: where to put the words
 *
 * Says signal 3 in words.
 */
void
cramp_posture_words_fill (CrampSignalWords    *words,
                          const CrampFindings *findings)
{
  const CrampPosture *posture = &findings->posture;

  words->status = describe_status (posture);
  words->finding = describe_finding (posture);
  words->counts = describe_counts (posture);
  words->before = describe_before (findings);
  words->rule = describe_rule (posture);
  words->main_rule = posture->family == CRAMP_FAMILY_NONE ? NULL : g_strdup (words->rule);
  fill_advice (words, posture);
  words->uncertainty = describe_uncertainty (posture);
}
