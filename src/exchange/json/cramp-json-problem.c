/* cramp-json-problem.c - what is not JSON about a text, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-json-problem.h"

#include <glib/gi18n.h>

/**
 * cramp_json_problem_describe:
 * @problem: a problem
 * @line: the line it is on, the first one being 1
 *
 * Returns: (transfer full): one sentence for people
 */
char *
cramp_json_problem_describe (CrampJsonProblem problem,
                             guint            line)
{
  switch (problem)
    {
    case CRAMP_JSON_EMPTY:
      return g_strdup (_ ("The file is empty."));
    case CRAMP_JSON_CUT_OFF:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The file is cut off on line %u."), line);
    case CRAMP_JSON_NOT_TEXT:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The file is not UTF-8 text on line %u."), line);
    case CRAMP_JSON_TRAILING:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is something after the end of the diary on line %u."), line);
    case CRAMP_JSON_BAD_NUMBER:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is a number that JSON does not allow on line %u."), line);
    case CRAMP_JSON_HUGE_NUMBER:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is a number too large to be read on line %u."), line);
    case CRAMP_JSON_CONTROL:
      /* Translators: %u is the number of a line of a file. A control
       * character is a line break, a tab or the like. */
      return g_strdup_printf (_ ("There is a control character inside a text on line %u."), line);
    case CRAMP_JSON_BAD_ESCAPE:
      /* Translators: %u is the number of a line of a file. An escape is a
       * backslash and what follows it. */
      return g_strdup_printf (_ ("There is an escape that JSON does not allow on line %u."), line);
    case CRAMP_JSON_TOO_DEEP:
      /* Translators: the first %u is a number of levels, the second the
       * number of a line of a file. */
      return g_strdup_printf (_ ("The file is nested more than %u levels deep on line %u."), CRAMP_JSON_MAX_DEPTH, line);
    case CRAMP_JSON_TOO_MANY_KEYS:
      /* Translators: %u is the number of a line of a file. A name is what
       * stands before a colon in a JSON file. */
      return g_strdup_printf (_ ("There are more names in one object than a diary needs on line %u."), line);
    case CRAMP_JSON_REPEATED_KEY:
      /* Translators: %u is the number of a line of a file. A name is what
       * stands before a colon in a JSON file. */
      return g_strdup_printf (_ ("There is a name given twice in one object on line %u."), line);
    case CRAMP_JSON_UNEXPECTED:
    case CRAMP_JSON_OK:
    default:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is something that is not JSON on line %u."), line);
    }
}
