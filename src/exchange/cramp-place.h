/* cramp-place.h - where in a file something is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-vocabulary.h"

G_BEGIN_DECLS

typedef struct _CrampPlace CrampPlace;

/**
 * CrampPlace:
 * @parent: (nullable): what it is part of
 * @member: (nullable): its name in an object; %NULL without a parent for the
 *   whole file
 * @index: its number in a list, counted from 0, when it has no name
 * @line: in a table the line it is on, the first one being 1; 0 when it is that
 *   of @parent
 *
 * A place in a file. Readers chain them on the stack, so a path is only put
 * together when there is something to complain about.
 */
struct _CrampPlace
{
  const CrampPlace *parent;
  const char       *member;
  guint             index;
  guint             line;
};

/**
 * CrampFault:
 *
 * What can be wrong at a place, most of them what should stand there instead.
 */
typedef enum
{
  CRAMP_FAULT_MISSING,
  CRAMP_FAULT_NOT_OBJECT,
  CRAMP_FAULT_NOT_LIST,
  CRAMP_FAULT_NOT_STRING,
  CRAMP_FAULT_NOT_WHOLE,
  CRAMP_FAULT_NOT_FLAG,
  CRAMP_FAULT_NOT_DATE,
  CRAMP_FAULT_NOT_TIME,
  CRAMP_FAULT_NOT_CLOCK,
  CRAMP_FAULT_BLANK,
  CRAMP_FAULT_FAR_NIGHT,
  CRAMP_FAULT_REPEATED,
  CRAMP_FAULT_TOO_LARGE,
} CrampFault;

gboolean cramp_place_refuse (const CrampPlace *place,
                             CrampFault        fault,
                             GError          **error);
gboolean cramp_place_refuse_range (const CrampPlace *place,
                                   int               minimum,
                                   int               maximum,
                                   GError          **error);
gboolean cramp_place_refuse_code (const CrampPlace      *place,
                                  const CrampVocabulary *vocabulary,
                                  GError               **error);
gboolean cramp_place_refuse_length (const CrampPlace *place,
                                    glong             max,
                                    GError          **error);

G_END_DECLS
