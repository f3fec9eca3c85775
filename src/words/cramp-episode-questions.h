/* cramp-episode-questions.h - what can be asked about a cramp, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-answer.h"
#include "cramp-episode.h"

G_BEGIN_DECLS

/**
 * CrampEpisodeSection:
 * @CRAMP_EPISODE_FIRST: what matters first: the pain, and what it left behind
 *   that a signal is about
 * @CRAMP_EPISODE_MORE: what can wait
 *
 * A part of the form.
 */
typedef enum
{
  CRAMP_EPISODE_FIRST,
  CRAMP_EPISODE_MORE,
  CRAMP_N_EPISODE_SECTIONS,
} CrampEpisodeSection;

/**
 * CrampEpisodeQuestion:
 * @field: what it asks for
 * @section: where it stands
 * @title: its untranslated text
 * @answers: (array length=n_answers): what can be answered
 * @n_answers: how many answers there are
 * @several: whether several can hold
 * @low: (nullable): what the first answer of a scale means, untranslated
 * @high: (nullable): what the last answer of a scale means, untranslated
 * @describe: (nullable): says a number in words that is none of the answers
 * @is_called_for: (nullable): for a question that follows from another one,
 *   whether the other answers call for it
 * @follows: the question it follows from
 *
 * One row of the form.
 */
typedef struct
{
  CrampEpisodeField   field;
  CrampEpisodeSection section;
  const char         *title;
  const CrampAnswer  *answers;
  guint               n_answers;
  gboolean            several;
  const char         *low;
  const char         *high;

  char *(*describe) (int value);

  gboolean (*is_called_for) (const int *answers);
  CrampEpisodeField follows;
} CrampEpisodeQuestion;

extern const CrampEpisodeQuestion cramp_episode_questions[];
extern const guint                cramp_n_episode_questions;

const CrampEpisodeQuestion *cramp_episode_question_find (CrampEpisodeField field);
char                       *cramp_episode_question_describe (const CrampEpisodeQuestion *question,
                                                             int                         answer) G_GNUC_WARN_UNUSED_RESULT;

gboolean cramp_episode_question_is_asked (const CrampEpisodeQuestion *question,
                                          const int                  *answers);
gboolean cramp_episode_question_is_pressing (const CrampEpisodeQuestion *question,
                                             const int                  *answers);

gboolean cramp_episode_turns_urgent (const int *before,
                                     const int *after);

G_END_DECLS
