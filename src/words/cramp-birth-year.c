/* cramp-birth-year.c - a year of birth as people write it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-birth-year.h"

#include "cramp-profile.h"

/* More digits are no year, and could not be added up. */
#define N_DIGITS 4

/**
 * cramp_birth_year_parse:
 * @text: what was typed, in UTF-8
 * @this_year: the current year
 * @year: (out): the year, or %CRAMP_UNANSWERED when nothing was typed; not
 *   touched when it is no year of birth
 *
 * Reads a year from 1900 to this one. Digits of any script count, as a Chinese
 * keyboard types wide ones.
 *
 * Returns: whether it is a year of birth or nothing
 */
gboolean
cramp_birth_year_parse (const char *text,
                        int         this_year,
                        int        *year)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  int              number = 0;

  if (*typed == '\0')
    {
      *year = CRAMP_UNANSWERED;
      return TRUE;
    }
  if (g_utf8_strlen (typed, -1) != N_DIGITS)
    return FALSE;

  for (const char *c = typed; *c != '\0'; c = g_utf8_next_char (c))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (c));

      if (digit < 0)
        return FALSE;
      number = number * 10 + digit;
    }
  if (number < cramp_profile_fields[CRAMP_PROFILE_BIRTH_YEAR].minimum || number > this_year)
    return FALSE;

  *year = number;
  return TRUE;
}
