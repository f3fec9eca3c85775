/* cramp-tonight-face.c - what the page Tonight is for at this hour
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-tonight-face.h"

#define MORNING_HOUR 5
#define DAY_HOUR 7
#define NOON_HOUR 12
#define EVENING_HOUR 17
#define NIGHT_HOUR 22

/**
 * cramp_tonight_get_evening_end:
 * @bedtime: when the person goes to bed, in minutes after midnight
 *
 * Returns: when their evening is over, in minutes after midnight: at midnight, or
 *   when they go to bed later
 */
int
cramp_tonight_get_evening_end (int bedtime)
{
  return bedtime < MORNING_HOUR * 60 ? bedtime : 0;
}

/* The foot soak that is under way is not over. */
static gboolean
is_evening_over (int                      hour,
                 const CrampTonightFacts *facts)
{
  return hour < MORNING_HOUR && hour * 60 >= cramp_tonight_get_evening_end (facts->bedtime) && !facts->in_guide;
}

/**
 * cramp_tonight_face_find:
 * @now: the current local time
 *
 * Changes at a full hour only, when nothing else does.
 *
 * Returns: what the page shows
 */
CrampTonightFace
cramp_tonight_face_find (GDateTime               *now,
                         const CrampTonightFacts *facts)
{
  int hour = g_date_time_get_hour (now);

  if (facts->cramp_lasts)
    return CRAMP_FACE_LASTING;
  if (is_evening_over (hour, facts))
    return CRAMP_FACE_NIGHT;
  if (hour < MORNING_HOUR || hour >= EVENING_HOUR)
    return CRAMP_FACE_EVENING;
  if (hour >= NOON_HOUR)
    return CRAMP_FACE_DAY;
  if (hour < DAY_HOUR)
    return facts->is_answered ? CRAMP_FACE_DAYBREAK : CRAMP_FACE_DAWN;

  return facts->is_answered ? CRAMP_FACE_MORNING : CRAMP_FACE_QUESTION;
}

/**
 * cramp_tonight_is_night:
 * @now: the current local time
 *
 * Returns: whether a person who opens the program was probably woken: nothing
 *   is asked before a cramp is logged
 */
gboolean
cramp_tonight_is_night (GDateTime *now)
{
  int hour = g_date_time_get_hour (now);

  return hour >= NIGHT_HOUR || hour < DAY_HOUR;
}
