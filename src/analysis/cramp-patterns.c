/* cramp-patterns.c - what fits together and is worth telling the doctor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-patterns.h"

#include "cramp-record.h"

static const char *const codes[] = {
  [CRAMP_PATTERN_LUMBAR_ROOT] = "lumbar_root",
  [CRAMP_PATTERN_POLYNEUROPATHY] = "polyneuropathy",
  [CRAMP_PATTERN_ARTERY] = "artery",
  [CRAMP_PATTERN_SPINAL_STENOSIS] = "spinal_stenosis",
  [CRAMP_PATTERN_VENOUS] = "venous",
};

const CrampVocabulary cramp_pattern_vocabulary = { codes, G_N_ELEMENTS (codes) };

#define FEATURE(name) CRAMP_SET (CRAMP_FEATURE_##name)

static const int features_of[CRAMP_N_PATTERNS] = {
  [CRAMP_PATTERN_LUMBAR_ROOT] = FEATURE (HIP_TO_CALF) | FEATURE (AFTER_BENDING) | FEATURE (ONE_SIDE) | FEATURE (BACK_PROBLEM),
  [CRAMP_PATTERN_POLYNEUROPATHY] = FEATURE (BOTH_SIDES_ALIKE) | FEATURE (FEET_AND_HANDS) | FEATURE (DIABETES),
  [CRAMP_PATTERN_ARTERY] = FEATURE (WALKING_STANDING_STILL) | FEATURE (COLD_OR_SORE_FOOT) | FEATURE (ARTERY_DISEASE),
  [CRAMP_PATTERN_SPINAL_STENOSIS] = FEATURE (WALKING_SITTING) | FEATURE (BOTH_SIDES) | FEATURE (BACK_PROBLEM),
  [CRAMP_PATTERN_VENOUS] = FEATURE (AFTER_STANDING) | FEATURE (EVENING_SWELLING) | FEATURE (VARICOSE_VEINS),
};

/* Those that the person brings along, whatever the diary says. */
#define CONDITIONS (FEATURE (BACK_PROBLEM) | FEATURE (DIABETES) | FEATURE (ARTERY_DISEASE) | FEATURE (VARICOSE_VEINS))

#define POOR_FOOT \
  (CRAMP_SET (CRAMP_SIGN_LEG_COLD) | CRAMP_SET (CRAMP_SIGN_LEG_PALE_BLUE_MOTTLED) | CRAMP_SET (CRAMP_SIGN_REST_PAIN_FOOT) | CRAMP_SET (CRAMP_SIGN_NON_HEALING_ULCER))

/* One question of a cramp, answered with one of a set. */
typedef struct
{
  CrampEpisodeField field;
  int               values;
} CrampCriterion;

static gboolean
meets (CrampEpisode         *episode,
       const CrampCriterion *criterion)
{
  int answer = cramp_episode_get_answer (episode, criterion->field);

  return answer != CRAMP_UNANSWERED && (CRAMP_SET (answer) & criterion->values) != 0;
}

static guint
count (const CrampRecent    *recent,
       guint                 n_nights,
       const CrampCriterion *first,
       const CrampCriterion *second)
{
  g_autoptr (GPtrArray) episodes = cramp_recent_list_episodes (recent, n_nights);
  guint n = 0;

  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      if (meets (episode, first) && (second == NULL || meets (episode, second)))
        n++;
    }

  return n;
}

static int
find_in_cramps (const CrampRecent *recent)
{
  const CrampCriterion radiating = { CRAMP_EPISODE_NUMBNESS_AREA, CRAMP_SET (CRAMP_AREA_HIP_TO_CALF) };
  const CrampCriterion walking = { CRAMP_EPISODE_TRIGGER, CRAMP_SET (CRAMP_TRIGGER_WALKING) };
  const CrampCriterion upright = { CRAMP_EPISODE_TRIGGER, CRAMP_SET (CRAMP_TRIGGER_WALKING) | CRAMP_SET (CRAMP_TRIGGER_LONG_STANDING) };
  const CrampCriterion still = { CRAMP_EPISODE_WALKING_RELIEF, CRAMP_SET (CRAMP_WALKING_RELIEF_STANDING_STILL) };
  const CrampCriterion sitting = { CRAMP_EPISODE_WALKING_RELIEF, CRAMP_SET (CRAMP_WALKING_RELIEF_SITTING_OR_BENDING) };
  int                  features = 0;

  if (count (recent, CRAMP_AFTERMATH_NIGHTS, &radiating, NULL) >= CRAMP_RADIATING_CRAMPS)
    features |= FEATURE (HIP_TO_CALF);
  if (count (recent, CRAMP_POSTURE_NIGHTS, &walking, &still) >= CRAMP_WALKING_CRAMPS)
    features |= FEATURE (WALKING_STANDING_STILL);
  if (count (recent, CRAMP_POSTURE_NIGHTS, &upright, &sitting) >= CRAMP_WALKING_CRAMPS)
    features |= FEATURE (WALKING_SITTING);

  return features;
}

static int
find_in_nights (const CrampRecent *recent)
{
  guint swelling = 0;
  int   features = 0;

  for (guint i = 0; i < CRAMP_FORTNIGHT && i < recent->as_of; i++)
    {
      const CrampNight *night = cramp_recent_find_night (recent, recent->as_of - i);

      if (night != NULL && night->answers[CRAMP_NIGHT_TINGLING] == CRAMP_TINGLING_FEET_AND_HANDS)
        features |= FEATURE (FEET_AND_HANDS);
      if (night != NULL && night->answers[CRAMP_NIGHT_EVENING_SWELLING] == TRUE)
        swelling++;
    }
  if (swelling >= CRAMP_SWELLING_NIGHTS)
    features |= FEATURE (EVENING_SWELLING);

  return features;
}

/* Whatever was ticked at any look at the list, not only at the latest. */
static int
find_in_checks (const CrampRecent *recent)
{
  for (guint i = 0; i < recent->checks->len; i++)
    {
      const CrampDangerCheck *check = g_ptr_array_index (recent->checks, i);
      CrampNightDate          night = cramp_night_of (check->at);

      if (check->signs != CRAMP_UNANSWERED && (check->signs & POOR_FOOT) &&
          night + CRAMP_POSTURE_NIGHTS > recent->as_of && night <= recent->running &&
          g_date_time_compare (check->at, recent->now) <= 0)
        return FEATURE (COLD_OR_SORE_FOOT);
    }

  return 0;
}

static int
find_in_signals (const CrampAftermath *aftermath,
                 const CrampPosture   *posture)
{
  int features = 0;

  if (posture->counts[CRAMP_FAMILY_SPINE] >= CRAMP_SPINE_CRAMPS)
    features |= FEATURE (AFTER_BENDING);
  if (posture->counts[CRAMP_FAMILY_STAND] >= CRAMP_STANDING_CRAMPS)
    features |= FEATURE (AFTER_STANDING);
  if (aftermath->pattern == CRAMP_AFTERMATH_ONE_SIDE || aftermath->pattern == CRAMP_AFTERMATH_ONE_SIDE_RADIATING)
    features |= FEATURE (ONE_SIDE);
  if (aftermath->pattern == CRAMP_AFTERMATH_SYMMETRICAL)
    features |= FEATURE (BOTH_SIDES_ALIKE);
  if (aftermath->both_sides)
    features |= FEATURE (BOTH_SIDES);

  return features;
}

static int
find_in_profile (const CrampRecent *recent)
{
  static const struct
  {
    CrampCondition condition;
    int            feature;
  } conditions[] = {
    { CRAMP_CONDITION_BACK_PROBLEM, FEATURE (BACK_PROBLEM) },
    { CRAMP_CONDITION_DIABETES, FEATURE (DIABETES) },
    { CRAMP_CONDITION_ARTERY_DISEASE, FEATURE (ARTERY_DISEASE) },
    { CRAMP_CONDITION_VARICOSE_VEINS, FEATURE (VARICOSE_VEINS) },
  };
  int features = 0;

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (cramp_recent_has_condition (recent, conditions[i].condition))
      features |= conditions[i].feature;

  return features;
}

static guint
count_features (int features)
{
  guint n = 0;

  for (int feature = 0; feature < CRAMP_N_FEATURES; feature++)
    if (features & CRAMP_SET (feature))
      n++;

  return n;
}

/**
 * cramp_pattern_get_features:
 * @pattern: a pattern
 *
 * Returns: the set of #CrampFeature that belong to it
 */
int
cramp_pattern_get_features (CrampPattern pattern)
{
  return features_of[pattern];
}

/**
 * cramp_patterns_assess:
 * @aftermath: signal 2, of the same night
 * @posture: signal 3, of the same night
 *
 * Finds what fits together (section T of the rules). A pattern is worth
 * telling with two of its features, one of them recorded in the diary. It
 * never is a diagnosis.
 *
 * Returns: the patterns
 */
CrampPatterns
cramp_patterns_assess (const CrampRecent    *recent,
                       const CrampAftermath *aftermath,
                       const CrampPosture   *posture)
{
  CrampPatterns self = { 0 };

  self.features = find_in_cramps (recent) | find_in_nights (recent) | find_in_checks (recent) |
                  find_in_signals (aftermath, posture) | find_in_profile (recent);
  for (CrampPattern pattern = 0; pattern < CRAMP_N_PATTERNS; pattern++)
    {
      int found = self.features & features_of[pattern];

      if (count_features (found) >= CRAMP_PATTERN_FEATURES && (found & ~CONDITIONS) != 0)
        self.shown |= CRAMP_SET (pattern);
    }

  return self;
}
