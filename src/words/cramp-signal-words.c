/* cramp-signal-words.c - a signal in words for its reader
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-signal-words.h"

#include <string.h>

#include "cramp-aftermath-words.h"
#include "cramp-frequency-words.h"
#include "cramp-gettext.h"
#include "cramp-posture-words.h"
#include "cramp-signal-told.h"

/**
 * cramp_signal_words_title:
 *
 * Returns: what it is called
 */
const char *
cramp_signal_words_title (CrampSignal signal)
{
  switch (signal)
    {
    case CRAMP_SIGNAL_FREQUENCY:
      return _ ("Are cramps more frequent?");
    case CRAMP_SIGNAL_AFTERMATH:
      return _ ("Does numbness or weakness stay?");
    case CRAMP_SIGNAL_POSTURE:
    default:
      return _ ("Are cramps linked to a posture or movement?");
    }
}

/**
 * cramp_signal_words_heading:
 *
 * Returns: (transfer full): which signal it is, and what it says in a few words
 */
char *
cramp_signal_words_heading (const CrampSignalWords *words)
{
  /* Translators: 1 is what a signal is about, "Are cramps more frequent?", 2
   * what it says in a few words, "Nothing noticed". */
  return g_strdup_printf (C_ ("signal", "%1$s %2$s"), cramp_signal_words_title (words->signal), words->status);
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

/**
 * cramp_signal_words_ask:
 * @today: the night that is running
 *
 * What several signals suggest to ask is one question about all examinations:
 * each for itself would nearly repeat the other.
 *
 * Returns: what the signals together suggest to ask the doctor; may be empty
 */
const char *
cramp_signal_words_ask (const CrampFindings *findings,
                        CrampNightDate       today)
{
  CrampExaminations examinations = 0;

  for (CrampSignal signal = 0; signal < CRAMP_N_SIGNALS; signal++)
    {
      g_autoptr (CrampSignalWords) words = cramp_signal_words_new (findings, signal, today);

      examinations |= words->examinations;
    }

  return examinations == 0 ? "" : cramp_signal_words_question (examinations);
}
