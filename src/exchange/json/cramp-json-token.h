/* cramp-json-token.h - the words of JSON, strictly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-json-problem.h"

G_BEGIN_DECLS

CrampJsonProblem cramp_json_take_string (const char **at,
                                         const char  *end,
                                         gboolean    *escaped);
CrampJsonProblem cramp_json_take_number (const char **at,
                                         const char  *end);
CrampJsonProblem cramp_json_take_word (const char **at,
                                       const char  *end);

char *cramp_json_unescape (const char *text,
                           gsize       length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
