/* cramp-json-scan.c - a strict look at JSON before it is parsed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-json-scan.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "cramp-text-problem.h"

/* json-glib takes comments, single quotes, hexadecimal numbers and repeated
 * names, reads 1e999 as infinity and recurses without a limit. This is the
 * grammar of RFC 8259, no more: a function for each of its rules. */

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* (choice) No diary has so many in one object, nor a number so long. */
#define MAX_NAMES 10000
#define MAX_NUMBER_LENGTH 100

#define HEX_DIGITS 4
#define IS_HIGH_SURROGATE(unit) ((unit) >= 0xd800 && (unit) <= 0xdbff)
#define IS_LOW_SURROGATE(unit) ((unit) >= 0xdc00 && (unit) <= 0xdfff)

typedef struct
{
  const char      *at;
  const char      *end;
  guint            depth;
  CrampTextProblem problem;
} Scan;

static gboolean
fail_at (Scan            *scan,
         const char      *at,
         CrampTextProblem problem)
{
  scan->at = at;
  scan->problem = at == scan->end ? CRAMP_TEXT_CUT_OFF : problem;
  return FALSE;
}

static gboolean
fail (Scan            *scan,
      CrampTextProblem problem)
{
  return fail_at (scan, scan->at, problem);
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\n' || *scan->at == '\r' || *scan->at == '\t'))
    scan->at++;
}

static gboolean
is_next (const Scan *scan,
         char        character)
{
  return scan->at < scan->end && *scan->at == character;
}

static gboolean
take_if_next (Scan *scan,
              char  character)
{
  gboolean next = is_next (scan, character);

  scan->at += next;
  return next;
}

static gboolean
take (Scan            *scan,
      char             character,
      CrampTextProblem otherwise)
{
  return take_if_next (scan, character) || fail (scan, otherwise);
}

/* Takes the four digits of `\uXXXX`. */
static gboolean
take_unit (Scan  *scan,
           guint *unit)
{
  *unit = 0;
  for (guint i = 0; i < HEX_DIGITS; i++, scan->at++)
    {
      if (scan->at == scan->end || !g_ascii_isxdigit (*scan->at))
        return fail (scan, CRAMP_TEXT_BAD_ESCAPE);
      *unit = *unit * 16 + g_ascii_xdigit_value (*scan->at);
    }

  return TRUE;
}

/* A zero would end the text wherever C reads it, and the second half of a pair
 * must follow the first at once, or neither is a character. */
static gboolean
take_unicode (Scan *scan)
{
  guint unit, second;

  if (!take_unit (scan, &unit))
    return FALSE;
  if (unit == 0 || IS_LOW_SURROGATE (unit))
    return fail (scan, CRAMP_TEXT_BAD_ESCAPE);
  if (!IS_HIGH_SURROGATE (unit))
    return TRUE;

  return take (scan, '\\', CRAMP_TEXT_BAD_ESCAPE) && take (scan, 'u', CRAMP_TEXT_BAD_ESCAPE) && take_unit (scan, &second) &&
         (IS_LOW_SURROGATE (second) || fail (scan, CRAMP_TEXT_BAD_ESCAPE));
}

/* Takes what follows a backslash. */
static gboolean
take_escape (Scan *scan)
{
  if (take_if_next (scan, 'u'))
    return take_unicode (scan);
  if (scan->at == scan->end || strchr ("\"\\/bfnrt", *scan->at) == NULL)
    return fail (scan, CRAMP_TEXT_BAD_ESCAPE);

  scan->at++;
  return TRUE;
}

static gboolean
take_string (Scan *scan)
{
  if (!take (scan, '"', CRAMP_TEXT_UNEXPECTED))
    return FALSE;

  while (scan->at < scan->end && *scan->at != '"')
    {
      if ((guchar) *scan->at < ' ')
        return fail (scan, CRAMP_TEXT_CONTROL);
      if (*scan->at++ == '\\' && !take_escape (scan))
        return FALSE;
    }

  return take (scan, '"', CRAMP_TEXT_CUT_OFF);
}

static gboolean
take_digits (Scan *scan)
{
  const char *first = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;

  return scan->at > first || fail (scan, CRAMP_TEXT_BAD_NUMBER);
}

/* A whole number has to fit into 64 bits, any other into a double. */
static gboolean
fits (const char *number,
      gsize       length,
      gboolean    whole)
{
  char copy[MAX_NUMBER_LENGTH + 1];

  if (length > MAX_NUMBER_LENGTH)
    return FALSE;

  memcpy (copy, number, length);
  copy[length] = '\0';
  return whole ? g_ascii_string_to_signed (copy, 10, G_MININT64, G_MAXINT64, NULL, NULL) : isfinite (g_ascii_strtod (copy, NULL));
}

static gboolean
take_number (Scan *scan)
{
  const char *first = scan->at;
  gboolean    has_fraction, has_exponent;

  take_if_next (scan, '-');
  if (!take_if_next (scan, '0') && !take_digits (scan))
    return FALSE;

  has_fraction = take_if_next (scan, '.');
  if (has_fraction && !take_digits (scan))
    return FALSE;

  has_exponent = take_if_next (scan, 'e') || take_if_next (scan, 'E');
  if (has_exponent && !take_if_next (scan, '+'))
    take_if_next (scan, '-');
  if (has_exponent && !take_digits (scan))
    return FALSE;

  return fits (first, scan->at - first, !has_fraction && !has_exponent) || fail_at (scan, first, CRAMP_TEXT_HUGE_NUMBER);
}

static gboolean
take_word (Scan       *scan,
           const char *word)
{
  for (const char *letter = word; *letter != '\0'; letter++)
    if (!take (scan, *letter, CRAMP_TEXT_UNEXPECTED))
      return FALSE;

  return TRUE;
}

/* Takes a name that @names does not have yet, and the colon behind it. */
static gboolean
take_name (Scan       *scan,
           GHashTable *names)
{
  CrampJsonText name;

  skip_space (scan);
  name.start = scan->at;
  if (g_hash_table_size (names) == MAX_NAMES)
    return fail (scan, CRAMP_TEXT_TOO_MANY_KEYS);
  if (!take_string (scan))
    return FALSE;

  name.length = scan->at - name.start;
  if (!g_hash_table_add (names, cramp_json_unescape (&name)))
    return fail_at (scan, name.start, CRAMP_TEXT_REPEATED_KEY);

  skip_space (scan);
  return take (scan, ':', CRAMP_TEXT_UNEXPECTED);
}

static gboolean take_value (Scan *scan);

/* Takes an object, whose values have @names, or a list, whose have none. */
static gboolean
take_parts (Scan       *scan,
            char        closing,
            GHashTable *names)
{
  if (scan->depth == CRAMP_JSON_MAX_DEPTH)
    return fail (scan, CRAMP_TEXT_TOO_DEEP);

  scan->depth++;
  scan->at++;
  skip_space (scan);
  if (!is_next (scan, closing))
    do
      if ((names != NULL && !take_name (scan, names)) || !take_value (scan))
        return FALSE;
    while (take_if_next (scan, ','));

  scan->depth--;
  return take (scan, closing, CRAMP_TEXT_UNEXPECTED);
}

static gboolean
take_object (Scan *scan)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return take_parts (scan, '}', names);
}

static gboolean
take_visible (Scan *scan)
{
  if (is_next (scan, '{'))
    return take_object (scan);
  if (is_next (scan, '['))
    return take_parts (scan, ']', NULL);
  if (is_next (scan, '"'))
    return take_string (scan);
  if (is_next (scan, 't'))
    return take_word (scan, "true");
  if (is_next (scan, 'f'))
    return take_word (scan, "false");
  if (is_next (scan, 'n'))
    return take_word (scan, "null");
  if (is_next (scan, '-') || (scan->at < scan->end && g_ascii_isdigit (*scan->at)))
    return take_number (scan);

  return fail (scan, CRAMP_TEXT_UNEXPECTED);
}

/* Takes a value and the spaces around it. */
static gboolean
take_value (Scan *scan)
{
  gboolean sound;

  skip_space (scan);
  sound = take_visible (scan);
  if (sound)
    skip_space (scan);

  return sound;
}

static gboolean
take_file (Scan          *scan,
           CrampJsonText *value)
{
  gsize       length = scan->end - scan->at;
  const char *invalid;

  if (!g_utf8_validate_len (scan->at, length, &invalid))
    return fail_at (scan, invalid, CRAMP_TEXT_NOT_TEXT);

  skip_space (scan);
  if (scan->at == scan->end)
    {
      scan->problem = CRAMP_TEXT_EMPTY;
      return FALSE;
    }

  value->start = scan->at;
  if (!take_visible (scan))
    return FALSE;
  value->length = scan->at - value->start;

  skip_space (scan);
  return scan->at == scan->end || fail (scan, CRAMP_TEXT_TRAILING);
}

static guint
count_lines (const char *start,
             const char *at)
{
  guint line = 1;

  for (const char *next = start; (next = memchr (next, '\n', at - next)) != NULL; next++)
    line++;

  return line;
}

/**
 * cramp_json_scan:
 * @text: a whole file
 * @length: its length in bytes
 * @value: (out): the value in it
 *
 * Checks that @text is one JSON value as RFC 8259 has it and nothing else,
 * apart from one byte-order mark in front; that no object has a name twice,
 * that every number fits, and that it is not nested too deeply.
 *
 * Returns: %FALSE with one sentence and the line in @error when it is not
 */
gboolean
cramp_json_scan (const char    *text,
                 gsize          length,
                 CrampJsonText *value,
                 GError       **error)
{
  gsize mark = strlen (BYTE_ORDER_MARK);
  Scan  scan = { .at = text, .end = text + length };

  if (length >= mark && memcmp (text, BYTE_ORDER_MARK, mark) == 0)
    scan.at += mark;
  if (take_file (&scan, value))
    return TRUE;

  return cramp_text_refuse_line (scan.problem, count_lines (text, scan.at), error);
}

/**
 * cramp_json_unescape:
 * @string: a sound string with its quotation marks
 *
 * Returns: (transfer full): what it means
 */
char *
cramp_json_unescape (const CrampJsonText *string)
{
  g_autoptr (JsonParser) parser = NULL;

  if (memchr (string->start, '\\', string->length) == NULL)
    return g_strndup (string->start + 1, string->length - 2);

  parser = json_parser_new ();
  json_parser_load_from_data (parser, string->start, string->length, NULL);
  return json_node_dup_string (json_parser_get_root (parser));
}
