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
  CrampRecent earlier = *recent;

  earlier.as_of = recent->as_of > CRAMP_EARLIER_NIGHTS ? recent->as_of - CRAMP_EARLIER_NIGHTS : 1;
  self->frequency = cramp_frequency_conclude (replay);
  self->aftermath = cramp_aftermath_assess (recent);
  self->posture = cramp_posture_assess (recent);
  self->aftermath_before = cramp_aftermath_assess (&earlier);
  self->posture_before = cramp_posture_assess (&earlier);
  self->danger = cramp_danger_assess (recent);
  self->patterns = cramp_patterns_assess (recent, &self->aftermath, &self->posture);
  self->pain = cramp_pain_assess (recent);
  self->soak = cramp_soak_safety_assess (recent, &self->aftermath);
}
