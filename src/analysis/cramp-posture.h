/* cramp-posture.h - signal 3: do cramps follow a posture or a movement?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-constants.h"
#include "cramp-recent.h"
#include "cramp-signal-state.h"

G_BEGIN_DECLS

/**
 * CrampFamily:
 * @CRAMP_FAMILY_NONE: none of them
 * @CRAMP_FAMILY_SPINE: bending, lifting, coughing, sneezing, straining
 * @CRAMP_FAMILY_SIT: sitting for long
 * @CRAMP_FAMILY_STAND: standing for long
 * @CRAMP_FAMILY_WALK: walking
 *
 * Triggers that point to the same place in the body (rule P2), in the order
 * of rule P6.
 */
typedef enum
{
  CRAMP_FAMILY_NONE = CRAMP_UNANSWERED,
  CRAMP_FAMILY_SPINE = 0,
  CRAMP_FAMILY_SIT,
  CRAMP_FAMILY_STAND,
  CRAMP_FAMILY_WALK,
  CRAMP_N_FAMILIES,
} CrampFamily;

/**
 * CrampPostureTest:
 * @CRAMP_POSTURE_TEST_NONE: nothing was tested
 * @CRAMP_POSTURE_TEST_BINOMIAL: against an assumed share of cramps (rule P4)
 * @CRAMP_POSTURE_TEST_CHECK_INS: against the days without cramps (rule P5)
 */
typedef enum
{
  CRAMP_POSTURE_TEST_NONE = CRAMP_UNANSWERED,
  CRAMP_POSTURE_TEST_BINOMIAL = 0,
  CRAMP_POSTURE_TEST_CHECK_INS,
} CrampPostureTest;

extern const CrampVocabulary cramp_family_vocabulary;
extern const CrampVocabulary cramp_posture_test_vocabulary;

/**
 * CrampCheckIns:
 * @exposed: days with the exposure
 * @exposed_cramps: those of them with a cramp
 * @unexposed: days without it
 * @unexposed_cramps: those of them with a cramp
 *
 * The daily check-ins about one exposure (rule P5). Days of which nobody said
 * whether there was a cramp are not among them.
 */
typedef struct
{
  guint exposed, exposed_cramps, unexposed, unexposed_cramps;
} CrampCheckIns;

/**
 * CrampPosture:
 * @state: what the signal says
 * @family: what the cramps follow, %CRAMP_FAMILY_NONE unless @state is watch
 *   or warning
 * @n: the latest cramps with an answer, ten at most
 * @cramps: all cramps of the 56 nights
 * @filled_in: how many of the 56 nights are filled in
 * @counts: how many of the @n belong to each family
 * @test: how @family was judged
 * @p: the chance of so many by luck alone, NAN without a family
 * @wilson_low: the lower end of the likely range of the share, NAN without a
 *   family
 * @wilson_high: its upper end
 * @check_ins: what the days were like, for @family
 * @nights: the nights of the cramps of @family, ascending
 * @n_nights: how many nights these are
 *
 * What the diary says about signal 3 on one night, and why. A plain value.
 */
typedef struct
{
  CrampSignalState state;
  CrampFamily      family;
  guint            n, cramps, filled_in;
  guint            counts[CRAMP_N_FAMILIES];
  CrampPostureTest test;
  double           p, wilson_low, wilson_high;
  CrampCheckIns    check_ins;
  CrampNightDate   nights[CRAMP_POSTURE_CRAMPS];
  guint            n_nights;
} CrampPosture;

CrampPosture cramp_posture_assess (const CrampRecent *recent);

G_END_DECLS
