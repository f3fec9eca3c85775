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

/* Signal 2. After a cramp soreness for hours is usual (NHS inform, NICE CKS
 * on leg cramps); no guideline says how long numbness may stay, so that these
 * limits are choices: an hour persists, a day is long, ten minutes are worth
 * counting when they keep coming back. */
#define CRAMP_AFTERMATH_NIGHTS 28
#define CRAMP_PERSISTENT_MINUTES 60
#define CRAMP_DAY_LONG_MINUTES 1440
#define CRAMP_BRIEF_MINUTES 10

/* Twice is no accident (choice). */
#define CRAMP_NUMB_WARNING 2

/* "Each cramp" (article): most of the last five (choice). */
#define CRAMP_BRIEF_CRAMPS 5
#define CRAMP_BRIEF_WATCH 3

/* Both feet, on that many evenings of two weeks (choice). */
#define CRAMP_TINGLING_WARNING 3

/* One cramp makes no pattern (choice). From six on one side alone chance would
 * do so in 1 of 32 times or less: 2^(1-6), two-sided. */
#define CRAMP_PATTERN_CRAMPS 2
#define CRAMP_ONE_SIDE_CRAMPS 6

/* Signal 3 looks at the last ten answers of eight weeks and asks for three
 * cramps and half of the answers (choice). */
#define CRAMP_POSTURE_NIGHTS 56
#define CRAMP_POSTURE_CRAMPS 10
#define CRAMP_POSTURE_LEAST 3

/* How often a cramp would name it by luck: bending or coughing takes a moment,
 * sitting, standing and walking take much of a day (choice). */
#define CRAMP_SPINE_SHARE 0.10
#define CRAMP_POSTURE_SHARE 0.25

/* Chance alone must be rarer than this (choice). */
#define CRAMP_POSTURE_WATCH_P 0.05
#define CRAMP_POSTURE_WARNING_P 0.01

/* The daily check-ins replace those assumed shares by the person's own days
 * once there are enough of each kind (choice). */
#define CRAMP_CHECK_IN_NIGHTS 84
#define CRAMP_CHECK_IN_FREE_DAYS 14
#define CRAMP_CHECK_IN_DAYS 5
#define CRAMP_CHECK_IN_CRAMPS 3

/* A card also says what it would have said four weeks earlier (choice). */
#define CRAMP_EARLIER_NIGHTS 28
#define CRAMP_RECENT_NIGHTS (CRAMP_CHECK_IN_NIGHTS + CRAMP_EARLIER_NIGHTS)

/* What was ticked in the list of danger signs counts for three days; what
 * stands in the diary for two nights (choice). */
#define CRAMP_DANGER_HOURS 72
#define CRAMP_DANGER_NIGHTS 2

/* A cramp over ten minutes that does not settle is for a doctor on the same
 * day (NHS, leg cramps). */
#define CRAMP_LONG_CRAMP_SECONDS 600

/* A warm foot soak of 10 to 15 minutes before bed (article). Whoever sat in it
 * for a minute has done it, as far as the habit goes (choice). */
#define CRAMP_SOAK_SECONDS (10 * 60)
#define CRAMP_LONGEST_SOAK_SECONDS (15 * 60)
#define CRAMP_LEAST_SOAK_SECONDS 60

/* Single features are "at best weakly valid", only constellations help
 * (Nadeau 2013); two of them make one worth telling (choice). */
#define CRAMP_PATTERN_FEATURES 2
#define CRAMP_RADIATING_CRAMPS 2
#define CRAMP_SPINE_CRAMPS 2
#define CRAMP_WALKING_CRAMPS 3
#define CRAMP_STANDING_CRAMPS 3
#define CRAMP_SWELLING_NIGHTS 3

/* Two points on the scale of pain from 0 to 10 are a change that people notice
 * and doctors count (Farrar 2001); the last four weeks against the eight before
 * them, and no fewer answers than these in either (choice). */
#define CRAMP_PAIN_NIGHTS 28
#define CRAMP_PAIN_BASELINE_NIGHTS 56
#define CRAMP_PAIN_ANSWERS 5
#define CRAMP_PAIN_POINTS 2

/* What helps: the nights of a year, as the seasons differ; no comparison before
 * each side has two weeks of nights and there are cramps to compare, no word of
 * "fewer" before there are ten nights with cramps (choice). */
#define CRAMP_HELPS_NIGHTS 365
#define CRAMP_HELPS_LEAST_NIGHTS 14
#define CRAMP_HELPS_LEAST_CRAMPS 6
#define CRAMP_HELPS_CLAIM_CRAMPS 10

/* A plan that alternates (choice): four fortnights, each with as many nights
 * with the measure as without it, in an order drawn by lot. Eight weeks are as
 * long as people keep to one; the chance that the order alone would have given
 * so large a difference must be at most this. */
#define CRAMP_PLAN_BLOCK_NIGHTS 14
#define CRAMP_PLAN_BLOCK_WITH 7
#define CRAMP_PLAN_BLOCKS 4
#define CRAMP_PLAN_P 0.05

/* Half of the nights that the shortest plan, of two fortnights, has on each
 * side (choice): with fewer it would say "no difference" of next to nothing. */
#define CRAMP_PLAN_LEAST_NIGHTS 7
