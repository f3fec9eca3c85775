/* cramp-sample.h - a made-up diary to look around in
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-store.h"
#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampSample:
 * @CRAMP_SAMPLE_NONE: nobody
 * @CRAMP_SAMPLE_FREQUENCY: cramps have become more frequent
 * @CRAMP_SAMPLE_POSTURE: cramps come with walking, and numbness stays
 *
 * Whose sample diary is looked at.
 */
typedef enum
{
  CRAMP_SAMPLE_NONE = -1,
  CRAMP_SAMPLE_FREQUENCY,
  CRAMP_SAMPLE_POSTURE,
} CrampSample;

extern const CrampVocabulary cramp_sample_vocabulary;

CrampStore *cramp_sample_open (CrampSample sample,
                               GDateTime  *now,
                               char      **folder,
                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
