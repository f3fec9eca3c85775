/* cramp-json-token.c - the words of JSON, strictly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-token.h"

#include <errno.h>
#include <math.h>
#include <string.h>

/* A whole number of so many digits always fits into 64 bits, and a number
 * with so many digits before the point is never infinite without an exponent. */
#define SAFE_DIGITS 18
#define LONGEST_INTEGER 20
#define SAFE_MAGNITUDE 300

#define HEX_DIGITS 4
#define IS_HIGH_SURROGATE(unit) ((unit) >= 0xd800 && (unit) <= 0xdbff)
#define IS_LOW_SURROGATE(unit) ((unit) >= 0xdc00 && (unit) <= 0xdfff)

/* Reads the four digits of `\uXXXX`. */
static CrampJsonProblem
take_unit (const char **at,
           const char  *end,
           gunichar    *unit)
{
  gunichar value = 0;

  for (guint i = 0; i < HEX_DIGITS; i++, (*at)++)
    {
      if (*at == end)
        return CRAMP_JSON_CUT_OFF;
      if (!g_ascii_isxdigit (**at))
        return CRAMP_JSON_BAD_ESCAPE;
      value = value * 16 + g_ascii_xdigit_value (**at);
    }

  *unit = value;
  return CRAMP_JSON_OK;
}

/* The second half of a pair must follow at once, or the first is no character. */
static CrampJsonProblem
take_low_surrogate (const char **at,
                    const char  *end,
                    gunichar    *character)
{
  CrampJsonProblem problem;
  gunichar         low;

  for (const char *wanted = "\\u"; *wanted != '\0'; wanted++, (*at)++)
    {
      if (*at == end)
        return CRAMP_JSON_CUT_OFF;
      if (**at != *wanted)
        return CRAMP_JSON_BAD_ESCAPE;
    }

  problem = take_unit (at, end, &low);
  if (problem != CRAMP_JSON_OK)
    return problem;
  if (!IS_LOW_SURROGATE (low))
    return CRAMP_JSON_BAD_ESCAPE;

  *character = 0x10000 + ((*character - 0xd800) << 10) + (low - 0xdc00);
  return CRAMP_JSON_OK;
}

static CrampJsonProblem
take_unicode (const char **at,
              const char  *end,
              gunichar    *character)
{
  CrampJsonProblem problem = take_unit (at, end, character);

  if (problem != CRAMP_JSON_OK)
    return problem;
  /* A zero would end the text wherever C reads it. */
  if (*character == 0 || IS_LOW_SURROGATE (*character))
    return CRAMP_JSON_BAD_ESCAPE;
  if (IS_HIGH_SURROGATE (*character))
    return take_low_surrogate (at, end, character);

  return CRAMP_JSON_OK;
}

/* Reads what follows a backslash. */
static CrampJsonProblem
take_escape (const char **at,
             const char  *end,
             gunichar    *character)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char       *letter;

  if (*at == end)
    return CRAMP_JSON_CUT_OFF;
  if (**at == 'u')
    {
      (*at)++;
      return take_unicode (at, end, character);
    }

  letter = memchr (letters, **at, sizeof letters - 1);
  if (letter == NULL)
    return CRAMP_JSON_BAD_ESCAPE;

  *character = meanings[letter - letters];
  (*at)++;
  return CRAMP_JSON_OK;
}

/**
 * cramp_json_take_string:
 * @at: (inout): the opening quotation mark; behind the closing one afterwards,
 *   or at the place of the problem
 * @end: the end of the text
 * @escaped: (out): whether there was a backslash in it
 *
 * Reads a string.
 *
 * Returns: what is wrong with it
 */
CrampJsonProblem
cramp_json_take_string (const char **at,
                        const char  *end,
                        gboolean    *escaped)
{
  CrampJsonProblem problem;
  gunichar         character;

  *escaped = FALSE;
  for ((*at)++; *at < end && **at != '"';)
    {
      if ((guchar) * *at < ' ')
        return CRAMP_JSON_CONTROL;
      if (*(*at)++ != '\\')
        continue;

      *escaped = TRUE;
      problem = take_escape (at, end, &character);
      if (problem != CRAMP_JSON_OK)
        return problem;
    }
  if (*at == end)
    return CRAMP_JSON_CUT_OFF;

  (*at)++;
  return CRAMP_JSON_OK;
}

static gsize
take_digits (const char **at,
             const char  *end)
{
  const char *first = *at;

  while (*at < end && g_ascii_isdigit (**at))
    (*at)++;

  return *at - first;
}

static gboolean
take_any (const char **at,
          const char  *end,
          const char  *wanted)
{
  if (*at == end || **at == '\0' || strchr (wanted, **at) == NULL)
    return FALSE;

  (*at)++;
  return TRUE;
}

static CrampJsonProblem
miss_digit (const char *at,
            const char *end)
{
  return at == end ? CRAMP_JSON_CUT_OFF : CRAMP_JSON_BAD_NUMBER;
}

static CrampJsonProblem
check_whole (const char *number,
             gsize       length,
             gsize       n_digits)
{
  g_autofree char *copy = NULL;

  if (n_digits <= SAFE_DIGITS)
    return CRAMP_JSON_OK;
  if (n_digits > LONGEST_INTEGER)
    return CRAMP_JSON_HUGE_NUMBER;

  copy = g_strndup (number, length);
  return g_ascii_string_to_signed (copy, 10, G_MININT64, G_MAXINT64, NULL, NULL) ? CRAMP_JSON_OK : CRAMP_JSON_HUGE_NUMBER;
}

static CrampJsonProblem
check_finite (const char *number,
              gsize       length)
{
  g_autofree char *copy = g_strndup (number, length);

  return isinf (g_ascii_strtod (copy, NULL)) ? CRAMP_JSON_HUGE_NUMBER : CRAMP_JSON_OK;
}

/**
 * cramp_json_take_number:
 * @at: (inout): the minus sign or the first digit; behind the last digit
 *   afterwards, or at the place of the problem
 * @end: the end of the text
 *
 * Reads a number that fits: a whole one into 64 bits, any other into a double
 * without becoming infinite.
 *
 * Returns: what is wrong with it
 */
CrampJsonProblem
cramp_json_take_number (const char **at,
                        const char  *end)
{
  const char *first = *at;
  gboolean    whole = TRUE, scaled = FALSE;
  gsize       n_digits;

  take_any (at, end, "-");
  n_digits = take_any (at, end, "0") ? 1 : take_digits (at, end);
  if (n_digits == 0)
    return miss_digit (*at, end);

  if (take_any (at, end, "."))
    {
      whole = FALSE;
      if (take_digits (at, end) == 0)
        return miss_digit (*at, end);
    }
  if (take_any (at, end, "eE"))
    {
      scaled = TRUE;
      take_any (at, end, "+-");
      if (take_digits (at, end) == 0)
        return miss_digit (*at, end);
    }

  if (whole && !scaled)
    return check_whole (first, *at - first, n_digits);
  if (scaled || n_digits > SAFE_MAGNITUDE)
    return check_finite (first, *at - first);
  return CRAMP_JSON_OK;
}

/**
 * cramp_json_take_word:
 * @at: (inout): the first letter; behind the word afterwards, or at the place
 *   of the problem
 * @end: the end of the text
 *
 * Reads `true`, `false` or `null`.
 *
 * Returns: what is wrong with it
 */
CrampJsonProblem
cramp_json_take_word (const char **at,
                      const char  *end)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);
      gsize there = MIN (length, (gsize) (end - *at));

      if (memcmp (*at, words[i], there) != 0)
        continue;
      if (there < length)
        return CRAMP_JSON_CUT_OFF;

      *at += length;
      return CRAMP_JSON_OK;
    }

  return CRAMP_JSON_UNEXPECTED;
}

/**
 * cramp_json_unescape:
 * @text: what stands between the quotation marks of a sound string
 * @length: its length in bytes
 *
 * Returns: (transfer full): what it means
 */
char *
cramp_json_unescape (const char *text,
                     gsize       length)
{
  g_autoptr (GString) meaning = g_string_sized_new (length);
  const char *end = text + length;

  while (text < end)
    {
      gunichar character;

      if (*text != '\\')
        {
          g_string_append_c (meaning, *text++);
          continue;
        }
      text++;
      if (take_escape (&text, end, &character) != CRAMP_JSON_OK)
        break;
      g_string_append_unichar (meaning, character);
    }

  return g_string_free (g_steal_pointer (&meaning), FALSE);
}
