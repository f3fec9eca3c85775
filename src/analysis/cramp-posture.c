/* cramp-posture.c - signal 3: do cramps follow a posture or a movement?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-posture.h"

#include <math.h>

#include "cramp-evidence.h"
#include "cramp-statistics.h"

static const char *const family_codes[] = { "spine", "sit", "stand", "walk" };
static const char *const test_codes[] = { "binomial", "check_ins" };

const CrampVocabulary cramp_family_vocabulary = { family_codes, G_N_ELEMENTS (family_codes) };
const CrampVocabulary cramp_posture_test_vocabulary = { test_codes, G_N_ELEMENTS (test_codes) };

/* What a day may have held of each family. */
static const CrampExposure exposures[CRAMP_N_FAMILIES] = {
  [CRAMP_FAMILY_SPINE] = CRAMP_EXPOSURE_BENDING,
  [CRAMP_FAMILY_SIT] = CRAMP_EXPOSURE_LONG_SITTING,
  [CRAMP_FAMILY_STAND] = CRAMP_EXPOSURE_LONG_STANDING,
  [CRAMP_FAMILY_WALK] = CRAMP_EXPOSURE_LONG_WALK,
};

/* Rule P2. */
static CrampFamily
get_family (int trigger)
{
  switch (trigger)
    {
    case CRAMP_TRIGGER_BEND_LIFT:
    case CRAMP_TRIGGER_COUGH_SNEEZE_STRAIN:
      return CRAMP_FAMILY_SPINE;
    case CRAMP_TRIGGER_LONG_SITTING:
      return CRAMP_FAMILY_SIT;
    case CRAMP_TRIGGER_LONG_STANDING:
      return CRAMP_FAMILY_STAND;
    case CRAMP_TRIGGER_WALKING:
      return CRAMP_FAMILY_WALK;
    default:
      return CRAMP_FAMILY_NONE;
    }
}

static int
get_trigger (CrampEpisode *episode)
{
  return cramp_episode_get_answer (episode, CRAMP_EPISODE_TRIGGER);
}

/* Rule P1. "Not sure" is no answer, "nothing" is one. */
static GPtrArray *
list_answered (GPtrArray *episodes)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = episodes->len; i > 0 && list->len < CRAMP_POSTURE_CRAMPS; i--)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i - 1);
      int           trigger = get_trigger (episode);

      if (trigger != CRAMP_UNANSWERED && trigger != CRAMP_TRIGGER_UNKNOWN)
        g_ptr_array_add (list, episode);
    }

  return list;
}

static gboolean
has_episode (const CrampRecent *recent,
             CrampNightDate     night)
{
  for (guint i = 0; i < recent->episodes->len; i++)
    if (cramp_episode_get_night (g_ptr_array_index (recent->episodes, i)) == night)
      return TRUE;

  return FALSE;
}

/* Rule P5: any cramp makes a day one with cramps, a tick makes it one without;
 * without either nobody knows. */
static CrampCheckIns
count_check_ins (const CrampRecent *recent,
                 CrampFamily        family)
{
  CrampCheckIns check_ins = { 0 };

  for (guint i = 0; i < recent->nights->len; i++)
    {
      const CrampNight *night = g_ptr_array_index (recent->nights, i);
      int               answer = night->answers[CRAMP_NIGHT_EXPOSURES];
      gboolean          exposed = (answer & CRAMP_SET (exposures[family])) != 0;
      gboolean          cramp;

      if (answer == CRAMP_UNANSWERED || night->date > recent->as_of || night->date + CRAMP_CHECK_IN_NIGHTS <= recent->as_of)
        continue;
      cramp = has_episode (recent, night->date);
      if (!cramp && night->answers[CRAMP_NIGHT_CRAMP_FREE] != TRUE)
        continue;

      *(exposed ? &check_ins.exposed : &check_ins.unexposed) += 1;
      if (cramp)
        *(exposed ? &check_ins.exposed_cramps : &check_ins.unexposed_cramps) += 1;
    }

  return check_ins;
}

static gboolean
are_enough (const CrampCheckIns *days)
{
  guint free_days = days->exposed - days->exposed_cramps + days->unexposed - days->unexposed_cramps;

  return free_days >= CRAMP_CHECK_IN_FREE_DAYS &&
         days->exposed >= CRAMP_CHECK_IN_DAYS &&
         days->unexposed >= CRAMP_CHECK_IN_DAYS &&
         days->exposed_cramps >= CRAMP_CHECK_IN_CRAMPS;
}

/* Rule P4. */
static CrampSignalState
judge_share (CrampPosture *self,
             CrampFamily   family)
{
  double expected = family == CRAMP_FAMILY_SPINE ? CRAMP_SPINE_SHARE : CRAMP_POSTURE_SHARE;

  self->test = CRAMP_POSTURE_TEST_BINOMIAL;
  self->p = cramp_binomial_at_least (self->counts[family], self->n, expected);

  return self->p <= CRAMP_POSTURE_WARNING_P ? CRAMP_SIGNAL_WARNING : CRAMP_SIGNAL_WATCH;
}

/* Rule P5. */
static CrampSignalState
judge_check_ins (CrampPosture *self)
{
  const CrampCheckIns *days = &self->check_ins;

  self->test = CRAMP_POSTURE_TEST_CHECK_INS;
  self->p = cramp_fisher_mid_p_more (days->exposed_cramps, days->exposed, days->unexposed_cramps, days->unexposed);
  if (self->p <= CRAMP_POSTURE_WARNING_P)
    return CRAMP_SIGNAL_WARNING;

  return self->p <= CRAMP_POSTURE_WATCH_P ? CRAMP_SIGNAL_WATCH : CRAMP_SIGNAL_QUIET;
}

static void
list_nights (CrampPosture *self,
             GPtrArray    *answered)
{
  for (guint i = 0; i < answered->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (answered, i);

      if (get_family (get_trigger (episode)) == self->family)
        self->n_nights = cramp_evidence_add_night (self->nights, self->n_nights, cramp_episode_get_night (episode));
    }
}

/* Rule P3. */
static gboolean
is_candidate (const CrampPosture *self,
              CrampFamily         family)
{
  guint k = self->counts[family];

  return self->n >= CRAMP_POSTURE_LEAST && k >= CRAMP_POSTURE_LEAST && 2 * k >= self->n;
}

/* What @base becomes if the cramps follow @family. */
static CrampPosture
judge (const CrampPosture *base,
       const CrampRecent  *recent,
       CrampFamily         family)
{
  CrampPosture self = *base;

  self.family = family;
  self.check_ins = count_check_ins (recent, family);
  self.state = are_enough (&self.check_ins) ? judge_check_ins (&self) : judge_share (&self, family);
  cramp_wilson_interval (self.counts[family], self.n, &self.wilson_low, &self.wilson_high);

  return self;
}

/**
 * cramp_posture_assess:
 *
 * Computes signal 3 (section P of the rules). It has no memory: the same
 * entries always give the same answer. The share of cramps after a posture is
 * evidence, never proof that the posture brings them.
 *
 * Returns: what the diary says about it
 */
CrampPosture
cramp_posture_assess (const CrampRecent *recent)
{
  g_autoptr (GPtrArray) episodes = cramp_recent_list_episodes (recent, CRAMP_POSTURE_NIGHTS);
  g_autoptr (GPtrArray) answered = list_answered (episodes);
  CrampPosture none = { .family = CRAMP_FAMILY_NONE, .test = CRAMP_POSTURE_TEST_NONE, .p = NAN, .wilson_low = NAN, .wilson_high = NAN };
  CrampPosture best;

  none.cramps = episodes->len;
  none.filled_in = cramp_recent_count_filled_in (recent, CRAMP_POSTURE_NIGHTS);
  none.n = answered->len;
  none.state = none.n < CRAMP_POSTURE_LEAST ? CRAMP_SIGNAL_INSUFFICIENT : CRAMP_SIGNAL_QUIET;
  for (guint i = 0; i < answered->len; i++)
    {
      CrampFamily family = get_family (get_trigger (g_ptr_array_index (answered, i)));

      if (family != CRAMP_FAMILY_NONE)
        none.counts[family]++;
    }

  /* Rule P6. */
  best = none;
  for (CrampFamily family = 0; family < CRAMP_N_FAMILIES; family++)
    if (is_candidate (&none, family))
      {
        CrampPosture found = judge (&none, recent, family);

        if (found.state > best.state)
          best = found;
      }
  if (best.family != CRAMP_FAMILY_NONE)
    list_nights (&best, answered);

  return best;
}
