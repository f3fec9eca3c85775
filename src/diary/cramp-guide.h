/* cramp-guide.h - the steps of a guided stretch or soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-constants.h"
#include "cramp-guide-run.h"

G_BEGIN_DECLS

/* How long a window that shows the guide may take to tell its end by itself,
 * and how long after its end a notice still makes sense, in seconds. (choice) */
#define CRAMP_GUIDE_WINDOW_FIRST_S 3
#define CRAMP_GUIDE_TELL_WITHIN_S (60 * 60)

/**
 * CrampExercise:
 *
 * What is done, in the order of the guide.
 */
typedef enum
{
  CRAMP_EXERCISE_CALF,
  CRAMP_EXERCISE_HAMSTRING,
  CRAMP_EXERCISE_HEELS,
  CRAMP_EXERCISE_TOES,
  CRAMP_EXERCISE_SOAK,
  CRAMP_N_EXERCISES,
} CrampExercise;

/**
 * CrampGuidePhase:
 * @CRAMP_GUIDE_PREPARE: read what comes and take up the position
 * @CRAMP_GUIDE_HOLD: hold still
 * @CRAMP_GUIDE_CHANGE: change to the other leg
 * @CRAMP_GUIDE_MOVE: move up and down, slowly
 * @CRAMP_GUIDE_SOAK: sit with the feet in warm water
 */
typedef enum
{
  CRAMP_GUIDE_PREPARE,
  CRAMP_GUIDE_HOLD,
  CRAMP_GUIDE_CHANGE,
  CRAMP_GUIDE_MOVE,
  CRAMP_GUIDE_SOAK,
} CrampGuidePhase;

/**
 * CrampGuideStep:
 * @exercise: what is done
 * @phase: which part of it
 * @leg: with which leg; that of the hold to come while preparing or changing
 * @round: which hold of that leg this is or leads to, from 1, or 0 where
 *   nothing is counted
 * @start_s: where it begins, in seconds from the start of the guide
 * @length_s: how long it takes, in seconds
 */
typedef struct
{
  CrampExercise   exercise;
  CrampGuidePhase phase;
  CrampSide       leg;
  guint           round;
  int             start_s;
  int             length_s;
} CrampGuideStep;

void     cramp_guide_begin (CrampGuideRun *run,
                            CrampCare      care,
                            CrampNightDate night,
                            gint64         now);
gboolean cramp_guide_pause (CrampGuideRun *run,
                            gint64         now);
gboolean cramp_guide_resume (CrampGuideRun *run,
                             gint64         now);
gboolean cramp_guide_skip (CrampGuideRun *run,
                           gint64         now);
gboolean cramp_guide_extend (CrampGuideRun *run);
gboolean cramp_guide_catch_up (CrampGuideRun   *run,
                               gint64           now,
                               const CrampBoot *boot);

int      cramp_guide_get_position (const CrampGuideRun *run,
                                   gint64               now);
gint64   cramp_guide_get_end (const CrampGuideRun *run);
gboolean cramp_guide_is_over (const CrampGuideRun *run,
                              gint64               now);
gboolean cramp_guide_counts (const CrampGuideRun *run,
                             gint64               now);
int      cramp_guide_get_minutes (const CrampGuideRun *run,
                                  gint64               now);
void     cramp_guide_get_step (const CrampGuideRun *run,
                               gint64               now,
                               CrampGuideStep      *step);
int      cramp_guide_get_length (CrampCare care);

G_END_DECLS
