/* cramp-json-place.h - where in a file something is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

/* (choice) A diary needs five; json-glib recurses, so there must be a limit. */
#define CRAMP_JSON_MAX_DEPTH 64

typedef struct _CrampJsonPlace CrampJsonPlace;

/**
 * CrampJsonPlace:
 * @parent: (nullable): what it is part of
 * @member: (nullable): its name in an object; %NULL without a parent for the
 *   whole file
 * @index: its number in a list, counted from 0, when it has no name
 *
 * A place in a file. Readers chain them on the stack, so a path is only put
 * together when there is something to complain about.
 */
struct _CrampJsonPlace
{
  const CrampJsonPlace *parent;
  const char           *member;
  guint                 index;
};

/**
 * CrampJsonFault:
 *
 * What can be wrong at a place, most of them what should stand there instead.
 */
typedef enum
{
  CRAMP_JSON_MISSING,
  CRAMP_JSON_NOT_OBJECT,
  CRAMP_JSON_NOT_LIST,
  CRAMP_JSON_NOT_STRING,
  CRAMP_JSON_NOT_WHOLE,
  CRAMP_JSON_NOT_FLAG,
  CRAMP_JSON_NOT_DATE,
  CRAMP_JSON_NOT_TIME,
  CRAMP_JSON_NOT_CLOCK,
  CRAMP_JSON_BLANK,
  CRAMP_JSON_FAR_NIGHT,
  CRAMP_JSON_REPEATED,
  CRAMP_JSON_TOO_LARGE,
} CrampJsonFault;

/**
 * CrampJsonProblem:
 *
 * What is wrong with a file that is no JSON.
 */
typedef enum
{
  CRAMP_JSON_OK,
  CRAMP_JSON_EMPTY,
  CRAMP_JSON_CUT_OFF,
  CRAMP_JSON_NOT_TEXT,
  CRAMP_JSON_UNEXPECTED,
  CRAMP_JSON_TRAILING,
  CRAMP_JSON_BAD_NUMBER,
  CRAMP_JSON_HUGE_NUMBER,
  CRAMP_JSON_CONTROL,
  CRAMP_JSON_BAD_ESCAPE,
  CRAMP_JSON_TOO_DEEP,
  CRAMP_JSON_REPEATED_KEY,
  CRAMP_JSON_TOO_MANY_KEYS,
} CrampJsonProblem;

gboolean cramp_json_refuse_line (CrampJsonProblem problem,
                                 guint            line,
                                 GError         **error);
gboolean cramp_json_refuse (const CrampJsonPlace *place,
                            CrampJsonFault        fault,
                            GError              **error);
gboolean cramp_json_refuse_range (const CrampJsonPlace *place,
                                  int                   minimum,
                                  int                   maximum,
                                  GError              **error);
gboolean cramp_json_refuse_code (const CrampJsonPlace  *place,
                                 const CrampVocabulary *vocabulary,
                                 GError               **error);
gboolean cramp_json_refuse_length (const CrampJsonPlace *place,
                                   glong                 max,
                                   GError              **error);

G_END_DECLS
