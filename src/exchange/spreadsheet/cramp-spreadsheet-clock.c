/* cramp-spreadsheet-clock.c - times of day as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-clock.h"

#include <string.h>

#include "cramp-spreadsheet-calendar.h"

#define MINUTES_PER_HOUR 60
#define HOURS_PER_DAY 24
#define NOON_HOUR 12
#define QUARTER 15

/* (choice) "2 at night" is behind midnight, "10 at night" before it. */
#define EVENING_HOUR 6

/* Behind the hour, and behind what follows it. */
static const char *const hour_marks[] = { "点钟", "点", "时", "h", NULL };
static const char *const hour_ends[] = { "整", "分", "uhr", "h", NULL };
static const char *const quarters[][3] = { { "一刻" }, { "半" }, { "三刻" } };

static void
skip_spaces (const char **at)
{
  *at += strspn (*at, " ");
}

static guint
take_numeral (const char **at)
{
  static const char *const numerals[][3] = { { "零", "〇" }, { "一" }, { "二", "两" }, { "三" }, { "四" }, { "五" }, { "六" }, { "七" }, { "八" }, { "九" } };
  guint                    number = 0;

  while (number < G_N_ELEMENTS (numerals) && !cramp_spreadsheet_skip (at, numerals[number]))
    number++;

  return number;
}

/* 二十五; what is no such number is left where it is. */
static guint
take_words (const char **at,
            guint       *number)
{
  const char *start = *at;
  guint       tens = take_numeral (at);
  guint       ones;

  if (!cramp_spreadsheet_skip (at, (const char *const[]){ "十", NULL }))
    {
      *number = tens;
      return *at == start ? 0 : 1;
    }

  ones = take_numeral (at);
  *number = (tens > 9 ? 1 : tens) * 10 + (ones > 9 ? 0 : ones);
  return 2;
}

/**
 * cramp_spreadsheet_take_number:
 * @at: (inout): a place in a text; behind the digits, or the Chinese number below a
 *   hundred, that stand there
 * @max: how many there are at most
 * @number: (out): the number
 *
 * Returns: how many digits there are, or 0 when there are more
 */
guint
cramp_spreadsheet_take_number (const char **at,
                               guint        max,
                               guint       *number)
{
  guint n = take_words (at, number);

  if (n > 0)
    return n;

  for (*number = 0; n < max && g_ascii_isdigit (**at); (*at)++, n++)
    *number = *number * 10 + (**at - '0');

  return g_ascii_isdigit (**at) ? 0 : n;
}

static gboolean
settle_hour (CrampSpreadsheetHalf half,
             guint               *hour)
{
  if (half == CRAMP_SPREADSHEET_N_HALVES)
    return *hour <= HOURS_PER_DAY;
  /* Who says 14:30 PM has said it twice. */
  if (*hour > NOON_HOUR || (*hour == 0 && half != CRAMP_SPREADSHEET_PM))
    return *hour < HOURS_PER_DAY;

  if (half == CRAMP_SPREADSHEET_AM)
    *hour %= NOON_HOUR;
  else if (half == CRAMP_SPREADSHEET_PM)
    *hour = *hour % NOON_HOUR + NOON_HOUR;
  else if (*hour >= EVENING_HOUR)
    *hour += NOON_HOUR;

  return TRUE;
}

static gboolean
skip_seconds (const char **at,
              char         separator)
{
  guint seconds;

  if (**at != separator)
    return TRUE;

  (*at)++;
  if (cramp_spreadsheet_take_number (at, 2, &seconds) != 2 || seconds > 59)
    return FALSE;
  if (**at == '.' && g_ascii_isdigit ((*at)[1]))
    *at += 1 + strspn (*at + 1, "0123456789");

  return TRUE;
}

/* What follows an hour: its minutes, if any. */
static gboolean
take_minutes (const char **at,
              guint       *minute,
              gboolean    *is_clear)
{
  *minute = 0;
  *is_clear = TRUE;
  if (**at == ':' || (**at == '.' && g_ascii_isdigit ((*at)[1])))
    {
      char separator = *(*at)++;

      return cramp_spreadsheet_take_number (at, 2, minute) == 2 && skip_seconds (at, separator);
    }
  if (cramp_spreadsheet_skip (at, hour_marks))
    {
      for (guint quarter = 0; quarter < G_N_ELEMENTS (quarters); quarter++)
        if (cramp_spreadsheet_skip (at, quarters[quarter]))
          {
            *minute = (quarter + 1) * QUARTER;
            return TRUE;
          }
      return cramp_spreadsheet_take_number (at, 2, minute) != 0 || !g_ascii_isdigit (**at);
    }

  *is_clear = FALSE;
  return TRUE;
}

/**
 * cramp_spreadsheet_take_time:
 * @at: (inout): a place in a text that was folded; behind the time that stands there
 * @result: (out): the time in minutes after midnight, 0 to 1499
 *
 * Midnight ends a day as 24:00, and some go on to 24:30, as does who says twelve at
 * night.
 *
 * Returns: %FALSE when none stands there
 */
gboolean
cramp_spreadsheet_take_time (const char **at,
                             int         *result)
{
  CrampSpreadsheetHalf half = cramp_spreadsheet_take_half (at);
  guint                hour, minute;
  gboolean             is_dotted, is_clear;

  skip_spaces (at);
  if (cramp_spreadsheet_take_number (at, 2, &hour) == 0)
    return FALSE;

  is_dotted = **at == '.';
  if (!take_minutes (at, &minute, &is_clear))
    return FALSE;

  skip_spaces (at);
  is_clear |= cramp_spreadsheet_skip (at, hour_ends);
  skip_spaces (at);
  if (half == CRAMP_SPREADSHEET_N_HALVES)
    half = cramp_spreadsheet_take_half (at);
  if ((!is_clear && half == CRAMP_SPREADSHEET_N_HALVES) || !settle_hour (half, &hour) || minute >= MINUTES_PER_HOUR)
    return FALSE;

  /* 24.11 is rather a day. */
  *result = hour * MINUTES_PER_HOUR + minute;
  return *result <= HOURS_PER_DAY * MINUTES_PER_HOUR || !is_dotted;
}

/**
 * cramp_spreadsheet_take_offset:
 * @at: (inout): a place behind a time; behind the offset that stands there
 * @offset: (out): how far that clock is ahead of UTC, in minutes, or
 *   %CRAMP_SPREADSHEET_NO_OFFSET when none stands there
 *
 * Reads what programs write: Z, +08:00, -0500.
 *
 * Returns: %FALSE when something else stands there that begins so
 */
gboolean
cramp_spreadsheet_take_offset (const char **at,
                               int         *offset)
{
  int   sign = **at == '-' ? -1 : 1;
  guint hours, minutes;

  *offset = CRAMP_SPREADSHEET_NO_OFFSET;
  if (**at == 'z')
    {
      (*at)++;
      *offset = 0;
    }
  if (**at != '+' && **at != '-')
    return TRUE;

  (*at)++;
  if (cramp_spreadsheet_take_number (at, 4, &hours) == 4)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (**at != ':' || !(*at)++ || cramp_spreadsheet_take_number (at, 2, &minutes) != 2)
    return FALSE;

  *offset = sign * (int) (hours * MINUTES_PER_HOUR + minutes);
  return hours < 15 && minutes < MINUTES_PER_HOUR;
}
