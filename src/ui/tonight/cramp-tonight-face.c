/* cramp-tonight-face.c - what the page Tonight is for at this hour
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-tonight-face.h"

#define MORNING_HOUR 5
#define DAY_HOUR 7
#define NOON_HOUR 12
#define EVENING_HOUR 17
#define NIGHT_HOUR 22

/* At midnight, or for who goes to bed later with the hour of that. The foot soak
 * that is under way is not over. */
static gboolean
is_evening_over (int                      hour,
                 const CrampTonightFacts *facts)
{
  int last_minute = facts->bedtime < MORNING_HOUR * 60 ? facts->bedtime : 0;

  return hour < MORNING_HOUR && hour * 60 >= last_minute && !facts->in_guide;
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
  if (facts->is_answered)
    return CRAMP_FACE_MORNING;

  return hour < DAY_HOUR ? CRAMP_FACE_DAWN : CRAMP_FACE_QUESTION;
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
