/* cramp-bedside-cell.c - what was typed into a cell of the bedside sheet
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-bedside-cell.h"

#include <string.h>

#define MOST_CRAMPS 9
#define MOST_MINUTES (24 * 60)
#define MOST_PAIN 10

#define MINUTES_AN_HOUR 60
#define HOURS_A_DAY 24
#define NOON_HOUR 12

/* (choice) With twelve hours, a time from here on is one of the evening: nobody
 * notes at eleven in the morning when a night cramp was. */
#define EVENING_HOUR 9

static const int site_sets[] = { CRAMP_SET (CRAMP_SITE_CALF), CRAMP_SET (CRAMP_SITE_FOOT), CRAMP_BEDSIDE_THIGH };

/* Chinese keyboards write digits and full stops that are as wide as a character. */
static char *
simplify (const char *text)
{
  g_autofree char *narrow = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = narrow == NULL ? g_strdup ("") : g_utf8_casefold (narrow, -1);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (folded), "。", -1);

  return g_strjoinv (".", parts);
}

/* Without a leading zero, which would be the beginning of nothing. */
static CrampBedsideReading
read_number (const char *text,
             int         maximum,
             int        *value)
{
  gsize digits = strspn (text, "0123456789");

  if (text[digits] != '\0' || digits > 4 || (digits > 1 && text[0] == '0'))
    return CRAMP_BEDSIDE_WRONG;

  *value = (int) g_ascii_strtoll (text, NULL, 10);
  return *value <= maximum ? CRAMP_BEDSIDE_READ : CRAMP_BEDSIDE_WRONG;
}

static CrampBedsideReading
set_time (int  hour,
          int  minute,
          int *value)
{
  if (hour >= HOURS_A_DAY || minute >= MINUTES_AN_HOUR)
    return CRAMP_BEDSIDE_WRONG;

  *value = hour * MINUTES_AN_HOUR + minute;
  return CRAMP_BEDSIDE_READ;
}

static gboolean
can_be_time (int hour,
             int tens_of_minutes)
{
  return hour < HOURS_A_DAY && tens_of_minutes < MINUTES_AN_HOUR / 10;
}

/* "240" is 2:40, and "24" may become that. */
static CrampBedsideReading
read_digits_of_time (const char *text,
                     gsize       digits,
                     int        *value)
{
  int number = (int) g_ascii_strtoll (text, NULL, 10);

  if (digits == 1)
    return set_time (number, 0, value);
  if (digits == 2 && set_time (number, 0, value) == CRAMP_BEDSIDE_READ)
    return CRAMP_BEDSIDE_READ;
  if (digits == 2)
    return can_be_time (number / 10, number % 10) ? CRAMP_BEDSIDE_BEGUN : CRAMP_BEDSIDE_WRONG;
  if (digits == 3 && set_time (number / 100, number % 100, value) == CRAMP_BEDSIDE_READ)
    return CRAMP_BEDSIDE_READ;
  if (digits == 3)
    return can_be_time (number / 10, number % 10) ? CRAMP_BEDSIDE_BEGUN : CRAMP_BEDSIDE_WRONG;

  return digits == 4 ? set_time (number / 100, number % 100, value) : CRAMP_BEDSIDE_WRONG;
}

static CrampBedsideReading
read_parted_time (const char *hour,
                  gsize       hour_digits,
                  const char *minute,
                  int        *value)
{
  gsize minute_digits = strspn (minute, "0123456789");
  int   hours = (int) g_ascii_strtoll (hour, NULL, 10);
  int   minutes = (int) g_ascii_strtoll (minute, NULL, 10);

  if (hour_digits == 0 || hour_digits > 2 || hours >= HOURS_A_DAY || minute[minute_digits] != '\0')
    return CRAMP_BEDSIDE_WRONG;
  if (minute_digits == 2)
    return set_time (hours, minutes, value);

  return minute_digits < 2 && can_be_time (hours, minutes) ? CRAMP_BEDSIDE_BEGUN : CRAMP_BEDSIDE_WRONG;
}

/* Whoever writes a zero first counts to 24. */
static void
move_to_night (const char *text,
               int        *value)
{
  int hour = *value / MINUTES_AN_HOUR;

  if (text[0] == '0')
    return;
  if (hour == NOON_HOUR)
    *value -= NOON_HOUR * MINUTES_AN_HOUR;
  else if (hour >= EVENING_HOUR && hour < NOON_HOUR)
    *value += NOON_HOUR * MINUTES_AN_HOUR;
}

static CrampBedsideReading
read_time (const char *text,
           gboolean    twelve_hours,
           int        *value)
{
  gsize               digits = strspn (text, "0123456789");
  CrampBedsideReading reading = CRAMP_BEDSIDE_WRONG;

  if (text[digits] == '\0')
    reading = read_digits_of_time (text, digits, value);
  else if (text[digits] == ':' || text[digits] == '.')
    reading = read_parted_time (text, digits, text + digits + 1, value);
  if (reading == CRAMP_BEDSIDE_READ && twelve_hours)
    move_to_night (text, value);

  return reading;
}

/* How many bytes of @text, which is casefolded, a word begins with as well. */
static gsize
count_common (const char *text,
              const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  gsize            common = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize next = (gsize) (g_utf8_next_char (at) - text);

      if (strncmp (text, folded, next) != 0)
        break;
      common = next;
    }

  return common;
}

/**
 * cramp_bedside_column_first_digit:
 *
 * Returns: the digit of the first of its choices: 0 is no and 1 yes, and what is
 *   one of several things is counted from 1
 */
guint
cramp_bedside_column_first_digit (CrampBedsideColumn column)
{
  return column == CRAMP_BEDSIDE_SIDE || column == CRAMP_BEDSIDE_SITES ? 1 : 0;
}

/* The choice that @text begins with, by its digit or by as much of its word as
 * there is. */
static CrampBedsideReading
find_choice (const char *const *choices,
             guint              first_digit,
             const char        *text,
             guint             *choice,
             gsize             *length)
{
  gboolean is_only = FALSE;

  *length = 0;
  for (guint i = 0; choices[i] != NULL; i++)
    {
      gsize common = count_common (text, choices[i]);

      if ((guint) (text[0] - '0') == first_digit + i)
        common = 1;
      if (common < *length || common == 0)
        continue;
      is_only = common > *length;
      *length = common;
      *choice = i;
    }
  if (*length == 0)
    return CRAMP_BEDSIDE_WRONG;

  return is_only ? CRAMP_BEDSIDE_READ : CRAMP_BEDSIDE_BEGUN;
}

static CrampBedsideReading
read_choice (const char *const *choices,
             guint              first_digit,
             const char        *text,
             int               *value)
{
  guint               choice = 0;
  gsize               length;
  CrampBedsideReading reading = find_choice (choices, first_digit, text, &choice, &length);

  *value = (int) choice;
  return text[length] == '\0' ? reading : CRAMP_BEDSIDE_WRONG;
}

/* Several may be ringed: "12", "cf" and "calf, foot" are the same. */
static CrampBedsideReading
read_sites (const char *const *choices,
            const char        *text,
            int               *value)
{
  CrampBedsideReading reading = CRAMP_BEDSIDE_WRONG;

  *value = 0;
  for (const char *at = text; *at != '\0';)
    {
      guint choice = 0;
      gsize length = 0;

      if (strchr (" ,;+/", *at) != NULL)
        {
          at++;
          continue;
        }
      reading = find_choice (choices, 1, at, &choice, &length);
      if (reading == CRAMP_BEDSIDE_WRONG)
        return reading;
      *value |= site_sets[choice];
      at += length;
    }

  return reading;
}

static CrampBedsideReading
read_simple (const CrampBedsideScript *script,
             CrampBedsideColumn        column,
             const char               *text,
             int                      *value)
{
  switch ((int) column)
    {
    case CRAMP_BEDSIDE_COUNT:
      return read_number (text, MOST_CRAMPS, value);
    case CRAMP_BEDSIDE_TIME:
      return read_time (text, script->twelve_hours, value);
    case CRAMP_BEDSIDE_MINUTES:
      return read_number (text, MOST_MINUTES, value);
    case CRAMP_BEDSIDE_PAIN:
      return read_number (text, MOST_PAIN, value);
    case CRAMP_BEDSIDE_SITES:
      return read_sites (script->choices[column], text, value);
    default:
      return read_choice (script->choices[column], cramp_bedside_column_first_digit (column), text, value);
    }
}

/* A word is never full: whoever types the whole of it is not to be moved on
 * after its first letter. */
static gboolean
is_full (const CrampBedsideScript *script,
         CrampBedsideColumn        column,
         const char               *text)
{
  int ignored;

  if (!g_ascii_isdigit (text[strlen (text) - 1]))
    return FALSE;
  for (const char *next = "0123456789:"; *next != '\0'; next++)
    {
      g_autofree char *longer = g_strdup_printf ("%s%c", text, *next);

      if (read_simple (script, column, longer, &ignored) != CRAMP_BEDSIDE_WRONG)
        return FALSE;
    }

  return TRUE;
}

/**
 * cramp_bedside_cell_read:
 * @script: how people write here
 * @text: what was typed
 * @value: (out): the answer, as #CrampBedsideColumn says it, where there is one,
 *   or %CRAMP_UNANSWERED
 *
 * Reads what was typed into a cell of a sheet. Nothing is guessed: what cannot be
 * the answer is wrong as soon as it cannot become one.
 *
 * Returns: how far it is an answer
 */
CrampBedsideReading
cramp_bedside_cell_read (const CrampBedsideScript *script,
                         CrampBedsideColumn        column,
                         const char               *text,
                         int                      *value)
{
  g_autofree char    *simple = simplify (text);
  CrampBedsideReading reading;

  *value = CRAMP_UNANSWERED;
  if (*simple == '\0')
    return CRAMP_BEDSIDE_BLANK;
  if (g_str_equal (simple, "."))
    return CRAMP_BEDSIDE_ABOVE;

  reading = read_simple (script, column, simple, value);
  if (reading != CRAMP_BEDSIDE_READ)
    *value = CRAMP_UNANSWERED;
  else if (is_full (script, column, simple))
    reading = CRAMP_BEDSIDE_FULL;

  return reading;
}
