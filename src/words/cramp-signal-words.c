/* cramp-signal-words.c - a signal in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-words.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * cramp_signal_words_title:
 * @signal: a signal
 *
 * Returns: what it is called
 */
const char *
cramp_signal_words_title (CrampSignal signal)
{
  switch (signal)
    {
    case CRAMP_SIGNAL_FREQUENCY:
      return _ ("Cramps more often");
    case CRAMP_SIGNAL_AFTERMATH:
      return _ ("Numbness or weakness that stays");
    case CRAMP_SIGNAL_POSTURE:
    default:
      return _ ("Cramps with a posture or movement");
    }
}

/**
 * cramp_signal_words_is_raised:
 * @state: a state
 *
 * Returns: whether it is worth showing to a doctor
 */
gboolean
cramp_signal_words_is_raised (CrampSignalState state)
{
  return state == CRAMP_SIGNAL_WATCH || state == CRAMP_SIGNAL_WARNING;
}

/**
 * cramp_signal_words_state:
 * @state: a state
 *
 * Returns: (transfer full): the state in a few words; what is missing when it
 *   is insufficient each signal says itself
 */
char *
cramp_signal_words_state (CrampSignalState state)
{
  switch (state)
    {
    case CRAMP_SIGNAL_WARNING:
      return g_strdup (_ ("Talk to a doctor soon"));
    case CRAMP_SIGNAL_WATCH:
      return g_strdup (_ ("Worth showing to a doctor"));
    case CRAMP_SIGNAL_QUIET:
      return g_strdup (_ ("Nothing noticed"));
    case CRAMP_SIGNAL_INSUFFICIENT:
    default:
      return g_strdup (_ ("Not enough answers yet"));
    }
}

/**
 * cramp_signal_words_worry:
 * @state: a state
 *
 * Returns: what it does not say
 */
const char *
cramp_signal_words_worry (CrampSignalState state)
{
  if (cramp_signal_words_is_raised (state))
    return _ ("Many people have frequent cramps without a serious cause.");
  if (state == CRAMP_SIGNAL_QUIET)
    return _ ("No warning pattern in what you logged. See a doctor anyway if you are worried.");

  return _ ("The diary cannot say anything yet. See a doctor anyway if you are worried.");
}

/**
 * cramp_signal_words_list:
 * @lines: (element-type utf8): lines
 *
 * Returns: (transfer full): the lines under each other, with a bullet each
 */
char *
cramp_signal_words_list (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s• %s", i == 0 ? "" : "\n", (const char *) g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

static void
set_nights (CrampSignalWords     *words,
            CrampSignalState      state,
            const CrampNightDate *nights,
            guint                 n_nights)
{
  words->state = state;
  words->n_nights = n_nights;
  memcpy (words->nights, nights, n_nights * sizeof *nights);
}

/**
 * cramp_signal_words_new:
 * @findings: what the diary says
 * @signal: a signal
 * @today: the night that is running
 *
 * Returns: (transfer full): what a card says about it
 */
CrampSignalWords *
cramp_signal_words_new (const CrampFindings *findings,
                        CrampSignal          signal,
                        CrampNightDate       today)
{
  CrampSignalWords *words = g_new0 (CrampSignalWords, 1);

  words->signal = signal;
  switch (signal)
    {
    case CRAMP_SIGNAL_FREQUENCY:
      set_nights (words, findings->frequency.state, findings->frequency.cramp_nights, findings->frequency.counts.x14);
      cramp_frequency_words_fill (words, findings, today);
      break;
    case CRAMP_SIGNAL_AFTERMATH:
      set_nights (words, findings->aftermath.state, findings->aftermath.nights, findings->aftermath.n_nights);
      cramp_aftermath_words_fill (words, findings);
      break;
    case CRAMP_SIGNAL_POSTURE:
    default:
      set_nights (words, findings->posture.state, findings->posture.nights, findings->posture.n_nights);
      cramp_posture_words_fill (words, findings);
      break;
    }

  return words;
}

void
cramp_signal_words_free (CrampSignalWords *words)
{
  g_free (words->status);
  g_free (words->finding);
  g_free (words->counts);
  g_free (words->before);
  g_free (words->rule);
  g_free (words->advice);
  g_free (words->uncertainty);
  g_free (words);
}
