/* cramp-spreadsheet-moment.h - dates and times as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cramp-night-date.h"
#include "cramp-spreadsheet-clock.h"

G_BEGIN_DECLS

/**
 * CrampSpreadsheetOrder:
 * @CRAMP_SPREADSHEET_YEAR_FIRST: 2026-11-24
 * @CRAMP_SPREADSHEET_DAY_FIRST: 24/11/2026
 * @CRAMP_SPREADSHEET_MONTH_FIRST: 11/24/2026
 *
 * In which order a date is written, where it does not tell by itself.
 */
typedef enum
{
  CRAMP_SPREADSHEET_YEAR_FIRST,
  CRAMP_SPREADSHEET_DAY_FIRST,
  CRAMP_SPREADSHEET_MONTH_FIRST,
  CRAMP_SPREADSHEET_N_ORDERS,
} CrampSpreadsheetOrder;

/**
 * CrampSpreadsheetMoment:
 * @date: the day, or 0
 * @minute: what the clock shows, in minutes after midnight, 0 to 1499, or
 *   %CRAMP_UNANSWERED; from 1440 on it is the next day
 * @offset: how far that clock is ahead of UTC, in minutes, or
 *   %CRAMP_SPREADSHEET_NO_OFFSET
 * @has_no_year: whether the day was written without its year
 * @weekday: which day of the week was named, 1 for Monday to 7, or 0
 *
 * What a cell says of when something was.
 */
typedef struct
{
  CrampNightDate date;
  int            minute;
  int            offset;
  gboolean       has_no_year;
  guint          weekday;
} CrampSpreadsheetMoment;

/* Today, where it is only asked whether something is a date: 31 December 2100. */
#define CRAMP_SPREADSHEET_ANY_DAY 767009

gboolean cramp_spreadsheet_moment_read (const char             *text,
                                        CrampSpreadsheetOrder   order,
                                        CrampNightDate          today,
                                        CrampSpreadsheetMoment *moment);
gboolean cramp_spreadsheet_clock_read (const char *text,
                                       int        *minute);

G_END_DECLS
