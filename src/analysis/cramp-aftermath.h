/* cramp-aftermath.h - signal 2: does numbness or weakness stay?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-constants.h"
#include "cramp-recent.h"
#include "cramp-signal-state.h"

G_BEGIN_DECLS

/**
 * CrampAftermathRules:
 * @CRAMP_AFTERMATH_NUMB_TWICE: numbness stayed after two cramps or more
 * @CRAMP_AFTERMATH_WEAK: weakness stayed after a cramp
 * @CRAMP_AFTERMATH_NUMB_A_DAY: numbness stayed for a day or longer
 * @CRAMP_AFTERMATH_TINGLING: both feet tingled on several evenings
 * @CRAMP_AFTERMATH_NUMB_ONCE: numbness stayed after one cramp
 * @CRAMP_AFTERMATH_BRIEF: brief numbness after most of the latest cramps
 * @CRAMP_AFTERMATH_WEAK_BRIEFLY: a weakness that one could see, for a while
 *
 * The reasons of signal 2: the first four for a warning (rule A3), the others
 * for a watch (rule A4).
 */
typedef enum
{
  CRAMP_AFTERMATH_NUMB_TWICE = 1 << 0,
  CRAMP_AFTERMATH_WEAK = 1 << 1,
  CRAMP_AFTERMATH_NUMB_A_DAY = 1 << 2,
  CRAMP_AFTERMATH_TINGLING = 1 << 3,
  CRAMP_AFTERMATH_NUMB_ONCE = 1 << 4,
  CRAMP_AFTERMATH_BRIEF = 1 << 5,
  CRAMP_AFTERMATH_WEAK_BRIEFLY = 1 << 6,
} CrampAftermathRules;

#define CRAMP_AFTERMATH_WARNING_RULES \
  (CRAMP_AFTERMATH_NUMB_TWICE | CRAMP_AFTERMATH_WEAK | CRAMP_AFTERMATH_NUMB_A_DAY | CRAMP_AFTERMATH_TINGLING)

/**
 * CrampAftermathPattern:
 *
 * On which sides numbness and weakness stayed (rule A6).
 */
typedef enum
{
  CRAMP_AFTERMATH_NO_PATTERN = CRAMP_UNANSWERED,
  CRAMP_AFTERMATH_ONE_SIDE = 0,
  CRAMP_AFTERMATH_ONE_SIDE_RADIATING,
  CRAMP_AFTERMATH_SYMMETRICAL,
  CRAMP_AFTERMATH_MIXED,
} CrampAftermathPattern;

extern const CrampVocabulary cramp_aftermath_pattern_vocabulary;

/**
 * CrampAftermath:
 * @state: what the signal says
 * @rules: the reasons that hold
 * @pattern: on which sides
 * @cramps: the cramps of the 28 nights
 * @answered: how many of them were answered (rule A1)
 * @numb: those after which numbness stayed (PN of rule A2)
 * @weak: those after which weakness stayed (PW of rule A2)
 * @persistent: those after which either stayed
 * @brief: of the last five of which the numbness is answered, those with 10
 *   to 59 minutes of it
 * @brief_of: how many these last ones are, five at most
 * @filled_in: how many of the 28 nights are filled in
 * @tingling_nights: of the last 14 nights, those on which both feet tingled
 * @side: the #CrampSide of all of @persistent when it is left or right, else
 *   %CRAMP_UNANSWERED
 * @both_sides: whether numbness or weakness stayed on the left and on the
 *   right, after one cramp or after several
 * @nights: the nights of the cramps that the state rests on, ascending
 * @n_nights: how many nights these are
 *
 * What the diary says about signal 2 on one night, and why. A plain value.
 */
typedef struct
{
  CrampSignalState      state;
  CrampAftermathRules   rules;
  CrampAftermathPattern pattern;
  guint                 cramps, answered, numb, weak, persistent, brief, brief_of, filled_in, tingling_nights;
  int                   side;
  gboolean              both_sides;
  CrampNightDate        nights[CRAMP_AFTERMATH_NIGHTS];
  guint                 n_nights;
} CrampAftermath;

CrampAftermath cramp_aftermath_assess (const CrampRecent *recent);

gboolean cramp_aftermath_is_answered (CrampEpisode *episode);
gboolean cramp_aftermath_is_numb (CrampEpisode *episode);
gboolean cramp_aftermath_is_weak (CrampEpisode *episode);

G_END_DECLS
