/* cramp-spreadsheet-calendar.h - months, weekdays and hours of the day by name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CrampSpreadsheetHalf:
 * @CRAMP_SPREADSHEET_AM: an hour from midnight, where 12 is none
 * @CRAMP_SPREADSHEET_PM: an hour from noon
 * @CRAMP_SPREADSHEET_EVENING: one that may be either side of midnight
 *
 * Which part of the day counts the hours.
 */
typedef enum
{
  CRAMP_SPREADSHEET_AM,
  CRAMP_SPREADSHEET_PM,
  CRAMP_SPREADSHEET_EVENING,
  CRAMP_SPREADSHEET_N_HALVES,
} CrampSpreadsheetHalf;

guint                cramp_spreadsheet_take_month (const char **at);
guint                cramp_spreadsheet_take_weekday (const char **at);
CrampSpreadsheetHalf cramp_spreadsheet_take_half (const char **at);
gboolean             cramp_spreadsheet_skip (const char       **at,
                                             const char *const *words);

G_END_DECLS
