/* cramp-findings.c - all that the diary says on one night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-findings.h"

/**
 * cramp_findings_assess:
 * @self: (out caller-allocates): where to put them
 * @replay: the nights up to the one to speak about
 * @recent: the entries of the last weeks, up to the same night
 *
 * Puts everything together.
 */
void
cramp_findings_assess (CrampFindings              *self,
                       const CrampFrequencyReplay *replay,
                       const CrampRecent          *recent)
{
  self->frequency = cramp_frequency_conclude (replay);
  self->aftermath = cramp_aftermath_assess (recent);
  self->posture = cramp_posture_assess (recent);
  self->danger = cramp_danger_assess (recent);
  self->patterns = cramp_patterns_assess (recent, &self->aftermath, &self->posture);
  self->soak = cramp_soak_safety_assess (recent, &self->aftermath);
}
