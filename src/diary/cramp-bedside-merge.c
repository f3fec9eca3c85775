/* cramp-bedside-merge.c - a line of the bedside sheet and what the diary has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-bedside-merge.h"

#include <stdlib.h>

#include "cramp-bedside-answers.h"

#define MINUTES_A_DAY (24 * 60)

/* (choice) In minutes: on paper in the dark a time is not written more closely. */
#define SAME_TIME 30

/* More than pain can be told apart by. */
#define PAIN_STEPS 100

static void
free_cramp (gpointer data)
{
  CrampBedsideCramp *cramp = data;

  cramp_episode_draft_free (cramp->draft);
  g_free (cramp);
}

static CrampBedsideCramp *
add_cramp (CrampBedsideMerge *self,
           CrampEpisodeDraft *draft)
{
  CrampBedsideCramp *cramp = g_new0 (CrampBedsideCramp, 1);

  cramp->draft = draft;
  g_ptr_array_add (self->cramps, cramp);

  return cramp;
}

/**
 * cramp_bedside_merge_init:
 * @line: a line, which is not copied
 * @night: (transfer full): what the diary has of its night
 * @episodes: (element-type CrampEpisode): the cramps of its night
 *
 * Cramps of an activity do not count on the sheet, and stay as they are.
 */
void
cramp_bedside_merge_init (CrampBedsideMerge      *self,
                          const CrampBedsideLine *line,
                          CrampNight             *night,
                          GPtrArray              *episodes)
{
  *self = (CrampBedsideMerge){ .line = line, .night = night };
  self->cramps = g_ptr_array_new_with_free_func (free_cramp);
  self->changes = g_array_new (FALSE, FALSE, sizeof (CrampBedsideChange));
  for (guint i = 0; i < episodes->len; i++)
    if (cramp_episode_is_night_cramp (g_ptr_array_index (episodes, i)))
      add_cramp (self, cramp_episode_edit (g_ptr_array_index (episodes, i)));
}

void
cramp_bedside_merge_clear (CrampBedsideMerge *self)
{
  g_clear_pointer (&self->night, cramp_night_free);
  g_clear_pointer (&self->cramps, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
}

/* Returns: whether the sheet has its way. */
static gboolean
differ (CrampBedsideMerge *self,
        CrampBedsideColumn column,
        int                before)
{
  CrampBedsideChange change = { self->line->night, column, before, self->line->answers[column] };

  g_array_append_val (self->changes, change);

  return self->keep == CRAMP_BEDSIDE_KEEP_SHEET;
}

/* What was entered by hand before is not of paper because of one more answer,
 * unless it is that which fills the night in. */
static void
answer_night (CrampBedsideMerge *self,
              CrampNightField    field,
              int                value)
{
  if (value != CRAMP_UNANSWERED && (field == CRAMP_NIGHT_CRAMP_FREE || cramp_night_is_empty (self->night)))
    self->night->answers[CRAMP_NIGHT_RECORDED] = CRAMP_RECORDED_PAPER;
  self->night->answers[field] = value;
  self->night_is_changed = TRUE;
}

static gboolean
is_ticked (CrampBedsideMerge *self)
{
  return self->night->answers[CRAMP_NIGHT_CRAMP_FREE] == TRUE;
}

static void
free_night (CrampBedsideMerge *self)
{
  int count = (int) self->cramps->len;

  if (count > 0 && !differ (self, CRAMP_BEDSIDE_COUNT, count))
    return;

  for (guint i = 0; i < self->cramps->len; i++)
    ((CrampBedsideCramp *) g_ptr_array_index (self->cramps, i))->is_gone = TRUE;
  if (!is_ticked (self))
    answer_night (self, CRAMP_NIGHT_CRAMP_FREE, TRUE);
}

static CrampBedsideCramp *
add_new_cramp (CrampBedsideMerge *self)
{
  CrampEpisodeDraft *draft = cramp_episode_draft_new_night_only (self->line->night, self->zone);
  CrampBedsideCramp *cramp = add_cramp (self, draft);

  draft->answers[CRAMP_EPISODE_RECORDED] = CRAMP_RECORDED_PAPER;
  cramp->is_changed = TRUE;

  return cramp;
}

static int
get_minutes_apart (int wanted,
                   int known)
{
  if (wanted == CRAMP_UNANSWERED)
    return 0;
  if (known == CRAMP_UNANSWERED)
    return MINUTES_A_DAY;

  return MIN (abs (wanted - known), MINUTES_A_DAY - abs (wanted - known));
}

/* How far a cramp is from what the line tells: by its time first, then by how bad
 * it was, the worst being the nearest. */
static int
get_distance (CrampBedsideMerge       *self,
              const CrampEpisodeDraft *draft)
{
  int apart = get_minutes_apart (self->line->answers[CRAMP_BEDSIDE_TIME], cramp_bedside_answers_get (draft, CRAMP_BEDSIDE_TIME));

  return apart * PAIN_STEPS - cramp_bedside_answers_get (draft, CRAMP_BEDSIDE_PAIN);
}

/* Of two times far apart nobody has written down one as the other. */
static gboolean
is_another (CrampBedsideMerge       *self,
            const CrampEpisodeDraft *draft)
{
  int known = cramp_bedside_answers_get (draft, CRAMP_BEDSIDE_TIME);

  return known != CRAMP_UNANSWERED && get_minutes_apart (self->line->answers[CRAMP_BEDSIDE_TIME], known) > SAME_TIME;
}

/* Where the sheet has more cramps than the diary, it may be one of those. */
static CrampBedsideCramp *
find_told_of (CrampBedsideMerge *self,
              guint              wanted)
{
  CrampBedsideCramp *nearest = NULL;

  for (guint i = 0; i < self->cramps->len; i++)
    {
      CrampBedsideCramp *cramp = g_ptr_array_index (self->cramps, i);

      if (nearest == NULL || get_distance (self, cramp->draft) < get_distance (self, nearest->draft))
        nearest = cramp;
    }

  if (nearest == NULL || (self->cramps->len < wanted && is_another (self, nearest->draft)))
    return add_new_cramp (self);

  return nearest;
}

static void
answer_cramp (CrampBedsideMerge *self,
              CrampBedsideCramp *cramp,
              CrampBedsideColumn column,
              int                value)
{
  CrampBedsideAgreement agreement = cramp_bedside_answers_compare (cramp->draft, column, value);

  if (agreement == CRAMP_BEDSIDE_AGREES ||
      (agreement == CRAMP_BEDSIDE_DIFFERS && !differ (self, column, cramp_bedside_answers_get (cramp->draft, column))))
    return;

  if (column != CRAMP_BEDSIDE_AFTER || !value || agreement == CRAMP_BEDSIDE_DIFFERS)
    {
      cramp_bedside_answers_set (cramp->draft, column, value, self->zone);
      cramp->is_changed = TRUE;
    }
  if (column == CRAMP_BEDSIDE_AFTER && value && cramp_bedside_answers_add_note (cramp->draft, self->note))
    {
      self->noted = cramp->draft;
      cramp->is_changed = TRUE;
    }
}

/* Those that the line does not tell of, the last one first. */
static void
take_out (CrampBedsideMerge *self,
          CrampBedsideCramp *told_of,
          guint              count)
{
  for (guint i = self->cramps->len; i > 0 && count > 0; i--)
    {
      CrampBedsideCramp *cramp = g_ptr_array_index (self->cramps, i - 1);

      if (cramp == told_of)
        continue;
      cramp->is_gone = TRUE;
      count--;
    }
}

static void
merge_cramps (CrampBedsideMerge *self)
{
  guint              wanted = (guint) self->line->answers[CRAMP_BEDSIDE_COUNT];
  guint              before = self->cramps->len;
  CrampBedsideCramp *told_of;

  /* Whose cramp the line tells of is not to be known where there are not as many. */
  if ((before > 0 ? wanted != before : is_ticked (self)) && !differ (self, CRAMP_BEDSIDE_COUNT, (int) before))
    return;

  told_of = find_told_of (self, wanted);
  for (CrampBedsideColumn column = CRAMP_BEDSIDE_TIME; column <= CRAMP_BEDSIDE_AFTER; column++)
    if (self->line->answers[column] != CRAMP_UNANSWERED)
      answer_cramp (self, told_of, column, self->line->answers[column]);
  if (before > wanted)
    take_out (self, told_of, before - wanted);
  while (self->cramps->len < wanted)
    add_new_cramp (self);
  if (is_ticked (self))
    answer_night (self, CRAMP_NIGHT_CRAMP_FREE, CRAMP_UNANSWERED);
}

static void
merge_care (CrampBedsideMerge *self,
            CrampCare          care)
{
  CrampBedsideColumn column = CRAMP_BEDSIDE_STRETCH + care;
  CrampNightField    field = cramp_night_care_field (care);
  int                answer = self->line->answers[column];
  int                state = answer == TRUE ? CRAMP_CARE_DONE : CRAMP_CARE_SKIPPED;
  int                known = self->night->answers[field];

  if (answer == CRAMP_UNANSWERED || known == state)
    return;
  if (known != CRAMP_UNANSWERED && !differ (self, column, known == CRAMP_CARE_DONE))
    return;

  answer_night (self, field, state);
  if (care == CRAMP_CARE_SOAK && state == CRAMP_CARE_SKIPPED)
    self->night->answers[CRAMP_NIGHT_SOAK_MIN] = CRAMP_UNANSWERED;
}

/**
 * cramp_bedside_merge_run:
 * @self: a line and its night, with all that is to be known of them
 *
 * Brings the line into the night. A blank cell leaves what the diary has, and
 * what says the same is left as it is. The line tells of one cramp: of the one
 * that is nearest to it, or of a new one; of the others it tells only that they
 * were. A new one it is also where there were more than the diary has, and none of
 * those is at about that time.
 */
void
cramp_bedside_merge_run (CrampBedsideMerge *self)
{
  if (self->line->answers[CRAMP_BEDSIDE_COUNT] == 0)
    free_night (self);
  else if (self->line->answers[CRAMP_BEDSIDE_COUNT] > 0)
    merge_cramps (self);
  for (CrampCare care = 0; care < CRAMP_N_CARES; care++)
    merge_care (self, care);
}
