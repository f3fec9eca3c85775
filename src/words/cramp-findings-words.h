/* cramp-findings-words.h - what the words of all signals have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-findings.h"

G_BEGIN_DECLS

/* The examinations that the article names: each a member of a set. */
typedef enum
{
  CRAMP_EXAMINATION_BACK = 1 << 0,    /* an MRI of the lower back */
  CRAMP_EXAMINATION_VESSELS = 1 << 1, /* an ultrasound of the leg vessels */
  CRAMP_EXAMINATION_NERVES = 1 << 2,  /* electrophysiology */
} CrampExaminations;

/**
 * CrampSignalWords:
 * @signal: which signal
 * @state: what it says
 * @status: that in a few words
 * @finding: one sentence with what was seen
 * @nights: (array length=n_nights): the nights it rests on, ascending
 * @n_nights: how many
 * @counts: the counts with their window, and how many nights were filled in
 * @before: how it was before
 * @rule: the rules that hold, a line each
 * @main_rule: (nullable): the strongest one that holds
 * @advice: (nullable): what to do
 * @uncertainty: what it does not say
 * @examinations: what to ask the doctor about, or 0
 *
 * All that a card says about a signal.
 */
typedef struct
{
  CrampSignal       signal;
  CrampSignalState  state;
  char             *status;
  char             *finding;
  CrampNightDate    nights[CRAMP_AFTERMATH_NIGHTS];
  guint             n_nights;
  char             *counts;
  char             *before;
  char             *rule;
  char             *main_rule;
  char             *advice;
  char             *uncertainty;
  CrampExaminations examinations;
} CrampSignalWords;

void cramp_signal_words_free (CrampSignalWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CrampSignalWords, cramp_signal_words_free)

/* What the states have in common */
char       *cramp_signal_words_state (CrampSignalState state) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_signal_words_worry (CrampSignalState state);
gboolean    cramp_signal_words_is_raised (CrampSignalState state);
char       *cramp_signal_words_advice (CrampSignalState  state,
                                       const char       *reason,
                                       const char       *also,
                                       const char       *look,
                                       CrampExaminations examinations) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_signal_words_question (CrampExaminations examinations);
char       *cramp_signal_words_list (GPtrArray *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
