/* cramp-bedside-cell.h - what was typed into a cell of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/**
 * CrampBedsideColumn:
 * @CRAMP_BEDSIDE_COUNT: how many cramps, 0 to 9
 * @CRAMP_BEDSIDE_TIME: when, in minutes after local midnight
 * @CRAMP_BEDSIDE_SIDE: which leg, a #CrampSide
 * @CRAMP_BEDSIDE_SITES: where, a #CRAMP_SET of #CrampSite
 * @CRAMP_BEDSIDE_MINUTES: how long
 * @CRAMP_BEDSIDE_PAIN: how bad at its worst, 0 to 10
 * @CRAMP_BEDSIDE_WOKE: whether it woke the person
 * @CRAMP_BEDSIDE_AFTER: whether a leg was numb or weak afterwards
 * @CRAMP_BEDSIDE_STRETCH: whether the legs were stretched in the evening
 * @CRAMP_BEDSIDE_SOAK: whether the feet were soaked
 * @CRAMP_BEDSIDE_WARMTH: whether the legs were warm
 *
 * What a line of the sheet asks for, in the order of the paper.
 */
typedef enum
{
  CRAMP_BEDSIDE_COUNT,
  CRAMP_BEDSIDE_TIME,
  CRAMP_BEDSIDE_SIDE,
  CRAMP_BEDSIDE_SITES,
  CRAMP_BEDSIDE_MINUTES,
  CRAMP_BEDSIDE_PAIN,
  CRAMP_BEDSIDE_WOKE,
  CRAMP_BEDSIDE_AFTER,
  CRAMP_BEDSIDE_STRETCH,
  CRAMP_BEDSIDE_SOAK,
  CRAMP_BEDSIDE_WARMTH,
  CRAMP_N_BEDSIDE_COLUMNS,
} CrampBedsideColumn;

/* What a ring round "thigh" on paper means: front and back are not told apart. */
#define CRAMP_BEDSIDE_THIGH (CRAMP_SET (CRAMP_SITE_THIGH_FRONT) | CRAMP_SET (CRAMP_SITE_THIGH_BACK))

/**
 * CrampBedsideReading:
 * @CRAMP_BEDSIDE_BLANK: nothing: not answered
 * @CRAMP_BEDSIDE_ABOVE: the same as in the line above
 * @CRAMP_BEDSIDE_BEGUN: the beginning of an answer
 * @CRAMP_BEDSIDE_READ: an answer, which could still go on
 * @CRAMP_BEDSIDE_FULL: an answer that no further digit could belong to
 * @CRAMP_BEDSIDE_WRONG: no answer, and none that could become one
 *
 * How far a typed text is an answer.
 */
typedef enum
{
  CRAMP_BEDSIDE_BLANK,
  CRAMP_BEDSIDE_ABOVE,
  CRAMP_BEDSIDE_BEGUN,
  CRAMP_BEDSIDE_READ,
  CRAMP_BEDSIDE_FULL,
  CRAMP_BEDSIDE_WRONG,
} CrampBedsideReading;

/**
 * CrampBedsideScript:
 * @choices: for each column the words of its answers in the order of their
 *   digits, ended by %NULL, or none where the answer is a number or a time
 * @twelve_hours: whether clocks count twice twelve hours where the person lives
 *
 * How people write where the sheet was filled in.
 */
typedef struct
{
  const char *const *choices[CRAMP_N_BEDSIDE_COLUMNS];
  gboolean           twelve_hours;
} CrampBedsideScript;

guint               cramp_bedside_column_first_digit (CrampBedsideColumn column);
CrampBedsideReading cramp_bedside_cell_read (const CrampBedsideScript *script,
                                             CrampBedsideColumn        column,
                                             const char               *text,
                                             int                      *value);

G_END_DECLS
