/* cramp-danger.h - signs that cannot wait for any count
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-recent.h"

G_BEGIN_DECLS

/**
 * CrampDangerLevel:
 * @CRAMP_DANGER_NONE: nothing was ticked or logged that cannot wait
 * @CRAMP_DANGER_SOON: an ordinary prompt appointment
 * @CRAMP_DANGER_URGENT: a doctor on the same day
 * @CRAMP_DANGER_EMERGENCY: the emergency number, at once
 *
 * How soon somebody should look at it.
 */
typedef enum
{
  CRAMP_DANGER_NONE,
  CRAMP_DANGER_SOON,
  CRAMP_DANGER_URGENT,
  CRAMP_DANGER_EMERGENCY,
} CrampDangerLevel;

/**
 * CrampDangerCode:
 *
 * What the signs complete, in the order of the rules (section D). Named for
 * files and for the doctor; a person reads words about the signs instead.
 */
typedef enum
{
  CRAMP_DANGER_CAUDA_EQUINA,
  CRAMP_DANGER_ACUTE_LIMB_ISCHAEMIA,
  CRAMP_DANGER_DVT,
  CRAMP_DANGER_TETANUS,
  CRAMP_DANGER_STROKE,
  CRAMP_DANGER_TOXIN_OR_TETANUS_EXPOSURE,
  CRAMP_DANGER_METABOLIC,
  CRAMP_DANGER_RAPID_WEAKNESS,
  CRAMP_DANGER_PROGRESSIVE_WEAKNESS,
  CRAMP_DANGER_LIMB_THREATENING_ISCHAEMIA,
  CRAMP_DANGER_CRAMP_OVER_10_MIN,
  CRAMP_DANGER_SIGN_ALONE,
  CRAMP_N_DANGER_CODES,
} CrampDangerCode;

/**
 * CrampDanger:
 * @level: the highest level of all of them
 * @levels: the level of each #CrampDangerCode, %CRAMP_DANGER_NONE when its
 *   signs are not complete
 * @signs: the set of #CrampSign ticked in the latest look at the list in the
 *   last 72 hours; 0 when there was none
 * @alone: those of @signs that complete nothing but are still answered
 * @checked: whether somebody looked at the list in the last 72 hours
 * @long_cramp: (nullable): the cramp over ten minutes that did not settle
 * @ask_settled: (nullable): a cramp over ten minutes of which nobody said
 *   whether it settled: to be asked at once
 * @between_legs: (nullable): the cramp after which it was numb between the
 *   legs
 * @ask_weakness: (nullable): a cramp after which the toes dragged, without a
 *   look at the list since: whether weakness is getting worse over hours or
 *   days is to be asked at once
 *
 * What cannot wait. A plain value; the cramps belong to the #CrampRecent.
 */
typedef struct
{
  CrampDangerLevel level;
  CrampDangerLevel levels[CRAMP_N_DANGER_CODES];
  int              signs, alone;
  gboolean         checked;
  CrampEpisode    *long_cramp;
  CrampEpisode    *ask_settled;
  CrampEpisode    *between_legs;
  CrampEpisode    *ask_weakness;
} CrampDanger;

extern const CrampVocabulary cramp_danger_level_vocabulary;
extern const CrampVocabulary cramp_danger_code_vocabulary;

CrampDanger cramp_danger_assess (const CrampRecent *recent);
gboolean    cramp_danger_is_long (int seconds);

G_END_DECLS
