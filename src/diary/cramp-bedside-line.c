/* cramp-bedside-line.c - what a line of the bedside sheet says of its night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-bedside-line.h"

#include "cramp-night-time.h"

/**
 * cramp_bedside_line_clear:
 *
 * Leaves every answer open. The night stays.
 */
void
cramp_bedside_line_clear (CrampBedsideLine *self)
{
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    self->answers[i] = CRAMP_UNANSWERED;
}

gboolean
cramp_bedside_line_is_blank (const CrampBedsideLine *self)
{
  for (guint i = 0; i < CRAMP_N_BEDSIDE_COLUMNS; i++)
    if (self->answers[i] != CRAMP_UNANSWERED)
      return FALSE;

  return TRUE;
}

/**
 * cramp_bedside_column_is_of_cramp:
 *
 * Returns: whether it asks about a cramp that there was, and not about the
 *   evening
 */
gboolean
cramp_bedside_column_is_of_cramp (CrampBedsideColumn column)
{
  return column > CRAMP_BEDSIDE_COUNT && column < CRAMP_BEDSIDE_STRETCH;
}

static gboolean
is_to_come (const CrampBedsideLine *self,
            GDateTime              *now)
{
  CrampNightTime time = { self->night, self->answers[CRAMP_BEDSIDE_TIME], FALSE };
  g_autoptr (GDateTime) start = NULL;

  if (time.minute == CRAMP_UNANSWERED)
    return FALSE;

  start = cramp_night_time_to_instant (&time, g_date_time_get_timezone (now));
  return g_date_time_compare (start, now) > 0;
}

/**
 * cramp_bedside_line_check:
 * @now: the current local time
 * @column: (out): the cell that is to be told of, where there is a problem
 *
 * Looks whether the answers of a line can stand beside each other.
 *
 * Returns: the first problem
 */
CrampBedsideProblem
cramp_bedside_line_check (const CrampBedsideLine *self,
                          GDateTime              *now,
                          CrampBedsideColumn     *column)
{
  int count = self->answers[CRAMP_BEDSIDE_COUNT];

  for (*column = CRAMP_BEDSIDE_TIME; *column < CRAMP_BEDSIDE_STRETCH && count <= 0; (*column)++)
    if (self->answers[*column] != CRAMP_UNANSWERED)
      {
        if (count == 0)
          return CRAMP_BEDSIDE_NOT_FREE;

        *column = CRAMP_BEDSIDE_COUNT;
        return CRAMP_BEDSIDE_HOW_MANY;
      }

  *column = CRAMP_BEDSIDE_TIME;
  return is_to_come (self, now) ? CRAMP_BEDSIDE_TO_COME : CRAMP_BEDSIDE_NO_PROBLEM;
}
