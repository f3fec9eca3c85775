/* cramp-constants.h - every threshold of the signals, and where it is from
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* "The article" is the neurologist's health article that names the three
 * signals. "Choice" is a constant of ours: defensible, but taken from no
 * guideline. Those of signal 1 were tuned together, on simulated diaries; the
 * simulation in the tests measures what a change of one of them costs. */

/* "Three or more a week" (article). */
#define CRAMP_WEEK 7
#define CRAMP_MANY_A_WEEK 3

/* "Even several in one night" (article), and clearly so (choice). */
#define CRAMP_SEVERAL_A_NIGHT 2
#define CRAMP_MANY_A_NIGHT 3

/* A longer look back, for rises that a week cannot show (choice). */
#define CRAMP_FORTNIGHT 14

/* A rise is a rise against one's own twelve weeks that end where the longer
 * look begins (choice): shorter is too noisy, longer is another season. */
#define CRAMP_BASELINE_NIGHTS 84

/* Nights that make a baseline known (choice: a calendar page). */
#define CRAMP_KNOWN_NIGHTS 28

/* What a person remembers of the time before the diary counts for at most
 * this many nights, and less as real ones come in (choice). */
#define CRAMP_STAND_IN_NIGHTS 56

/* Nights with cramps in that many nights, for the four answers: less than once
 * a month, 1 to 3 a month, 1 to 2 a week, 3 or more a week (choice: about the
 * middle of each). */
#define CRAMP_STAND_IN_CRAMPS \
  {                           \
    1, 4, 12, 28              \
  }

/* "Occasional before" (article) is at most three cramps in 28 nights, that is
 * 0.75 a week (choice). */
#define CRAMP_OCCASIONAL_CRAMPS 3
#define CRAMP_OCCASIONAL_NIGHTS 28

/* Chance alone must be rarer than this (choice): about two false watches and
 * half a false warning a year when somebody looks every day. */
#define CRAMP_WATCH_P 0.02
#define CRAMP_WARNING_P 0.0025
#define CRAMP_FEWER_P 0.02

/* Fewer nights with cramps in a fortnight are no reason for a watch, or for a
 * warning, however rare they were before (choice). */
#define CRAMP_WATCH_NIGHTS_A_FORTNIGHT 3
#define CRAMP_WARNING_NIGHTS_A_FORTNIGHT 4

/* One bad night is no reason for a warning: another night with cramps must
 * stand beside one with many, another with several beside one with several
 * (choice). */
#define CRAMP_WARNING_NIGHTS 2

/* A state stays for two weeks after its last reason (choice). */
#define CRAMP_LATCH_NIGHTS 14

/* After twelve weeks in a state the new rate has become the usual one (choice). */
#define CRAMP_FROZEN_NIGHTS 84

/* With fewer nights filled in of a fortnight nothing is called quiet (choice). */
#define CRAMP_QUIET_NIGHTS 7

/* How far back a card looks for weeks like the last one (choice). */
#define CRAMP_WEEKS_BEFORE 12
