/* cramp-vocabulary.h - every word that a diary can be answered with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CRAMP_UNANSWERED:
 *
 * The value of every answer that was not given. It is never the same as zero,
 * "none" or an empty set.
 */
#define CRAMP_UNANSWERED (-1)

/**
 * CRAMP_SET:
 * @value: one value of an enumeration
 *
 * A set that holds one value. Sets are joined with `|`; 0 is the empty set,
 * which is an answer.
 */
#define CRAMP_SET(value) (1 << (value))

/**
 * CrampVocabulary:
 * @codes: the stable English code of each value of an enumeration, in its order
 * @n_codes: how many there are, at most 31 so that a set fits into an int
 *
 * The codes that files and the database use for an enumeration.
 */
typedef struct
{
  const char *const *codes;
  int                n_codes;
} CrampVocabulary;

int         cramp_vocabulary_find (const CrampVocabulary *vocabulary,
                                   const char            *code);
const char *cramp_vocabulary_get_code (const CrampVocabulary *vocabulary,
                                       int                    value);

typedef enum
{
  CRAMP_SETTLED_YES,
  CRAMP_SETTLED_PARTLY,
  CRAMP_SETTLED_NO,
} CrampSettled;

/**
 * CrampRecorded:
 * @CRAMP_RECORDED_PAPER: written on paper by the bed and typed in afterwards
 *
 * How an entry came into the diary, when not at the time.
 */
typedef enum
{
  CRAMP_RECORDED_PAPER,
} CrampRecorded;

typedef enum
{
  CRAMP_SIDE_LEFT,
  CRAMP_SIDE_RIGHT,
  CRAMP_SIDE_BOTH,
} CrampSide;

typedef enum
{
  CRAMP_SITE_CALF,
  CRAMP_SITE_FOOT,
  CRAMP_SITE_TOES,
  CRAMP_SITE_SHIN,
  CRAMP_SITE_THIGH_FRONT,
  CRAMP_SITE_THIGH_BACK,
  CRAMP_SITE_OTHER,
} CrampSite;

typedef enum
{
  CRAMP_CONTEXT_ASLEEP,
  CRAMP_CONTEXT_IN_BED_AWAKE,
  CRAMP_CONTEXT_AWAKE_REST,
  CRAMP_CONTEXT_ACTIVITY,
} CrampContext;

typedef enum
{
  CRAMP_TRIGGER_NONE,
  CRAMP_TRIGGER_BEND_LIFT,
  CRAMP_TRIGGER_COUGH_SNEEZE_STRAIN,
  CRAMP_TRIGGER_LONG_SITTING,
  CRAMP_TRIGGER_LONG_STANDING,
  CRAMP_TRIGGER_WALKING,
  CRAMP_TRIGGER_EXERCISE,
  CRAMP_TRIGGER_STRETCH_IN_BED,
  CRAMP_TRIGGER_COLD,
  CRAMP_TRIGGER_OTHER,
  CRAMP_TRIGGER_UNKNOWN,
} CrampTrigger;

typedef enum
{
  CRAMP_WALKING_RELIEF_STANDING_STILL,
  CRAMP_WALKING_RELIEF_SITTING_OR_BENDING,
  CRAMP_WALKING_RELIEF_NEITHER,
} CrampWalkingRelief;

typedef enum
{
  CRAMP_AREA_NONE,
  CRAMP_AREA_FOOT,
  CRAMP_AREA_CALF,
  CRAMP_AREA_HIP_TO_CALF,
  CRAMP_AREA_BOTH_FEET,
  CRAMP_AREA_FEET_AND_HANDS,
  CRAMP_AREA_BETWEEN_LEGS,
} CrampArea;

typedef enum
{
  CRAMP_WEAKNESS_TOES_DRAG,
  CRAMP_WEAKNESS_STAIRS_HARD,
  CRAMP_WEAKNESS_LEG_GIVES_WAY,
} CrampWeakness;

typedef enum
{
  CRAMP_RELIEF_STRETCH,
  CRAMP_RELIEF_WALK,
  CRAMP_RELIEF_MASSAGE,
  CRAMP_RELIEF_HEAT,
  CRAMP_RELIEF_COLD,
  CRAMP_RELIEF_NOTHING,
  CRAMP_RELIEF_OTHER,
} CrampRelief;

typedef enum
{
  CRAMP_CARE_STRETCH,
  CRAMP_CARE_SOAK,
  CRAMP_CARE_WARMTH,
  CRAMP_N_CARES,
} CrampCare;

typedef enum
{
  CRAMP_CARE_DONE,
  CRAMP_CARE_SKIPPED,
} CrampCareState;

typedef enum
{
  CRAMP_TINGLING_NONE,
  CRAMP_TINGLING_ONE_FOOT,
  CRAMP_TINGLING_BOTH_FEET,
  CRAMP_TINGLING_FEET_AND_HANDS,
} CrampTingling;

typedef enum
{
  CRAMP_EXPOSURE_LONG_SITTING,
  CRAMP_EXPOSURE_LONG_STANDING,
  CRAMP_EXPOSURE_LONG_WALK,
  CRAMP_EXPOSURE_BENDING,
} CrampExposure;

typedef enum
{
  CRAMP_USUAL_LESS_THAN_MONTHLY,
  CRAMP_USUAL_1_TO_3_A_MONTH,
  CRAMP_USUAL_1_TO_2_A_WEEK,
  CRAMP_USUAL_3_OR_MORE_A_WEEK,
  CRAMP_USUAL_NOT_SURE,
} CrampUsualBefore;

typedef enum
{
  CRAMP_CONDITION_DIABETES,
  CRAMP_CONDITION_PREGNANCY,
  CRAMP_CONDITION_KIDNEY_DISEASE,
  CRAMP_CONDITION_LIVER_DISEASE,
  CRAMP_CONDITION_THYROID,
  CRAMP_CONDITION_ARTERY_DISEASE,
  CRAMP_CONDITION_VARICOSE_VEINS,
  CRAMP_CONDITION_BACK_PROBLEM,
  CRAMP_CONDITION_NERVE_DISEASE,
  CRAMP_CONDITION_OPEN_SKIN,
} CrampCondition;

typedef enum
{
  CRAMP_REMINDER_STRETCH,
  CRAMP_REMINDER_SOAK,
  CRAMP_REMINDER_WARMTH,
  CRAMP_REMINDER_DAY_STRETCH,
  CRAMP_REMINDER_CHECK_IN,
  CRAMP_N_REMINDERS,
} CrampReminder;

typedef enum
{
  CRAMP_SIGN_SADDLE_NUMBNESS,
  CRAMP_SIGN_NEW_BLADDER_BOWEL_SEXUAL_CHANGE,
  CRAMP_SIGN_BOTH_LEGS_WEAK_WITH_BACK_PAIN,
  CRAMP_SIGN_SUDDEN_LEG_PAIN,
  CRAMP_SIGN_LEG_COLD,
  CRAMP_SIGN_LEG_PALE_BLUE_MOTTLED,
  CRAMP_SIGN_CANNOT_MOVE_OR_FEEL_LEG,
  CRAMP_SIGN_ONE_LEG_SWOLLEN,
  CRAMP_SIGN_LEG_WARM_RED,
  CRAMP_SIGN_LEG_THROBBING_PAIN,
  CRAMP_SIGN_HARD_SORE_VEINS,
  CRAMP_SIGN_BREATHLESS,
  CRAMP_SIGN_CHEST_PAIN,
  CRAMP_SIGN_JAW_STIFF_OR_WHOLE_BODY_SPASM,
  CRAMP_SIGN_RECENT_DIRTY_WOUND,
  CRAMP_SIGN_TOXIN_EXPOSURE,
  CRAMP_SIGN_SUDDEN_ONE_SIDED_FACE_ARM_LEG,
  CRAMP_SIGN_TINGLING_ROUND_MOUTH_SPASMS,
  CRAMP_SIGN_DARK_URINE_MUSCLE_PAIN,
  CRAMP_SIGN_CRAMPS_WITH_VOMITING_DIARRHOEA,
  CRAMP_SIGN_WEAKNESS_WORSE_OVER_HOURS_DAYS,
  CRAMP_SIGN_WEAKNESS_WORSE_BOTH_LEGS_WEEKS,
  CRAMP_SIGN_BREATHLESS_LYING_FLAT,
  CRAMP_SIGN_TROUBLE_SWALLOWING,
  CRAMP_SIGN_REST_PAIN_FOOT,
  CRAMP_SIGN_NON_HEALING_ULCER,
  CRAMP_SIGN_SLOW_WEAKNESS,
  CRAMP_SIGN_MUSCLE_WASTING,
} CrampSign;

typedef enum
{
  CRAMP_SIGNAL_FREQUENCY,
  CRAMP_SIGNAL_AFTERMATH,
  CRAMP_SIGNAL_POSTURE,
} CrampSignal;

/**
 * CrampSoakReason:
 *
 * Why the warm foot soak is left out (section S of the rules).
 */
typedef enum
{
  CRAMP_SOAK_DIABETES,
  CRAMP_SOAK_NERVE_DISEASE,
  CRAMP_SOAK_ARTERY_DISEASE,
  CRAMP_SOAK_OPEN_SKIN,
  CRAMP_SOAK_BOTH_SIDES_ALIKE,
  CRAMP_SOAK_NUMB_FEET,
} CrampSoakReason;

typedef enum
{
  CRAMP_PLAN_WITH,
  CRAMP_PLAN_WITHOUT,
} CrampPlanArm;

/**
 * CrampReminderState:
 * @CRAMP_REMINDER_STATE_INTENDED: about to be shown; one that stays so was
 *   possibly missed
 * @CRAMP_REMINDER_STATE_SHOWN: the notification server took it
 * @CRAMP_REMINDER_STATE_SNOOZED: to come again at a later moment
 * @CRAMP_REMINDER_STATE_ANSWERED: done or skipped, or the thing was done anyway
 * @CRAMP_REMINDER_STATE_MISSED: its time passed and it could not be shown
 */
typedef enum
{
  CRAMP_REMINDER_STATE_INTENDED,
  CRAMP_REMINDER_STATE_SHOWN,
  CRAMP_REMINDER_STATE_SNOOZED,
  CRAMP_REMINDER_STATE_ANSWERED,
  CRAMP_REMINDER_STATE_MISSED,
} CrampReminderState;

/**
 * CrampToldLevel:
 * @CRAMP_TOLD_NOTHING: nothing since the signal was last quiet
 * @CRAMP_TOLD_WATCH: that it is worth showing to a doctor
 * @CRAMP_TOLD_WARNING: to talk to a doctor soon
 *
 * What there is to tell of a signal, in rising order.
 */
typedef enum
{
  CRAMP_TOLD_NOTHING,
  CRAMP_TOLD_WATCH,
  CRAMP_TOLD_WARNING,
} CrampToldLevel;

extern const CrampVocabulary cramp_settled_vocabulary;
extern const CrampVocabulary cramp_recorded_vocabulary;
extern const CrampVocabulary cramp_side_vocabulary;
extern const CrampVocabulary cramp_site_vocabulary;
extern const CrampVocabulary cramp_context_vocabulary;
extern const CrampVocabulary cramp_trigger_vocabulary;
extern const CrampVocabulary cramp_walking_relief_vocabulary;
extern const CrampVocabulary cramp_area_vocabulary;
extern const CrampVocabulary cramp_weakness_vocabulary;
extern const CrampVocabulary cramp_relief_vocabulary;
extern const CrampVocabulary cramp_care_vocabulary;
extern const CrampVocabulary cramp_care_state_vocabulary;
extern const CrampVocabulary cramp_tingling_vocabulary;
extern const CrampVocabulary cramp_exposure_vocabulary;
extern const CrampVocabulary cramp_usual_before_vocabulary;
extern const CrampVocabulary cramp_condition_vocabulary;
extern const CrampVocabulary cramp_reminder_vocabulary;
extern const CrampVocabulary cramp_sign_vocabulary;
extern const CrampVocabulary cramp_signal_vocabulary;
extern const CrampVocabulary cramp_soak_reason_vocabulary;
extern const CrampVocabulary cramp_plan_arm_vocabulary;
extern const CrampVocabulary cramp_reminder_state_vocabulary;
extern const CrampVocabulary cramp_told_level_vocabulary;

G_END_DECLS
