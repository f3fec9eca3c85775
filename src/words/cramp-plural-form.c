/* cramp-plural-form.c - which form of a text goes with a number
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-plural-form.h"

#include <string.h>

/* Nobody's language needs more; a damaged file must not use up the stack. */
#define MAX_DEPTH 100

typedef struct
{
  const char *at;
  gulong      number;
  guint       depth;
  gboolean    failed;
} Reader;

/* The longer ones first, so that "<" does not take the half of "<=". */
static const struct
{
  const char *sign;
  guint       binding;
} operators[] = {
  { "||", 1 },
  { "&&", 2 },
  { "==", 3 },
  { "!=", 3 },
  { "<=", 4 },
  { ">=", 4 },
  { "<", 4 },
  { ">", 4 },
  { "+", 5 },
  { "-", 5 },
  { "*", 6 },
  { "/", 6 },
  { "%", 6 },
};

static gulong read_choice (Reader *reader);

static gboolean
take (Reader     *reader,
      const char *sign)
{
  while (g_ascii_isspace (*reader->at))
    reader->at++;
  if (!g_str_has_prefix (reader->at, sign))
    return FALSE;

  reader->at += strlen (sign);
  return TRUE;
}

static gulong
read_value (Reader *reader)
{
  char  *end;
  gulong value;

  if (take (reader, "!"))
    return !read_value (reader);
  if (take (reader, "n"))
    return reader->number;
  if (take (reader, "("))
    {
      value = read_choice (reader);
      reader->failed |= !take (reader, ")");
      return value;
    }

  value = (gulong) g_ascii_strtoull (reader->at, &end, 10);
  reader->failed |= end == reader->at;
  reader->at = end;
  return value;
}

static gulong
calculate (Reader     *reader,
           const char *sign,
           gulong      left,
           gulong      right)
{
  if ((*sign == '/' || *sign == '%') && right == 0)
    {
      reader->failed = TRUE;
      return 0;
    }

  switch (*sign)
    {
    case '|':
      return left || right;
    case '&':
      return left && right;
    case '=':
      return left == right;
    case '!':
      return left != right;
    case '<':
      return sign[1] == '=' ? left <= right : left < right;
    case '>':
      return sign[1] == '=' ? left >= right : left > right;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return left % right;
    }
}

static int
take_operator (Reader *reader,
               guint   binding)
{
  const char *start = reader->at;

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (take (reader, operators[i].sign))
      {
        if (operators[i].binding >= binding)
          return (int) i;
        reader->at = start;
        return -1;
      }

  return -1;
}

static gulong
read_operation (Reader *reader,
                guint   binding)
{
  gulong left = read_value (reader);
  int    found;

  while (!reader->failed && (found = take_operator (reader, binding)) >= 0)
    {
      gulong right = read_operation (reader, operators[found].binding + 1);

      left = calculate (reader, operators[found].sign, left, right);
    }

  return left;
}

static gulong
read_choice (Reader *reader)
{
  gulong condition, yes, no;

  if (++reader->depth > MAX_DEPTH)
    {
      reader->failed = TRUE;
      return 0;
    }

  condition = read_operation (reader, 1);
  if (!reader->failed && take (reader, "?"))
    {
      yes = read_choice (reader);
      reader->failed |= !take (reader, ":");
      no = reader->failed ? 0 : read_choice (reader);
      condition = condition ? yes : no;
    }
  reader->depth--;

  return condition;
}

/**
 * cramp_plural_form_find:
 * @expression: what stands behind "plural=" in the head of a catalogue, as C
 *   writes it, up to a semicolon or the end
 * @number: how many things the text speaks of
 * @form: (out): which of the forms to take, from 0
 *
 * Returns: %FALSE when @expression makes no sense
 */
gboolean
cramp_plural_form_find (const char *expression,
                        gulong      number,
                        gulong     *form)
{
  Reader reader = { expression, number, 0, FALSE };

  *form = read_choice (&reader);
  while (g_ascii_isspace (*reader.at))
    reader.at++;

  return !reader.failed && (*reader.at == ';' || *reader.at == '\0');
}
