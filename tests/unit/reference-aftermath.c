/* reference-aftermath.c - section A of the rules, word by word
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reference-entries.h"

static gboolean
numbness_answered (CrampEpisode *e)
{
  return ANSWER (e, NUMBNESS_MIN) != CRAMP_UNANSWERED;
}

static gboolean
a1 (CrampEpisode *e)
{
  return numbness_answered (e) || ANSWER (e, WEAKNESS_MIN) != CRAMP_UNANSWERED || ANSWER (e, STILL_THERE) != CRAMP_UNANSWERED;
}

static gboolean
sign_of_weakness (CrampEpisode *e)
{
  return ANSWER (e, WEAKNESS_SIGNS) != CRAMP_UNANSWERED && ANSWER (e, WEAKNESS_SIGNS) != 0;
}

static gboolean
pn (CrampEpisode *e)
{
  gboolean still = ANSWER (e, STILL_THERE) == 1;
  gboolean minutes = ANSWER (e, NUMBNESS_MIN) > 0;
  gboolean area = ANSWER (e, NUMBNESS_AREA) != CRAMP_UNANSWERED && ANSWER (e, NUMBNESS_AREA) != CRAMP_AREA_NONE;

  return ANSWER (e, NUMBNESS_MIN) >= 60 || (still && (minutes || area)) || (still && !(minutes || area) && !sign_of_weakness (e));
}

static gboolean
pw (CrampEpisode *e)
{
  return sign_of_weakness (e) && (ANSWER (e, WEAKNESS_MIN) >= 60 || ANSWER (e, STILL_THERE) == 1);
}

static gboolean
pn_or_pw (CrampEpisode *e)
{
  return pn (e) || pw (e);
}

static gboolean
day_long (CrampEpisode *e)
{
  return pn (e) && ANSWER (e, NUMBNESS_MIN) >= 1440;
}

static gboolean
ten_to_59 (CrampEpisode *e)
{
  return ANSWER (e, NUMBNESS_MIN) >= 10 && ANSWER (e, NUMBNESS_MIN) <= 59;
}

static gboolean
weak_ten (CrampEpisode *e)
{
  return sign_of_weakness (e) && ANSWER (e, WEAKNESS_MIN) >= 10;
}

static gboolean
both_feet (CrampEpisode *e)
{
  return ANSWER (e, SIDE) == CRAMP_SIDE_BOTH || ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_BOTH_FEET ||
         ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_FEET_AND_HANDS;
}

static gboolean
persistent_left (CrampEpisode *e)
{
  return pn_or_pw (e) && ANSWER (e, SIDE) == CRAMP_SIDE_LEFT;
}

static gboolean
persistent_right (CrampEpisode *e)
{
  return pn_or_pw (e) && ANSWER (e, SIDE) == CRAMP_SIDE_RIGHT;
}

static gboolean
persistent_both (CrampEpisode *e)
{
  return pn_or_pw (e) && both_feet (e);
}

static gboolean
hip_to_calf (CrampEpisode *e)
{
  return ANSWER (e, NUMBNESS_AREA) == CRAMP_AREA_HIP_TO_CALF;
}

static gboolean
persistent_radiating (CrampEpisode *e)
{
  return pn_or_pw (e) && hip_to_calf (e);
}

static gboolean
a_reason (const CrampRecent      *recent,
          const ReferenceSignals *signals,
          CrampEpisode           *e)
{
  if (REFERENCE_AGO (recent, cramp_episode_get_night (e)) > 27 || REFERENCE_AGO (recent, cramp_episode_get_night (e)) < 0)
    return FALSE;
  if (pn_or_pw (e))
    return TRUE;
  if (signals->aftermath.state != CRAMP_SIGNAL_WATCH)
    return FALSE;

  return weak_ten (e) || (signals->aftermath.brief >= 3 && ten_to_59 (e) && reference_is_among_last (recent, 28, numbness_answered, 5, e));
}

static CrampAftermathPattern
a6 (const CrampRecent *recent,
    gboolean           tingling)
{
  guint                 k = reference_count (recent, 28, pn_or_pw);
  CrampAftermathPattern pattern = CRAMP_AFTERMATH_NO_PATTERN;

  if (k >= 2 && (reference_count (recent, 28, persistent_left) == k || reference_count (recent, 28, persistent_right) == k))
    pattern = reference_count (recent, 28, persistent_radiating) > 0 ? CRAMP_AFTERMATH_ONE_SIDE_RADIATING : CRAMP_AFTERMATH_ONE_SIDE;
  else if (k >= 2 && reference_count (recent, 28, persistent_both) == k)
    pattern = CRAMP_AFTERMATH_SYMMETRICAL;
  else if (k >= 2)
    pattern = CRAMP_AFTERMATH_MIXED;

  if (tingling && (pattern == CRAMP_AFTERMATH_NO_PATTERN || pattern == CRAMP_AFTERMATH_SYMMETRICAL))
    return CRAMP_AFTERMATH_SYMMETRICAL;

  return tingling ? CRAMP_AFTERMATH_MIXED : pattern;
}

static void
a_counts (const CrampRecent *recent,
          CrampAftermath    *a)
{
  guint left = reference_count (recent, 28, persistent_left), right = reference_count (recent, 28, persistent_right);

  a->cramps = reference_count (recent, 28, NULL);
  a->filled_in = reference_count_filled_in (recent, 28);
  a->answered = reference_count (recent, 28, a1);
  a->numb = reference_count (recent, 28, pn);
  a->weak = reference_count (recent, 28, pw);
  a->persistent = reference_count (recent, 28, pn_or_pw);
  a->tingling_nights = reference_count_answers (recent, CRAMP_NIGHT_TINGLING, CRAMP_TINGLING_BOTH_FEET, CRAMP_TINGLING_FEET_AND_HANDS);
  for (guint i = 0; i < recent->episodes->len; i++)
    if (reference_is_among_last (recent, 28, numbness_answered, 5, recent->episodes->pdata[i]))
      {
        a->brief_of++;
        a->brief += ten_to_59 (recent->episodes->pdata[i]);
      }
  a->side = a->persistent == 0 ? CRAMP_UNANSWERED : left == a->persistent ? CRAMP_SIDE_LEFT
                                                : right == a->persistent  ? CRAMP_SIDE_RIGHT
                                                                          : CRAMP_UNANSWERED;
  a->both_sides = reference_count (recent, 28, persistent_both) > 0 || (left > 0 && right > 0);
  a->pattern = a6 (recent, a->tingling_nights >= 3);
}

void
reference_aftermath (const CrampRecent *recent,
                     ReferenceSignals  *signals)
{
  CrampAftermath *a = &signals->aftermath;

  a_counts (recent, a);

  a->rules = (a->numb >= 2 ? CRAMP_AFTERMATH_NUMB_TWICE : 0) |
             (a->weak >= 1 ? CRAMP_AFTERMATH_WEAK : 0) |
             (reference_count (recent, 28, day_long) >= 1 ? CRAMP_AFTERMATH_NUMB_A_DAY : 0) |
             (a->tingling_nights >= 3 ? CRAMP_AFTERMATH_TINGLING : 0) |
             (a->numb == 1 ? CRAMP_AFTERMATH_NUMB_ONCE : 0) |
             (a->brief >= 3 ? CRAMP_AFTERMATH_BRIEF : 0) |
             (a->weak == 0 && reference_count (recent, 28, weak_ten) >= 1 ? CRAMP_AFTERMATH_WEAK_BRIEFLY : 0);

  if (a->numb >= 2 || a->weak >= 1 || reference_count (recent, 28, day_long) >= 1 || a->tingling_nights >= 3)
    a->state = CRAMP_SIGNAL_WARNING;
  else if (a->numb == 1 || a->brief >= 3 || reference_count (recent, 28, weak_ten) >= 1)
    a->state = CRAMP_SIGNAL_WATCH;
  else if (a->answered > 0 || (a->cramps == 0 && reference_count_filled_in (recent, 14) >= 7))
    a->state = CRAMP_SIGNAL_QUIET;
  else
    a->state = CRAMP_SIGNAL_INSUFFICIENT;

  reference_list_nights (recent, a_reason, signals, a->nights, &a->n_nights);
}
