/* cramp-patterns.h - what fits together and is worth telling the doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-aftermath.h"
#include "cramp-posture.h"

G_BEGIN_DECLS

/**
 * CrampPattern:
 *
 * What may fit together (section T of the rules). Named for files and for the
 * doctor; a person reads what was recorded instead.
 */
typedef enum
{
  CRAMP_PATTERN_LUMBAR_ROOT,
  CRAMP_PATTERN_POLYNEUROPATHY,
  CRAMP_PATTERN_ARTERY,
  CRAMP_PATTERN_SPINAL_STENOSIS,
  CRAMP_PATTERN_VENOUS,
  CRAMP_N_PATTERNS,
} CrampPattern;

/**
 * CrampFeature:
 *
 * What was recorded, each a feature of one pattern or of two.
 */
typedef enum
{
  CRAMP_FEATURE_HIP_TO_CALF,
  CRAMP_FEATURE_AFTER_BENDING,
  CRAMP_FEATURE_ONE_SIDE,
  CRAMP_FEATURE_BACK_PROBLEM,
  CRAMP_FEATURE_BOTH_SIDES_ALIKE,
  CRAMP_FEATURE_FEET_AND_HANDS,
  CRAMP_FEATURE_DIABETES,
  CRAMP_FEATURE_WALKING_STANDING_STILL,
  CRAMP_FEATURE_COLD_OR_SORE_FOOT,
  CRAMP_FEATURE_ARTERY_DISEASE,
  CRAMP_FEATURE_WALKING_SITTING,
  CRAMP_FEATURE_BOTH_SIDES,
  CRAMP_FEATURE_AFTER_STANDING,
  CRAMP_FEATURE_EVENING_SWELLING,
  CRAMP_FEATURE_VARICOSE_VEINS,
  CRAMP_N_FEATURES,
} CrampFeature;

/**
 * CrampPatterns:
 * @shown: the set of #CrampPattern that are worth telling
 * @features: the set of #CrampFeature that were recorded
 *
 * What fits together on one night. A plain value.
 */
typedef struct
{
  int shown;
  int features;
} CrampPatterns;

extern const CrampVocabulary cramp_pattern_vocabulary;

int           cramp_pattern_get_features (CrampPattern pattern);
CrampPatterns cramp_patterns_assess (const CrampRecent    *recent,
                                     const CrampAftermath *aftermath,
                                     const CrampPosture   *posture);

G_END_DECLS
