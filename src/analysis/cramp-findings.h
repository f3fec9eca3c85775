/* cramp-findings.h - all that the diary says on one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-aftermath.h"
#include "cramp-danger.h"
#include "cramp-frequency.h"
#include "cramp-patterns.h"
#include "cramp-posture.h"
#include "cramp-soak-safety.h"

G_BEGIN_DECLS

/**
 * CrampFindings:
 * @frequency: signal 1
 * @aftermath: signal 2
 * @posture: signal 3
 * @danger: what cannot wait
 * @patterns: what is worth telling the doctor
 * @soak: the set of #CrampSoakReason that speak against the foot soak
 *
 * All that the diary says on one night. A plain value, but for the cramps that
 * @danger names.
 */
typedef struct
{
  CrampFrequency frequency;
  CrampAftermath aftermath;
  CrampPosture   posture;
  CrampDanger    danger;
  CrampPatterns  patterns;
  int            soak;
} CrampFindings;

void cramp_findings_assess (CrampFindings              *self,
                            const CrampFrequencyReplay *replay,
                            const CrampRecent          *recent);

G_END_DECLS
