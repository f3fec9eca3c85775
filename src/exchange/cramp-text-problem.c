/* cramp-text-problem.c - what is wrong with the text of a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-text-problem.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"

static char *
describe_line (CrampTextProblem problem,
               guint            line)
{
  switch (problem)
    {
    case CRAMP_TEXT_EMPTY:
      return g_strdup (_ ("The file is empty."));
    case CRAMP_TEXT_CUT_OFF:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The file is cut off on line %u."), line);
    case CRAMP_TEXT_NOT_TEXT:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The file is not UTF-8 text on line %u."), line);
    case CRAMP_TEXT_TRAILING:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is something after the end of the diary on line %u."), line);
    case CRAMP_TEXT_BAD_NUMBER:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is a number that JSON does not allow on line %u."), line);
    case CRAMP_TEXT_HUGE_NUMBER:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is a number too large to be read on line %u."), line);
    case CRAMP_TEXT_CONTROL:
      /* Translators: %u is the number of a line of a file. A control
       * character is a line break, a tab or the like. */
      return g_strdup_printf (_ ("There is a control character inside a text on line %u."), line);
    case CRAMP_TEXT_BAD_ESCAPE:
      /* Translators: %u is the number of a line of a file. An escape is a
       * backslash and what follows it. */
      return g_strdup_printf (_ ("There is an escape that JSON does not allow on line %u."), line);
    case CRAMP_TEXT_TOO_DEEP:
      /* Translators: the first %u is a number of levels, the second the
       * number of a line of a file. */
      return g_strdup_printf (_ ("The file is nested more than %u levels deep on line %u."), CRAMP_JSON_MAX_DEPTH, line);
    case CRAMP_TEXT_TOO_MANY_KEYS:
      /* Translators: %u is the number of a line of a file. A name is what
       * stands before a colon in a JSON file. */
      return g_strdup_printf (_ ("There are more names in one object than a diary needs on line %u."), line);
    case CRAMP_TEXT_REPEATED_KEY:
      /* Translators: %u is the number of a line of a file. A name is what
       * stands before a colon in a JSON file. */
      return g_strdup_printf (_ ("There is a name given twice in one object on line %u."), line);
    case CRAMP_TEXT_UNEXPECTED:
    case CRAMP_TEXT_OK:
    default:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is something that is not JSON on line %u."), line);
    }
}

/**
 * cramp_text_refuse_line:
 * @problem: what is wrong
 * @line: the line it is on, the first one being 1
 *
 * Refuses a file that is not of its format.
 *
 * Returns: %FALSE
 */
gboolean
cramp_text_refuse_line (CrampTextProblem problem,
                        guint            line,
                        GError         **error)
{
  g_autofree char *sentence = describe_line (problem, line);

  return cramp_exchange_error_refuse (sentence, error);
}
