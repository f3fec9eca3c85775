/* cramp-csv-problem.h - what is wrong with a table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampCsvProblem:
 *
 * Why a text is no table of RFC 4180, or none of a diary.
 */
typedef enum
{
  CRAMP_CSV_NO_COMMAS,
  CRAMP_CSV_TOO_WIDE,
  CRAMP_CSV_BAD_WIDTH,
  CRAMP_CSV_BAD_QUOTE,
  CRAMP_CSV_HALF_BREAK,
} CrampCsvProblem;

gboolean cramp_csv_refuse_line (CrampCsvProblem problem,
                                guint           line,
                                GError        **error);

G_END_DECLS
