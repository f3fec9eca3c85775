/* signals-reference.h - the rules without a memory, word by word
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-danger.h"
#include "cramp-patterns.h"

/* What the rules say. */
typedef struct
{
  CrampAftermath aftermath;
  CrampPosture   posture;
  CrampDanger    danger;
  CrampPatterns  patterns;
  int            soak;
} ReferenceSignals;

void reference_assess (const CrampRecent *recent,
                       ReferenceSignals  *signals);
