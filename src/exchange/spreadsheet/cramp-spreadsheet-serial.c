/* cramp-spreadsheet-serial.c - dates and times as spreadsheets count them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell that is not told to be a date shows what the spreadsheet keeps of one: days
 * since the end of 1899, and the fraction of a day for the time. */

#include "cramp-spreadsheet-serial.h"

#include <string.h>

#include "cramp-spreadsheet-clock.h"

#define MINUTES_PER_DAY (24 * 60)

/* 30 December 1899, in days since the year 1. */
#define DATE_OF_0 693594

/* (choice) 1 January 2000 and 31 December 2099: a number of five digits that is
 * none of these is something else. */
#define FIRST 36526
#define LAST 73050

/* (choice) Fewer digits may be minutes: "0.25" is a quarter past midnight. */
#define LEAST_DIGITS 3

/* ".125" and ",125" are three hours. */
static gboolean
read_fraction (const char *at,
               int        *minute)
{
  gsize  n_digits = *at == '\0' ? 0 : strspn (at + 1, "0123456789");
  double fraction = 0;

  if ((*at != '.' && *at != ',') || n_digits == 0 || at[1 + n_digits] != '\0')
    return FALSE;

  for (gsize i = n_digits; i > 0; i--)
    fraction = (fraction + (at[i] - '0')) / 10;
  *minute = (int) (fraction * MINUTES_PER_DAY + 0.5);
  return TRUE;
}

/**
 * cramp_spreadsheet_serial_read:
 * @text: what stands in a cell
 * @date: (out): the date
 * @minute: (inout): the time in minutes after midnight, where there is one
 *
 * Reads "45992" and "45992.125".
 *
 * Returns: %FALSE when it is no such number
 */
gboolean
cramp_spreadsheet_serial_read (const char     *text,
                               CrampNightDate *date,
                               int            *minute)
{
  gboolean has_time;
  guint    day;
  int      after_midnight = 0;

  if (cramp_spreadsheet_take_number (&text, 5, &day) != 5 || day < FIRST || day > LAST)
    return FALSE;

  has_time = *text != '\0';
  if (has_time && !read_fraction (text, &after_midnight))
    return FALSE;

  *date = day + DATE_OF_0 + after_midnight / MINUTES_PER_DAY;
  if (has_time)
    *minute = after_midnight % MINUTES_PER_DAY;
  return TRUE;
}

/**
 * cramp_spreadsheet_serial_read_time:
 * @text: what stands in a cell
 * @minute: (out): the time in minutes after midnight
 *
 * Reads "0.0972222222".
 *
 * Returns: %FALSE when it is no such number
 */
gboolean
cramp_spreadsheet_serial_read_time (const char *text,
                                    int        *minute)
{
  if (*text != '0' || strlen (text) < strlen ("0.") + LEAST_DIGITS || !read_fraction (text + 1, minute))
    return FALSE;

  *minute %= MINUTES_PER_DAY;
  return TRUE;
}
