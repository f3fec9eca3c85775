/* cramp-bedside-line.h - what a line of the bedside sheet says of its night
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-cell.h"
#include "cramp-night-date.h"

G_BEGIN_DECLS

/**
 * CrampBedsideLine:
 * @night: its night
 * @answers: what was written, by #CrampBedsideColumn, or %CRAMP_UNANSWERED
 *
 * One line of the sheet. Of several cramps it tells the worst.
 */
typedef struct
{
  CrampNightDate night;
  int            answers[CRAMP_N_BEDSIDE_COLUMNS];
} CrampBedsideLine;

/**
 * CrampBedsideProblem:
 * @CRAMP_BEDSIDE_NO_PROBLEM: none
 * @CRAMP_BEDSIDE_HOW_MANY: a cramp is told of, and not how many there were
 * @CRAMP_BEDSIDE_NOT_FREE: a cramp is told of, and that there was none
 * @CRAMP_BEDSIDE_TO_COME: the cramp would be still to come
 *
 * Why a line cannot be as it is.
 */
typedef enum
{
  CRAMP_BEDSIDE_NO_PROBLEM,
  CRAMP_BEDSIDE_HOW_MANY,
  CRAMP_BEDSIDE_NOT_FREE,
  CRAMP_BEDSIDE_TO_COME,
} CrampBedsideProblem;

void                cramp_bedside_line_clear (CrampBedsideLine *self);
gboolean            cramp_bedside_line_is_blank (const CrampBedsideLine *self);
gboolean            cramp_bedside_column_is_of_cramp (CrampBedsideColumn column);
CrampBedsideProblem cramp_bedside_line_check (const CrampBedsideLine *self,
                                              GDateTime              *now,
                                              CrampBedsideColumn     *column);

G_END_DECLS
