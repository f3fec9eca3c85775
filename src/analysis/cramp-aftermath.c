/* cramp-aftermath.c - signal 2: does numbness or weakness stay?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-aftermath.h"

#include "cramp-evidence.h"

static const char *const pattern_codes[] = { "one_side", "one_side_radiating", "symmetrical", "mixed" };

const CrampVocabulary cramp_aftermath_pattern_vocabulary = { pattern_codes, G_N_ELEMENTS (pattern_codes) };

static int
get (CrampEpisode     *episode,
     CrampEpisodeField field)
{
  return cramp_episode_get_answer (episode, field);
}

/**
 * cramp_aftermath_is_answered:
 *
 * Rule A1. Every answer that was given is 0 or more.
 *
 * Returns: whether anything was said of numbness or weakness after it
 */
gboolean
cramp_aftermath_is_answered (CrampEpisode *episode)
{
  return get (episode, CRAMP_EPISODE_NUMBNESS_MIN) != CRAMP_UNANSWERED ||
         get (episode, CRAMP_EPISODE_WEAKNESS_MIN) != CRAMP_UNANSWERED ||
         get (episode, CRAMP_EPISODE_STILL_THERE) != CRAMP_UNANSWERED;
}

static gboolean
has_weakness_sign (CrampEpisode *episode)
{
  return get (episode, CRAMP_EPISODE_WEAKNESS_SIGNS) > 0;
}

static gboolean
has_numbness (CrampEpisode *episode)
{
  return get (episode, CRAMP_EPISODE_NUMBNESS_MIN) > 0 || get (episode, CRAMP_EPISODE_NUMBNESS_AREA) > CRAMP_AREA_NONE;
}

/**
 * cramp_aftermath_is_numb:
 *
 * Rule A2. What is still there without a word about what it is may be numbness.
 *
 * Returns: whether numbness stayed after it
 */
gboolean
cramp_aftermath_is_numb (CrampEpisode *episode)
{
  if (get (episode, CRAMP_EPISODE_NUMBNESS_MIN) >= CRAMP_PERSISTENT_MINUTES)
    return TRUE;

  return get (episode, CRAMP_EPISODE_STILL_THERE) == TRUE && (has_numbness (episode) || !has_weakness_sign (episode));
}

/**
 * cramp_aftermath_is_weak:
 *
 * Rule A2.
 *
 * Returns: whether weakness stayed after it
 */
gboolean
cramp_aftermath_is_weak (CrampEpisode *episode)
{
  return has_weakness_sign (episode) && (get (episode, CRAMP_EPISODE_WEAKNESS_MIN) >= CRAMP_PERSISTENT_MINUTES ||
                                         get (episode, CRAMP_EPISODE_STILL_THERE) == TRUE);
}

static gboolean
is_weak_briefly (CrampEpisode *episode)
{
  return has_weakness_sign (episode) && get (episode, CRAMP_EPISODE_WEAKNESS_MIN) >= CRAMP_BRIEF_MINUTES;
}

static gboolean
is_brief (CrampEpisode *episode)
{
  int minutes = get (episode, CRAMP_EPISODE_NUMBNESS_MIN);

  return minutes >= CRAMP_BRIEF_MINUTES && minutes < CRAMP_PERSISTENT_MINUTES;
}

/* The area says both sides even where the cramp was on one. */
static gboolean
is_both_sided (CrampEpisode *episode)
{
  int area = get (episode, CRAMP_EPISODE_NUMBNESS_AREA);

  return get (episode, CRAMP_EPISODE_SIDE) == CRAMP_SIDE_BOTH || area == CRAMP_AREA_BOTH_FEET || area == CRAMP_AREA_FEET_AND_HANDS;
}

static GPtrArray *
list_persistent (GPtrArray *episodes)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      if (cramp_aftermath_is_numb (episode) || cramp_aftermath_is_weak (episode))
        g_ptr_array_add (list, episode);
    }

  return list;
}

/* Those of the last five with an answer about numbness. */
static GPtrArray *
list_latest_numbness (GPtrArray *episodes)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = episodes->len; i > 0 && list->len < CRAMP_BRIEF_CRAMPS; i--)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i - 1);

      if (get (episode, CRAMP_EPISODE_NUMBNESS_MIN) != CRAMP_UNANSWERED)
        g_ptr_array_insert (list, 0, episode);
    }

  return list;
}

static guint
count (GPtrArray *episodes,
       gboolean (*is) (CrampEpisode *episode))
{
  guint n = 0;

  for (guint i = 0; i < episodes->len; i++)
    if (is (g_ptr_array_index (episodes, i)))
      n++;

  return n;
}

static guint
count_tingling_nights (const CrampRecent *recent)
{
  guint nights = 0;

  for (guint i = 0; i < CRAMP_FORTNIGHT && i < recent->as_of; i++)
    {
      const CrampNight *night = cramp_recent_find_night (recent, recent->as_of - i);

      if (night != NULL && night->answers[CRAMP_NIGHT_TINGLING] >= CRAMP_TINGLING_BOTH_FEET)
        nights++;
    }

  return nights;
}

static gboolean
lasts_a_day (CrampEpisode *episode)
{
  return get (episode, CRAMP_EPISODE_NUMBNESS_MIN) >= CRAMP_DAY_LONG_MINUTES;
}

/* Rules A3 and A4. */
static CrampAftermathRules
find_rules (const CrampAftermath *self,
            GPtrArray            *episodes)
{
  CrampAftermathRules rules = 0;

  if (self->numb >= CRAMP_NUMB_WARNING)
    rules |= CRAMP_AFTERMATH_NUMB_TWICE;
  else if (self->numb > 0)
    rules |= CRAMP_AFTERMATH_NUMB_ONCE;
  if (self->weak > 0)
    rules |= CRAMP_AFTERMATH_WEAK;
  if (count (episodes, lasts_a_day) > 0)
    rules |= CRAMP_AFTERMATH_NUMB_A_DAY;
  if (self->tingling_nights >= CRAMP_TINGLING_WARNING)
    rules |= CRAMP_AFTERMATH_TINGLING;
  if (self->brief >= CRAMP_BRIEF_WATCH)
    rules |= CRAMP_AFTERMATH_BRIEF;
  if (self->weak == 0 && count (episodes, is_weak_briefly) > 0)
    rules |= CRAMP_AFTERMATH_WEAK_BRIEFLY;

  return rules;
}

/* Rules A3 to A5. Cramps of which nobody said what followed say nothing. */
static CrampSignalState
find_state (const CrampAftermath *self,
            const CrampRecent    *recent)
{
  if (self->rules & CRAMP_AFTERMATH_WARNING_RULES)
    return CRAMP_SIGNAL_WARNING;
  if (self->rules != 0)
    return CRAMP_SIGNAL_WATCH;
  if (self->answered > 0)
    return CRAMP_SIGNAL_QUIET;
  if (self->cramps == 0 && cramp_recent_count_filled_in (recent, CRAMP_FORTNIGHT) >= CRAMP_QUIET_NIGHTS)
    return CRAMP_SIGNAL_QUIET;

  return CRAMP_SIGNAL_INSUFFICIENT;
}

static int
find_side (GPtrArray *persistent)
{
  int side = persistent->len == 0 ? CRAMP_UNANSWERED : get (g_ptr_array_index (persistent, 0), CRAMP_EPISODE_SIDE);

  for (guint i = 1; i < persistent->len; i++)
    if (get (g_ptr_array_index (persistent, i), CRAMP_EPISODE_SIDE) != side)
      return CRAMP_UNANSWERED;

  return side == CRAMP_SIDE_BOTH ? CRAMP_UNANSWERED : side;
}

static gboolean
is_radiating (CrampEpisode *episode)
{
  return get (episode, CRAMP_EPISODE_NUMBNESS_AREA) == CRAMP_AREA_HIP_TO_CALF;
}

static CrampAftermathPattern
find_pattern_of_cramps (const CrampAftermath *self,
                        GPtrArray            *persistent)
{
  if (persistent->len < CRAMP_PATTERN_CRAMPS)
    return CRAMP_AFTERMATH_NO_PATTERN;
  if (self->side != CRAMP_UNANSWERED)
    return count (persistent, is_radiating) > 0 ? CRAMP_AFTERMATH_ONE_SIDE_RADIATING : CRAMP_AFTERMATH_ONE_SIDE;
  if (count (persistent, is_both_sided) == persistent->len)
    return CRAMP_AFTERMATH_SYMMETRICAL;

  return CRAMP_AFTERMATH_MIXED;
}

/* Rule A6. */
static CrampAftermathPattern
find_pattern (const CrampAftermath *self,
              GPtrArray            *persistent)
{
  CrampAftermathPattern pattern = find_pattern_of_cramps (self, persistent);

  if (!(self->rules & CRAMP_AFTERMATH_TINGLING))
    return pattern;

  return pattern == CRAMP_AFTERMATH_NO_PATTERN || pattern == CRAMP_AFTERMATH_SYMMETRICAL ? CRAMP_AFTERMATH_SYMMETRICAL
                                                                                         : CRAMP_AFTERMATH_MIXED;
}

static gboolean
is_left (CrampEpisode *episode)
{
  return is_both_sided (episode) || get (episode, CRAMP_EPISODE_SIDE) == CRAMP_SIDE_LEFT;
}

static gboolean
is_right (CrampEpisode *episode)
{
  return is_both_sided (episode) || get (episode, CRAMP_EPISODE_SIDE) == CRAMP_SIDE_RIGHT;
}

static gboolean
is_reason (const CrampAftermath *self,
           GPtrArray            *latest,
           CrampEpisode         *episode)
{
  if (cramp_aftermath_is_numb (episode) || cramp_aftermath_is_weak (episode))
    return TRUE;
  if (self->state != CRAMP_SIGNAL_WATCH)
    return FALSE;
  if ((self->rules & CRAMP_AFTERMATH_BRIEF) && is_brief (episode) && g_ptr_array_find (latest, episode, NULL))
    return TRUE;

  return is_weak_briefly (episode);
}

static void
list_nights (CrampAftermath *self,
             GPtrArray      *episodes,
             GPtrArray      *latest)
{
  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      if (is_reason (self, latest, episode))
        self->n_nights = cramp_evidence_add_night (self->nights, self->n_nights, cramp_episode_get_night (episode));
    }
}

/**
 * cramp_aftermath_assess:
 *
 * Computes signal 2 (section A of the rules). It has no memory: the same
 * entries always give the same answer.
 *
 * Returns: what the diary says about it
 */
CrampAftermath
cramp_aftermath_assess (const CrampRecent *recent)
{
  g_autoptr (GPtrArray) episodes = cramp_recent_list_episodes (recent, CRAMP_AFTERMATH_NIGHTS);
  g_autoptr (GPtrArray) persistent = list_persistent (episodes);
  g_autoptr (GPtrArray) latest = list_latest_numbness (episodes);
  CrampAftermath self = { 0 };

  self.cramps = episodes->len;
  self.answered = count (episodes, cramp_aftermath_is_answered);
  self.numb = count (episodes, cramp_aftermath_is_numb);
  self.weak = count (episodes, cramp_aftermath_is_weak);
  self.persistent = persistent->len;
  self.brief = count (latest, is_brief);
  self.brief_of = latest->len;
  self.filled_in = cramp_recent_count_filled_in (recent, CRAMP_AFTERMATH_NIGHTS);
  self.tingling_nights = count_tingling_nights (recent);
  self.rules = find_rules (&self, episodes);
  self.state = find_state (&self, recent);
  self.side = find_side (persistent);
  self.pattern = find_pattern (&self, persistent);
  self.both_sides = count (persistent, is_left) > 0 && count (persistent, is_right) > 0;
  list_nights (&self, episodes, latest);

  return self;
}
