/* signals-reference.c - the rules without a memory, word by word
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections A, P, D, T and S, sentence by sentence: everything is looked for
 * again among all entries, in whatever order they are, and thresholds stand
 * where they are used. The code it is compared with gives it no more than the
 * shape of the answer. */

#include "signals-reference.h"

#include "cramp-record.h"
#include "reference-entries.h"

/* D. */

/* Every smallest set of signs that completes a line of the table. */
static const struct
{
  CrampDangerCode  code;
  CrampDangerLevel level;
  const char      *signs;
} lines[] = {
  { CRAMP_DANGER_CAUDA_EQUINA, CRAMP_DANGER_EMERGENCY, "saddle_numbness" },
  { CRAMP_DANGER_CAUDA_EQUINA, CRAMP_DANGER_EMERGENCY, "new_bladder_bowel_sexual_change" },
  { CRAMP_DANGER_CAUDA_EQUINA, CRAMP_DANGER_EMERGENCY, "both_legs_weak_with_back_pain" },
  { CRAMP_DANGER_ACUTE_LIMB_ISCHAEMIA, CRAMP_DANGER_EMERGENCY, "sudden_leg_pain leg_cold" },
  { CRAMP_DANGER_ACUTE_LIMB_ISCHAEMIA, CRAMP_DANGER_EMERGENCY, "sudden_leg_pain leg_pale_blue_mottled" },
  { CRAMP_DANGER_ACUTE_LIMB_ISCHAEMIA, CRAMP_DANGER_EMERGENCY, "sudden_leg_pain cannot_move_or_feel_leg" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_URGENT, "one_leg_swollen leg_warm_red" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_URGENT, "one_leg_swollen leg_throbbing_pain" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_URGENT, "one_leg_swollen hard_sore_veins" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_EMERGENCY, "one_leg_swollen leg_warm_red breathless" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_EMERGENCY, "one_leg_swollen leg_throbbing_pain breathless" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_EMERGENCY, "one_leg_swollen hard_sore_veins breathless" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_EMERGENCY, "one_leg_swollen leg_warm_red chest_pain" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_EMERGENCY, "one_leg_swollen leg_throbbing_pain chest_pain" },
  { CRAMP_DANGER_DVT, CRAMP_DANGER_EMERGENCY, "one_leg_swollen hard_sore_veins chest_pain" },
  { CRAMP_DANGER_TETANUS, CRAMP_DANGER_EMERGENCY, "jaw_stiff_or_whole_body_spasm" },
  { CRAMP_DANGER_STROKE, CRAMP_DANGER_EMERGENCY, "sudden_one_sided_face_arm_leg" },
  { CRAMP_DANGER_TOXIN_OR_TETANUS_EXPOSURE, CRAMP_DANGER_URGENT, "recent_dirty_wound" },
  { CRAMP_DANGER_TOXIN_OR_TETANUS_EXPOSURE, CRAMP_DANGER_URGENT, "toxin_exposure" },
  { CRAMP_DANGER_METABOLIC, CRAMP_DANGER_URGENT, "tingling_round_mouth_spasms" },
  { CRAMP_DANGER_METABOLIC, CRAMP_DANGER_URGENT, "dark_urine_muscle_pain" },
  { CRAMP_DANGER_METABOLIC, CRAMP_DANGER_URGENT, "cramps_with_vomiting_diarrhoea" },
  { CRAMP_DANGER_RAPID_WEAKNESS, CRAMP_DANGER_URGENT, "weakness_worse_over_hours_days" },
  { CRAMP_DANGER_RAPID_WEAKNESS, CRAMP_DANGER_EMERGENCY, "weakness_worse_over_hours_days breathless" },
  { CRAMP_DANGER_RAPID_WEAKNESS, CRAMP_DANGER_EMERGENCY, "weakness_worse_over_hours_days breathless_lying_flat" },
  { CRAMP_DANGER_RAPID_WEAKNESS, CRAMP_DANGER_EMERGENCY, "weakness_worse_over_hours_days trouble_swallowing" },
  { CRAMP_DANGER_RAPID_WEAKNESS, CRAMP_DANGER_EMERGENCY, "weakness_worse_both_legs_weeks" },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, CRAMP_DANGER_SOON, "slow_weakness" },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, CRAMP_DANGER_SOON, "muscle_wasting" },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, CRAMP_DANGER_EMERGENCY, "slow_weakness breathless_lying_flat" },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, CRAMP_DANGER_EMERGENCY, "slow_weakness trouble_swallowing" },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, CRAMP_DANGER_EMERGENCY, "muscle_wasting breathless_lying_flat" },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, CRAMP_DANGER_EMERGENCY, "muscle_wasting trouble_swallowing" },
  { CRAMP_DANGER_LIMB_THREATENING_ISCHAEMIA, CRAMP_DANGER_URGENT, "rest_pain_foot" },
  { CRAMP_DANGER_LIMB_THREATENING_ISCHAEMIA, CRAMP_DANGER_URGENT, "non_healing_ulcer" },
};

static int
read_signs (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int signs = 0;

  for (guint i = 0; words[i] != NULL; i++)
    signs |= 1 << cramp_vocabulary_find (&cramp_sign_vocabulary, words[i]);

  return signs;
}

static void
judge_signs (CrampDanger *danger)
{
  int grave = read_signs ("breathless chest_pain cannot_move_or_feel_leg");

  danger->alone = danger->signs;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      int line = read_signs (lines[i].signs);

      if ((danger->signs & line) != line)
        continue;
      danger->levels[lines[i].code] = MAX (danger->levels[lines[i].code], lines[i].level);
      danger->alone &= ~line;
    }
  if (danger->alone != 0)
    danger->levels[CRAMP_DANGER_SIGN_ALONE] = danger->alone & grave ? CRAMP_DANGER_EMERGENCY : CRAMP_DANGER_SOON;
}

/* When it was entered; when nobody noted that, when it began. */
static gint64
entered (CrampEpisode *e)
{
  gint64 modified = cramp_episode_get_modified (e);

  return modified != CRAMP_NEVER_MODIFIED ? modified : g_date_time_to_unix (cramp_episode_get_start (e));
}

static void
judge_episode (CrampDanger            *danger,
               CrampEpisode           *e,
               const CrampDangerCheck *latest)
{
  int settled = ANSWER (e, SETTLED), weakness = ANSWER (e, WEAKNESS_SIGNS);

  if (weakness >= 0 && weakness % 2 == 1 && (latest == NULL || entered (e) > g_date_time_to_unix (latest->at)))
    danger->ask_weakness = e;

  if (ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_BETWEEN_LEGS)
    {
      danger->levels[CRAMP_DANGER_CAUDA_EQUINA] = CRAMP_DANGER_EMERGENCY;
      danger->between_legs = e;
    }
  if (ANSWER (e, DURATION_S) > 600 && (settled == CRAMP_SETTLED_NO || settled == CRAMP_SETTLED_PARTLY))
    {
      danger->levels[CRAMP_DANGER_CRAMP_OVER_10_MIN] = CRAMP_DANGER_URGENT;
      danger->long_cramp = e;
    }
  if (ANSWER (e, DURATION_S) > 600 && settled == CRAMP_UNANSWERED)
    danger->ask_settled = e;
}

static void
assess_d (const CrampRecent *recent,
          CrampDanger       *danger)
{
  const CrampDangerCheck *latest = NULL;
  GTimeSpan               age;

  for (guint i = 0; i < recent->checks->len; i++)
    {
      const CrampDangerCheck *check = recent->checks->pdata[i];

      if (check->signs != CRAMP_UNANSWERED && g_date_time_compare (check->at, recent->now) <= 0 &&
          (latest == NULL || g_date_time_compare (check->at, latest->at) > 0))
        latest = check;
    }
  age = latest != NULL ? g_date_time_difference (recent->now, latest->at) : 0;
  danger->checked = latest != NULL && age <= 72 * G_TIME_SPAN_HOUR;
  for (guint i = 0; danger->checked && i < recent->checks->len; i++)
    {
      const CrampDangerCheck *check = recent->checks->pdata[i];

      if (check->signs != CRAMP_UNANSWERED && g_date_time_equal (check->at, latest->at))
        danger->signs |= check->signs;
    }
  judge_signs (danger);

  for (guint i = 0; i < recent->episodes->len; i++)
    if (cramp_episode_get_night (recent->episodes->pdata[i]) == recent->as_of ||
        cramp_episode_get_night (recent->episodes->pdata[i]) == recent->as_of - 1 ||
        cramp_episode_get_night (recent->episodes->pdata[i]) == recent->running)
      judge_episode (danger, recent->episodes->pdata[i], latest);
  for (int code = 0; code < CRAMP_N_DANGER_CODES; code++)
    danger->level = MAX (danger->level, danger->levels[code]);
}

/* T. */

static gboolean
hip_to_calf (CrampEpisode *e)
{
  return ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_HIP_TO_CALF;
}

static gboolean
walking_standing_still (CrampEpisode *e)
{
  return ANSWER (e, TRIGGER) == CRAMP_TRIGGER_WALKING && ANSWER (e, WALKING_RELIEF) == CRAMP_WALKING_RELIEF_STANDING_STILL;
}

static gboolean
upright_sitting (CrampEpisode *e)
{
  return (ANSWER (e, TRIGGER) == CRAMP_TRIGGER_WALKING || ANSWER (e, TRIGGER) == CRAMP_TRIGGER_LONG_STANDING) &&
         ANSWER (e, WALKING_RELIEF) == CRAMP_WALKING_RELIEF_SITTING_OR_BENDING;
}

static gboolean
ticked (const CrampRecent *recent,
        int                signs)
{
  for (guint i = 0; i < recent->checks->len; i++)
    {
      const CrampDangerCheck *check = recent->checks->pdata[i];

      if (check->signs != CRAMP_UNANSWERED && (check->signs & signs) != 0 && REFERENCE_AGO (recent, cramp_night_of (check->at)) < 56)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has (const CrampRecent *recent,
     CrampCondition     condition)
{
  return recent->conditions >= 0 && (recent->conditions >> condition) % 2 == 1;
}

static void
add_pattern (CrampPatterns *patterns,
             CrampPattern   pattern,
             guint          recorded,
             gboolean       condition)
{
  if (recorded >= 1 && recorded + (condition ? 1 : 0) >= 2)
    patterns->shown |= 1 << pattern;
}

static void
assess_t (const CrampRecent      *recent,
          const ReferenceSignals *signals,
          CrampPatterns          *patterns)
{
  const CrampAftermath *a = &signals->aftermath;
  const CrampPosture   *p = &signals->posture;
  int                   poor_foot = read_signs ("leg_cold leg_pale_blue_mottled rest_pain_foot non_healing_ulcer");
  gboolean              one_side = a->pattern == CRAMP_AFTERMATH_ONE_SIDE || a->pattern == CRAMP_AFTERMATH_ONE_SIDE_RADIATING;
  const gboolean        features[CRAMP_N_FEATURES] = {
           reference_count (recent, 28, hip_to_calf) >= 2,
           p->counts[CRAMP_FAMILY_SPINE] >= 2,
           one_side,
           has (recent, CRAMP_CONDITION_BACK_PROBLEM),
           a->pattern == CRAMP_AFTERMATH_SYMMETRICAL,
           reference_count_answers (recent, CRAMP_NIGHT_TINGLING, CRAMP_TINGLING_FEET_AND_HANDS, CRAMP_TINGLING_FEET_AND_HANDS) >= 1,
           has (recent, CRAMP_CONDITION_DIABETES),
           reference_count (recent, 56, walking_standing_still) >= 3,
           ticked (recent, poor_foot),
           has (recent, CRAMP_CONDITION_ARTERY_DISEASE),
           reference_count (recent, 56, upright_sitting) >= 3,
           a->both_sides,
           p->counts[CRAMP_FAMILY_STAND] >= 3,
           reference_count_answers (recent, CRAMP_NIGHT_EVENING_SWELLING, 1, 1) >= 3,
           has (recent, CRAMP_CONDITION_VARICOSE_VEINS),
  };

  for (int feature = 0; feature < CRAMP_N_FEATURES; feature++)
    patterns->features |= features[feature] << feature;
  add_pattern (patterns, CRAMP_PATTERN_LUMBAR_ROOT, features[0] + features[1] + features[2], features[3]);
  add_pattern (patterns, CRAMP_PATTERN_POLYNEUROPATHY, features[4] + features[5], features[6]);
  add_pattern (patterns, CRAMP_PATTERN_ARTERY, features[7] + features[8], features[9]);
  add_pattern (patterns, CRAMP_PATTERN_SPINAL_STENOSIS, features[10] + features[11], features[3]);
  add_pattern (patterns, CRAMP_PATTERN_VENOUS, features[12] + features[13], features[14]);
}

/* S. */

static gboolean
numb_foot (CrampEpisode *e)
{
  return ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_FOOT || ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_BOTH_FEET ||
         ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_FEET_AND_HANDS;
}

static int
assess_s (const CrampRecent      *recent,
          const ReferenceSignals *signals)
{
  return has (recent, CRAMP_CONDITION_DIABETES) << CRAMP_SOAK_DIABETES |
         has (recent, CRAMP_CONDITION_NERVE_DISEASE) << CRAMP_SOAK_NERVE_DISEASE |
         has (recent, CRAMP_CONDITION_ARTERY_DISEASE) << CRAMP_SOAK_ARTERY_DISEASE |
         has (recent, CRAMP_CONDITION_OPEN_SKIN) << CRAMP_SOAK_OPEN_SKIN |
         (signals->aftermath.pattern == CRAMP_AFTERMATH_SYMMETRICAL) << CRAMP_SOAK_BOTH_SIDES_ALIKE |
         (reference_count (recent, 28, numb_foot) > 0) << CRAMP_SOAK_NUMB_FEET;
}

/**
 * reference_assess:
 * @recent: the recent entries, in any order
 * @signals: (out caller-allocates): where to put what the rules say
 *
 * Says what the rules say.
 */
void
reference_assess (const CrampRecent *recent,
                  ReferenceSignals  *signals)
{
  *signals = (ReferenceSignals){ 0 };
  reference_aftermath (recent, signals);
  reference_posture (recent, signals);
  assess_d (recent, &signals->danger);
  assess_t (recent, signals, &signals->patterns);
  signals->soak = assess_s (recent, signals);
}
