/* cramp-guide.c - the steps of a guided stretch or soak
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-guide.h"

/* The dose of the trial that found an effect (Hallegraeff 2012): each stretch
 * held for 10 seconds, 3 times, with 10 seconds of rest, both legs within 3
 * minutes. One leg rests while the other one is stretched. */
#define HOLD_S 10
#define N_HOLDS 3

/* (choice) Time to read and to get into position, to change legs, and to do an
 * exercise of the article some ten times. */
#define PREPARE_S 10
#define CHANGE_S 3
#define MOVE_S 30

/* (choice) Whoever soaks a little longer has enough of it. */
#define EXTENSION_S (5 * 60)

/* (choice) Less is how the clock is kept right, and how seconds are rounded. */
#define CLOCK_SET_S 3

#define STRETCH_S (PREPARE_S + 2 * N_HOLDS * HOLD_S + (2 * N_HOLDS - 1) * CHANGE_S)
#define MOVES_S (PREPARE_S + MOVE_S)

G_STATIC_ASSERT (2 * STRETCH_S <= 3 * 60);

static const struct
{
  CrampExercise exercise;
  int           length_s;
} stretches[] = {
  { CRAMP_EXERCISE_CALF, STRETCH_S },
  { CRAMP_EXERCISE_HAMSTRING, STRETCH_S },
  { CRAMP_EXERCISE_HEELS, MOVES_S },
  { CRAMP_EXERCISE_TOES, MOVES_S },
};

/**
 * cramp_guide_get_length:
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 *
 * Returns: how long its guide is at first, in seconds
 */
int
cramp_guide_get_length (CrampCare care)
{
  int length = 0;

  if (care == CRAMP_CARE_SOAK)
    return CRAMP_SOAK_SECONDS;

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    length += stretches[i].length_s;

  return length;
}

/**
 * cramp_guide_begin:
 * @run: (out caller-allocates): the guide
 * @care: %CRAMP_CARE_STRETCH or %CRAMP_CARE_SOAK
 * @night: the night at @now
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Begins a guide. Whoever saves it also says when the machine was started, in
 * its #CrampGuideRun.boot, as after each change below.
 */
void
cramp_guide_begin (CrampGuideRun *run,
                   CrampCare      care,
                   CrampNightDate night,
                   gint64         now)
{
  g_return_if_fail (care == CRAMP_CARE_STRETCH || care == CRAMP_CARE_SOAK);

  *run = (CrampGuideRun){
    .care = care,
    .night = night,
    .length_s = cramp_guide_get_length (care),
    .since = now,
  };
}

/**
 * cramp_guide_get_position:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Time on the wall counts, so that suspend does not stop the water from
 * getting cold. When the clock was set, cramp_guide_catch_up() comes first.
 *
 * Returns: how far it has come, in seconds from its start to its length
 */
int
cramp_guide_get_position (const CrampGuideRun *run,
                          gint64               now)
{
  if (run->since == 0 || run->ended != 0 || now <= run->since)
    return run->position_s;

  return run->position_s + (int) MIN (now - run->since, run->length_s - run->position_s);
}

/**
 * cramp_guide_get_end:
 *
 * Returns: when it is over, in seconds since 1970 in UTC, or 0 while it is
 *   paused
 */
gint64
cramp_guide_get_end (const CrampGuideRun *run)
{
  return run->since == 0 ? 0 : run->since + run->length_s - run->position_s;
}

/**
 * cramp_guide_is_over:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: whether it has come to its end
 */
gboolean
cramp_guide_is_over (const CrampGuideRun *run,
                     gint64               now)
{
  return run->ended != 0 || cramp_guide_get_position (run, now) >= run->length_s;
}

static void
move_to (CrampGuideRun *run,
         int            position,
         gint64         now)
{
  run->position_s = position;
  if (run->since != 0)
    run->since = now;
}

/**
 * cramp_guide_pause:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: whether it went on until now
 */
gboolean
cramp_guide_pause (CrampGuideRun *run,
                   gint64         now)
{
  if (run->since == 0 || cramp_guide_is_over (run, now))
    return FALSE;

  move_to (run, cramp_guide_get_position (run, now), now);
  run->since = 0;
  return TRUE;
}

/**
 * cramp_guide_resume:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: whether it was paused until now
 */
gboolean
cramp_guide_resume (CrampGuideRun *run,
                    gint64         now)
{
  if (run->since != 0 || cramp_guide_is_over (run, now))
    return FALSE;

  run->since = now;
  return TRUE;
}

/**
 * cramp_guide_skip:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Goes to the next exercise, or to the end after the last one. A soak has no
 * next exercise.
 *
 * Returns: whether anything was skipped
 */
gboolean
cramp_guide_skip (CrampGuideRun *run,
                  gint64         now)
{
  int position = cramp_guide_get_position (run, now);
  int end = 0;

  if (run->care == CRAMP_CARE_SOAK || cramp_guide_is_over (run, now))
    return FALSE;

  for (guint i = 0; end <= position; i++)
    end += stretches[i].length_s;
  run->skipped_s += end - position;
  move_to (run, end, now);

  return TRUE;
}

/**
 * cramp_guide_extend:
 *
 * Makes a soak 5 minutes longer, once.
 *
 * Returns: whether it is longer now
 */
gboolean
cramp_guide_extend (CrampGuideRun *run)
{
  if (run->care != CRAMP_CARE_SOAK || run->ended != 0 || run->length_s + EXTENSION_S > CRAMP_LONGEST_SOAK_SECONDS)
    return FALSE;

  run->length_s += EXTENSION_S;
  return TRUE;
}

/* Only the wall tells how long the machine was off. */
static gboolean
catch_up_after_restart (CrampGuideRun   *run,
                        gint64           now,
                        const CrampBoot *boot)
{
  gboolean changes = now < run->since || !g_str_equal (boot->id, run->boot.id);

  run->since = MIN (run->since, now);
  run->boot = *boot;
  return changes;
}

/**
 * cramp_guide_catch_up:
 * @now: the current time, in seconds since 1970 in UTC
 * @boot: when the machine was started, by the clock that tells @now
 *
 * After the clock was set, lets the guide go on from where it is. It must come
 * before anything else is asked about the guide.
 *
 * Returns: whether @run has changed
 */
gboolean
cramp_guide_catch_up (CrampGuideRun   *run,
                      gint64           now,
                      const CrampBoot *boot)
{
  gint64 shift = boot->time - run->boot.time;

  if (run->since == 0)
    return FALSE;
  if (boot->id[0] == '\0' || !g_str_equal (boot->id, run->boot.id))
    return catch_up_after_restart (run, now, boot);
  if (ABS (shift) < CLOCK_SET_S)
    return FALSE;

  run->since += shift;
  run->boot = *boot;
  return TRUE;
}

/**
 * cramp_guide_counts:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: whether so much of it was done that the evening's habit is: half of
 *   a stretch without what was skipped (choice), or %CRAMP_LEAST_SOAK_SECONDS
 */
gboolean
cramp_guide_counts (const CrampGuideRun *run,
                    gint64               now)
{
  int done = cramp_guide_get_position (run, now) - run->skipped_s;

  return run->care == CRAMP_CARE_SOAK ? done >= CRAMP_LEAST_SOAK_SECONDS : done * 2 >= run->length_s;
}

/**
 * cramp_guide_get_minutes:
 * @now: the current time, in seconds since 1970 in UTC
 *
 * Returns: how long it was done, in whole minutes
 */
int
cramp_guide_get_minutes (const CrampGuideRun *run,
                         gint64               now)
{
  return (cramp_guide_get_position (run, now) - run->skipped_s + 30) / 60;
}

/* Within one stretch: prepare, then left, right, left ... with a change
 * between two holds. */
static void
find_hold (int             position,
           CrampGuideStep *step)
{
  int hold = MAX (position - PREPARE_S, 0) / (HOLD_S + CHANGE_S);
  int start = PREPARE_S + hold * (HOLD_S + CHANGE_S);

  step->phase = CRAMP_GUIDE_HOLD;
  step->length_s = HOLD_S;
  if (position < PREPARE_S)
    {
      step->phase = CRAMP_GUIDE_PREPARE;
      step->length_s = PREPARE_S;
      start = 0;
    }
  else if (position >= start + HOLD_S)
    {
      step->phase = CRAMP_GUIDE_CHANGE;
      step->length_s = CHANGE_S;
      start += HOLD_S;
      hold++;
    }

  step->start_s += start;
  step->leg = hold % 2 == 0 ? CRAMP_SIDE_LEFT : CRAMP_SIDE_RIGHT;
  step->round = (guint) hold / 2 + 1;
}

static void
find_move (int             position,
           CrampGuideStep *step)
{
  gboolean prepares = position < PREPARE_S;

  step->phase = prepares ? CRAMP_GUIDE_PREPARE : CRAMP_GUIDE_MOVE;
  step->leg = CRAMP_SIDE_BOTH;
  step->round = 0;
  step->start_s += prepares ? 0 : PREPARE_S;
  step->length_s = prepares ? PREPARE_S : MOVE_S;
}

/**
 * cramp_guide_get_step:
 * @now: the current time, in seconds since 1970 in UTC
 * @step: (out caller-allocates): what is to be done now, the last step when it
 *   is over
 *
 * Finds what is to be done.
 */
void
cramp_guide_get_step (const CrampGuideRun *run,
                      gint64               now,
                      CrampGuideStep      *step)
{
  int   position = MIN (cramp_guide_get_position (run, now), run->length_s - 1);
  guint i;

  *step = (CrampGuideStep){ CRAMP_EXERCISE_SOAK, CRAMP_GUIDE_SOAK, CRAMP_SIDE_BOTH, 0, 0, run->length_s };
  if (run->care == CRAMP_CARE_SOAK)
    return;

  for (i = 0; i + 1 < G_N_ELEMENTS (stretches) && position >= stretches[i].length_s; i++)
    {
      position -= stretches[i].length_s;
      step->start_s += stretches[i].length_s;
    }
  step->exercise = stretches[i].exercise;
  if (stretches[i].length_s == STRETCH_S)
    find_hold (position, step);
  else
    find_move (position, step);
}
