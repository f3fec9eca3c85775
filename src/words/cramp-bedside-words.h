/* cramp-bedside-words.h - what stands on the bedside sheet, and in its cells
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-bedside-merge.h"

G_BEGIN_DECLS

/* At most so many choices has a column, and none after them. */
#define CRAMP_BEDSIDE_CHOICES 3

/**
 * CrampBedsideWords:
 * @script: how people write, which points into @choices
 * @choices: the words of what can be chosen
 *
 * The words of the sheet in the language of the program. Not to be copied.
 */
typedef struct
{
  CrampBedsideScript script;
  const char        *choices[CRAMP_N_BEDSIDE_COLUMNS][CRAMP_BEDSIDE_CHOICES + 1];
} CrampBedsideWords;

void cramp_bedside_words_init (CrampBedsideWords *self);

const char *cramp_bedside_words_heading (CrampBedsideColumn column);
char       *cramp_bedside_words_cell (CrampNightDate     night,
                                      CrampBedsideColumn column) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_bedside_words_keys (CrampBedsideColumn column,
                                      const char        *separator) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_bedside_words_question (CrampBedsideColumn column) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_bedside_words_answer (CrampBedsideColumn column,
                                        int                value) G_GNUC_WARN_UNUSED_RESULT;
const char *cramp_bedside_words_wrong (CrampBedsideColumn column);
const char *cramp_bedside_words_problem (CrampBedsideProblem problem);
char       *cramp_bedside_words_remark (CrampBedsideColumn column,
                                        int                value) G_GNUC_WARN_UNUSED_RESULT;
char       *cramp_bedside_words_change (const CrampBedsideChange *change) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
