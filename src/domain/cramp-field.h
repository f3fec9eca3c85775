/* cramp-field.h - the questions a record can answer
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* Limits of text, in characters. (choice) Our ids have 36; other programs have
 * ids of their own. */
#define CRAMP_ID_MAX 1000
#define CRAMP_NAME_MAX 200
#define CRAMP_NOTE_MAX 10000

/* What joins the parts of a list in one text. */
#define CRAMP_LIST_SEPARATOR ";"

/**
 * CRAMP_NEVER_MODIFIED:
 *
 * The time of the last change of a record that does not know it.
 */
#define CRAMP_NEVER_MODIFIED G_MININT64

/**
 * CrampFieldKind:
 * @CRAMP_FIELD_NUMBER: a whole number within the field's limits
 * @CRAMP_FIELD_FLAG: 0 or 1
 * @CRAMP_FIELD_CHOICE: one value of the field's vocabulary
 * @CRAMP_FIELD_SET: a #CRAMP_SET of values of the field's vocabulary
 * @CRAMP_FIELD_CLOCK: a time of day in minutes after local midnight
 * @CRAMP_FIELD_WEEKDAYS: a set of ISO weekdays, Monday as bit 0
 */
typedef enum
{
  CRAMP_FIELD_NUMBER,
  CRAMP_FIELD_FLAG,
  CRAMP_FIELD_CHOICE,
  CRAMP_FIELD_SET,
  CRAMP_FIELD_CLOCK,
  CRAMP_FIELD_WEEKDAYS,
} CrampFieldKind;

/**
 * CrampField:
 * @name: its name in files and in the database
 * @kind: what answers it
 * @vocabulary: (nullable): the words of a choice or a set
 * @minimum: the least number
 * @maximum: the greatest number
 * @group: (nullable): the object that holds it in JSON, when it is not the
 *   record itself
 *
 * One question of a record. Its answer is an int, and every record keeps its
 * answers in an array with one place per field; %CRAMP_UNANSWERED is the
 * answer that was not given. Storage and exchange walk these tables, so a
 * question is described once.
 */
typedef struct
{
  const char            *name;
  CrampFieldKind         kind;
  const CrampVocabulary *vocabulary;
  int                    minimum;
  int                    maximum;
  const char            *group;
} CrampField;

gboolean cramp_field_accepts (const CrampField *field,
                              int               answer);
char    *cramp_field_to_text (const CrampField *field,
                              int               answer) G_GNUC_WARN_UNUSED_RESULT;

void     cramp_answers_clear (int  *answers,
                              guint n_answers);
gboolean cramp_answers_edit (int       *answers,
                             const int *before,
                             const int *after,
                             guint      n_answers);

G_END_DECLS
