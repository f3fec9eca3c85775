/* cramp-tonight-face.h - what the page Tonight is for at this hour
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampTonightFace:
 * @CRAMP_FACE_LASTING: a cramp lasts: what to do, and nothing else
 * @CRAMP_FACE_DAWN: the night is not answered for and may go on: log one more,
 *   or say how it was
 * @CRAMP_FACE_DAYBREAK: last night is answered for, and may go on: log one more
 * @CRAMP_FACE_QUESTION: how was last night?
 * @CRAMP_FACE_MORNING: last night is answered for: what else is known of it
 * @CRAMP_FACE_DAY: from noon on
 * @CRAMP_FACE_EVENING: the evening's care, and how the day was
 * @CRAMP_FACE_NIGHT: the evening is over: log, and nothing to be done
 *
 * What the page shows.
 */
typedef enum
{
  CRAMP_FACE_LASTING,
  CRAMP_FACE_DAWN,
  CRAMP_FACE_DAYBREAK,
  CRAMP_FACE_QUESTION,
  CRAMP_FACE_MORNING,
  CRAMP_FACE_DAY,
  CRAMP_FACE_EVENING,
  CRAMP_FACE_NIGHT,
  CRAMP_N_FACES,
} CrampTonightFace;

/**
 * CrampTonightFacts:
 * @cramp_lasts: whether a cramp lasts
 * @is_answered: whether last night is filled in
 * @bedtime: when the person goes to bed, in minutes after midnight
 * @in_guide: whether a guide of the evening's care is under way
 *
 * What the face hangs on, besides the hour.
 */
typedef struct
{
  gboolean cramp_lasts;
  gboolean is_answered;
  int      bedtime;
  gboolean in_guide;
} CrampTonightFacts;

CrampTonightFace cramp_tonight_face_find (GDateTime               *now,
                                          const CrampTonightFacts *facts);
gboolean         cramp_tonight_is_night (GDateTime *now);
int              cramp_tonight_get_evening_end (int bedtime);

G_END_DECLS
