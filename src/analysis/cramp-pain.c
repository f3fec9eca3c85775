/* cramp-pain.c - has the pain grown over the weeks?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-pain.h"

#define N_GRADES 11

/* How often each grade from 0 to 10 was given. */
typedef struct
{
  guint grades[N_GRADES];
  guint n;
} Answers;

static void
add (Answers      *answers,
     CrampEpisode *episode)
{
  int pain = cramp_episode_get_answer (episode, CRAMP_EPISODE_PAIN);

  if (pain == CRAMP_UNANSWERED)
    return;

  answers->grades[pain]++;
  answers->n++;
}

/* The grade of the answer at @place, from 0, in rising order. */
static guint
find_grade (const Answers *answers,
            guint          place)
{
  guint grade = 0;

  for (guint seen = answers->grades[0]; seen <= place && grade < N_GRADES - 1; seen += answers->grades[grade])
    grade++;

  return grade;
}

static guint
find_double_median (const Answers *answers)
{
  if (answers->n == 0)
    return 0;

  return find_grade (answers, (answers->n - 1) / 2) + find_grade (answers, answers->n / 2);
}

/**
 * cramp_pain_assess:
 *
 * Compares the pain of the last weeks with that of the weeks before, by their
 * medians: one terrible night is no trend.
 *
 * Returns: the pain
 */
CrampPain
cramp_pain_assess (const CrampRecent *recent)
{
  g_autoptr (GPtrArray) episodes = cramp_recent_list_episodes (recent, CRAMP_PAIN_NIGHTS + CRAMP_PAIN_BASELINE_NIGHTS);
  Answers   now = { { 0 } }, before = { { 0 } };
  CrampPain self;

  for (guint i = 0; i < episodes->len; i++)
    {
      CrampEpisode *episode = g_ptr_array_index (episodes, i);

      add (cramp_episode_get_night (episode) + CRAMP_PAIN_NIGHTS > recent->as_of ? &now : &before, episode);
    }

  self.recent = now.n;
  self.before = before.n;
  self.recent_median = find_double_median (&now);
  self.before_median = find_double_median (&before);
  self.grown = now.n >= CRAMP_PAIN_ANSWERS && before.n >= CRAMP_PAIN_ANSWERS &&
               self.recent_median >= self.before_median + 2 * CRAMP_PAIN_POINTS;

  return self;
}
