/* cramp-spreadsheet-moment.c - dates and times as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-spreadsheet-moment.h"

#include <string.h>

#include "cramp-spreadsheet-calendar.h"
#include "cramp-spreadsheet-serial.h"
#include "cramp-spreadsheet-text.h"
#include "cramp-vocabulary.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2100

/* (choice) A year of two digits is one of this century unless that is far off. */
#define CENTURY 2000
#define LAST_SHORT_YEAR 69

#define MINUTES_PER_HOUR 60
#define HOURS_PER_DAY 24

/* (choice) A weekday falls on the same date again within as many years. */
#define MOST_YEARS_AGO 12

#define MONTH_MARK "月"

/* What may stand between the parts of a date. */
static const char *const glue[] = { "年", "月", "日", "号", "/", ".", "-", ",", "'", " ", "th", "st", "nd", "rd", "er", "de", "del", "of", NULL };
static const char *const year_marks[] = { "年", NULL };

/* What may stand around a date and a time, and says nothing. */
static const char *const filler[] = { " ", ",", ";", "(", ")", "日", "号", "t", "at", "um", "uhr", NULL };

static void
skip_all (const char       **at,
          const char *const *words)
{
  while (cramp_spreadsheet_skip (at, words))
    continue;
}

/* A number of a date, or the name of its month. */
typedef struct
{
  guint    number;
  guint    n_digits; /* 0 for a name */
  gboolean is_year;
} Part;

static gboolean
take_part (const char **at,
           Part        *part)
{
  const char *behind;

  *part = (Part){ .number = cramp_spreadsheet_take_month (at) };
  if (part->number != 0)
    return TRUE;

  part->n_digits = cramp_spreadsheet_take_number (at, 4, &part->number);
  behind = *at;
  part->is_year = part->n_digits == 4 || cramp_spreadsheet_skip (&behind, year_marks);

  return part->n_digits != 0 && part->n_digits != 3;
}

/* Where a part follows at once, one was a number of more digits. */
static gboolean
skip_glue (const char **at)
{
  const char *before = *at;

  skip_all (at, glue);
  return *at != before;
}

/* Which of the three parts says the year, the month and the day. */
static gboolean
find_places (const Part            parts[3],
             CrampSpreadsheetOrder order,
             guint                 places[3])
{
  static const guint orders[CRAMP_SPREADSHEET_N_ORDERS][3] = { { 0, 1, 2 }, { 2, 1, 0 }, { 2, 0, 1 } };
  guint              named = 3;

  for (guint i = 0; i < 3; i++)
    if (parts[i].n_digits == 0)
      {
        if (named != 3)
          return FALSE;
        named = i;
      }

  if (parts[0].is_year)
    order = CRAMP_SPREADSHEET_YEAR_FIRST;
  else if (named == 0)
    order = CRAMP_SPREADSHEET_MONTH_FIRST;
  else if (named == 1)
    order = CRAMP_SPREADSHEET_DAY_FIRST;

  memcpy (places, orders[order], sizeof (orders[order]));
  return named == 3 || places[1] == named;
}

static guint
complete_year (const Part *part)
{
  if (part->is_year && part->n_digits == 4)
    return part->number;

  return part->number + CENTURY - (part->number > LAST_SHORT_YEAR ? 100 : 0);
}

static gboolean
join_parts (const Part            parts[3],
            CrampSpreadsheetOrder order,
            CrampNightDate       *date)
{
  guint places[3];
  guint year, month, day;
  GDate found;

  if (!find_places (parts, order, places) || parts[places[0]].n_digits < 2)
    return FALSE;

  year = complete_year (&parts[places[0]]);
  month = parts[places[1]].number;
  day = parts[places[2]].number;
  if (year < FIRST_YEAR || year > LAST_YEAR || day > 31 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_clear (&found, 1);
  g_date_set_dmy (&found, day, month, year);
  *date = g_date_get_julian (&found);
  return TRUE;
}

/* 20261124 */
static gboolean
take_digits (const char    **at,
             CrampNightDate *date)
{
  Part  parts[3] = { { .n_digits = 4, .is_year = TRUE }, { .n_digits = 2 }, { .n_digits = 2 } };
  guint number;

  if (cramp_spreadsheet_take_number (at, 8, &number) != 8)
    return FALSE;

  parts[0].number = number / 10000;
  parts[1].number = number / 100 % 100;
  parts[2].number = number % 100;
  return join_parts (parts, CRAMP_SPREADSHEET_YEAR_FIRST, date);
}

static gboolean
take_full_date (const char          **at,
                CrampSpreadsheetOrder order,
                CrampNightDate       *date)
{
  const char *start = *at;
  Part        parts[3];

  if (take_digits (at, date))
    return TRUE;

  *at = start;
  return take_part (at, &parts[0]) && skip_glue (at) && take_part (at, &parts[1]) && skip_glue (at) &&
         take_part (at, &parts[2]) && **at != ':' && join_parts (parts, order, date);
}

/* The last such day up to @today, which is 0 where there must be a year. */
static gboolean
find_last (guint           day,
           guint           month,
           guint           weekday,
           CrampNightDate  today,
           CrampNightDate *date)
{
  GDate found;

  g_date_clear (&found, 1);
  if (today != 0)
    g_date_set_julian (&found, today);
  for (guint ago = 0; today != 0 && ago < MOST_YEARS_AGO; ago++)
    {
      GDateYear year = g_date_get_year (&found) - ago;
      GDate     there;

      if (day > 31 || month > 12 || !g_date_valid_dmy (day, month, year))
        continue;
      g_date_clear (&there, 1);
      g_date_set_dmy (&there, day, month, year);
      *date = g_date_get_julian (&there);
      if (*date <= today && (weekday == 0 || (guint) g_date_get_weekday (&there) == weekday))
        return TRUE;
    }

  return FALSE;
}

/* Two numbers alone may be anything: that they are a date is said by a weekday, the
 * name of the month, or a mark behind the day. */
static gboolean
take_short_date (const char          **at,
                 CrampSpreadsheetOrder order,
                 guint                 weekday,
                 CrampNightDate        today,
                 CrampNightDate       *date)
{
  Part     first, second;
  gboolean is_marked, month_first = order != CRAMP_SPREADSHEET_DAY_FIRST;

  if (!take_part (at, &first))
    return FALSE;

  is_marked = g_str_has_prefix (*at, MONTH_MARK);
  month_first |= is_marked;
  if (!skip_glue (at) || !take_part (at, &second) || first.n_digits > 2 || second.n_digits > 2 || **at == ':')
    return FALSE;

  if (first.n_digits == 0 || second.n_digits == 0)
    month_first = first.n_digits == 0;
  else if (**at == '.')
    month_first = FALSE;
  else if (!is_marked && weekday == 0)
    return FALSE;

  return first.n_digits + second.n_digits > 0 &&
         find_last (month_first ? second.number : first.number, month_first ? first.number : second.number, weekday, today, date);
}

static void
skip_filler (const char            **at,
             CrampSpreadsheetMoment *moment)
{
  guint named;

  while ((named = cramp_spreadsheet_take_weekday (at)) != 0 || cramp_spreadsheet_skip (at, filler))
    if (named != 0)
      moment->weekday = named;
  /* "Tue. 24 Nov" */
  if (**at == '.')
    (*at)++;
  *at += strspn (*at, " ");
}

static gboolean
take_date (const char            **at,
           CrampSpreadsheetOrder   order,
           CrampNightDate          today,
           CrampSpreadsheetMoment *moment)
{
  const char *start = *at;

  if (take_full_date (at, order, &moment->date))
    return TRUE;

  *at = start;
  moment->has_no_year = TRUE;
  return take_short_date (at, order, moment->weekday, today, &moment->date);
}

static gboolean
read_date_first (const char             *at,
                 CrampSpreadsheetOrder   order,
                 CrampNightDate          today,
                 CrampSpreadsheetMoment *moment)
{
  skip_filler (&at, moment);
  if (!take_date (&at, order, today, moment))
    return FALSE;

  skip_filler (&at, moment);
  if (*at != '\0' && (!cramp_spreadsheet_take_time (&at, &moment->minute) || !cramp_spreadsheet_take_offset (&at, &moment->offset)))
    return FALSE;

  skip_filler (&at, moment);
  return *at == '\0';
}

static gboolean
read_time_first (const char             *at,
                 CrampSpreadsheetOrder   order,
                 CrampNightDate          today,
                 CrampSpreadsheetMoment *moment)
{
  skip_filler (&at, moment);
  if (!cramp_spreadsheet_take_time (&at, &moment->minute))
    return FALSE;

  skip_filler (&at, moment);
  if (*at != '\0' && !take_date (&at, order, today, moment))
    return FALSE;

  skip_filler (&at, moment);
  return *at == '\0';
}

static gboolean
read_serial (const char             *at,
             CrampSpreadsheetOrder   order,
             CrampNightDate          today,
             CrampSpreadsheetMoment *moment)
{
  return cramp_spreadsheet_serial_read (at, &moment->date, &moment->minute);
}

typedef gboolean (*Reader) (const char             *at,
                            CrampSpreadsheetOrder   order,
                            CrampNightDate          today,
                            CrampSpreadsheetMoment *moment);

/* Of what can be read in several ways the first one counts. */
static const Reader as_date[] = { read_date_first, read_serial, read_time_first, NULL };
static const Reader as_time[] = { read_time_first, read_serial, read_date_first, NULL };

static gboolean
read_as (const Reader           *readers,
         const char             *folded,
         CrampSpreadsheetOrder   order,
         CrampNightDate          today,
         CrampSpreadsheetMoment *moment)
{
  static const CrampSpreadsheetMoment nothing = { 0, CRAMP_UNANSWERED, CRAMP_SPREADSHEET_NO_OFFSET };

  for (; *readers != NULL; readers++)
    {
      *moment = nothing;
      if ((*readers) (folded, order, today, moment))
        return TRUE;
    }

  return FALSE;
}

/**
 * cramp_spreadsheet_moment_read:
 * @text: what stands in a cell
 * @order: in which order a date is read that does not tell it
 * @today: the last day that one without a year can be
 * @moment: (out caller-allocates): what it says
 *
 * Reads a date, a time, or both. Where it could be either it is a date. One without
 * a year is the last such day, on its weekday where that is named.
 *
 * Returns: %FALSE when it is neither, or when anything is left of it
 */
gboolean
cramp_spreadsheet_moment_read (const char             *text,
                               CrampSpreadsheetOrder   order,
                               CrampNightDate          today,
                               CrampSpreadsheetMoment *moment)
{
  g_autofree char *folded = cramp_spreadsheet_text_fold (text);

  return read_as (as_date, folded, order, today, moment);
}

/**
 * cramp_spreadsheet_clock_read:
 * @text: what stands in a cell
 * @minute: (out): the time, as in #CrampSpreadsheetMoment
 *
 * Reads a time. Where a date stands before it, as spreadsheets write one, that is
 * left out.
 *
 * Returns: %FALSE when it is none
 */
gboolean
cramp_spreadsheet_clock_read (const char *text,
                              int        *minute)
{
  g_autofree char       *folded = cramp_spreadsheet_text_fold (text);
  CrampSpreadsheetMoment moment;
  const char            *at = folded;
  guint                  number;

  /* 0230 */
  if (cramp_spreadsheet_take_number (&at, 4, &number) == 4 && *at == '\0')
    {
      *minute = number / 100 * MINUTES_PER_HOUR + number % 100;
      return number / 100 < HOURS_PER_DAY && number % 100 < MINUTES_PER_HOUR;
    }
  if (cramp_spreadsheet_serial_read_time (folded, minute))
    return TRUE;
  if (!read_as (as_time, folded, CRAMP_SPREADSHEET_DAY_FIRST, 0, &moment))
    return FALSE;

  *minute = moment.minute;
  return moment.minute != CRAMP_UNANSWERED;
}
