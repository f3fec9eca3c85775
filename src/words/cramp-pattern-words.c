/* cramp-pattern-words.c - what fits together, in words for a talk
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-pattern-words.h"

#include "cramp-findings-words.h"
#include "cramp-gettext.h"

static const struct
{
  const char *title, *route;
} pattern_words[CRAMP_N_PATTERNS] = {
  [CRAMP_PATTERN_LUMBAR_ROOT] = {
      N_ ("Your back"),
      N_ ("The article advises neurology or orthopaedics. Among its examinations are an MRI of the lower back and electrophysiology."),
  },
  [CRAMP_PATTERN_POLYNEUROPATHY] = {
      N_ ("The nerves of your feet"),
      N_ ("The article advises neurology or orthopaedics. Among its examinations is electrophysiology."),
  },
  [CRAMP_PATTERN_ARTERY] = {
      N_ ("The blood flow in your legs"),
      N_ ("The article advises neurology or orthopaedics; you can also see a vascular specialist. Among its examinations is an ultrasound of the leg vessels."),
  },
  [CRAMP_PATTERN_SPINAL_STENOSIS] = {
      N_ ("Your spinal canal"),
      N_ ("The article advises neurology or orthopaedics. Among its examinations is an MRI of the lower back."),
  },
  [CRAMP_PATTERN_VENOUS] = {
      N_ ("Your veins"),
      N_ ("The article advises neurology or orthopaedics; you can also see a vascular specialist. Among its examinations is an ultrasound of the leg vessels."),
  },
};

static const char *const feature_words[CRAMP_N_FEATURES] = {
  [CRAMP_FEATURE_HIP_TO_CALF] = N_ ("Numbness from the buttock to the calf, after two or more cramps"),
  [CRAMP_FEATURE_AFTER_BENDING] = N_ ("Cramps with bending, lifting, coughing or sneezing"),
  [CRAMP_FEATURE_ONE_SIDE] = N_ ("Numbness or weakness that stays, always on the same side"),
  [CRAMP_FEATURE_BACK_PROBLEM] = N_ ("You ticked: back problem"),
  [CRAMP_FEATURE_BOTH_SIDES_ALIKE] = N_ ("Numbness, tingling or weakness alike on both sides"),
  [CRAMP_FEATURE_FEET_AND_HANDS] = N_ ("Tingling in the feet and the hands"),
  [CRAMP_FEATURE_DIABETES] = N_ ("You ticked: diabetes"),
  [CRAMP_FEATURE_WALKING_STANDING_STILL] = N_ ("Cramps with walking that ease on standing still"),
  [CRAMP_FEATURE_COLD_OR_SORE_FOOT] = N_ ("A cold or pale leg, a foot that hurts at rest, or a sore that does not heal"),
  [CRAMP_FEATURE_ARTERY_DISEASE] = N_ ("You ticked: narrowed or blocked leg arteries"),
  [CRAMP_FEATURE_WALKING_SITTING] = N_ ("Cramps with walking or standing that ease on sitting or bending forward"),
  [CRAMP_FEATURE_BOTH_SIDES] = N_ ("Numbness or weakness that stays, on the left and on the right"),
  [CRAMP_FEATURE_AFTER_STANDING] = N_ ("Cramps after long standing"),
  [CRAMP_FEATURE_EVENING_SWELLING] = N_ ("Swollen legs on three or more of the last 14 evenings"),
  [CRAMP_FEATURE_VARICOSE_VEINS] = N_ ("You ticked: varicose veins"),
};

/**
 * cramp_pattern_words_title:
 * @pattern: a pattern
 *
 * Returns: what to talk about; never the name of a disease
 */
const char *
cramp_pattern_words_title (CrampPattern pattern)
{
  return _ (pattern_words[pattern].title);
}

/**
 * cramp_pattern_words_features:
 * @patterns: what the diary says
 * @pattern: one of them
 *
 * Returns: (transfer full): what was recorded of it, a line each
 */
char *
cramp_pattern_words_features (const CrampPatterns *patterns,
                              CrampPattern         pattern)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  int found = patterns->features & cramp_pattern_get_features (pattern);

  for (int feature = 0; feature < CRAMP_N_FEATURES; feature++)
    if (found & CRAMP_SET (feature))
      g_ptr_array_add (lines, (gpointer) _ (feature_words[feature]));

  return cramp_signal_words_list (lines);
}

/**
 * cramp_pattern_words_route:
 * @pattern: a pattern
 *
 * Returns: the department and the examinations that the article names
 */
const char *
cramp_pattern_words_route (CrampPattern pattern)
{
  return _ (pattern_words[pattern].route);
}

const char *
cramp_pain_words_title (void)
{
  return _ ("The pain has grown");
}

/**
 * cramp_pain_words_finding:
 * @pain: what the diary says
 *
 * Returns: (transfer full): one sentence about the pain of the last weeks
 */
char *
cramp_pain_words_finding (const CrampPain *pain)
{
  /* Translators: 1 and 2 are grades of pain from 0 to 10, such as 6 or 6.5. */
  return g_strdup_printf (_ ("Half of the cramps you graded in the last 4 weeks reached %1$.3g of 10 or more; in the 8 weeks before that it was %2$.3g."),
                          pain->recent_median / 2.0, pain->before_median / 2.0);
}
