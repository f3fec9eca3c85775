/* cramp-findings.h - all that the diary says on one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-aftermath.h"
#include "cramp-danger.h"
#include "cramp-frequency.h"
#include "cramp-pain.h"
#include "cramp-patterns.h"
#include "cramp-posture.h"
#include "cramp-soak-safety.h"

G_BEGIN_DECLS

/**
 * CrampFindings:
 * @frequency: signal 1
 * @aftermath: signal 2
 * @posture: signal 3
 * @aftermath_before: what signal 2 said four weeks earlier
 * @posture_before: what signal 3 said four weeks earlier
 * @danger: what cannot wait
 * @patterns: what is worth telling the doctor
 * @pain: whether the pain has grown
 * @soak: the set of #CrampSoakReason that speak against the foot soak
 *
 * All that the diary says on one night. A plain value, but for the cramps that
 * @danger names.
 */
typedef struct
{
  CrampFrequency frequency;
  CrampAftermath aftermath, aftermath_before;
  CrampPosture   posture, posture_before;
  CrampDanger    danger;
  CrampPatterns  patterns;
  CrampPain      pain;
  int            soak;
} CrampFindings;

void cramp_findings_assess (CrampFindings              *self,
                            const CrampFrequencyReplay *replay,
                            const CrampRecent          *recent);

G_END_DECLS
