/* cramp-page-findings.c - what hints at a cause
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-page.h"

#include <string.h>

#include "cramp-episode-questions.h"
#include "cramp-gettext.h"
#include "cramp-pattern-words.h"
#include "cramp-signal-words.h"
#include "cramp-words.h"

/* So many of the latest are named on the first page; all are in the appendix. */
#define MOST_NAMED 3

#define AFTERMATH_LINES 4
#define PATTERN_LINES 6

static const struct
{
  const char *title;
  const char *rule; /* what it takes, while it does not hold */
} signals[] = {
  [CRAMP_SIGNAL_FREQUENCY] = {
      N_ ("More frequent than before"),
      N_ ("It takes three cramps in 7 nights where they were occasional before, several in one night for the first time, or clearly more nights with cramps than in the 12 weeks before."),
  },
  [CRAMP_SIGNAL_AFTERMATH] = {
      N_ ("Numbness or weakness that stays"),
      N_ ("It takes numbness or a weakness that shows, for an hour or longer after a cramp, or tingling in both feet on three of 14 evenings."),
  },
  [CRAMP_SIGNAL_POSTURE] = {
      N_ ("Linked to a posture or movement"),
      N_ ("It takes three cramps, and half of the last ten answers, after the same kind of posture or movement."),
  },
};

static const char *
describe_state (CrampSignalState state)
{
  switch (state)
    {
    case CRAMP_SIGNAL_WARNING:
      /* Translators: what a signal says, in one or two words, for a doctor. */
      return C_ ("signal for the doctor", "Yes, clearly");
    case CRAMP_SIGNAL_WATCH:
      return C_ ("signal for the doctor", "Yes");
    case CRAMP_SIGNAL_QUIET:
      return C_ ("signal for the doctor", "Not noticed");
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      return C_ ("signal for the doctor", "Too few answers");
    }
}

static const char *
get_rule (const CrampSignalWords *words,
          CrampSignal             signal)
{
  if (!cramp_signal_words_is_raised (words->state))
    return _ (signals[signal].rule);

  return words->main_rule != NULL ? words->main_rule : _ ("It was seen within the last two weeks; on the last night no rule holds.");
}

static void
add_signal (CrampPage  *self,
            CrampSignal signal)
{
  g_autoptr (CrampSignalWords) words = cramp_signal_words_new (&self->facts->findings, signal, self->facts->span.last);
  const CrampPageCell cells[] = {
    { 3, CRAMP_PAGE_STRONG, _ (signals[signal].title) },
    { 2, CRAMP_PAGE_STRONG, describe_state (words->state) },
    { 10, CRAMP_PAGE_NOTE, get_rule (words, signal) },
  };

  cramp_page_flow_add_row (self->flow, cells, G_N_ELEMENTS (cells));
}

static char *
describe_answer (CrampEpisode     *episode,
                 CrampEpisodeField field)
{
  const CrampEpisodeQuestion *question = cramp_episode_question_find (field);

  return question == NULL ? NULL : cramp_episode_question_describe (question, cramp_episode_get_answer (episode, field));
}

static void
take (GPtrArray *parts,
      char      *part)
{
  if (part != NULL)
    g_ptr_array_add (parts, part);
}

/* When, on which side, how long and where: what a neurologist asks. */
static char *
describe_aftermath (CrampEpisode     *episode,
                    CrampEpisodeField length,
                    CrampEpisodeField where)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = cramp_words_short_date (cramp_episode_get_night (episode));
  g_autofree char *details = NULL;
  int              side = cramp_episode_get_answer (episode, CRAMP_EPISODE_SIDE);

  if (side != CRAMP_UNANSWERED)
    g_ptr_array_add (parts, g_strdup (cramp_words_side (side)));
  take (parts, describe_answer (episode, length));
  take (parts, describe_answer (episode, where));
  if (cramp_episode_get_answer (episode, CRAMP_EPISODE_STILL_THERE) == TRUE)
    g_ptr_array_add (parts, g_strdup (_ ("still there later")));
  g_ptr_array_add (parts, NULL);
  details = g_strjoinv (C_ ("list", ", "), (char **) parts->pdata);

  /* Translators: 1 is the date of a night with a cramp, 2 what stayed after it. */
  return g_strdup_printf (_ ("%1$s (%2$s)"), date, details);
}

typedef gboolean (*Holds) (CrampEpisode *episode);

static char *
describe_latest (const CrampPageFacts *facts,
                 Holds                 holds,
                 CrampEpisodeField     length,
                 CrampEpisodeField     where)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint found = 0;

  for (guint i = facts->episodes->len; i > 0; i--)
    if (holds (facts->episodes->pdata[i - 1]) && found++ < MOST_NAMED)
      g_ptr_array_add (parts, describe_aftermath (facts->episodes->pdata[i - 1], length, where));
  if (found > MOST_NAMED)
    g_ptr_array_add (parts, g_strdup (_ ("the earlier ones are in the appendix")));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

static guint
count (const CrampPageFacts *facts,
       Holds                 holds)
{
  guint n = 0;

  for (guint i = 0; i < facts->episodes->len; i++)
    n += holds (facts->episodes->pdata[i]);

  return n;
}

static void
add_numbness (CrampPage *self,
              guint      answered)
{
  guint            numb = count (self->facts, cramp_aftermath_is_numb);
  g_autofree char *latest = describe_latest (self->facts, cramp_aftermath_is_numb, CRAMP_EPISODE_NUMBNESS_MIN, CRAMP_EPISODE_NUMBNESS_AREA);
  /* Translators: 1 and 2 are numbers of cramps, 3 a list of nights. */
  g_autofree char *text = g_strdup_printf (ngettext ("Numbness stayed after %1$u of %2$u cramp with an answer: %3$s.", "Numbness stayed after %1$u of %2$u cramps with an answer: %3$s.", answered), numb, answered, latest);

  if (numb > 0)
    cramp_page_add_start (self, CRAMP_PAGE_TEXT, _ ("Numbness or weakness that stays"), text, AFTERMATH_LINES);
}

static void
add_weakness (CrampPage *self,
              guint      answered)
{
  guint            weak = count (self->facts, cramp_aftermath_is_weak);
  g_autofree char *latest = describe_latest (self->facts, cramp_aftermath_is_weak, CRAMP_EPISODE_WEAKNESS_MIN, CRAMP_EPISODE_WEAKNESS_SIGNS);
  /* Translators: 1 and 2 are numbers of cramps, 3 a list of nights. */
  g_autofree char *text = g_strdup_printf (ngettext ("Weakness stayed after %1$u of %2$u cramp with an answer: %3$s.", "Weakness stayed after %1$u of %2$u cramps with an answer: %3$s.", answered), weak, answered, latest);

  if (weak > 0)
    cramp_page_add_start (self, CRAMP_PAGE_TEXT, _ ("Numbness or weakness that stays"), text, AFTERMATH_LINES);
}

static void
add_aftermath (CrampPage *self)
{
  guint            answered = count (self->facts, cramp_aftermath_is_answered);
  g_autofree char *nothing = NULL;

  add_numbness (self, answered);
  add_weakness (self, answered);
  if (answered == 0 || count (self->facts, cramp_aftermath_is_numb) + count (self->facts, cramp_aftermath_is_weak) > 0)
    return;

  nothing = g_strdup_printf (ngettext ("No numbness or weakness stayed after the %u cramp with an answer about it.",
                                       "No numbness or weakness stayed after the %u cramps with an answer about it.", answered),
                             answered);
  cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, nothing);
}

/* In the window it is a list with a bullet each. */
static char *
flatten (const char *features)
{
  g_auto (GStrv) lines = g_strsplit (features, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (g_str_has_prefix (*line, "• "))
      memmove (*line, *line + strlen ("• "), strlen (*line + strlen ("• ")) + 1);

  return g_strjoinv ("; ", lines);
}

/* What fits together, without a word about what it might be called. */
static char *
describe_patterns (const CrampPatterns *patterns)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    if (patterns->shown & CRAMP_SET (pattern))
      {
        g_autofree char *features = cramp_pattern_words_features (patterns, pattern);
        g_autofree char *list = flatten (features);

        /* Translators: %s is a list of what was recorded and may fit together. */
        g_ptr_array_add (sentences, g_strdup_printf (_ ("Recorded together: %s."), list));
      }
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv ("\n", (char **) sentences->pdata);
}

static void
add_patterns (CrampPage *self)
{
  const CrampFindings *findings = &self->facts->findings;
  g_autofree char     *patterns = describe_patterns (&findings->patterns);
  g_autofree char     *pain = cramp_pain_words_finding (&findings->pain);

  if (*patterns != '\0')
    cramp_page_add_start (self, CRAMP_PAGE_TEXT, _ ("Recorded together"), patterns, PATTERN_LINES);
  if (findings->pain.grown)
    cramp_page_flow_add_text (self->flow, CRAMP_PAGE_TEXT, pain);
}

void
cramp_page_add_findings (CrampPage *self)
{
  if (self->facts->span.first == 0)
    return;

  cramp_page_add_band (self, _ ("Afterwards, and the three signals"));
  add_aftermath (self);
  cramp_page_flow_add_space (self->flow, 1);
  for (CrampSignal signal = CRAMP_SIGNAL_FREQUENCY; signal <= CRAMP_SIGNAL_POSTURE; signal++)
    {
      add_signal (self, signal);
      cramp_page_flow_add_space (self->flow, 1);
    }
  add_patterns (self);
}
