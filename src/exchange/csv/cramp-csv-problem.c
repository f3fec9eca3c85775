/* cramp-csv-problem.c - what is wrong with a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cramp-csv-problem.h"

#include <glib/gi18n.h>

#include "cramp-exchange-error.h"

static char *
describe (CrampCsvProblem problem,
          guint           line)
{
  switch (problem)
    {
    case CRAMP_CSV_NO_COMMAS:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("The columns are not separated by commas on line %u."), line);
    case CRAMP_CSV_TOO_WIDE:
      /* Translators: %u is the number of a line of a table. */
      return g_strdup_printf (_ ("There are more columns than a diary needs on line %u."), line);
    case CRAMP_CSV_BAD_WIDTH:
      /* Translators: %u is the number of a line of a table. A cell is what
       * stands in one column there. */
      return g_strdup_printf (_ ("There are more or fewer cells than columns on line %u."), line);
    case CRAMP_CSV_BAD_QUOTE:
      /* Translators: %u is the number of a line of a table. */
      return g_strdup_printf (_ ("There is a quotation mark in the wrong place on line %u."), line);
    case CRAMP_CSV_HALF_BREAK:
      /* Translators: %u is the number of a line of a file. */
      return g_strdup_printf (_ ("There is only half a line break on line %u."), line);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * cramp_csv_refuse_line:
 * @problem: what is wrong
 * @line: the line it is on, the first one being 1
 *
 * Refuses a file that is no table.
 *
 * Returns: %FALSE
 */
gboolean
cramp_csv_refuse_line (CrampCsvProblem problem,
                       guint           line,
                       GError        **error)
{
  g_autofree char *sentence = describe (problem, line);

  return cramp_exchange_error_refuse (sentence, error);
}
