/* cramp-danger.c - signs that cannot wait for any count
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-danger.h"

#include "cramp-constants.h"
#include "cramp-record.h"

static const char *const level_codes[] = { "none", "soon", "urgent", "emergency" };

const CrampVocabulary cramp_danger_level_vocabulary = { level_codes, G_N_ELEMENTS (level_codes) };

static const char *const code_codes[] = {
  [CRAMP_DANGER_CAUDA_EQUINA] = "cauda_equina",
  [CRAMP_DANGER_ACUTE_LIMB_ISCHAEMIA] = "acute_limb_ischaemia",
  [CRAMP_DANGER_DVT] = "dvt",
  [CRAMP_DANGER_TETANUS] = "tetanus",
  [CRAMP_DANGER_STROKE] = "stroke",
  [CRAMP_DANGER_TOXIN_OR_TETANUS_EXPOSURE] = "toxin_or_tetanus_exposure",
  [CRAMP_DANGER_METABOLIC] = "metabolic",
  [CRAMP_DANGER_RAPID_WEAKNESS] = "rapid_weakness",
  [CRAMP_DANGER_PROGRESSIVE_WEAKNESS] = "progressive_weakness",
  [CRAMP_DANGER_LIMB_THREATENING_ISCHAEMIA] = "limb_threatening_ischaemia",
  [CRAMP_DANGER_CRAMP_OVER_10_MIN] = "cramp_over_10_min",
  [CRAMP_DANGER_SIGN_ALONE] = "sign_alone",
};

const CrampVocabulary cramp_danger_code_vocabulary = { code_codes, G_N_ELEMENTS (code_codes) };

#define SIGN(name) CRAMP_SET (CRAMP_SIGN_##name)

/**
 * CrampDangerRule:
 * @code: what the signs complete
 * @any: one of these must be ticked
 * @with: and one of these, unless it is 0
 * @level: how soon, then
 *
 * A line of section D of the rules. Sources: NHS, NICE CKS and NG127, and the
 * vascular and spine pathways of the NHS in Scotland; the level of tetanus and
 * the line on the metabolism are general knowledge.
 */
typedef struct
{
  CrampDangerCode  code;
  int              any, with;
  CrampDangerLevel level;
} CrampDangerRule;

#define SWOLLEN_WITH (SIGN (LEG_WARM_RED) | SIGN (LEG_THROBBING_PAIN) | SIGN (HARD_SORE_VEINS))
#define SLOW (SIGN (SLOW_WEAKNESS) | SIGN (MUSCLE_WASTING))

static const CrampDangerRule rules[] = {
  { CRAMP_DANGER_CAUDA_EQUINA, SIGN (SADDLE_NUMBNESS) | SIGN (NEW_BLADDER_BOWEL_SEXUAL_CHANGE) | SIGN (BOTH_LEGS_WEAK_WITH_BACK_PAIN), 0, CRAMP_DANGER_EMERGENCY },
  { CRAMP_DANGER_ACUTE_LIMB_ISCHAEMIA, SIGN (SUDDEN_LEG_PAIN), SIGN (LEG_COLD) | SIGN (LEG_PALE_BLUE_MOTTLED) | SIGN (CANNOT_MOVE_OR_FEEL_LEG), CRAMP_DANGER_EMERGENCY },
  { CRAMP_DANGER_DVT, SIGN (ONE_LEG_SWOLLEN), SWOLLEN_WITH, CRAMP_DANGER_URGENT },
  { CRAMP_DANGER_TETANUS, SIGN (JAW_STIFF_OR_WHOLE_BODY_SPASM), 0, CRAMP_DANGER_EMERGENCY },
  { CRAMP_DANGER_STROKE, SIGN (SUDDEN_ONE_SIDED_FACE_ARM_LEG), 0, CRAMP_DANGER_EMERGENCY },
  { CRAMP_DANGER_TOXIN_OR_TETANUS_EXPOSURE, SIGN (RECENT_DIRTY_WOUND) | SIGN (TOXIN_EXPOSURE), 0, CRAMP_DANGER_URGENT },
  { CRAMP_DANGER_METABOLIC, SIGN (TINGLING_ROUND_MOUTH_SPASMS) | SIGN (DARK_URINE_MUSCLE_PAIN) | SIGN (CRAMPS_WITH_VOMITING_DIARRHOEA), 0, CRAMP_DANGER_URGENT },
  { CRAMP_DANGER_RAPID_WEAKNESS, SIGN (WEAKNESS_WORSE_OVER_HOURS_DAYS), 0, CRAMP_DANGER_URGENT },
  { CRAMP_DANGER_RAPID_WEAKNESS, SIGN (WEAKNESS_WORSE_BOTH_LEGS_WEEKS), 0, CRAMP_DANGER_EMERGENCY },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, SLOW, 0, CRAMP_DANGER_SOON },
  { CRAMP_DANGER_LIMB_THREATENING_ISCHAEMIA, SIGN (REST_PAIN_FOOT) | SIGN (NON_HEALING_ULCER), 0, CRAMP_DANGER_URGENT },
};

/* What makes a completed line worse. */
static const struct
{
  CrampDangerCode code;
  int             any, with;
} aggravations[] = {
  { CRAMP_DANGER_DVT, SIGN (ONE_LEG_SWOLLEN), SIGN (BREATHLESS) | SIGN (CHEST_PAIN) },
  { CRAMP_DANGER_RAPID_WEAKNESS, SIGN (WEAKNESS_WORSE_OVER_HOURS_DAYS), SIGN (BREATHLESS) | SIGN (BREATHLESS_LYING_FLAT) | SIGN (TROUBLE_SWALLOWING) },
  { CRAMP_DANGER_PROGRESSIVE_WEAKNESS, SLOW, SIGN (BREATHLESS_LYING_FLAT) | SIGN (TROUBLE_SWALLOWING) },
};

/* Signs that do not wait for company. */
#define GRAVE_ALONE (SIGN (BREATHLESS) | SIGN (CHEST_PAIN) | SIGN (CANNOT_MOVE_OR_FEEL_LEG))

static void
raise_level (CrampDanger     *self,
             CrampDangerCode  code,
             CrampDangerLevel level)
{
  self->levels[code] = MAX (self->levels[code], level);
  self->level = MAX (self->level, level);
}

/* The latest look counts; a newer one takes back what an older one said. Of
 * two at the same moment neither is newer, and what either said counts. */
static GDateTime *
find_look (const CrampRecent *recent,
           int               *signs)
{
  GDateTime *latest = NULL;

  *signs = 0;
  for (guint i = recent->checks->len; i > 0; i--)
    {
      const CrampDangerCheck *check = g_ptr_array_index (recent->checks, i - 1);

      if (check->signs == CRAMP_UNANSWERED || g_date_time_compare (check->at, recent->now) > 0)
        continue;
      if (latest != NULL && !g_date_time_equal (check->at, latest))
        break;
      latest = check->at;
      *signs |= check->signs;
    }

  return latest;
}

static gboolean
is_fresh (GDateTime         *look,
          const CrampRecent *recent)
{
  return look != NULL && g_date_time_difference (recent->now, look) <= CRAMP_DANGER_HOURS * G_TIME_SPAN_HOUR;
}

static void
judge_signs (CrampDanger *self)
{
  int complete = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const CrampDangerRule *rule = &rules[i];

      if (!(self->signs & rule->any) || (rule->with != 0 && !(self->signs & rule->with)))
        continue;
      raise_level (self, rule->code, rule->level);
      complete |= rule->any | rule->with;
    }
  for (guint i = 0; i < G_N_ELEMENTS (aggravations); i++)
    if (self->levels[aggravations[i].code] != CRAMP_DANGER_NONE &&
        (self->signs & aggravations[i].any) && (self->signs & aggravations[i].with))
      {
        raise_level (self, aggravations[i].code, CRAMP_DANGER_EMERGENCY);
        complete |= aggravations[i].with;
      }

  self->alone = self->signs & ~complete;
  if (self->alone != 0)
    raise_level (self, CRAMP_DANGER_SIGN_ALONE, self->alone & GRAVE_ALONE ? CRAMP_DANGER_EMERGENCY : CRAMP_DANGER_SOON);
}

/**
 * cramp_danger_is_long:
 * @seconds: how long a cramp lasted or has lasted so far, or
 *   %CRAMP_UNANSWERED
 *
 * Returns: whether that is so long that a doctor should see it on the same day
 *   unless it settles (section D of the rules)
 */
gboolean
cramp_danger_is_long (int seconds)
{
  return seconds > CRAMP_LONG_CRAMP_SECONDS;
}

static void
judge_long_cramp (CrampDanger  *self,
                  CrampEpisode *episode)
{
  if (!cramp_danger_is_long (cramp_episode_get_answer (episode, CRAMP_EPISODE_DURATION_S)))
    return;

  switch (cramp_episode_get_answer (episode, CRAMP_EPISODE_SETTLED))
    {
    case CRAMP_SETTLED_NO:
    case CRAMP_SETTLED_PARTLY:
      self->long_cramp = episode;
      raise_level (self, CRAMP_DANGER_CRAMP_OVER_10_MIN, CRAMP_DANGER_URGENT);
      break;
    case CRAMP_UNANSWERED:
      self->ask_settled = episode;
      break;
    default:
      break;
    }
}

/* An entry that is changed asks again: better once too often. */
static gboolean
is_before_look (CrampEpisode *episode,
                GDateTime    *look)
{
  gint64 entered = cramp_episode_get_modified (episode);

  if (look == NULL)
    return FALSE;
  if (entered == CRAMP_NEVER_MODIFIED)
    entered = g_date_time_to_unix (cramp_episode_get_start (episode));

  return g_date_time_to_unix (look) >= entered;
}

static void
judge_episode (CrampDanger  *self,
               CrampEpisode *episode,
               GDateTime    *look)
{
  int weakness = cramp_episode_get_answer (episode, CRAMP_EPISODE_WEAKNESS_SIGNS);

  judge_long_cramp (self, episode);
  if (cramp_episode_get_answer (episode, CRAMP_EPISODE_NUMBNESS_AREA) == CRAMP_AREA_BETWEEN_LEGS)
    {
      self->between_legs = episode;
      raise_level (self, CRAMP_DANGER_CAUDA_EQUINA, CRAMP_DANGER_EMERGENCY);
    }
  if (weakness != CRAMP_UNANSWERED && (weakness & CRAMP_SET (CRAMP_WEAKNESS_TOES_DRAG)) && !is_before_look (episode, look))
    self->ask_weakness = episode;
}

/**
 * cramp_danger_assess:
 *
 * Looks for danger signs (section D of the rules): the latest look at the list
 * within 72 hours, and the cramps of the last two nights. The night that is
 * running counts even while nobody has answered for it. Nothing else in the
 * diary changes what comes out.
 *
 * Returns: what cannot wait
 */
CrampDanger
cramp_danger_assess (const CrampRecent *recent)
{
  int         signs;
  GDateTime  *look = find_look (recent, &signs);
  CrampDanger self = { 0 };

  self.checked = is_fresh (look, recent);
  self.signs = self.checked ? signs : 0;
  judge_signs (&self);

  for (guint i = 0; i < recent->episodes->len; i++)
    {
      CrampEpisode  *episode = g_ptr_array_index (recent->episodes, i);
      CrampNightDate night = cramp_episode_get_night (episode);

      if (night + CRAMP_DANGER_NIGHTS > recent->as_of && night <= recent->running)
        judge_episode (&self, episode, look);
    }

  return self;
}
