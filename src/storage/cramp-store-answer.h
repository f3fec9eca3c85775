/* cramp-store-answer.h - answers as SQL values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-field.h"
#include "cramp-store-private.h"

G_BEGIN_DECLS

/* Numbers and flags are integers; codes, sets and lists of codes joined by
 * semicolons, times of day (22:30) and weekdays (1;2;7) are text. NULL is what
 * was not answered. */

void     cramp_bind_answer (CrampStatement   *statement,
                            int               column,
                            const CrampField *field,
                            int               answer);
gboolean cramp_read_answer (CrampStatement   *row,
                            int               column,
                            const CrampField *field,
                            int              *answer);
int      cramp_read_known_codes (CrampStatement        *row,
                                 int                    column,
                                 const CrampVocabulary *vocabulary);

void     cramp_bind_codes (CrampStatement        *statement,
                           int                    column,
                           const CrampVocabulary *vocabulary,
                           const GByteArray      *values);
gboolean cramp_read_codes (CrampStatement        *row,
                           int                    column,
                           const CrampVocabulary *vocabulary,
                           GByteArray           **values);

G_END_DECLS
