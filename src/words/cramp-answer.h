/* cramp-answer.h - one answer to a question, and its words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampAnswer:
 * @value: what the diary stores for it; where several can hold, one bit of a
 *   set, or 0 for the empty set
 * @label: its untranslated words
 * @alone: that it excludes the others where several can hold, as "nothing" does
 */
typedef struct
{
  int         value;
  const char *label;
  gboolean    alone;
} CrampAnswer;

gboolean cramp_answer_holds (const CrampAnswer *self,
                             int                value,
                             gboolean           several);
char    *cramp_answers_describe (const CrampAnswer *answers,
                                 guint              n_answers,
                                 int                value,
                                 gboolean           several) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
